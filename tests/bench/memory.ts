import { readdirSync, readFileSync } from 'node:fs';
import { sessionOf } from '../browser/aside.ts';
import type { Device } from '../browser/harness.ts';
import { approve } from '../browser/people.ts';
import { makePayment } from '../browser/wallets.ts';
import { makeWallet } from '../support/network.ts';
import { besideBrowser, fillIn, passAlong, readIt, showText } from './beside.ts';
import { workersOf } from './tasks.ts';

/**
 * Thirty signings in a row in a real browser (the built app), never locked or reloaded: what is in use on the
 * page's heap and on the workers' after a collection, the page's nodes and listeners, the resident memory of
 * its process. Fails if the heaps grow by more than `mostPerSigning` per signing once the first few have been
 * made.
 */
const signings = 30;
const warm = 6;
const mostPerSigning = 100_000;

interface Use {
  page: number;
  workers: number;
  nodes: number;
  listeners: number;
  resident: number;
}

/** Kilobytes of this profile's largest renderer process. */
function residentOf(profile: string): number {
  let most = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer') || !command.includes(profile)) continue;
      const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      most = Math.max(most, Number(kilobytes ?? 0));
    } catch {}
  return most;
}

async function measure(device: Device): Promise<Use> {
  const session = await sessionOf(device.page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  let workers = 0;
  for (const worker of await workersOf(device)) {
    await worker('HeapProfiler.collectGarbage');
    workers += (await worker<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize;
  }
  const resident = residentOf(device.profile);
  return { page: usedSize, workers, nodes, listeners: jsEventListeners, resident };
}

let address = '';
const { world, ana, others } = await besideBrowser(['Bob'], async (devices) => {
  const { wallets } = await makeWallet(devices, 2);
  address = wallets[0]!.keys.find(({ chain }) => chain === 'solana')!.address;
});
try {
  console.log(`Memory over ${signings} signings in a browser that is never locked`);
  console.log('signings   page heap   workers’   DOM nodes  listeners   resident');
  const uses: Use[] = [];
  for (let made = 1; made <= signings; made++) {
    await fillIn(ana, makePayment(address, 1_000_000 + made).toString('base64'));
    await readIt(ana);
    await approve(ana);
    const answer = await passAlong(await showText(ana), others);
    await fillIn(ana, answer);
    await readIt(ana);
    await ana.sees('All required signatures collected');
    if (made % warm !== 0) continue;
    const use = await measure(ana);
    uses.push(use);
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`.padStart(11);
    console.log(
      `${made}`.padStart(8),
      megabytes(use.page),
      megabytes(use.workers),
      `${use.nodes}`.padStart(11),
      `${use.listeners}`.padStart(10),
      `${(use.resident / 1e3).toFixed(0)} MB`.padStart(10),
    );
  }
  const [first, last] = [uses[0]!, uses.at(-1)!];
  const growth = (last.page + last.workers - first.page - first.workers) / (signings - warm);
  console.log(`growth of the heaps for each signing: ${(growth / 1e3).toFixed(1)} KB`);
  if (growth > mostPerSigning) throw new Error('memory grows with every signing');
} finally {
  await world.close();
}
