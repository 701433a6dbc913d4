import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBundle } from '../../src/protocol/bundle.ts';
import { readArmor } from '../../src/transport/armor.ts';
import { searchProfile } from './disk.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { goHome, press, reopen, setUp } from './people.ts';
import { makePayment, makeWallet, openWallet, readAddress, signPayment } from './wallets.ts';

/**
 * What a browser writes down by itself (history, sessions, titles, form data) is not sealed, and some
 * browsers send it to other devices. Somebody who looks at the profile of a locked device must not learn from
 * it whose wallets these are.
 */
const label = 'Xanthopsia fund';
let world: World;
let [ana, bob] = [] as unknown as [Device, Device];

beforeAll(async () => {
  world = await startWorld(process.env.HOARFROST_DIST);
  ana = await world.device('Zymurgine');
  bob = await world.device('Quibblethorpe');
  await world.cut();
});
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
  await ana.leave();

  const members = params.kind === 'keygen' ? params.participants : [];
  expect(members.length).toBe(2);
  const { found, places } = searchProfile(ana.profile, {
    names: ['Zymurgine', 'Quibblethorpe', 'Xanthopsia'],
    address,
    ids: [sessionId, ...members.map(({ identity }) => identity)],
  });
  expect(found).toEqual([]);
  // The places themselves may appear there; their presence shows that the files have been written by now.
  expect(places).toBeGreaterThan(1);
});
