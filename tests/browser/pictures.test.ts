import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Keypair, PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { PNG } from 'pngjs';
import UPNG from 'upng-js';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { cameraFrom, type Device, startWorld, type World } from './harness.ts';
import { approve, control, goHome, handOver, password, press, setUp } from './people.ts';
import { openComparison, openWallet, readAddress, walkRing } from './wallets.ts';

/**
 * The pictures for the readme and the guide, taken again by `npm run pictures`. Not part of the tests. They
 * have few colours, so that they stay small; the moving one is an animated PNG.
 */
const docs = join(import.meta.dirname, '../../docs/pictures');
const viewport = { width: 360, height: 740 };

/** What a treasurer pays: from a durable nonce account, to an ordinary address. */
function makeRent(from: string): Buffer {
  const feePayer = new PublicKey(from);
  const keyOf = (byte: number) => Keypair.fromSeed(new Uint8Array(32).fill(byte)).publicKey;
  const nonceInstruction = SystemProgram.nonceAdvance({ noncePubkey: keyOf(1), authorizedPubkey: feePayer });
  const nonceInfo = { nonce: keyOf(2).toBase58(), nonceInstruction };
  const transfer = { fromPubkey: feePayer, toPubkey: keyOf(3), lamports: 1_500_000_000 };
  return new Transaction({ feePayer, nonceInfo, minContextSlot: 0 })
    .add(SystemProgram.transfer(transfer))
    .serializeMessage();
}

describe.runIf(process.env.PICTURES)('pictures', { timeout: 300_000 }, () => {
  let world: World;
  let [ana, bob, cyd, found, eve] = [] as unknown as [Device, Device, Device, Device, Device];
  let words: string[] = [];
  let address = '';
  const taken: Buffer[] = [];

  const take = async (device: Device) => {
    await device.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    taken.push(await device.page.screenshot({ animations: 'disabled' }));
  };

  /** They deliberately take a second to make. */
  const safetyWords = async (device: Device) => {
    await device.sees('Preparing the safety words…');
    await device.page.getByText('Preparing the safety words…').waitFor({ state: 'detached' });
  };

  /** Phones side by side on a plain background, with one line of text under them. */
  async function compose(screens: readonly Buffer[], caption = '', width = 300): Promise<Buffer> {
    const page = await ana.context.newPage();
    const phones = screens.map(
      (png) => `<img src="data:image/png;base64,${png.toString('base64')}" width="${width}">`,
    );
    await page.setViewportSize({ width: (width + 26) * screens.length + 26, height: 900 });
    await page.setContent(`<style>
      body { margin: 0; background: #e4ebf0; font: 17px "DejaVu Sans", sans-serif; color: #12222e }
      main { display: inline-block; padding: 26px } section { display: flex; gap: 26px }
      img { border-radius: 18px; border: 5px solid #12222e; box-sizing: border-box }
      p { margin: 18px 0 0; text-align: center; height: 24px }
    </style><main><section>${phones.join('')}</section>${caption && `<p>${caption}</p>`}</main>`);
    const png = await page.locator('main').screenshot();
    await page.close();
    return png;
  }

  /** `delays` in milliseconds, one for each frame of a moving picture; all frames have the same size. */
  function write(name: string, screens: readonly Buffer[], colours: number, delays: number[] = []): void {
    const pictures = screens.map((png) => PNG.sync.read(png));
    const { width, height } = pictures[0]!;
    const frames = pictures.map(({ data }) => new Uint8Array(data).buffer);
    writeFileSync(
      join(docs, `${name}.png`),
      Buffer.from(UPNG.encode(frames, width, height, colours, delays)),
    );
  }

  /** Everything taken since the last picture becomes one picture. */
  async function finish(name: string): Promise<void> {
    write(name, [await compose(taken.splice(0))], 64);
  }

  beforeAll(async () => {
    mkdirSync(docs, { recursive: true });
    world = await startWorld();
    const options = { viewport, colorScheme: 'light', reducedMotion: 'reduce' } as const;
    ana = await world.device('Ana', options);
    bob = await world.device('Bob', options);
    cyd = await world.device('Cyd', options);
    found = await world.device('Cyd', options);
    eve = await world.device('Eve', options);
    await world.cut();
  });
  afterAll(async () => {
    await world?.close();
  });

  it('setting up', async () => {
    await take(ana);
    await press(eve, 'Set up this device');
    await eve.field('Device name').fill('Eve');
    await eve.field('New password').fill(password);
    await eve.field('Repeat the password').fill(password);
    await eve.sees('Strong enough.');
    await take(eve);
    await press(eve, 'Continue');
    await eve.page.getByRole('list', { name: 'The 24 words' }).waitFor();
    await take(eve);
    await finish('setup');
    await setUp(ana);
    await setUp(bob);
    words = await setUp(cyd);
  });

  it('making a wallet', async () => {
    await press(bob, 'My contact card');
    await safetyWords(bob);
    await take(bob);
    for (const device of [bob, cyd]) {
      await goHome(device);
      await press(device, 'My contact card');
      await handOver(device, ana, 'text');
    }
    await goHome(ana);
    await press(ana, 'Create a wallet');
    await ana.field('Wallet name').fill('Treasury');
    for (const name of [/^Bob/, /^Cyd/]) await ana.page.getByRole('checkbox', { name }).check();
    await ana.page.getByRole('radio', { name: /^2 of 3 sign/ }).check();
    await ana.page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    await take(ana);
    await press(ana, 'Start');
    await control(ana, 'Show').waitFor();
    await take(ana);
    await finish('wallet');
  });

  it('comparing, receiving', async () => {
    await walkRing([ana, bob, cyd], 'text');
    await goHome(ana);
    await ana.page
      .getByRole('link', { name: /^Treasury/ })
      .first()
      .click();
    await openComparison(ana);
    await safetyWords(ana);
    await take(ana);
    address = await readAddress(ana, 'Treasury');
    await take(ana);
    await goHome(ana);
    await take(ana);
    await finish('receive');
  });

  it('testing a backup', async () => {
    await press(cyd, 'Settings');
    await press(cyd, 'Backup');
    await cyd.field('The 24 words, separated by spaces').fill(words.join(' '));
    await take(cyd);
    await press(cyd, 'Test the words');
    await cyd.sees('The words are correct.');
    await take(cyd);
    await finish('backup');
  });

  it('paying, in two scans', async () => {
    const frames: Buffer[] = [];
    const delays: number[] = [];
    const film = async (caption: string, seconds: number) => {
      const screens = await Promise.all([ana, bob].map(({ page }) => page.screenshot()));
      frames.push(await compose(screens, caption, 250));
      delays.push(1_000 * seconds);
    };
    const scan = async (from: Device, to: Device, caption: string) => {
      await goHome(to);
      await press(from, 'Show');
      await from.page.getByRole('heading', { level: 1 }).waitFor();
      const stop = cameraFrom(from.page, to.page);
      await press(to, 'Scan');
      const heading = to.page.getByRole('heading', { name: 'Scan', level: 1 });
      await heading.waitFor();
      await film(caption, 1.5);
      for (let i = 0; i < 12 && (await heading.count()) > 0; i++) await film(caption, 0.25);
      await heading.waitFor({ state: 'detached' });
      await stop();
      await press(from, 'Back');
    };
    await goHome(bob);
    await goHome(ana);
    await press(ana, 'Paste text');
    await ana.field('Text').fill(makeRent(address).toString('base64'));
    await press(ana, 'Read');
    await ana.page.getByRole('heading', { name: 'Check before you sign' }).waitFor();
    await take(ana);
    await film('Ana brings in a payment and reads what it does.', 2.5);
    await approve(ana, 'Bob');
    await control(ana, 'Show').waitFor();
    await film('She approves, and is told whom to show it to.', 1.5);
    await scan(ana, bob, 'Scan one: Bob reads it from her screen.');
    await bob.page.getByRole('heading', { name: 'Check before you sign' }).waitFor();
    await film('Bob reads the same words and decides for himself.', 2.5);
    await approve(bob);
    await control(bob, 'Show').waitFor();
    await scan(bob, ana, 'Scan two: Ana reads his part from his screen.');
    await ana.sees('All required signatures collected');
    await film('Signed. No device was ever online.', 2);
    await take(ana);
    await press(ana, 'Get the signed transaction');
    await ana.page.getByRole('textbox').first().waitFor();
    await film('The signed transaction leaves as a code or a file.', 3);
    await take(ana);
    await finish('pay');
    write('two-scans', frames, 32, delays);
  });

  it('a lost phone', async () => {
    await openWallet(ana, 'Treasury');
    await press(ana, 'Show or save the recovery record');
    await ana.page.getByRole('heading', { level: 1 }).waitFor();
    await take(ana);
    await press(found, 'Restore from 24 words');
    await found.field('The 24 words, separated by spaces').fill(words.join(' '));
    await take(found);
    await finish('lost');
  });
});
