import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { exchangeCards, makeWallet, type Reachable } from '../support/network.ts';
import { type Apart, answerTo, startDevice } from './apart.ts';

/**
 * One device's own work for a hundred payments in one ceremony compared with one payment, signed by two of
 * three: everything its signer is asked on the way, including the lists and reviews its screens ask for. Each device
 * is a thread with modules of its own, so that none has the use of what another has already checked. Key derivation is
 * at its minimum.
 */
if (!isMainThread) await answerTo(parentPort!, workerData as string);

const startHere = (name: string) => startDevice(import.meta.url, name);
const devices = await Promise.all(['Ana', 'Bob', 'Cyd'].map(startHere));
const [ana, bob] = devices as [Apart, Apart, Apart];
await exchangeCards(devices);
const { id: walletId, wallets } = await makeWallet(devices, 2);
const feePayer = new PublicKey(wallets[0]!.keys[0]!.address);

let made = 0;
function payment(): string {
  const key = new Uint8Array(32).fill(7);
  new DataView(key.buffer).setUint32(8, ++made);
  const transfer = { fromPubkey: feePayer, toPubkey: new PublicKey(key), lamports: 1_000 + made };
  const transaction = new Transaction({ feePayer, blockhash: feePayer.toBase58(), lastValidBlockHeight: 1 });
  return transaction.add(SystemProgram.transfer(transfer)).serializeMessage().toString('base64');
}

/** Milliseconds of one core for each device, and bytes of the largest bundle. */
async function sign(count: number) {
  const spent = new Map<Reachable, number>([
    [ana, 0],
    [bob, 0],
  ]);
  const during = async <R>(device: Reachable, work: () => Promise<R>): Promise<R> => {
    const start = process.cpuUsage();
    const answer = await work();
    // What the page asks for again after any change.
    await device.call('ceremonies');
    const { user, system } = process.cpuUsage(start);
    spent.set(device, spent.get(device)! + (user + system) / 1_000);
    return answer;
  };
  const data = Array.from({ length: count }, payment).join('\n');
  const { id } = await during(ana, async () => {
    const draft = await ana.call('draft', { walletId, chain: 'solana', data });
    await ana.call('getDraft', { id: draft.id });
    return ana.call('propose', { draftId: draft.id, signers: [1, 2] });
  });
  let bytes = 0;
  const carry = async (from: Reachable, to: Reachable) => {
    const bundle = await from.call('bundle', { id });
    bytes = Math.max(bytes, bundle.length);
    await during(to, async () => {
      await to.receive(bundle);
      return to.call('ceremony', { id });
    });
  };
  await carry(ana, bob);
  await during(bob, () => bob.call('join', { id }));
  await carry(bob, ana);
  const out = await during(ana, () => ana.call('exports', { ceremonyId: id }));
  if (out.length !== count) throw new Error('not signed');
  return { ana: spent.get(ana)!, bob: spent.get(bob)!, bytes };
}

await sign(1);
const one = await sign(1);
const many = await sign(100);
console.log('A hundred payments in one ceremony beside one, signed by 2 of 3');
for (const who of ['ana', 'bob'] as const)
  console.log(
    `${(who === 'ana' ? 'proposes, exports' : 'co-signs').padEnd(20)} ${one[who].toFixed(0).padStart(6)} ms ${many[who].toFixed(0).padStart(6)} ms  ratio ${(many[who] / one[who]).toFixed(1)}`,
  );
console.log(`largest bundle       ${String(one.bytes).padStart(6)} B  ${String(many.bytes).padStart(6)} B`);
await Promise.all(devices.map((device) => device.stop()));
