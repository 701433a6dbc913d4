import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStream } from '../../src/transport/frames.ts';
import { makeMatrix, quietZone, settings, symbolBytesFor } from '../../src/transport/qr-draw.ts';
import { asideOf, sessionOf } from '../browser/aside.ts';
import { type Device, distFolder, startWorld } from '../browser/harness.ts';
import { goHome, handOver, press, setUp } from '../browser/people.ts';

/**
 * What a person at a slow phone waits for: the first picture, and tasks of the page that hold up touch and drawing.
 * The built app (`npm run build` first) in Chromium with its CPU slowed down; the server is stopped before anything
 * is measured. The camera is Chromium's own, fed from a file, so that no script of ours draws what it sees.
 */
const slowdown = 4;
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

const throttle = async (device: Device, rate: number) => {
  await (await sessionOf(device.page)).send('Emulation.setCPUThrottlingRate', { rate });
};

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  /** Microseconds of processor time: what other programs on this machine took is not in it. */
  tdur?: number;
  ts: number;
  args?: { data?: { type?: string } };
}

interface Held {
  /** Milliseconds by the clock on the wall, and by the processor's. */
  wall: number;
  cpu: number;
  by: string;
}

/** The page's own tasks while `act` goes on, those that took most processor time first. */
async function tasksOf(device: Device, act: () => Promise<unknown>): Promise<Held[]> {
  const session = await sessionOf(device.page);
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const includedCategories = ['toplevel', 'devtools.timeline', '__metadata'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', collect);
  // The page's main thread is the one that lays out.
  const main = events.find(({ name }) => name === 'UpdateLayoutTree' || name === 'Layout');
  const own = events.filter(({ pid, tid }) => pid === main?.pid && tid === main.tid);
  const isTask = ({ name }: TraceEvent) => /RunTask$/.test(name);
  return own
    .filter(isTask)
    .map(({ ts, dur = 0, tdur = 0 }) => {
      const inside = own.filter((one) => !isTask(one) && one.ts >= ts && one.ts < ts + dur);
      const [longest] = inside.sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0));
      return {
        wall: dur / 1_000,
        cpu: tdur / 1_000,
        by: `${longest?.name ?? ''} ${longest?.args?.data?.type ?? ''}`.trim(),
      };
    })
    .sort((a, b) => b.cpu - a.cpu);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function tell(what: string, tasks: Held[]): void {
  const [longest = { wall: 0, cpu: 0, by: '' }] = tasks;
  const over = (key: 'wall' | 'cpu') => tasks.filter((task) => task[key] > 50).length;
  const wall = Math.max(0, ...tasks.map((task) => task.wall));
  console.log(
    what.padEnd(30),
    `${longest.cpu.toFixed(0)} ms`.padStart(8),
    `${(longest.cpu / 50).toFixed(2)}`.padStart(9),
    String(over('cpu')).padStart(8),
    `${wall.toFixed(0)} ms`.padStart(10),
    String(over('wall')).padStart(8),
    `   ${tasks
      .slice(0, 3)
      .map(({ cpu, by }) => `${by} ${cpu.toFixed(0)}`)
      .join(', ')}`,
  );
}

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
  console.log(
    'longest task of        processor   / 50 ms   over 50     by clock  over 50     what took longest',
  );
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
