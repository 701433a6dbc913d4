import { parseEther, Transaction } from 'ethers';
import { asideOf } from '../browser/aside.ts';
import { type Device, distFolder, startWorld } from '../browser/harness.ts';
import { approve, control, goHome, handOver, press, setUp } from '../browser/people.ts';
import { openAddresses, openWallet, walkRing } from '../browser/wallets.ts';
import { slowdown, tasksOf, tell, tellHead, throttle } from './tasks.ts';

/**
 * Whether pairing and signing by ECDSA hold up the screen: tasks of the page with its processor slowed down, the time between two
 * steps of the bar while the worker computes, and how soon it stops when it is told to. The built app (`npm run build` first).
 */
const world = await startWorld(process.env.HOARFROST_DIST ?? distFolder);

/** Milliseconds between two steps of the bar, the longest of all, and how many steps there were. */
async function watchBar<T>(device: Device, act: () => Promise<T>): Promise<T> {
  const aside = await asideOf(device.page);
  await aside(`(() => {
    globalThis.steps = [];
    let last = null;
    globalThis.watching = setInterval(() => {
      const value = document.querySelector('.work progress')?.value ?? null;
      if (value !== last) globalThis.steps.push([performance.now(), value]);
      last = value;
    }, 8);
  })()`);
  const done = await act();
  const steps = await aside<[number, number | null][]>(
    '(clearInterval(globalThis.watching), globalThis.steps)',
  );
  // From one value to the next, while there is a bar.
  const gaps = steps.slice(1).flatMap(([at], i) => (steps[i]![1] === null ? [] : [at - steps[i]![0]]));
  const total = gaps.reduce((all, one) => all + one, 0);
  console.log(
    `${' '.repeat(31)}bar: ${gaps.length} steps in ${(total / 1_000).toFixed(1)} s, the longest ${Math.max(0, ...gaps).toFixed(0)} ms`,
  );
  return done;
}

async function measure(what: string, device: Device, act: () => Promise<unknown>): Promise<void> {
  let tasks: Awaited<ReturnType<typeof tasksOf>> = [];
  await watchBar(device, async () => {
    tasks = await tasksOf(device, act);
  });
  tell(what, tasks);
}

try {
  const [ana, bob] = [await world.device('Ana'), await world.device('Bob')];
  await world.cut();
  for (const device of [ana, bob]) await setUp(device);
  await press(bob, 'My contact card');
  await handOver(bob, ana, 'text');
  await goHome(ana);
  await press(ana, 'Settings');
  await ana.page.getByRole('checkbox', { name: /^Offer ordinary Ethereum accounts/ }).check();
  await goHome(ana);
  await press(ana, 'Create a wallet');
  await ana.field('Wallet name').fill('Shop');
  await ana.page.getByRole('checkbox', { name: /^Bob/ }).check();
  await ana.page.getByRole('checkbox', { name: /^Ordinary Ethereum account/ }).check();
  await press(ana, 'Start');
  await walkRing([ana, bob], 'files');
  await openWallet(ana, 'Shop');
  await openAddresses(ana);
  const region = await ana.page.getByRole('region', { name: 'Addresses' }).innerText();
  const from = /0x[0-9a-fA-F]{40}/.exec(region.replace(/\s+/g, ''))![0];

  console.log(`CPU of the page slowed down ${slowdown} times.`);
  tellHead();
  await throttle(ana, slowdown);
  await openWallet(ana, 'Shop');
  await press(ana, 'Pair with Bob');
  const started = performance.now();
  await press(ana, 'Stop');
  await ana.page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
  console.log(
    `a pairing is stopped              ${(performance.now() - started).toFixed(0)} ms after the press`,
  );
  await measure('pairing: offered', ana, async () => {
    await press(ana, 'Pair with Bob');
    await control(ana, 'Show').waitFor();
  });
  await handOver(ana, bob, 'files');
  await press(bob, 'Pair the devices');
  await control(bob, 'Show').waitFor();
  await measure('pairing: answered and completed', ana, async () => {
    await handOver(bob, ana, 'files');
    await ana.sees('Show this to Bob');
  });
  await handOver(ana, bob, 'files');
  await bob.sees('The devices are paired.');

  const tx = Transaction.from({
    type: 2,
    chainId: 1,
    nonce: 0,
    gasLimit: 21_000,
    maxFeePerGas: 2_000_000_000n,
    maxPriorityFeePerGas: 1,
    to: from,
    value: parseEther('1.5'),
  });
  await goHome(ana);
  await press(ana, 'Paste text');
  const asked = { ...tx.toJSON(), from, gas: '21000', accessList: undefined, sig: undefined };
  await ana.field('Text').fill(JSON.stringify(asked));
  await press(ana, 'Read');
  await measure('signing: opened', ana, async () => {
    await approve(ana);
    await control(ana, 'Show').waitFor();
  });
  await handOver(ana, bob, 'files');
  await approve(bob);
  await control(bob, 'Show').waitFor();
  await measure('signing: multiplied and summed', ana, async () => {
    await handOver(bob, ana, 'files');
    await ana.sees('Show this to Bob');
  });
} finally {
  await world.close();
}
