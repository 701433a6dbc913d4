import { ed25519 } from '@noble/curves/ed25519.js';
import { base58, base64 } from '@scure/base';
import { getTransactionDecoder, lamports } from '@solana/kit';
import { ComputeBudgetProgram } from '@solana/web3.js';
import {
  getAdvanceNonceAccountInstruction,
  getCreateAccountInstruction,
  getInitializeNonceAccountInstruction,
  getNonceDecoder,
  getTransferSolInstruction,
} from '@solana-program/system';
import { FailedTransactionMetadata, LiteSVM } from 'litesvm';
import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { alice, bob, codes, context, createNoopSigner, person, text, wallet, wire } from './support.ts';

const decode = (bytes: Uint8Array) => getTransactionDecoder().decode(bytes);
const send = (amount: bigint, to = bob.address) =>
  getTransferSolInstruction({ source: createNoopSigner(wallet.address), destination: to, amount });

function finish(bytes: Uint8Array): Uint8Array {
  const [payload] = solana.recognise(bytes, context)!;
  const digest = solana.digests(payload!, wallet.key)[0]!.digest;
  const signature = ed25519.sign(digest, wallet.secret);
  expect(solana.verify(payload!, wallet.key, [signature])).toBe(true);
  const out = solana.finish(payload!, wallet.key, [signature]);
  const found = out.find((e) => e.code === 'solana.wire-base64' || e.code === 'solana.partial-base64')!;
  return base64.decode(found.text);
}

function machine(): LiteSVM {
  const svm = new LiteSVM();
  svm.airdrop(wallet.address, lamports(10_000_000_000n));
  return svm;
}

function run(svm: LiteSVM, bytes: Uint8Array): FailedTransactionMetadata | null {
  const result = svm.sendTransaction(decode(bytes) as never);
  return result instanceof FailedTransactionMetadata ? result : null;
}

describe('a Solana runtime executes what leaves the device', () => {
  for (const version of ['legacy', 0] as const) {
    it(`funds move once, at the fee shown (${version})`, () => {
      const svm = machine();
      const bytes = wire([send(1_500_000_000n)], { version, hash: svm.latestBlockhash() });
      const [payload] = solana.recognise(bytes, context)!;
      const review = solana.review(payload!, context);
      const before = svm.getBalance(wallet.address)!;
      const signed = finish(bytes);
      expect(run(svm, signed)).toBeNull();
      expect(svm.getBalance(bob.address)).toBe(1_500_000_000n);
      const fee = text(
        review.details.find((f) => f.code === 'sol.fee'),
        'amount',
      ) as bigint;
      expect(before - svm.getBalance(wallet.address)!).toBe(1_500_000_000n + fee);
      expect(run(svm, signed)).not.toBeNull();
      expect(svm.getBalance(bob.address)).toBe(1_500_000_000n);
    });
  }

  it('the priority fee shown is charged, and never more than "at most"', () => {
    for (const limit of [null, 7_001, 2_000_000]) {
      const svm = machine();
      const extra = [ComputeBudgetProgram.setComputeUnitPrice({ microLamports: 333_333n })];
      if (limit) extra.push(ComputeBudgetProgram.setComputeUnitLimit({ units: limit }));
      const kit = extra.map((ix) => ({
        programAddress: ix.programId.toBase58() as never,
        data: new Uint8Array(ix.data),
      }));
      const bytes = wire([...kit, send(5_000_000n)], { hash: svm.latestBlockhash() });
      const review = solana.review(solana.recognise(bytes, context)![0]!, context);
      const before = svm.getBalance(wallet.address)!;
      expect(run(svm, finish(bytes))).toBeNull();
      const paid = before - svm.getBalance(wallet.address)! - 5_000_000n;
      const fee = review.details.find((f) => f.code.startsWith('sol.fee'))!;
      expect(fee.code).toBe(limit ? 'sol.fee' : 'sol.fee-at-most');
      if (limit) expect(paid).toBe(text(fee, 'amount'));
      else expect(paid <= (text(fee, 'amount') as bigint)).toBe(true);
    }
  });

  it('compute budget bytes that the runtime would read more loosely than a reader are refused', () => {
    const data = Uint8Array.from([
      ...ComputeBudgetProgram.setComputeUnitPrice({ microLamports: 10n ** 12n }).data,
      0,
    ]);
    const program = ComputeBudgetProgram.programId.toBase58() as never;
    const svm = machine();
    const bytes = wire([{ programAddress: program, data }, send(5_000_000n)], {
      hash: svm.latestBlockhash(),
    });
    expect(() => solana.recognise(bytes, context)).toThrow('bad-transaction');
    expect(() =>
      solana.recognise(
        wire([
          { programAddress: program, data: data.slice(0, 9) },
          { programAddress: program, data: data.slice(0, 9) },
        ]),
        context,
      ),
    ).toThrow('bad-transaction');
  });

  it('a signature with a durable nonce works long after its blockhash is gone', () => {
    const svm = machine();
    const nonce = person(40);
    const space = 80n;
    const make = wire(
      [
        getCreateAccountInstruction({
          payer: createNoopSigner(wallet.address),
          newAccount: createNoopSigner(nonce.address),
          lamports: svm.minimumBalanceForRentExemption(space),
          space,
          programAddress: '11111111111111111111111111111111' as never,
        }),
        getInitializeNonceAccountInstruction({ nonceAccount: nonce.address, nonceAuthority: wallet.address }),
      ],
      { hash: svm.latestBlockhash() },
    );
    const half = finish(make);
    const signature = ed25519.sign(half.slice(1 + 128), nonce.secret);
    half.set(signature, 65);
    expect(run(svm, half)).toBeNull();
    const account = svm.getAccount(nonce.address);
    const state = getNonceDecoder().decode((account as unknown as { data: Uint8Array }).data);
    const advance = getAdvanceNonceAccountInstruction({
      nonceAccount: nonce.address,
      nonceAuthority: createNoopSigner(wallet.address),
    });
    const bytes = wire([advance, send(1_000_000_000n)], { hash: state.blockhash });
    const review = solana.review(solana.recognise(bytes, context)![0]!, context);
    expect(codes(review.warnings)).not.toContain('sol.blockhash-expires');
    expect(codes(review.details)).toContain('sol.durable-nonce');
    expect(review.title.code).toBe('sol.transfer');
    for (let i = 0; i < 5; i++) svm.expireBlockhash();
    const signed = finish(bytes);
    expect(run(svm, signed)).toBeNull();
    expect(svm.getBalance(bob.address)).toBe(1_000_000_000n);
    svm.expireBlockhash();
    expect(run(svm, signed)).not.toBeNull();
    expect(svm.getBalance(bob.address)).toBe(1_000_000_000n);
  });

  it('others’ signatures are kept, and the file says how many are missing', () => {
    const svm = machine();
    svm.airdrop(alice.address, lamports(1_000_000_000n));
    const bytes = wire([send(2_000_000n)], { payer: alice.address, hash: svm.latestBlockhash() });
    const [payload] = solana.recognise(bytes, context)!;
    const signature = ed25519.sign(solana.digests(payload!, wallet.key)[0]!.digest, wallet.secret);
    const partial = solana.finish(payload!, wallet.key, [signature]);
    expect(partial.map((e) => e.code)).not.toContain('solana.send-json');
    expect(partial[0]!.code).toBe('solana.partial-base64');
    expect(partial[0]!.fileName).toContain('needs-1-more');
    expect(codes(solana.review(payload!, context).warnings)).toContain('sol.not-fee-payer');

    bytes.set(ed25519.sign(bytes.slice(129), alice.secret), 1);
    const signed = finish(bytes);
    expect(signed.slice(1, 65)).toEqual(bytes.slice(1, 65));
    expect(run(svm, signed)).toBeNull();
    expect(svm.getBalance(bob.address)).toBe(2_000_000n);
  });

  it('an export is what it says', () => {
    const bytes = wire([send(1n)]);
    const [payload] = solana.recognise(bytes, context)!;
    const signature = ed25519.sign(solana.digests(payload!, wallet.key)[0]!.digest, wallet.secret);
    const out = Object.fromEntries(
      solana.finish(payload!, wallet.key, [signature]).map((e) => [e.code, e.text]),
    );
    const wireOut = base64.decode(out['solana.wire-base64']!);
    expect(base58.decode(out['solana.wire-base58']!)).toEqual(wireOut);
    expect(base58.decode(out['solana.signature']!)).toEqual(Uint8Array.from(signature));
    expect(out['solana.cli-signer']).toBe(`${wallet.address}=${out['solana.signature']}`);
    expect(JSON.parse(out['solana.send-json']!).params[0]).toBe(out['solana.wire-base64']);
    expect(wireOut.slice(65)).toEqual(bytes.slice(65));
    expect(() => solana.finish(payload!, wallet.key, [ed25519.sign(bytes, wallet.secret)])).toThrow(
      'bad-chain-signature',
    );
  });
});
