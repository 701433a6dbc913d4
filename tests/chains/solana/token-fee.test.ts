import { ed25519 } from '@noble/curves/ed25519.js';
import { base58, base64 } from '@scure/base';
import { AccountRole, getTransactionDecoder, type Instruction, lamports } from '@solana/kit';
import * as system from '@solana-program/system';
import * as token from '@solana-program/token';
import { FailedTransactionMetadata, LiteSVM } from 'litesvm';
import { describe, expect, it } from 'vitest';
import { programs } from '../../../src/chains/solana/programs.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { concatBytes } from '../../../src/core/bytes.ts';
import { key as keyOf, u8, u16, u64 } from './corpus.ts';
import {
  address,
  alice,
  allFacts,
  bob,
  context,
  createNoopSigner,
  type Person,
  payloadOf,
  person,
  text,
  wallet,
  wire,
} from './support.ts';

/** A token of Token-2022 that keeps a twentieth of every transfer, in the network's own runtime. */
const mint = person(60);
const program = address(programs.token2022);
const decimals = 6;
const ataOf = async (owner: Person) =>
  (
    await token.findAssociatedTokenPda({ owner: owner.address, mint: mint.address, tokenProgram: program })
  )[0];
type Role = 'w' | 'r' | 's';
const roles = { w: AccountRole.WRITABLE, r: AccountRole.READONLY, s: AccountRole.READONLY_SIGNER };
const raw = (accounts: readonly (readonly [string, Role])[], ...data: Uint8Array[]) =>
  ({
    programAddress: program,
    accounts: accounts.map(([at, role]) => ({
      address: at,
      role: roles[role],
      ...(role === 's' && { signer: createNoopSigner(at as never) }),
    })),
    data: concatBytes(...data),
  }) as unknown as Instruction;

async function network() {
  const svm = new LiteSVM();
  for (const { address: at } of [wallet, alice]) svm.airdrop(at, lamports(10_000_000_000n));
  const [mine, theirs] = [await ataOf(wallet), await ataOf(bob)];
  const execute = (bytes: Uint8Array): boolean => {
    const result = svm.sendTransaction(getTransactionDecoder().decode(bytes) as never);
    svm.expireBlockhash();
    return !(result instanceof FailedTransactionMetadata);
  };
  const send = (instructions: readonly Instruction[], signers: Person[], payer: Person) => {
    const bytes = wire(instructions, { payer: payer.address, hash: svm.latestBlockhash() });
    const message = bytes.slice(1 + 64 * bytes[0]!);
    signers.forEach((signer, i) => {
      bytes.set(ed25519.sign(message, signer.secret), 1 + 64 * i);
    });
    return { done: execute(bytes), bytes };
  };
  const open = (owner: Person, ata: string) =>
    token.getCreateAssociatedTokenIdempotentInstruction({
      payer: createNoopSigner(alice.address),
      ata: ata as never,
      owner: owner.address,
      mint: mint.address,
      tokenProgram: program,
    });
  // A mint with the transfer fee extension: 165 bytes, its kind, then type, length and 108 bytes.
  const space = 278n;
  const made = send(
    [
      system.getCreateAccountInstruction({
        payer: createNoopSigner(alice.address),
        newAccount: createNoopSigner(mint.address),
        lamports: svm.minimumBalanceForRentExemption(space),
        space,
        programAddress: program,
      }),
      raw([[mint.address, 'w']], u8(26, 0, 1), alice.key, u8(1), alice.key, u16(500), u64(2n ** 64n - 1n)),
      raw([[mint.address, 'w']], u8(20, decimals), alice.key, u8(0)),
      open(wallet, mine),
      open(bob, theirs),
      raw(
        [
          [mint.address, 'w'],
          [mine, 'w'],
          [alice.address, 's'],
        ],
        u8(7),
        u64(1_000_000_000),
      ),
    ],
    [alice, mint],
    alice,
  );
  expect(made.done).toBe(true);
  const held = (at: string) => {
    const { data } = svm.getAccount(at as never) as unknown as { data: Uint8Array };
    return new DataView(data.buffer, data.byteOffset + 64, 8).getBigUint64(0, true);
  };
  return { svm, send, execute, held, mine, theirs };
}

const bare = (bytes: Uint8Array) => bytes.map((byte, i) => (i > 0 && i < 65 ? 0 : byte));
const reviewOf = (bytes: Uint8Array) => allFacts(solana.review(payloadOf(bare(bytes)), context));

describe('a token that keeps a fee', () => {
  it('what is said to arrive is what the account then holds', async () => {
    const { send, held, mine, theirs } = await network();
    const pay = (fee: number) =>
      raw(
        [
          [mine, 'w'],
          [mint.address, 'r'],
          [theirs, 'w'],
          [wallet.address, 's'],
        ],
        u8(26, 1),
        u64(250_000_000),
        u8(decimals),
        u64(fee),
      );
    // The program refuses any fee but its own.
    expect(send([pay(0)], [wallet], wallet).done).toBe(false);
    const { done, bytes } = send([pay(12_500_000)], [wallet], wallet);
    expect(done).toBe(true);
    const arrives = reviewOf(bytes).find(({ code }) => code === 'sol.token-arrives');
    expect(text(arrives, 'amount')).toBe(held(theirs));
    expect(held(theirs)).toBe(237_500_000n);
    expect(held(mine)).toBe(750_000_000n);
  });

  it('a transfer that names no fee is said to arrive with less, if the token keeps one', async () => {
    const { send, held, mine, theirs } = await network();
    const instruction = token.getTransferCheckedInstruction(
      {
        source: mine,
        mint: mint.address,
        destination: theirs,
        authority: createNoopSigner(wallet.address),
        amount: 100_000_000n,
        decimals,
      },
      { programAddress: program },
    );
    const { done, bytes } = send([instruction], [wallet], wallet);
    expect(done).toBe(true);
    expect(held(theirs)).toBe(95_000_000n);
    const facts = reviewOf(bytes);
    expect(
      text(
        facts.find(({ code }) => code === 'sol.token-transfer'),
        'amount',
      ),
    ).toBe(100_000_000n);
    expect(facts.find(({ code }) => code === 'sol.token-may-charge')?.level).toBe('notice');
  });

  it('a row of a payroll in such a token is executed as it says, and its note says that less may arrive', async () => {
    const { svm, send, execute, held, mine, theirs } = await network();
    const nonce = person(61);
    const made = send(
      [
        system.getCreateAccountInstruction({
          payer: createNoopSigner(alice.address),
          newAccount: createNoopSigner(nonce.address),
          lamports: svm.minimumBalanceForRentExemption(80n),
          space: 80n,
          programAddress: address(programs.system),
        }),
        system.getInitializeNonceAccountInstruction({
          nonceAccount: nonce.address,
          nonceAuthority: wallet.address,
        }),
      ],
      [alice, nonce],
      alice,
    );
    expect(made.done).toBe(true);
    const { data } = svm.getAccount(nonce.address) as unknown as { data: Uint8Array };
    const value = base58.encode(data.slice(40, 72));
    const csv = `recipient,amount,asset,decimals,symbol,token program\n${bob.address},12.5,${mint.address},6,FEE,Token-2022`;
    const { payloads, notes, problems } = solana.payroll!(
      csv,
      { nonces: `${nonce.address} ${value}`, opens: false },
      context,
    );
    expect([problems, notes.map(({ code }) => code)]).toEqual([[], ['payroll.fee']]);
    const [payload] = payloads;
    const facts = allFacts(solana.review(payload!, context));
    expect(
      text(
        facts.find(({ code }) => code === 'sol.token-transfer'),
        'amount',
      ),
    ).toBe(12_500_000n);
    expect(facts.some(({ code }) => code === 'sol.token-may-charge')).toBe(true);
    const { digest } = solana.digests(payload!, wallet.key)[0]!;
    const [wired] = solana
      .finish(payload!, wallet.key, [ed25519.sign(digest, wallet.secret)])
      .filter(({ code }) => code === 'solana.wire-base64');
    expect(execute(base64.decode(wired!.text))).toBe(true);
    expect(held(mine)).toBe(987_500_000n);
    expect(held(theirs)).toBe(11_875_000n);
  });
});

describe('what a token instruction states', () => {
  const only = (instruction: Instruction) => reviewOf(wire([instruction]));

  it('confidential deposits and withdrawals say the amount that they state, and the proof that goes along', () => {
    const [account, record] = [person(62).address, person(63).address];
    const deposit = only(
      raw(
        [
          [account, 'w'],
          [mint.address, 'r'],
          [wallet.address, 's'],
        ],
        u8(27, 5),
        u64(1_500_000),
        u8(6),
      ),
    );
    expect(
      text(
        deposit.find(({ code }) => code === 'sol.token-confidential-deposit'),
        'amount',
      ),
    ).toBe(1_500_000n);
    const withdraw = only(
      raw(
        [
          [account, 'w'],
          [mint.address, 'r'],
          [record, 'r'],
          [wallet.address, 's'],
        ],
        u8(27, 6),
        u64(1_500_000),
        u8(6),
        keyOf('balance'),
        u8(1, 2, 3, 4, 1, 1),
      ),
    );
    const said = withdraw.find(({ code }) => code === 'sol.token-confidential-withdraw');
    expect(text(said, 'amount')).toBe(1_500_000n);
    expect(withdraw.map(({ code }) => code)).toContain('sol.token-confidential-proof');
    for (const facts of [deposit, withdraw])
      expect(facts.map(({ code }) => code)).not.toContain('sol.token-hidden-amount');
  });

  it('decimals that are not those of a known token are a danger: the network would refuse them', () => {
    const usdc = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v';
    const pay = (stated: number) =>
      reviewOf(
        wire([
          token.getTransferCheckedInstruction({
            source: person(62).address,
            mint: address(usdc),
            destination: person(63).address,
            authority: createNoopSigner(wallet.address),
            amount: 2_500_000n,
            decimals: stated,
          }),
        ]),
      ).find(({ code }) => code === 'sol.wrong-decimals');
    expect(pay(6)).toBeUndefined();
    expect(pay(9)).toMatchObject({
      level: 'danger',
      values: { stated: { value: 9n }, decimals: { value: 6n } },
    });
  });
});
