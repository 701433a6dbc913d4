import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStream } from '../../src/transport/frames.ts';
import { makeMatrix, quietZone, settings, symbolBytesFor } from '../../src/transport/qr-draw.ts';
import { asideOf } from '../browser/aside.ts';
import { type Device, distFolder, startWorld } from '../browser/harness.ts';
import { goHome, handOver, press, setUp } from '../browser/people.ts';
import { slowdown, tasksOf, tell, tellHead, throttle } from './tasks.ts';

/**
 * What a person at a slow phone waits for: the first picture, and page tasks that block touch and drawing.
 * The built app (`npm run build` first) in Chromium with its CPU slowed down; the server is stopped before
 * anything is measured. The camera is Chromium's own, fed from a file, so that no script of ours draws what
 * it sees.
 */
const watchMs = 6_000;
const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-screen-'));

/** A film of codes, one picture each, in raw video (YUV4MPEG2). */
async function film(path: string, setting: keyof typeof settings): Promise<void> {
  const [width, height] = [1280, 720];
  const { version, rate } = settings[setting];
  const message = Uint8Array.from({ length: 30_000 }, (_, i) => (i * 2_654_435_761) >>> 13);
  const stream = makeStream(message, { symbolBytes: symbolBytesFor(version) });
  const out = createWriteStream(path);
  const colour = Buffer.alloc((width * height) / 2, 128);
  out.write(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`);
  for (let i = 0; i < 40; i++) {
    const { size, modules } = makeMatrix(stream.frame(i), { mask: i });
    const unit = Math.floor(height / (size + 2 * quietZone));
    const light = Buffer.alloc(width * height, 235);
    const [left, top] = [(width - size * unit) >> 1, (height - size * unit) >> 1];
    for (let y = 0; y < size * unit; y++) {
      for (let x = 0; x < size * unit; x++) {
        if (modules[Math.floor(y / unit) * size + Math.floor(x / unit)] === 1)
          light[(top + y) * width + left + x] = 16;
      }
    }
    out.write('FRAME\n');
    out.write(light);
    out.write(colour);
  }
  await new Promise<void>((resolve) => out.end(resolve));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

async function firstPicture(device: Device): Promise<void> {
  const paints: number[] = [];
  for (let i = 0; i < 7; i++) {
    await throttle(device, slowdown);
    await device.page.reload();
    await device.page.locator('h1').first().waitFor();
    const aside = await asideOf(device.page);
    paints.push(
      await aside<number>(`new Promise((resolve) => {
        const look = () => {
          const paint = performance.getEntriesByName('first-contentful-paint')[0];
          paint ? resolve(paint.startTime) : setTimeout(look, 20);
        };
        look();
      })`),
    );
  }
  await throttle(device, 1);
  console.log(
    `First contentful paint out of the service worker’s cache: ${Math.round(median(paints))} ms (worst of ${paints.length}: ${Math.round(Math.max(...paints))} ms)`,
  );
}

const world = await startWorld(process.env.HOARFROST_DIST ?? distFolder);
try {
  const camera = join(folder, 'codes.y4m');
  await film(camera, 'normal');
  const ana = await world.device('Ana', {
    args: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${camera}`,
    ],
  });
  const bob = await world.device('Bob');
  await world.cut();
  console.log(`CPU slowed down ${slowdown} times.`);
  await ana.context.addInitScript(() => {
    for (const name of ['getUserMedia', 'enumerateDevices'])
      Reflect.deleteProperty(navigator.mediaDevices, name);
  });
  await firstPicture(ana);
  tellHead();
  for (const device of [ana, bob]) await setUp(device);
  await throttle(ana, slowdown);

  await goHome(bob);
  await press(bob, 'My contact card');
  tell('a contact card is taken in', await tasksOf(ana, () => handOver(bob, ana, 'files')));
  await goHome(ana);
  tell(
    'a wallet is made: started',
    await tasksOf(ana, async () => {
      await press(ana, 'Create a wallet');
      await ana.field('Wallet name').fill('Rent');
      await ana.page.getByRole('checkbox', { name: /^Bob/ }).check();
      await press(ana, 'Start');
      await ana.sees('Show this to Bob');
    }),
  );
  await handOver(ana, bob, 'files');
  await press(bob, 'Take part');
  tell('a wallet is made: finished', await tasksOf(ana, () => handOver(bob, ana, 'files')));
  await ana.sees('The wallet is ready');
  for (const setting of ['careful', 'normal', 'fast'] as const) {
    await press(ana, 'Show');
    await ana.role('combobox', 'Speed and density').selectOption(setting);
    tell(`codes are shown, ${setting}`, await tasksOf(ana, () => pause(watchMs)));
    await press(ana, 'Back');
  }
  await goHome(ana);
  tell(
    'codes are scanned',
    await tasksOf(ana, async () => {
      await press(ana, 'Scan');
      await ana.sees(/^\d+ of \d+ codes read/);
      await pause(watchMs);
    }),
  );
} finally {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
}
