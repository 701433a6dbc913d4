import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, startWorld, type World } from './harness.ts';
import { phone } from './layout.ts';
import { control, press } from './people.ts';

/** A passphrase that nobody has to think of, and that opens the device afterwards. */
let world: World;
let ana: Device;

beforeAll(async () => {
  world = await startWorld(process.env.HOARFROST_DIST);
  ana = await world.device('Ana', { viewport: phone });
  await world.cut();
});
afterAll(() => world?.close());

test('six random words are offered first, taken with one tap, and open the device', async () => {
  const offer = ana.page.getByRole('region', { name: 'A passphrase for you' });
  const words = async () => (await offer.getByRole('paragraph').first().innerText()).trim();
  await press(ana, 'Set up this device');
  await offer.waitFor();
  const first = await words();
  expect(first.split(/[\s-]+/)).toHaveLength(6);
  // It stands above the fields for one of their own.
  const top = async (box: { boundingBox(): Promise<{ y: number } | null> }) => (await box.boundingBox())!.y;
  expect(await top(offer)).toBeLessThan(await top(ana.field('New password')));
  await press(ana, 'Make another one');
  await expect.poll(words).not.toBe(first);
  const chosen = await words();
  await ana.field('Device name').fill('Ana');
  await press(ana, 'Use this passphrase');
  await control(ana, 'This passphrase is in use').waitFor();
  expect(await ana.field('New password').inputValue()).toBe(chosen);
  await ana.sees('Strong enough.');
  expect(await ana.axe()).toEqual([]);
  await press(ana, 'Continue');
  await ana.role('list', 'The 24 words').waitFor();
  await ana.reload();
  await ana.field('Password').fill(chosen);
  await press(ana, 'Unlock');
  await ana.sees('You haven’t confirmed your words yet');
  ana.expectClean();
});
