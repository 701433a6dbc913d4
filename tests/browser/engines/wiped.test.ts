import { afterEach, expect, test } from 'vitest';
import { findEngine } from '../../../.ci/engines.mjs';
import { searchProfile, searchRemains } from '../disk.ts';
import { bringIn, makeCopy, wallets } from '../furnished.ts';
import { startWorld, type World } from '../harness.ts';
import { control, goHome, press } from '../people.ts';
import { readAddress } from '../wallets.ts';
import { engineDevice } from './device.ts';

/**
 * A page can delete a database; when its bytes leave the files is up to the browser. What is left of the sealed records
 * after *Delete everything* is searched for in the profile once the browser is closed. Chromium leaves nearly all of
 * it in its LevelDB files, and SECURITY.md says so; what it leaves must be sealed.
 */
let world: World;
afterEach(() => world?.close());

/** Every value in the database as stored, in base64, under the name of its store and its key. */
const readStored = `new Promise((resolve, reject) => {
  const request = indexedDB.open('hoarfrost');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const db = request.result;
    const tx = db.transaction(['vault', 'records']);
    const stored = [];
    for (const store of ['vault', 'records'])
      tx.objectStore(store).openCursor().onsuccess = ({ target }) => {
        const cursor = target.result;
        if (!cursor) return;
        stored.push([store + ' ' + cursor.key, btoa(Array.from(cursor.value, (c) => String.fromCharCode(c)).join(''))]);
        cursor.continue();
      };
    tx.oncomplete = () => { db.close(); resolve(stored); };
  };
})`;

const copy = makeCopy();

test.for([
  ['chromium', 'only what was sealed'],
  ['firefox', 'nothing'],
] as const)('in %s %s is left on the disk of what was deleted', async ([engine, left], { skip }) => {
  skip(findEngine(engine) === undefined, 'this engine is not here');
  world = await startWorld(process.env.HOARFROST_DIST);
  const device = await engineDevice(world, engine, 'Ana');
  await bringIn(device, await copy);
  const address = await readAddress(device, wallets[0]);
  const list = await device.isolated<[string, string][]>(readStored);
  const stored = new Map(list.map(([name, text]) => [name, Buffer.from(text, 'base64')]));
  // The search finds what is there: all but the count of wrong passwords, which is too short for it.
  const unfound = () => {
    const { names } = searchRemains(device.profile, stored);
    return [...stored.keys()].filter((name) => !names.has(name));
  };
  await expect.poll(unfound, { interval: 500 }).toEqual(['vault attempts']);
  await goHome(device);
  await press(device, 'Settings');
  await device.page.locator('summary', { hasText: 'Delete everything' }).click();
  await device.field(/^Type the name of this device/).fill('Ana');
  await press(device, 'Delete everything here');
  await control(device, 'Set up this device').waitFor();
  await device.leave();
  const after = searchRemains(device.profile, stored);
  if (process.env.WIPED) console.log(engine, stored.size, after);
  if (left === 'nothing') expect([...after.names]).toEqual([]);

  expect(searchProfile(device.profile, { names: [], address, ids: [] }).found).toEqual([]);
});
