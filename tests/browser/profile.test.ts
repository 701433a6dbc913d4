import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { base58 } from '@scure/base';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesToHex } from '../../src/core/bytes.ts';
import { readBundle } from '../../src/protocol/bundle.ts';
import { readArmor } from '../../src/transport/armor.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { goHome, press, reopen, setUp } from './people.ts';
import { makePayment, makeWallet, openWallet, readAddress, signPayment } from './wallets.ts';

/**
 * What a browser writes down of its own accord (history, sessions, titles, form data) is not sealed, and some browsers
 * send it to other devices. Who looks at the profile of a locked device must not learn from it whose wallets these are.
 */
const label = 'Xanthopsia fund';
let world: World;
let [ana, bob] = [] as unknown as [Device, Device];

beforeAll(async () => {
  world = await startWorld(process.env.HOARFROST_DIST);
  ana = await world.device('Zymurgine');
  bob = await world.device('Quibblethorpe');
  await world.cut();
}, 240_000);
afterAll(() => world?.close());

test('the back and forward buttons lead through what was open, and a reload ends at home', async () => {
  for (const device of [ana, bob]) await setUp(device);
  await makeWallet(label, 2, [ana, bob], 'text');
  const { page } = ana;
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  await openWallet(ana, label);
  await press(ana, 'Manage co-signers');
  await heading('Manage co-signers');
  expect(await page.title()).toBe('Hoarfrost');
  await page.goBack();
  await heading(label);
  expect(await page.title()).toBe('Hoarfrost');
  await page.goBack();
  await heading('Home');
  await page.goForward();
  await heading(label);
  await page.goForward();
  await heading('Manage co-signers');
  await reopen(ana);
  await heading('Home');
  await page.goBack();
  await heading('Home');
});

test('a locked profile names no person, wallet, address or id in any of its files', async () => {
  const address = await readAddress(ana, label);
  await openWallet(ana, label);
  await press(ana, 'Show or save the recovery record');
  await press(ana, 'Copy text');
  const { params, sessionId } = readBundle(readArmor(await ana.field('Text to send').inputValue())!);
  await signPayment(makePayment(address), ana, bob, 'text');
  await goHome(ana);
  await press(ana, 'Contacts');
  await ana.page.getByRole('link', { name: /^Quibblethorpe/ }).click();
  await ana.page.getByRole('heading', { name: 'Quibblethorpe', level: 1 }).waitFor();
  await press(ana, 'Lock');
  await ana.page.getByRole('heading', { name: 'Locked' }).waitFor();
  await ana.context.close();

  const members = params.kind === 'keygen' ? params.participants : [];
  const texts = [
    ...['Zymurgine', 'Quibblethorpe', 'Xanthopsia', address],
    ...[sessionId, ...members.map(({ identity }) => identity)].map(bytesToHex),
  ];
  const raw = [sessionId, ...members.map(({ identity }) => identity), base58.decode(address)];
  expect(members.length).toBe(2);
  const wanted = [
    ...texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]),
    ...raw.map((bytes) => Buffer.from(bytes)),
  ];
  const found: string[] = [];
  let addresses = 0;
  for (const file of filesIn(ana.profile)) {
    for (const bytes of formsOf(readFileSync(file))) {
      const hits = wanted.filter((one) => bytes.includes(one)).map(String);
      if (hits.length > 0) found.push(`${file.slice(ana.profile.length)}: ${hits.join(', ')}`);
      // The places as such may stand there; that they do shows that the files are written by now.
      if (bytes.includes('#/wallet/')) addresses++;
    }
  }
  expect(found).toEqual([]);
  expect(addresses).toBeGreaterThan(1);
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** As it is and, where it is compressed as a whole, as it was. What snappy and LZ4 pack keeps its first letters plain. */
function formsOf(bytes: Buffer): Buffer[] {
  for (const inflate of [gunzipSync, inflateSync]) {
    try {
      return [bytes, inflate(bytes)];
    } catch {
      // Not packed this way.
    }
  }
  return [bytes];
}
