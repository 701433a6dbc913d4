import { bytesToHex } from '../../core/bytes.ts';
import type { Fact, Value } from '../review.ts';
import { type Account, type Call, number, type Reading, rightsOf, tokens, Unreadable } from './call.ts';
import { fact } from './facts.ts';
import { programs } from './programs.ts';
import { authorised, extensions, readBase } from './token.ts';

const pointerKinds: Readonly<Record<number, string>> = { 39: 'metadata', 40: 'group', 41: 'group-member' };
const states = ['uninitialized', 'initialized', 'frozen'] as const;

/**
 * Token-2022: the base instructions, then one u8 tag per extension, most with a second u8 tag inside.
 * Confidential transfers (27), their fees (37) and confidential minting (42) hide their amounts by design,
 * except where they state one, and that is what the review says.
 */
export function readToken2022(call: Call): Reading {
  const tag = call.u8();
  switch (tag) {
    case 25: {
      const authority = call.option(() => call.key());
      const mint = call.account().value;
      return {
        action: authority
          ? fact('sol.token-init-close-authority', 'notice', { mint, authority })
          : fact('sol.token-init-no-close-authority', 'info', { mint }),
      };
    }
    case 26:
      return readTransferFee(call);
    case 27:
      return readConfidentialTransfer(call);
    case 37:
    case 42:
      return readConfidential(call);
    case 28: {
      const [sub, state] = [call.u8(), readState(call)];
      const mint = call.account().value;
      if (sub === 0) return { action: fact('sol.token-init-state', 'notice', { mint, state }) };
      if (sub === 1) return authorised(call, 'sol.token-set-state', { mint, state }, 'warning');
      throw new Unreadable();
    }
    case 29: {
      const parts = extensions(call);
      const values = { account: call.account().value, payer: call.signing().value };
      call.fixed(programs.system);
      return authorised(call, 'sol.token-reallocate', values, 'info', () => [], parts);
    }
    case 30:
    case 34: {
      const off = call.bool();
      const account = call.account().value;
      const name = tag === 30 ? 'memo' : 'cpi-guard';
      return authorised(
        call,
        `sol.token-${name}-${off ? 'off' : 'on'}`,
        { account },
        off ? 'notice' : 'info',
      );
    }
    case 31: {
      const [payer, mint] = [call.signing().value, call.account().value];
      call.fixed(programs.system);
      return { action: fact('sol.token-native-mint', 'info', { mint, payer }) };
    }
    case 32:
      return { action: fact('sol.token-non-transferable', 'notice', { mint: call.account().value }) };
    case 33:
      return readInterest(call);
    case 35: {
      const delegate = call.key();
      const values = { mint: call.account().value, delegate };
      const risks = [fact('sol.risk-permanent-delegate', 'danger', values)];
      return { action: fact('sol.token-permanent-delegate', 'warning', values), risks };
    }
    case 36:
      return readHook(call);
    case 39:
    case 40:
    case 41:
      return readPointer(call, { type: 'text', text: pointerKinds[tag]! });
    case 44: {
      const sub = call.u8();
      if (sub > 2) throw new Unreadable();
      const authority = sub === 0 ? call.keyOrZero() : null;
      const mint = call.account().value;
      if (sub === 0)
        return { action: fact('sol.token-init-pausable', 'notice', { mint }, controlled(authority)) };
      return authorised(call, sub === 1 ? 'sol.token-pause' : 'sol.token-resume', { mint }, 'warning');
    }
    default:
      return readBase(call, tag);
  }
}

/**
 * Deposits and withdrawals between an account's open and its hidden balance state their amount; a withdrawal's proof follows it. All
 * others hide theirs, or have none.
 */
function readConfidentialTransfer(call: Call): Reading {
  const sub = call.data[1];
  if (sub !== 5 && sub !== 6) return readConfidential(call);
  call.u8();
  const [units, decimals] = [call.u64(), call.u8()];
  const [account, mint] = [call.account().value, call.account()];
  const values = { amount: tokens(units, decimals, mint.address), mint: mint.value, account };
  const proof: Value = { type: 'bytes', hex: bytesToHex(call.bytes(call.bytesLeft)) };
  if (sub === 5 && proof.hex !== '') throw new Unreadable();
  const parts = sub === 5 ? [] : [fact('sol.token-confidential-proof', 'info', { data: proof })];
  const code = sub === 5 ? 'sol.token-confidential-deposit' : 'sol.token-confidential-withdraw';
  return { action: fact(code, 'notice', values, [...parts, ...rightsLeft(call)]) };
}

function rightsLeft(call: Call): Fact[] {
  const parts: Fact[] = [];
  while (call.accountsLeft > 0) {
    const account = call.account();
    parts.push(fact(`sol.account-${rightsOf(account)}`, 'info', { account: account.value }));
  }
  return parts;
}

/** Its bytes and accounts in full: without a key nobody can read what they hide. */
function readConfidential(call: Call): Reading {
  const data: Value = { type: 'bytes', hex: bytesToHex(call.bytes(call.bytesLeft)) };
  const action = fact('sol.token-confidential', 'warning', { data }, rightsLeft(call));
  return { action, risks: [fact('sol.token-hidden-amount', 'danger', {})] };
}

function readState(call: Call): Value {
  const state = states[call.u8()];
  if (state === undefined || state === 'uninitialized') throw new Unreadable();
  return { type: 'text', text: state };
}

const controlled = (authority: Value | null): Fact[] =>
  authority ? [fact('sol.authority', 'info', { authority })] : [];

function readTransferFee(call: Call): Reading {
  switch (call.u8()) {
    case 0: {
      const [config, withdraw] = [call.option(() => call.key()), call.option(() => call.key())];
      const [basisPoints, maximum] = [number(call.u16()), tokens(call.u64(), null, null)];
      const parts = [
        ...(config ? [fact('sol.fee-authority', 'info', { authority: config })] : []),
        ...(withdraw ? [fact('sol.fee-withdraw-authority', 'info', { authority: withdraw })] : []),
      ];
      const values = { mint: call.account().value, basisPoints, maximum };
      return { action: fact('sol.token-init-fee', 'notice', values, parts) };
    }
    case 1: {
      const [units, decimals, feeUnits] = [call.u64(), call.u8(), call.u64()];
      const [from, mint, to] = [call.account(), call.account(), call.account()];
      const amount = tokens(units, decimals, mint.address);
      const fee = tokens(feeUnits, decimals, mint.address);
      const values = { amount, fee, mint: mint.value, from: from.value, to: to.value };
      // The token program refuses a fee that is not the one it computes.
      if (feeUnits > units) throw new Unreadable();
      const arrives = fact('sol.token-arrives', 'info', {
        amount: tokens(units - feeUnits, decimals, mint.address),
      });
      return {
        ...authorised(call, 'sol.token-transfer-fee', values, 'info', () => [], [arrives], true),
        move: { from, to, units, kind: 'token' },
        holds: { account: to, mint, program: call.program },
      };
    }
    case 2: {
      const [mint, to] = [call.account(), call.account()];
      const values = { mint: mint.value, to: to.value };
      return { ...authorised(call, 'sol.token-fee-withdraw-mint', values), ...collected(call, mint, to) };
    }
    case 3: {
      const count = call.u8();
      const [mint, to] = [call.account(), call.account()];
      const values = { mint: mint.value, to: to.value };
      const authority = call.account();
      // Members of a multisig come before the sources, whose number is in the data.
      if (call.accountsLeft < count) throw new Unreadable();
      if (!authority.signer && call.accountsLeft === count) throw new Unreadable();
      const role = authority.signer ? 'sol.signer-named' : 'sol.multisig-signer';
      const parts: Fact[] = [];
      while (call.accountsLeft > count) parts.push(fact(role, 'info', { signer: call.signing().value }));
      parts.push(...sources(call));
      return {
        action: fact(
          'sol.token-fee-withdraw-accounts',
          'info',
          { ...values, authority: authority.value },
          parts,
        ),
        ...collected(call, mint, to),
      };
    }
    case 4: {
      const mint = call.account().value;
      return { action: fact('sol.token-fee-harvest', 'info', { mint }, sources(call)) };
    }
    case 5: {
      const [basisPoints, maximum] = [number(call.u16()), tokens(call.u64(), null, null)];
      const values = { mint: call.account().value, basisPoints, maximum };
      return authorised(call, 'sol.token-set-fee', values, 'warning');
    }
    default:
      throw new Unreadable();
  }
}

/** Fees that a mint's maker collects, into a token account that is warned of if it isn't this wallet's. */
const collected = (call: Call, mint: Account, to: Account): Pick<Reading, 'holds' | 'pays'> => ({
  holds: { account: to, mint, program: call.program },
  pays: [{ account: to, mints: [mint] }],
});

function sources(call: Call): Fact[] {
  const parts: Fact[] = [];
  while (call.accountsLeft > 0) parts.push(fact('sol.source', 'info', { account: call.account().value }));
  return parts;
}

function readInterest(call: Call): Reading {
  const sub = call.u8();
  if (sub > 1) throw new Unreadable();
  const authority = sub === 0 ? call.keyOrZero() : null;
  const rate = number(call.i16());
  const mint = call.account().value;
  return sub === 0
    ? { action: fact('sol.token-init-interest', 'notice', { mint, rate }, controlled(authority)) }
    : authorised(call, 'sol.token-set-interest', { mint, rate }, 'notice');
}

/** A transfer hook is a program that runs on every transfer of the mint and may refuse it. */
function readHook(call: Call): Reading {
  const sub = call.u8();
  if (sub > 1) throw new Unreadable();
  const authority = sub === 0 ? call.keyOrZero() : null;
  const program = call.keyOrZero();
  const mint = call.account().value;
  const parts = [
    ...controlled(authority),
    ...(program ? [fact('sol.hook-program', 'warning', { program })] : []),
  ];
  const risks = program ? [fact('sol.risk-hook', 'warning', { mint })] : [];
  if (sub === 0) return { action: fact('sol.token-init-hook', 'warning', { mint }, parts), risks };
  if (program === null) return authorised(call, 'sol.token-drop-hook', { mint }, 'warning');
  return authorised(call, 'sol.token-set-hook', { mint }, 'warning', () => risks, parts);
}

function readPointer(call: Call, kind: Value): Reading {
  const sub = call.u8();
  if (sub > 1) throw new Unreadable();
  const authority = sub === 0 ? call.keyOrZero() : null;
  const address = call.keyOrZero();
  const mint = call.account().value;
  const parts = [...controlled(authority), ...(address ? [fact('sol.points-to', 'info', { address })] : [])];
  return sub === 0
    ? { action: fact('sol.token-init-pointer', 'info', { mint, kind }, parts) }
    : authorised(call, 'sol.token-set-pointer', { mint, kind }, 'notice', () => [], parts);
}
