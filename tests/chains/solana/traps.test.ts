import {
  Authorized,
  ComputeBudgetProgram,
  Lockup,
  PublicKey,
  StakeProgram,
  SystemProgram,
  type Transaction,
  TransactionInstruction,
  TransactionMessage,
  VersionedTransaction,
} from '@solana/web3.js';
import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { utf8ToBytes } from '../../../src/core/bytes.ts';
import { findLookalike } from '../../../src/core/lookalike.ts';
import { alice, blockhash, bob, carol, codes, context, payloadOf, text, wallet } from './support.ts';

/** Transactions made so that someone approves what the review does not show. */
const [me, a, b, c] = [wallet, alice, bob, carol].map((p) => new PublicKey(p.key)) as [
  PublicKey,
  PublicKey,
  PublicKey,
  PublicKey,
];

type Step = TransactionInstruction | Transaction;

function payload(steps: Step[]): Uint8Array {
  const instructions = steps.flatMap((s) => (s instanceof TransactionInstruction ? [s] : s.instructions));
  const message = new TransactionMessage({ payerKey: me, recentBlockhash: blockhash, instructions });
  return payloadOf(new VersionedTransaction(message.compileToLegacyMessage()).serialize());
}

const review = (steps: Step[], known = context.known) => solana.review(payload(steps), { ...context, known });
const pay = SystemProgram.transfer({ fromPubkey: me, toPubkey: b, lamports: 1_000_000_000 });
const price = (microLamports: bigint | number) => ComputeBudgetProgram.setComputeUnitPrice({ microLamports });
const limit = (units: number) => ComputeBudgetProgram.setComputeUnitLimit({ units });

describe('a fee that is the point of a transaction', () => {
  it.each([
    [100_000n, null],
    [40_000_000n, null],
    [100_000_000n, 'warning'],
    [1_000_000_000n, 'danger'],
    [2n ** 64n - 1n, 'danger'],
  ])('at %d millionths of a lamport per unit: %s', (microLamports, level) => {
    const { warnings } = review([limit(200_000), price(microLamports), pay]);
    const fee = 5_000n + (200_000n * microLamports + 999_999n) / 1_000_000n;
    const found = warnings.find(({ code }) => code === 'sol.high-fee');
    expect(found?.level ?? null).toBe(level);
    if (found) expect(text(found, 'amount')).toBe(fee);
  });

  it('without a limit, what the network would allow by default counts', () => {
    const { warnings } = review([price(1_000_000_000), pay]);
    expect(warnings[0]).toMatchObject({ code: 'sol.high-fee', level: 'danger' });
  });
});

describe('text inside a step', () => {
  const seed = 'rent\u202e\u200b", for Vote';
  it('a seed shows every character', () => {
    const { actions } = review([
      SystemProgram.transfer({ fromPubkey: a, basePubkey: me, toPubkey: b, lamports: 5, seed, programId: c }),
    ]);
    expect(text(actions[0], 'seed')).toBe('rent\\u{202e}\\u{200b}", for Vote');
  });

  it('a memo shows characters behind which others hide', () => {
    const memo = new TransactionInstruction({
      programId: new PublicKey('MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr'),
      data: Buffer.from(utf8ToBytes(`rent${'\u0300'.repeat(40)}\u{e0154}`)),
      keys: [],
    });
    expect(text(review([memo]).actions[0], 'text')).toMatch(/^rent\u0300{3}(\\u\{300\}){37}\\u\{e0154\}$/);
  });
});

describe('money given away without being called a payment', () => {
  const create = (programId: PublicKey) =>
    SystemProgram.createAccount({
      fromPubkey: me,
      newAccountPubkey: a,
      lamports: 1_000_000_000_000,
      space: 0,
      programId,
    });

  it('an account made for an unknown program is warned of', () => {
    const { warnings } = review([create(c)]);
    expect(warnings.find(({ code }) => code === 'sol.risk-assign')).toMatchObject({
      level: 'warning',
      values: { owner: { text: c.toBase58() } },
    });
    expect(codes(review([create(StakeProgram.programId)]).warnings)).not.toContain('sol.risk-assign');
  });

  it('a stake account locked forever by someone else is warned of', () => {
    const authorized = new Authorized(me, me);
    const made = (lockup?: Lockup) =>
      codes(review([StakeProgram.initialize({ stakePubkey: a, authorized, lockup: lockup! })]).warnings);
    expect(made(new Lockup(0, 1_000_000, c))).toContain('sol.risk-stake-lockup');
    expect(made(Lockup.default)).not.toContain('sol.risk-stake-lockup');
  });

  it('tokens to an account whose owner cannot be seen are warned of', () => {
    const data = Buffer.from([12, 5, 0, 0, 0, 0, 0, 0, 0, 2]);
    const keys = [a, b, c, me].map((pubkey) => ({ pubkey, isSigner: pubkey === me, isWritable: true }));
    const programId = new PublicKey('TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA');
    const { warnings } = review([new TransactionInstruction({ programId, data, keys })]);
    expect(warnings.find(({ code }) => code === 'sol.token-owner-unknown')).toMatchObject({
      level: 'warning',
      values: { account: { text: c.toBase58() } },
    });
  });

  it('a step that is loud by itself is among the warnings', () => {
    const programId = new PublicKey('AddressLookupTab1e1111111111111111111111111');
    const keys = [a, me].map((pubkey) => ({ pubkey, isSigner: pubkey === me, isWritable: false }));
    const freeze = new TransactionInstruction({ programId, data: Buffer.from([1, 0, 0, 0]), keys });
    expect(codes(review([pay, freeze]).warnings)).toContain('sol.table-freeze');
  });
});

it('a nonce account controlled by somebody else is warned of', () => {
  const of = (authorizedPubkey: PublicKey) =>
    codes(review([SystemProgram.nonceAdvance({ noncePubkey: a, authorizedPubkey }), pay]).warnings);
  expect(of(c)).toEqual(['sol.nonce-foreign']);
  expect(of(me)).toEqual([]);
});

describe('addresses made to be mistaken for others', () => {
  const known = '8SduoEs14PfcHGRiYgGcSpH1kSUBKhao3rq6xUWeJao4';
  const with_ = (head: string, tail: string) => `${head}${'z'.repeat(44 - head.length - tail.length)}${tail}`;

  it.each([
    ['three at both ends', with_('8Sd', 'ao4'), known],
    ['the same to a tired eye', with_('BSdu', 'jAO4'), known],
    ['six in front', with_('8SduoE', ''), known],
    ['six behind', with_('', 'WeJao4'), known],
    ['two and three', with_('8S', 'ao4'), null],
    ['five in front', with_('8Sduo', ''), null],
  ])('%s', (_, address, found) => expect(findLookalike(address, [known])).toBe(found));

  it('an address that was paid before is compared too', () => {
    const twin = with_('8Sdu', 'Jao4');
    expect(findLookalike(twin, [twin, known])).toBe(known);
    expect(findLookalike(known, [known])).toBe(null);
  });

  it('the network’s own ids are not look-alikes of each other', () => {
    const ids = [
      'SysvarS1otHashes111111111111111111111111111',
      'SysvarEpochSchedu1e111111111111111111111111',
    ];
    expect(findLookalike(ids[0]!, [ids[1]!])).toBe(null);
  });
});

it('nothing is cut off: sixty of the same, and one more, are all there in order', () => {
  const last = SystemProgram.transfer({ fromPubkey: me, toPubkey: c, lamports: 7 });
  const { actions, title } = review([...Array.from({ length: 55 }, () => pay), last]);
  expect(title).toMatchObject({ code: 'sol.title-actions', values: { count: { value: 56n } } });
  expect(actions.map((action) => text(action, 'to'))).toEqual([
    ...Array.from({ length: 55 }, () => b.toBase58()),
    c.toBase58(),
  ]);
});
