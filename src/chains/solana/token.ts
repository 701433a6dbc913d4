import type { Fact, Value } from '../review.ts';
import {
  type Account,
  type Call,
  type Kept,
  lamports,
  number,
  type Reading,
  tokens,
  Unreadable,
} from './call.ts';
import { fact, type SolanaFactCode, type ValueName } from './facts.ts';
import { programs, sysvars } from './programs.ts';

const unlimited = 2n ** 64n - 1n;

/** `AuthorityType` by number; the first four belong to the Token program, the others came with Token-2022. */
const roles = [
  'mint',
  'freeze',
  'owner',
  'close',
  'transfer-fee-config',
  'withheld-withdraw',
  'close-mint',
  'interest-rate',
  'permanent-delegate',
  'confidential-transfer-mint',
  'transfer-hook-program',
  'confidential-transfer-fee-config',
  'metadata-pointer',
  'group-pointer',
  'group-member-pointer',
  'scaled-ui-amount',
  'pause',
  'permissioned-burn',
] as const;

/** Token program and the instructions that Token-2022 shares with it: u8 tags 0 to 24, 38 and 45. */
export function readToken(call: Call): Reading {
  return readBase(call, call.u8(), 4);
}

/**
 * The instructions in a batch (u8 tag 255), each as if it stood alone, in the order in which they are carried out: one byte
 * for the number of its accounts, one for its length. A batch that leaves anything over stays as it is
 * (solana-program/token, pinocchio/program/src/processor/batch.rs; token-2022, program/src/processor.rs).
 */
export function unbatch(batch: Kept): Kept[] {
  const { program, data, accounts } = batch;
  if (data[0] !== 255 || (program !== programs.token && program !== programs.token2022)) return [batch];
  const calls: Kept[] = [];
  let [at, taken] = [1, 0];
  while (at < data.length) {
    const [count = 0, length = 0] = data.subarray(at, at + 2);
    const [end, last] = [at + 2 + length, taken + count];
    if (length === 0 || end > data.length || last > accounts.length) return [batch];
    calls.push({ program, data: data.slice(at + 2, end), accounts: accounts.slice(taken, last) });
    [at, taken] = [end, last];
  }
  return taken === accounts.length && calls.length > 0 ? calls : [batch];
}

/** `roleCount`: how many kinds of authority the program has. */
export function readBase(call: Call, tag: number, roleCount: number = roles.length): Reading {
  switch (tag) {
    case 0:
    case 20:
      return initializeMint(call, tag === 0);
    case 1:
    case 16:
    case 18: {
      const given = tag === 1 ? null : call.key();
      const [account, mint] = [call.account(), call.account()];
      const owner = given ?? call.account().value;
      if (tag !== 18) call.fixed(sysvars.rent);
      const values = { account: account.value, mint: mint.value, owner };
      return { action: fact('sol.token-init-account', 'info', values) };
    }
    case 2:
    case 19:
      return initializeMultisig(call, tag === 2);
    case 3: {
      const units = call.u64();
      const [from, to] = [call.account(), call.account()];
      const move = { from, to, units, kind: 'token' } as const;
      const ends = { from: from.value, to: to.value };
      // Both accounts hold the same token, or the program refuses.
      const mint = provenMint(call, from) ?? provenMint(call, to);
      const amount = tokens(units, null, mint?.address ?? null);
      if (mint === null) return { ...authorised(call, 'sol.token-transfer-raw', { amount, ...ends }), move };
      return {
        ...authorised(call, 'sol.token-transfer', { amount, mint: mint.value, ...ends }),
        move,
        holds: { account: to, mint, program: call.program },
      };
    }
    case 4:
    case 13:
      return approve(call, tag === 13);
    case 5:
      return authorised(call, 'sol.token-revoke', { account: call.account().value });
    case 6:
      return setAuthority(call, roleCount);
    case 7:
    case 14: {
      const units = call.u64();
      const decimals = tag === 14 ? call.u8() : null;
      const [mint, account] = [call.account(), call.account()];
      const values = { mint: mint.value, account: account.value };
      const amount = tokens(units, decimals, mint.address);
      return {
        ...authorised(call, 'sol.token-mint', { amount, ...values }),
        holds: { account, mint, program: call.program },
      };
    }
    case 8:
    case 15: {
      const units = call.u64();
      const decimals = tag === 15 ? call.u8() : null;
      const [account, mint] = [call.account(), call.account()];
      const amount = tokens(units, decimals, mint.address);
      const values = { amount, mint: mint.value, account: account.value };
      return authorised(call, 'sol.token-burn', values, 'warning', (authority) => [
        call.risk('sol.risk-burn', authority, { amount, account: account.value }),
      ]);
    }
    case 9: {
      const [account, to] = [call.account(), call.account()];
      const values = { account: account.value, to: to.value };
      // Only an empty account, or one of wrapped SOL, can be closed: nothing leaves if its SOL comes back here.
      if (to.address === call.wallet && call.accounts[2]?.address === call.wallet)
        return { ...authorised(call, 'sol.token-close', values), minor: true };
      const risks = (authority: Account) => [call.risk('sol.risk-close', authority, values)];
      return { ...authorised(call, 'sol.token-close', values, 'warning', risks), ...paid(call, to) };
    }
    case 10:
    case 11: {
      const account = call.account().value;
      const values = { account, mint: call.account().value };
      if (tag === 11) return authorised(call, 'sol.token-thaw', values);
      return authorised(call, 'sol.token-freeze', values, 'warning', () => [
        fact('sol.risk-freeze', 'warning', { account }),
      ]);
    }
    case 12: {
      const [units, decimals] = [call.u64(), call.u8()];
      const [from, mint, to] = [call.account(), call.account(), call.account()];
      const amount = tokens(units, decimals, mint.address);
      const values = { amount, mint: mint.value, from: from.value, to: to.value };
      const is2022 = call.program === programs.token2022;
      return {
        ...authorised(
          call,
          'sol.token-transfer',
          values,
          'info',
          () => [],
          is2022 ? [fact('sol.token-may-charge', 'notice', {})] : [],
          is2022,
        ),
        move: { from, to, units, kind: 'token' },
        holds: { account: to, mint, program: call.program },
      };
    }
    case 17: {
      const account = call.account().value;
      call.sysvars(sysvars.rent);
      return { action: fact('sol.token-sync-native', 'info', { account }), minor: true };
    }
    case 21: {
      const parts = extensions(call);
      return { action: fact('sol.token-account-size', 'info', { mint: call.account().value }, parts) };
    }
    case 22:
      return { action: fact('sol.token-immutable-owner', 'info', { account: call.account().value }) };
    case 23: {
      const [units, mint] = [call.u64(), call.account()];
      const amount = tokens(units, null, mint.address);
      return { action: fact('sol.token-amount-to-ui', 'info', { amount, mint: mint.value }) };
    }
    case 24: {
      const text = call.utf8(call.bytesLeft);
      return { action: fact('sol.token-ui-to-amount', 'info', { text, mint: call.account().value }) };
    }
    case 38: {
      const [account, to] = [call.account(), call.account()];
      const values = { account: account.value, to: to.value };
      return { ...authorised(call, 'sol.token-withdraw-excess', values, 'notice'), ...paid(call, to) };
    }
    case 45:
      return unwrap(call);
    default:
      throw new Unreadable();
  }
}

/** SOL, of which the bytes don't say how much, for an account that is warned of if it isn't this wallet. */
const paid = (call: Call, account: Account): Pick<Reading, 'pays'> =>
  account.address === call.wallet ? {} : { pays: [{ account, mints: null }] };

/** `UnwrapLamports`: SOL out of an account for wrapped SOL, which stays open. Without an amount it is all of it. */
function unwrap(call: Call): Reading {
  const units = call.option(() => call.u64());
  const [from, to] = [call.account(), call.account()];
  if (units === null) {
    const values = { account: from.value, to: to.value };
    const level = to.address === call.wallet ? 'info' : 'warning';
    return { ...authorised(call, 'sol.token-unwrap-all', values, level), ...paid(call, to) };
  }
  const values = { amount: lamports(units), from: from.value, to: to.value };
  return { ...authorised(call, 'sol.token-unwrap', values), move: { from, to, units, kind: 'sol' } };
}

/**
 * The end of most token instructions: the authority, which signs, or else the members of the multisig that it is. With a
 * hook, accounts follow that do not sign: those of the program that the mint's maker has run on every
 * transfer.
 */
export function authorised<C extends SolanaFactCode>(
  call: Call,
  code: C,
  values: Record<Exclude<ValueName<C>, 'authority'>, Value>,
  level: 'info' | 'notice' | 'warning' = 'info',
  risks: (authority: Account) => Fact[] = () => [],
  parts: Fact[] = [],
  hasHook = false,
): Reading {
  const authority = call.account();
  const signers = call.cosigners(hasHook);
  // A multisig can't be told from a person, but only a person can sign alone.
  if (!authority.signer && signers.length === 0) throw new Unreadable();
  const role = authority.signer ? 'sol.signer-named' : 'sol.multisig-signer';
  const members = signers.map((signer) => fact(role, 'info', { signer: signer.value }));
  const hook: Fact[] = [];
  while (hasHook && call.accountsLeft > 0)
    hook.push(fact('sol.hook-account', 'notice', { account: call.account().value }));
  const all = { ...values, authority: authority.value } as Record<ValueName<C>, Value>;
  return { action: fact(code, level, all, [...parts, ...members, ...hook]), risks: risks(authority) };
}

/** Extension types, u16 each, up to the end of the data. */
export function extensions(call: Call): Fact[] {
  const parts: Fact[] = [];
  while (call.bytesLeft > 0) parts.push(fact('sol.extension', 'info', { number: number(call.u16()) }));
  return parts;
}

function initializeMint(call: Call, withRent: boolean): Reading {
  const decimals = number(call.u8());
  const authority = call.key();
  const freezeAuthority = call.option(() => call.key());
  const mint = call.account().value;
  if (withRent) call.fixed(sysvars.rent);
  const values = { mint, decimals, authority };
  return {
    action: freezeAuthority
      ? fact('sol.token-init-mint-freeze', 'info', { ...values, freezeAuthority })
      : fact('sol.token-init-mint', 'info', values),
  };
}

function initializeMultisig(call: Call, withRent: boolean): Reading {
  const threshold = { type: 'number', value: BigInt(call.u8()) } as const;
  const account = call.account().value;
  if (withRent) call.fixed(sysvars.rent);
  const members: Fact[] = [];
  while (call.accountsLeft > 0)
    members.push(fact('sol.multisig-signer', 'info', { signer: call.account().value }));
  const isPossible = (count: bigint) => count >= 1n && count <= 11n;
  if (!isPossible(threshold.value) || !isPossible(BigInt(members.length))) throw new Unreadable();
  const values = { account, threshold, count: number(members.length) };
  return { action: fact('sol.token-init-multisig', 'info', values, members) };
}

/** The mint that the account is proven to hold, if its decimals are known here. */
function provenMint(call: Call, held: Account): Account | null {
  const address = call.mintOf(held);
  const amount = tokens(0n, null, address);
  if (address === null || amount.type !== 'amount' || amount.decimals === null) return null;
  return { address, value: call.nameOf(address), signer: false, writable: false };
}

function approve(call: Call, checked: boolean): Reading {
  const units = call.u64();
  const decimals = checked ? call.u8() : null;
  const held = call.account();
  const account = held.value;
  const mint = checked ? call.account() : provenMint(call, held);
  const delegate = call.account().value;
  const amount = tokens(units, decimals, mint?.address ?? null);
  const risks = (authority: Account) => [
    units === unlimited
      ? fact('sol.risk-approve-unlimited', 'danger', { delegate, account })
      : call.risk('sol.risk-approve', authority, { delegate, amount, account }),
  ];
  return mint
    ? authorised(call, 'sol.token-approve', { amount, mint: mint.value, account, delegate }, 'warning', risks)
    : authorised(call, 'sol.token-approve-raw', { amount, account, delegate }, 'warning', risks);
}

function setAuthority(call: Call, roleCount: number): Reading {
  const type = call.u8();
  if (type >= roleCount || roles[type] === undefined) throw new Unreadable();
  const role: Value = { type: 'text', text: roles[type] };
  const newAuthority = call.option(() => call.key());
  const account = call.account().value;
  // An account can't be without an owner, and without another who may close it its owner may.
  if (newAuthority === null && roles[type] === 'owner') throw new Unreadable();
  if (newAuthority === null && roles[type] === 'close')
    return authorised(call, 'sol.token-owner-closes', { account }, 'notice');
  if (newAuthority === null)
    return authorised(call, 'sol.token-drop-authority', { account, role }, 'warning', () => [
      fact('sol.risk-authority-gone', 'danger', { account, role }),
    ]);
  const isOwn = newAuthority.type === 'address' && newAuthority.text === call.wallet;
  return authorised(call, 'sol.token-set-authority', { account, role, newAuthority }, 'warning', () => [
    fact('sol.risk-authority', isOwn ? 'notice' : 'danger', { account, newAuthority, role }),
  ]);
}
