import { performance } from 'node:perf_hooks';
import { asideOf } from '../browser/aside.ts';
import { type Device, distFolder, startWorld } from '../browser/harness.ts';
import { goHome, press, setUp } from '../browser/people.ts';

/**
 * Pasting, as a ratio: from the key press until the page can draw again, in our box and in a plain text field
 * next to it in the same browser. A text above the limit is refused; a plain field is given 60 s for it.
 */
const rounds = 5;
const patienceMs = 60_000;
const armour = (length: number) =>
  'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+/'
    .repeat(Math.ceil(length / 64))
    .slice(0, length)
    .replace(/.{76}/g, '$&\n');

/**
 * Milliseconds until `text` is pasted into the focused element and drawn; null if that takes longer than the
 * limit.
 */
async function pasteInto(device: Device, prepare: string, text: string): Promise<number | null> {
  const evaluate = await asideOf(device.page);
  await evaluate(prepare);
  await evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  const start = performance.now();
  const drawn = async () => {
    await device.page.keyboard.press('Control+V');
    await evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
    return performance.now() - start;
  };
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  return Promise.race([drawn(), late]);
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
const tell = (ms: number | null) => (ms === null ? `over ${patienceMs / 1_000} s` : `${ms.toFixed(0)} ms`);

const world = await startWorld(distFolder);
try {
  const ana = await world.device('Ana');
  await ana.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(ana.url).origin,
  });
  await setUp(ana);
  await goHome(ana);
  await press(ana, 'Paste text');
  await ana.field('Text').waitFor();
  const ours = `(() => { for (const one of document.querySelectorAll('#plain')) one.remove();
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Remove this text')?.click();
    return new Promise((resolve) => setTimeout(() => {
      const box = document.querySelector('main textarea'); box.focus(); box.select(); resolve();
    }, 100)); })()`;
  const plain = `(() => { for (const one of document.querySelectorAll('#plain')) one.remove();
    const box = Object.assign(document.createElement('textarea'), { id: 'plain' });
    document.body.append(box); box.focus(); })()`;
  console.log('Pasting a text: our box, a plain text field, and the ratio (median of 5)');
  for (const length of [1_000, 100_000, 1_000_000]) {
    const text = armour(length);
    const own: number[] = [];
    const other: number[] = [];
    for (let i = 0; i < rounds; i++) {
      other.push((await pasteInto(ana, plain, text)) ?? patienceMs);
      own.push((await pasteInto(ana, ours, text)) ?? patienceMs);
    }
    const ratio = (median(own) / median(other)).toFixed(2);
    console.log(`${length} characters`.padEnd(20), tell(median(own)), tell(median(other)), ratio);
  }
  const long = armour(5_000_000);
  console.log('5000000 characters'.padEnd(20), tell(await pasteInto(ana, ours, long)), 'and refused:');
  console.log(await ana.role('alert').first().innerText());
} finally {
  await world.close();
}
