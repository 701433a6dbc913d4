import { bitcoin } from '../../src/chains/bitcoin/bitcoin.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import type { Device } from '../browser/harness.ts';
import { goHome, press } from '../browser/people.ts';
import { makePayment, readAddress } from '../browser/wallets.ts';
import { besideBrowser, fillIn, passAlong, readIt, showText } from './beside.ts';
import { slowdown, throttle, watchTasks, workersOf } from './tasks.ts';

/**
 * 5 of 9 on a slow phone: one real browser (the built app), page and workers slowed down, and eight others in memory. A
 * whole key generation and a whole signature, and of each step that the browser takes: the seconds until its screen
 * stands, the page's longest task, and the processor time of its workers, which is not slowed down.
 */
const threshold = 5;
const names = ['Bob', 'Cyd', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida'];

async function slowWorkers(device: Device): Promise<boolean> {
  try {
    for (const worker of await workersOf(device))
      await worker('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return true;
  } catch {
    return false;
  }
}

let seconds = 0;

async function step(device: Device, what: string, act: () => Promise<unknown>): Promise<void> {
  let took = 0;
  const { tasks, worker } = await watchTasks(device, async () => {
    const started = Date.now();
    await act();
    took = (Date.now() - started) / 1_000;
  });
  seconds += took;
  const longest = Math.max(0, ...tasks.map(({ wall }) => wall));
  const cells = [took.toFixed(1), longest.toFixed(0), `${tasks.filter(({ wall }) => wall > 50).length}`];
  console.log(what.padEnd(52), ...cells.map((cell) => cell.padStart(9)), worker.toFixed(0).padStart(10));
}

const { world, ana, others } = await besideBrowser(names, async () => {}, [solana, ethereum, bitcoin]);
try {
  const { page } = ana;
  await throttle(ana, slowdown);
  const areSlow = await slowWorkers(ana);
  console.log(
    `5 of 9, page slowed down ${slowdown} times${areSlow ? ', its workers too' : '; its workers are not'}`,
  );
  console.log(`${'step'.padEnd(52)}  seconds   longest    over 50  worker, ms`);
  const shown = () => page.getByRole('button', { name: 'Copy text' }).waitFor({ timeout: 300_000 });

  /** Around the others and back, as often as it takes. */
  const goAround = async (what: string, with_: typeof others, done: string) => {
    for (let round = 1; ; round++) {
      const text = await passAlong(await showText(ana), with_);
      await fillIn(ana, text);
      await step(ana, `${what}: round ${round} comes back, ${text.length} letters`, async () => {
        await readIt(ana);
        await shown();
      });
      if ((await page.getByText(done).count()) > 0) return;
      if (round > 6) throw new Error(`${what} does not end`);
    }
  };

  await goHome(ana);
  await press(ana, 'Create a wallet');
  await ana.field('Wallet name').fill('Nine');
  for (const name of names) await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await page.getByRole('radio', { name: new RegExp(`^${threshold} of ${names.length + 1} sign`) }).check();
  await step(ana, 'key generation: started', async () => {
    await press(ana, 'Start');
    await shown();
  });
  await goAround('key generation', others, 'The wallet is ready');
  // The others learn that it is complete.
  await passAlong(await showText(ana), others);
  const ready = seconds;

  const payment = makePayment(await readAddress(ana, 'Nine'));
  await fillIn(ana, payment.toString('base64'));
  await step(ana, 'signature: a payment is read and shown', async () => {
    await readIt(ana);
    await page.getByRole('heading', { name: 'Check before you sign' }).waitFor();
  });
  for (const name of names.slice(0, threshold - 1)) {
    const box = page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
    if (!(await box.isChecked())) await box.check();
  }
  for (const name of [/^I understand/, /^I’ve checked/]) {
    const box = page.getByRole('checkbox', { name });
    if ((await box.count()) > 0) await box.check();
  }
  await step(ana, 'signature: approved', async () => {
    await press(ana, 'Approve and sign');
    await shown();
  });
  await goAround('signature', others.slice(0, threshold - 1), 'All required signatures collected');
  console.log(
    `key generation ${ready.toFixed(1)} s, signature ${(seconds - ready).toFixed(1)} s on this device`,
  );
} finally {
  await world.close();
}
