import { Keypair, PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { expect, test } from 'vitest';
import { readAddress } from '../wallets.ts';
import type { Stage } from './stage.ts';

/** 2^256 - 1 of a token forever, to somebody else: the worst thing that is signed every day. */
const unlimited = {
  chainId: '0x1',
  to: '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
  value: '0x0',
  data: `0x095ea7b3000000000000000000000000d8da6bf26964af9d7eed9e03e53415d37aa96045${'f'.repeat(64)}`,
};
const call = { ...unlimited, data: `0xdeadbeef${'0123456789abcdef'.repeat(12)}` };

export const ethereumRequest = JSON.stringify(unlimited);

/** Reviews with and without warnings, and every way a signing can end. */
export function signing(stage: () => Stage): void {
  let payment = '';

  const approve = async () => {
    const { ana } = stage();
    for (const box of await ana.page.getByRole('checkbox', { name: /^I[ ’]/ }).all()) await box.check();
    await ana.tap('Approve and sign');
    await ana.sees('Show this to Bob');
  };

  test('signing on Solana', async () => {
    const { ana, bob } = stage();
    const wallet = new PublicKey(await readAddress(ana, 'Treasury'));
    const blockhash = Keypair.generate().publicKey.toBase58();
    const transaction = new Transaction({ feePayer: wallet, recentBlockhash: blockhash });
    const toPubkey = Keypair.generate().publicKey;
    transaction.add(SystemProgram.transfer({ fromPubkey: wallet, toPubkey, lamports: 1_500_000_000 }));
    payment = transaction.serializeMessage().toString('base64');
    await stage().bring(payment);
    await stage().shoot('review-solana');
    await approve();
    await stage().shoot('sign-open');
    await stage().hand(ana, bob);
    await bob.role('heading', 'Check before you sign').waitFor();
    await stage().shoot('review-asked', bob);
    for (const box of await bob.page.getByRole('checkbox').all()) await box.check();
    await bob.tap('Approve and sign');
    await bob.sees('Show this to Ana');
    await stage().hand(bob, ana);
    await ana.sees('All required signatures collected');
    await stage().openAll();
    await stage().shoot('sign-done');
    await ana.role('link', 'Get the signed transaction').click();
    await ana.role('heading', 'Signed').waitFor();
    await stage().openAll();
    await ana.button('Show as a code').first().click();
    await stage().shoot('export-solana');
  });

  test('an unknown program on Solana', async () => {
    const { ana } = stage();
    const wallet = new PublicKey(await readAddress(ana, 'Treasury'));
    const blockhash = Keypair.generate().publicKey.toBase58();
    const transaction = new Transaction({ feePayer: wallet, recentBlockhash: blockhash });
    const [programId, other] = [Keypair.generate().publicKey, Keypair.generate().publicKey];
    const account = (pubkey: PublicKey, isSigner: boolean) => ({ pubkey, isSigner, isWritable: true });
    const keys = [account(wallet, true), account(other, false)];
    transaction.add({ programId, keys, data: Buffer.from('unknown to everybody') });
    transaction.add(SystemProgram.assign({ accountPubkey: wallet, programId }));
    await stage().bring(transaction.serializeMessage().toString('base64'));
    await stage().shoot('review-solana-unknown');
  });

  test('signing on Ethereum', async () => {
    const { ana, bob } = stage();
    const asked = (request: object) =>
      JSON.stringify({ hoarfrost: 'complete', request: JSON.stringify(request), nonce: 0 });
    await stage().bring(asked(call));
    await stage().shoot('review-ethereum-call');
    await stage().bring(asked(unlimited));
    await stage().shoot('review-ethereum-unlimited');
    await approve();
    await stage().hand(ana, bob);
    await bob.role('heading', 'Check before you sign').waitFor();
    await bob.tap('Decline');
    await bob.field('Reason (the others will see it)').fill('Not without a limit');
    await stage().shoot('decline', bob);
    await bob.tap('Decline permanently');
    await bob.sees('You declined');
    await stage().shoot('declined', bob);
    await stage().hand(bob, ana);
    await ana.sees('Bob declined');
    await stage().shoot('sign-declined');
  });

  test('an attempt that cannot be finished', async () => {
    const { ana } = stage();
    await stage().bring(payment);
    await approve();
    await stage().reopen(ana, /[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await ana.sees('This attempt can’t be finished');
    await stage().shoot('sign-void');
    await stage().goTo('#/');
    await stage().shoot('home-busy');
    await ana.role('link', /^Treasury/).click();
    await ana.role('heading', 'History').waitFor();
    await stage().shoot('wallet-history');
    expect(ana.problems).toEqual([]);
  });
}
