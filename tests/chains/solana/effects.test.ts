import { ed25519 } from '@noble/curves/ed25519.js';
import { getTransactionDecoder, type Instruction, lamports } from '@solana/kit';
import * as system from '@solana-program/system';
import * as token from '@solana-program/token';
import fc from 'fast-check';
import { FailedTransactionMetadata, LiteSVM } from 'litesvm';
import { describe, expect, it } from 'vitest';
import type { Fact, Review } from '../../../src/chains/review.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { concatBytes, utf8ToBytes } from '../../../src/core/bytes.ts';
import type { Effect } from '../../../src/core/effect.ts';
import {
  address,
  alice,
  bob,
  context,
  createNoopSigner,
  type Person,
  payloadOf,
  person,
  wallet,
  wire,
} from './support.ts';

const withParts = (fact: Fact): Fact[] => [fact, ...(fact.parts ?? []).flatMap(withParts)];
const effectsOf = (review: Review): Effect[] =>
  [review.title, ...review.actions, ...review.warnings, ...review.details]
    .flatMap(withParts)
    .flatMap(({ effects }) => effects ?? []);
const sum = (effects: Effect[], kind: 'send' | 'allow', id: string) =>
  effects.reduce((all, e) => (e.kind === kind && e.asset.id === id ? all + (e.amount ?? 0n) : all), 0n);
const fees = (effects: Effect[]) =>
  effects.reduce((all, e) => (e.kind === 'fee' ? all + (e.atMost ?? 0n) : all), 0n);

const me = createNoopSigner(wallet.address);
const mint = person(50);
const decimals = 6;
const sol = address('So11111111111111111111111111111111111111112');
const standard = async (owner: Person) =>
  (
    await token.findAssociatedTokenPda({
      owner: owner.address,
      mint: mint.address,
      tokenProgram: token.TOKEN_PROGRAM_ADDRESS,
    })
  )[0];

/**
 * A network on which the wallet has 10 SOL and 1,000 tokens, and the effects in a review compared with what
 * then happens.
 */
async function network() {
  const svm = new LiteSVM();
  for (const { address } of [wallet, alice]) svm.airdrop(address, lamports(10_000_000_000n));
  const [mine, theirs] = [await standard(wallet), await standard(bob)];
  const send = (instructions: readonly Instruction[], signers: Person[], payer = wallet) => {
    const bytes = wire(instructions, { payer: payer.address, hash: svm.latestBlockhash() });
    const count = bytes[0]!;
    const message = bytes.slice(1 + 64 * count);
    signers.forEach((signer, i) => {
      bytes.set(ed25519.sign(message, signer.secret), 1 + 64 * i);
    });
    const result = svm.sendTransaction(getTransactionDecoder().decode(bytes) as never);
    if (result instanceof FailedTransactionMetadata) throw new Error(result.toString());
    svm.expireBlockhash();
    return bytes;
  };
  send(
    [
      system.getCreateAccountInstruction({
        payer: createNoopSigner(alice.address),
        newAccount: createNoopSigner(mint.address),
        lamports: svm.minimumBalanceForRentExemption(82n),
        space: 82n,
        programAddress: token.TOKEN_PROGRAM_ADDRESS,
      }),
      token.getInitializeMint2Instruction({ mint: mint.address, decimals, mintAuthority: alice.address }),
      token.getCreateAssociatedTokenIdempotentInstruction({
        payer: createNoopSigner(alice.address),
        ata: mine,
        owner: wallet.address,
        mint: mint.address,
      }),
      token.getMintToInstruction({
        mint: mint.address,
        token: mine,
        mintAuthority: createNoopSigner(alice.address),
        amount: 1_000_000_000n,
      }),
    ],
    [alice, mint],
    alice,
  );
  const account = (at: string) => {
    const found = svm.getAccount(at as never) as unknown as { data: Uint8Array; exists: boolean };
    return found.exists && found.data.length > 0 ? token.getTokenDecoder().decode(found.data) : null;
  };
  const run = (instructions: readonly Instruction[]) => {
    const bytes = send(instructions, [wallet]);
    const review = solana.review(payloadOf(withoutSignatures(bytes)), context);
    return effectsOf(review);
  };
  return { svm, run, account, mine, theirs };
}

function withoutSignatures(bytes: Uint8Array): Uint8Array {
  const bare = bytes.slice();
  bare.fill(0, 1, 1 + 64 * bytes[0]!);
  return bare;
}

describe('effects of a Solana payment', () => {
  it('a payment moves SOL and tokens, opens an account and pays the fee: each once, and nothing else', async () => {
    const { svm, run, account, mine, theirs } = await network();
    const before = svm.getBalance(wallet.address)!;
    const effects = run([
      system.getTransferSolInstruction({ source: me, destination: bob.address, amount: 1_500_000_000n }),
      token.getCreateAssociatedTokenIdempotentInstruction({
        payer: me,
        ata: theirs,
        owner: bob.address,
        mint: mint.address,
      }),
      token.getTransferCheckedInstruction({
        source: mine,
        mint: mint.address,
        destination: theirs,
        authority: me,
        amount: 250_000_000n,
        decimals,
      }),
    ]);
    expect(svm.getBalance(bob.address)).toBe(sum(effects, 'send', ''));
    expect(account(theirs)!.amount).toBe(sum(effects, 'send', mint.address));
    expect(account(mine)!.amount).toBe(1_000_000_000n - sum(effects, 'send', mint.address));
    const paid = before - svm.getBalance(wallet.address)! - sum(effects, 'send', '');
    expect(paid > 0n && paid <= fees(effects)).toBe(true);
    // To the person, whose standard account it is.
    const places = effects.flatMap((e) => (e.kind === 'send' ? [e.to] : []));
    expect(places).toEqual([bob.address, bob.address]);
    expect(effects.map(({ kind }) => kind).sort()).toEqual(['fee', 'fee', 'send', 'send']);
  });

  it('any payments and permissions in one transaction, in any order, are what the accounts then show', async () => {
    const { svm, run, account, mine, theirs } = await network();
    run([
      system.getTransferSolInstruction({ source: me, destination: bob.address, amount: 1_000_000_000n }),
      token.getCreateAssociatedTokenIdempotentInstruction({
        payer: me,
        ata: theirs,
        owner: bob.address,
        mint: mint.address,
      }),
    ]);
    const step = fc.oneof(
      fc.tuple(fc.constantFrom(bob, alice), fc.bigInt(1n, 10_000_000n)).map(([to, amount]) => ({
        instruction: system.getTransferSolInstruction({ source: me, destination: to.address, amount }),
        allows: null,
      })),
      fc.bigInt(1n, 1_000_000n).map((amount) => ({
        instruction: token.getTransferCheckedInstruction({
          source: mine,
          mint: mint.address,
          destination: theirs,
          authority: me,
          amount,
          decimals,
        }),
        allows: null,
      })),
      fc.bigInt(1n, 1_000_000n).map((amount) => ({
        instruction: token.getApproveCheckedInstruction({
          source: mine,
          mint: mint.address,
          delegate: bob.address,
          owner: me,
          amount,
          decimals,
        }),
        allows: amount,
      })),
    );
    const coins = (who: Person) => svm.getBalance(who.address) ?? 0n;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const before = { bob: coins(bob), alice: coins(alice), tokens: account(theirs)!.amount };
        const effects = run(steps.map(({ instruction }) => instruction));
        const sentTo = (who: Person) =>
          sum(
            effects.filter((one) => one.kind === 'send' && one.to === who.address),
            'send',
            '',
          );
        expect(coins(bob) - before.bob).toBe(sentTo(bob));
        expect(coins(alice) - before.alice).toBe(sentTo(alice));
        expect(account(theirs)!.amount - before.tokens).toBe(sum(effects, 'send', mint.address));
        const allowed = effects.flatMap((one) => (one.kind === 'allow' ? [one.amount] : []));
        expect(allowed).toEqual(steps.flatMap(({ allows }) => allows ?? []));
        if (allowed.length > 0) expect(account(mine)!.delegatedAmount).toBe(allowed.at(-1));
        const others = effects.filter(({ kind }) => kind !== 'send' && kind !== 'allow' && kind !== 'fee');
        expect(others).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('effects let others take tokens, without limit if the number is the largest', async () => {
    const { run, account, mine } = await network();
    const some = run([
      token.getApproveCheckedInstruction({
        source: mine,
        mint: mint.address,
        delegate: bob.address,
        owner: me,
        amount: 7n,
        decimals,
      }),
    ]);
    expect(account(mine)!.delegatedAmount).toBe(sum(some, 'allow', mint.address));
    expect(some).toContainEqual(expect.objectContaining({ kind: 'allow', amount: 7n, spender: bob.address }));
    const all = run([
      token.getApproveInstruction({ source: mine, delegate: bob.address, owner: me, amount: 2n ** 64n - 1n }),
    ]);
    expect(all).toContainEqual(
      expect.objectContaining({ kind: 'allow', amount: null, spender: bob.address }),
    );
  });

  it('effects hand over control, destroy, and empty an account into another', async () => {
    const { svm, run, account, mine } = await network();
    const burnt = run([
      token.getBurnCheckedInstruction({
        account: mine,
        mint: mint.address,
        authority: me,
        amount: 1_000_000_000n,
        decimals,
      }),
    ]);
    expect(account(mine)!.amount).toBe(1_000_000_000n - sum(burnt, 'send', mint.address));
    const given = run([
      token.getSetAuthorityInstruction({
        owned: mine,
        owner: me,
        authorityType: token.AuthorityType.CloseAccount,
        newAuthority: bob.address,
      }),
    ]);
    expect(given).toContainEqual(expect.objectContaining({ kind: 'control', to: bob.address }));
    expect(account(mine)!.closeAuthority).toEqual({ __option: 'Some', value: bob.address });
    const back = run([
      token.getSetAuthorityInstruction({
        owned: mine,
        owner: me,
        authorityType: token.AuthorityType.AccountOwner,
        newAuthority: bob.address,
      }),
    ]);
    expect(back).toContainEqual(expect.objectContaining({ kind: 'control', to: bob.address }));
    expect(account(mine)!.owner).toBe(bob.address);
    const assigned = run([system.getAssignInstruction({ account: me, programAddress: bob.address })]);
    expect(assigned).toContainEqual(expect.objectContaining({ kind: 'control', to: bob.address }));
    expect((svm.getAccount(wallet.address) as unknown as { programAddress: string }).programAddress).toBe(
      bob.address,
    );
  });

  it('every payment of this kind says what leaves: in some sentence with an amount, or the account as a whole', async () => {
    const { run, mine, svm } = await network();
    const closed = run([
      token.getBurnCheckedInstruction({
        account: mine,
        mint: mint.address,
        authority: me,
        amount: 1_000_000_000n,
        decimals,
      }),
      token.getCloseAccountInstruction({ account: mine, destination: bob.address, owner: me }),
    ]);
    expect(closed).toContainEqual(expect.objectContaining({ kind: 'send', amount: null, to: bob.address }));
    expect(svm.getBalance(bob.address)! > 0n).toBe(true);
  });

  it('SOL is unwrapped for others: a part of it, or all that is in the account', async () => {
    const { run, svm } = await network();
    svm.withNativeMints();
    const wrapped = (
      await token.findAssociatedTokenPda({
        owner: wallet.address,
        mint: sol,
        tokenProgram: token.TOKEN_PROGRAM_ADDRESS,
      })
    )[0];
    run([
      token.getCreateAssociatedTokenIdempotentInstruction({
        payer: me,
        ata: wrapped,
        owner: wallet.address,
        mint: sol,
      }),
      system.getTransferSolInstruction({ source: me, destination: wrapped, amount: 1_000_000_000n }),
      token.getSyncNativeInstruction({ account: wrapped }),
    ]);
    const unwrap = (amount: bigint | null) =>
      run([
        token.getUnwrapLamportsInstruction({
          source: wrapped,
          destination: bob.address,
          authority: me,
          amount,
        }),
      ]);
    const asset = expect.objectContaining({ id: '' });
    expect(unwrap(400_000_000n)).toContainEqual({
      kind: 'send',
      asset,
      amount: 400_000_000n,
      to: bob.address,
    });
    expect(svm.getBalance(bob.address)).toBe(400_000_000n);
    expect(unwrap(null)).toContainEqual({ kind: 'send', asset, amount: null, to: bob.address });
    expect(svm.getBalance(bob.address)).toBe(1_000_000_000n);
  });
});

describe('effects', () => {
  const review = (instructions: readonly Instruction[], payer = wallet.address) =>
    effectsOf(solana.review(payloadOf(wire(instructions, { payer })), context));
  const program = person(60).address;

  it('a program that nobody here can read is a call without a name, whoever signs it', () => {
    for (const accounts of [[], [{ address: wallet.address, role: 3, signer: me }]])
      expect(review([{ programAddress: program, accounts, data: Uint8Array.of(1) } as never])).toContainEqual(
        {
          kind: 'call',
          chain: 'solana',
          network: '',
          contract: program,
          name: null,
        },
      );
  });

  it('nothing counts as sent if another account signs for it, and no fee if another one pays it', () => {
    const other = createNoopSigner(alice.address);
    const effects = review(
      [
        system.getTransferSolInstruction({ source: other, destination: bob.address, amount: 5n }),
        system.getTransferSolInstruction({ source: me, destination: bob.address, amount: 3n }),
        system.getTransferSolInstruction({ source: me, destination: wallet.address, amount: 9n }),
      ],
      alice.address,
    );
    expect(sum(effects, 'send', '')).toBe(3n);
    expect(fees(effects)).toBe(0n);
  });

  it('if the bytes name no token, the account is named', () => {
    const [from, to] = [person(61).address, person(62).address];
    const effects = review([
      token.getTransferInstruction({ source: from, destination: to, authority: me, amount: 4n }),
    ]);
    expect(effects).toContainEqual({
      kind: 'send',
      asset: { chain: 'solana', network: '', id: from },
      amount: 4n,
      to,
    });
  });

  it('a message has one effect, with whom it is for', () => {
    const text = solana.message!('Hello', wallet.key);
    expect(effectsOf(solana.review(text, context))).toEqual([
      { kind: 'message', chain: 'solana', network: '', form: 'text', domain: null },
    ]);
    const signIn = `example.org wants you to sign in with your Solana account:\n${wallet.address}\n\nURI: https://example.org\nVersion: 1\nNonce: abcdefgh\nIssued At: 2026-01-01T00:00:00Z`;
    const payload = solana.recognise(concatBytes(utf8ToBytes(signIn)), context)![0]!;
    expect(effectsOf(solana.review(payload, context))).toContainEqual(
      expect.objectContaining({ kind: 'message', form: 'sign-in', domain: 'example.org' }),
    );
  });
});
