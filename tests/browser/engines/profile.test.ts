import { afterAll, describe, expect, test } from 'vitest';
import { findEngine } from '../../../.ci/engines.mjs';
import { readBundle } from '../../../src/protocol/bundle.ts';
import { readArmor } from '../../../src/transport/armor.ts';
import { searchProfile } from '../disk.ts';
import { bringIn, makeCopy, wallets } from '../furnished.ts';
import { startWorld, type World } from '../harness.ts';
import { goHome, press } from '../people.ts';
import { openWallet, readAddress } from '../wallets.ts';
import { engineDevice } from './device.ts';

/** What profile.test.ts searches for in Chromium's profile, in Firefox's. */
const label = 'Xanthopsia fund';

/** Firefox. A driven WebKit keeps its profile in memory; the lasting one of `webkit-lasting.ts` was not searched. */
describe('firefox', () => {
  const isMissing = findEngine('firefox') === undefined;
  let here: World;
  afterAll(() => here?.close());

  test.skipIf(isMissing)('Firefox writes none of it down either', async () => {
    here = await startWorld(process.env.HOARFROST_DIST);
    const device = await engineDevice(here, 'firefox', 'Ana');
    await bringIn(device, await makeCopy());
    const [wallet] = wallets;
    await openWallet(device, wallet);
    await device.page.locator('summary', { hasText: 'Name, colour, dates' }).click();
    await device.field('Wallet name').fill(label);
    await press(device, 'Rename');
    await device.page.getByRole('heading', { name: label, level: 1 }).waitFor();
    await press(device, 'Show or save the recovery record');
    await press(device, 'Copy text');
    const { params, sessionId } = readBundle(readArmor(await device.field('Text to send').inputValue())!);
    const address = await readAddress(device, label);
    await goHome(device);
    await press(device, 'Contacts');
    await device.page.getByRole('link', { name: /^Bob/ }).click();
    await device.page.getByRole('heading', { name: 'Bob', level: 1 }).waitFor();
    await press(device, 'Lock');
    await device.page.getByRole('heading', { name: 'Locked' }).waitFor();
    await device.leave();
    const members = params.kind === 'keygen' ? params.participants : [];
    expect(members.length).toBe(2);
    const { found, places } = searchProfile(device.profile, {
      names: [label],
      address,
      ids: [sessionId, ...members.map(({ identity }) => identity)],
    });
    expect(found).toEqual([]);
    expect(places).toBeGreaterThan(0);
  });
});
