import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/ui/text/en/en.ts';
import { asideOf } from './aside.ts';
import { buildApp } from './fixture-build.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { desktop, faultsIn, phone } from './layout.ts';
import { approve, press } from './people.ts';
import { leftTag, longTag, withPseudoLanguages } from './pseudo.ts';
import { prefer } from './screens/gallery.ts';

/**
 * The app in Spanish, in a language with long words and in one written from right to left; pictures go to
 * gallery/.
 */
const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-languages-'));
const pictures = join(import.meta.dirname, '../../gallery');
let world: World;
let device: Device;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  await buildApp(folder, { plugins: [withPseudoLanguages(en)] });
  world = await startWorld(folder);
  device = await world.device('Newcomer', { viewport: phone, reducedMotion: 'reduce' });
  await world.cut();
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Text on the screen that no language file supplied: three plain letters in a row that are not data. */
const foreign = `(() => {
  const data = 'bdi, code, .mono, .address, .bytes, [lang]:not(html), ol.safety, ol.words, option, kbd, textarea';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element.checkVisibility() || element.closest(data) || element.closest('script, noscript, style')) continue;
    if (/[A-Za-z]{3}/.test(node.data)) found.add(node.data.trim());
  }
  return [...found];
})()`;

/** Data in sentences: names, symbols, dates, labels, codes, addresses and safety words. */
const isDatum = (text: string) =>
  text
    .replace(/^([a-z]+ ){7}[a-z]+$/, '')
    .replace(/[1-9A-HJ-NP-Za-km-z]{32,}|0x[0-9a-fA-F]+|[0-9a-f]{16,}|[0-9A-Z]{4}-[0-9A-Z]{4}/g, '')
    .replace(
      /\b(Hoarfrost|Ana|You|Bob|Cyd|and|First|System Program|SOL|ETH|Ethereum|Solana|Bitcoin|SHA|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g,
      '',
    )
    .search(/[A-Za-z]{3}/) < 0;

async function look(name: string): Promise<void> {
  const evaluate = await asideOf(device.page);
  const faults: string[] = [];
  for (const tag of ['es', longTag, leftTag]) {
    await prefer(evaluate, tag);
    for (const [shape, size] of Object.entries({ phone, desktop })) {
      await device.page.setViewportSize(size);
      await evaluate('scrollTo(0, 0)');
      await device.page.screenshot({ path: join(pictures, `${name}-${shape}-${tag}.png`), fullPage: true });
    }
    const windows = ['phone', 'short phone', 'landscape', 'large desktop'] as const;
    faults.push(...(await faultsIn(device.page, evaluate, windows)).map((fault) => `${tag}, ${fault}`));
    if (tag === longTag)
      faults.push(
        ...(await evaluate<string[]>(foreign)).filter((text) => !isDatum(text)).map((t) => `said: ${t}`),
      );
    if (tag === leftTag) {
      const [dir, middle] = await evaluate<[string, number]>(
        `[document.documentElement.dir, (({ left, right }) => (left + right) / 2)(document.querySelector('header a').getBoundingClientRect())]`,
      );
      if (dir !== 'rtl' || middle < 720) faults.push('not mirrored');
    }
    await device.page.setViewportSize(phone);
  }
  await prefer(evaluate, 'en');
  expect.soft(faults, name).toEqual([]);
}

const pair = async (name: string) => {
  await press(device, `Let ${name} scan your screen`);
  await press(device, `Scan ${name}’s screen`);
};

test('nothing is cut off, nothing is said outside the language files, and right to left is the mirror image', async () => {
  await look('languages-welcome');
  await press(device, 'Practise first');
  for (const name of ['Bob', 'Cyd']) {
    await press(device, `Scan ${name}’s card`);
    await device.page.getByRole('heading', { name, level: 1 }).waitFor();
  }
  await look('languages-contact');
  await press(device, 'Create the wallet');
  await device.field('Wallet name').fill('First');
  for (const name of [/^Bob/, /^Cyd/]) await device.page.getByRole('checkbox', { name }).check();
  await look('languages-create');
  await press(device, 'Start');
  await device.button('Let Bob scan your screen').waitFor();
  await look('languages-ceremony');
  await pair('Bob');
  await pair('Cyd');
  await pair('Bob');
  await device.sees('The wallet is ready');
  await press(device, 'Compare');
  await press(device, 'Ask Bob to read the safety words');
  await device.page.locator('ol.safety').waitFor();
  await look('languages-compare');
  await press(device, 'Bob has the same words');
  await press(device, 'Ask Cyd to read the safety words');
  await press(device, 'The words are the same');
  await press(device, 'Scan the rent payment');
  await device.role('heading', 'Check before you sign').waitFor();
  await look('languages-review');
  await approve(device, 'Bob');
  await pair('Bob');
  await device.sees('All required signatures collected');
  await press(device, 'Get the signed transaction');
  await device.role('heading', 'Signed').first().waitFor();
  await look('languages-export');
  await press(device, 'Settings');
  await device.page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  await look('languages-settings');
});
