import { PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { solana } from '../../src/chains/solana/solana.ts';
import { asKey } from '../support/chain-keys.ts';
import { plantSignings, signWith } from '../support/many-signings.ts';
import { type Device, exchangeCards, makeWallet, password, setUpDevices } from '../support/network.ts';

/**
 * A device with 5 finished signings compared with one with 5,000, each to a different address: from the
 * password to the first lists, a review of something new, and the next page of old ones. Key derivation is at
 * its minimum.
 */
async function measure(count: number) {
  const devices = await setUpDevices(['Ana', 'Bob'], [solana], `bench ${count}`);
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id: walletId, wallets } = await makeWallet(devices, 2);
  const feePayer = new PublicKey(wallets[0]!.keys[0]!.address);
  const payment = (to: number) => {
    const key = new Uint8Array(32).fill(7);
    new DataView(key.buffer).setUint32(8, to);
    const transfer = { fromPubkey: feePayer, toPubkey: new PublicKey(key), lamports: 1_000 + to };
    const transaction = new Transaction({
      feePayer,
      blockhash: feePayer.toBase58(),
      lastValidBlockHeight: 1,
    });
    return new Uint8Array(transaction.add(SystemProgram.transfer(transfer)).serializeMessage());
  };
  const first = await signWith([ana, bob], walletId, payment(1_000_000));
  await plantSignings(ana, first, count - 1, {
    payload: (at) => solana.recognise(payment(at), { groupKey: asKey(feePayer.toBytes()), known: [] })![0]!,
  });
  await ana.reopen();
  // Normally an archive is written as signings come; these came all at once.
  for (let turn = 0; turn <= count / 20; turn++) await ana.call('status');
  const rounds = 7;
  const spent = { unlock: [] as number[], review: [] as number[], earlier: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    ana.start();
    const start = performance.now();
    await ana.call('unlock', { password });
    for (const name of ['self', 'contacts', 'wallets', 'ceremonies', 'findings'] as const)
      await ana.call(name);
    const listed = performance.now();
    const { id } = await ana.call('draft', { walletId, chain: 'solana', data: payment(2_000_000 + round) });
    const reviewed = performance.now();
    await ana.call('signedBefore', { walletId, after: null });
    spent.unlock.push(listed - start);
    spent.review.push(reviewed - listed);
    spent.earlier.push(performance.now() - reviewed);
    await ana.call('dropDraft', { id });
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
  return { unlock: median(spent.unlock), review: median(spent.review), earlier: median(spent.earlier) };
}

await measure(5);
const few = await measure(5);
const many = await measure(5_000);
console.log('Finished signings: 5,000 beside 5');
for (const [what, name] of [
  ['unlock', 'password to lists'],
  ['review', 'a new review'],
  ['earlier', 'a page of old ones'],
] as const)
  console.log(
    `${name.padEnd(20)} ${few[what].toFixed(0).padStart(6)} ms ${many[what].toFixed(0).padStart(6)} ms  ratio ${(many[what] / few[what]).toFixed(2)}`,
  );
