import {
  AccountRole,
  decompileTransactionMessage,
  getCompiledTransactionMessageDecoder,
  getTransactionDecoder,
  type Instruction,
} from '@solana/kit';
import * as system from '@solana-program/system';
import * as token from '@solana-program/token';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Fact } from '../../../src/chains/review.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { bytesToHex } from '../../../src/core/bytes.ts';
import { context, createNoopSigner, payloadOf, person, text, wallet } from './support.ts';

/**
 * A second reader of transactions, built on the programs' own client libraries: it contains none of our code.
 */
export const people = Array.from({ length: 6 }, (_, i) => person(i + 10).address);
export const me = createNoopSigner(wallet.address);
const someone = fc.constantFrom(...people);
const amount = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const decimals = fc.integer({ min: 0, max: 255 });

/** Instructions as the programs' own client libraries write them. */
export const instruction = fc.oneof(
  fc
    .record({ to: someone, amount })
    .map(({ to, amount }) => system.getTransferSolInstruction({ source: me, destination: to, amount })),
  fc.record({ to: someone, owner: someone, amount }).map(({ to, owner, amount }) =>
    system.getCreateAccountInstruction({
      payer: me,
      newAccount: createNoopSigner(to),
      lamports: amount,
      space: 5,
      programAddress: owner,
    }),
  ),
  someone.map((owner) => system.getAssignInstruction({ account: me, programAddress: owner })),
  fc.record({ nonce: someone, next: someone }).map(({ nonce, next }) =>
    system.getAuthorizeNonceAccountInstruction({
      nonceAccount: nonce,
      nonceAuthority: me,
      newNonceAuthority: next,
    }),
  ),
  fc.record({ nonce: someone, to: someone, amount }).map(({ nonce, to, amount }) =>
    system.getWithdrawNonceAccountInstruction({
      nonceAccount: nonce,
      recipientAccount: to,
      nonceAuthority: me,
      withdrawAmount: amount,
    }),
  ),
  fc
    .record({ source: someone, destination: someone, amount })
    .map((v) => token.getTransferInstruction({ ...v, authority: me })),
  fc
    .record({ source: someone, destination: someone, mint: someone, amount, decimals })
    .map((v) => token.getTransferCheckedInstruction({ ...v, authority: me })),
  fc
    .record({ source: someone, delegate: someone, amount })
    .map((v) => token.getApproveInstruction({ ...v, owner: me })),
  fc
    .record({ source: someone, mint: someone, delegate: someone, amount, decimals })
    .map((v) => token.getApproveCheckedInstruction({ ...v, owner: me })),
  fc
    .record({ owned: someone, authorityType: fc.integer({ min: 0, max: 3 }), next: fc.option(someone) })
    .map((v) =>
      token.getSetAuthorityInstruction({
        owned: v.owned,
        owner: me,
        authorityType: v.authorityType as token.AuthorityType,
        // The program refuses to leave an account without an owner.
        newAuthority: v.authorityType === token.AuthorityType.AccountOwner ? (v.next ?? people[0]!) : v.next,
      }),
    ),
  fc
    .record({ account: someone, mint: someone, amount })
    .map((v) => token.getBurnInstruction({ ...v, authority: me })),
  fc
    .record({ account: someone, destination: someone })
    .map((v) => token.getCloseAccountInstruction({ ...v, owner: me })),
  fc
    .record({ mint: someone, token: someone, amount })
    .map((v) => token.getMintToInstruction({ ...v, mintAuthority: me })),
) as fc.Arbitrary<Instruction>;

type Read = [code: string, values: Record<string, unknown>];

/** The same instruction as an independent decoder understands it, or null if it does not cover the kind. */
function decode(ix: Instruction): Read | null {
  const a = (account: { address: string }) => account.address;
  if (ix.programAddress === system.SYSTEM_PROGRAM_ADDRESS) {
    const read = system.parseSystemInstruction(ix as never);
    switch (read.instructionType) {
      case system.SystemInstruction.TransferSol:
        return [
          'sol.transfer',
          { amount: read.data.amount, from: a(read.accounts.source), to: a(read.accounts.destination) },
        ];
      case system.SystemInstruction.CreateAccount:
        return [
          'sol.create-account',
          {
            amount: read.data.lamports,
            from: a(read.accounts.payer),
            account: a(read.accounts.newAccount),
            owner: read.data.programAddress,
          },
        ];
      case system.SystemInstruction.Assign:
        return ['sol.assign', { account: a(read.accounts.account), owner: read.data.programAddress }];
      case system.SystemInstruction.AuthorizeNonceAccount:
        return [
          'sol.nonce-authorize',
          { nonce: a(read.accounts.nonceAccount), newAuthority: read.data.newNonceAuthority },
        ];
      case system.SystemInstruction.WithdrawNonceAccount:
        return [
          'sol.nonce-withdraw',
          {
            amount: read.data.withdrawAmount,
            nonce: a(read.accounts.nonceAccount),
            to: a(read.accounts.recipientAccount),
          },
        ];
      default:
        return null;
    }
  }
  if (ix.programAddress !== token.TOKEN_PROGRAM_ADDRESS) return null;
  const read = token.parseTokenInstruction(ix as never);
  switch (read.instructionType) {
    case token.TokenInstruction.Transfer:
      return [
        'sol.token-transfer-raw',
        { amount: read.data.amount, from: a(read.accounts.source), to: a(read.accounts.destination) },
      ];
    case token.TokenInstruction.TransferChecked:
      return [
        'sol.token-transfer',
        {
          amount: read.data.amount,
          from: a(read.accounts.source),
          to: a(read.accounts.destination),
          mint: a(read.accounts.mint),
        },
      ];
    case token.TokenInstruction.Approve:
      return [
        'sol.token-approve-raw',
        { amount: read.data.amount, account: a(read.accounts.source), delegate: a(read.accounts.delegate) },
      ];
    case token.TokenInstruction.ApproveChecked:
      return [
        'sol.token-approve',
        {
          amount: read.data.amount,
          account: a(read.accounts.source),
          delegate: a(read.accounts.delegate),
          mint: a(read.accounts.mint),
        },
      ];
    case token.TokenInstruction.SetAuthority: {
      const next = read.data.newAuthority;
      return next.__option === 'Some'
        ? ['sol.token-set-authority', { account: a(read.accounts.owned), newAuthority: next.value }]
        : [
            read.data.authorityType === token.AuthorityType.CloseAccount
              ? 'sol.token-owner-closes'
              : 'sol.token-drop-authority',
            { account: a(read.accounts.owned) },
          ];
    }
    case token.TokenInstruction.Burn:
      return [
        'sol.token-burn',
        { amount: read.data.amount, account: a(read.accounts.account), mint: a(read.accounts.mint) },
      ];
    case token.TokenInstruction.CloseAccount:
      return ['sol.token-close', { account: a(read.accounts.account), to: a(read.accounts.destination) }];
    case token.TokenInstruction.MintTo:
      return [
        'sol.token-mint',
        { amount: read.data.amount, mint: a(read.accounts.mint), account: a(read.accounts.token) },
      ];
    default:
      return null;
  }
}

/** Whether the review says what the programs' own libraries read. Returns how many calls both know. */
export function compare(bytes: Uint8Array, isMutated: boolean): number {
  const review = solana.review(payloadOf(bytes), context);
  const compiled = getCompiledTransactionMessageDecoder().decode(
    getTransactionDecoder().decode(bytes).messageBytes,
  );
  if ('addressTableLookups' in compiled && (compiled.addressTableLookups?.length ?? 0) > 0) return 0;
  const { instructions } = decompileTransactionMessage(compiled as never) as {
    instructions: readonly Instruction[];
  };
  expect(review.actions.length).toBe(instructions.length);
  let compared = 0;
  instructions.forEach((ix, i) => {
    const shown = review.actions[i]!;
    if (shown.code === 'sol.unknown') {
      expect(isMutated).toBe(true);
      expectRaw(shown, ix);
      return;
    }
    let expected: Read | null;
    try {
      expected = decode(ix);
    } catch {
      throw new Error(`shown as ${shown.code}, which the program's own library cannot read`);
    }
    if (!expected) return;
    const [code, values] = expected;
    expect(shown.code).toBe(code);
    for (const [name, value] of Object.entries(values))
      expect(`${name} ${text(shown, name)}`).toBe(`${name} ${value}`);
    compared++;
  });
  return compared;
}

/** An unknown call hides nothing: program, data, each account and what may happen to it. */
function expectRaw(shown: Fact, ix: Instruction): void {
  expect(text(shown, 'program')).toBe(ix.programAddress);
  expect(text(shown, 'data')).toBe(bytesToHex(Uint8Array.from(ix.data ?? [])));
  const rights = {
    [AccountRole.READONLY]: 'plain',
    [AccountRole.WRITABLE]: 'writable',
    [AccountRole.READONLY_SIGNER]: 'signer',
    [AccountRole.WRITABLE_SIGNER]: 'writable-signer',
  };
  expect((shown.parts ?? []).map((part) => [part.code, text(part, 'account')])).toEqual(
    (ix.accounts ?? []).map((account) => [`sol.account-${rights[account.role]}`, account.address]),
  );
}

/** Accounts swapped, dropped, added, data altered. */
export const change = fc.record({
  kind: fc.constantFrom('swap', 'drop', 'add', 'flip', 'cut', 'extend', 'program'),
  at: fc.nat(200),
  value: fc.integer({ min: 1, max: 255 }),
});
export type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
const programs = [system.SYSTEM_PROGRAM_ADDRESS, token.TOKEN_PROGRAM_ADDRESS, person(60).address];

export function applyChanges(original: Instruction, changes: readonly Change[]): Instruction {
  let { accounts = [], data = new Uint8Array(), programAddress } = original;
  let bytes = Uint8Array.from(data as Uint8Array);
  for (const { kind, at, value } of changes) {
    const i = at % Math.max(1, accounts.length);
    if (kind === 'swap') accounts = [...accounts.slice(i), ...accounts.slice(0, i)];
    if (kind === 'drop') accounts = accounts.filter((_, j) => j !== i);
    if (kind === 'add')
      accounts = [...accounts, { address: people[at % 6]!, role: (value % 4) as AccountRole }];
    if (kind === 'flip' && bytes.length > 0) bytes[at % bytes.length]! ^= value;
    if (kind === 'cut') bytes = bytes.slice(0, at % (bytes.length + 1));
    if (kind === 'extend') bytes = Uint8Array.from([...bytes, value]);
    if (kind === 'program') programAddress = programs[at % 3]!;
  }
  return { programAddress, accounts, data: bytes } as Instruction;
}
