import { afterAll, describe, expect, it } from 'vitest';
import { findEngine } from '../../../.ci/engines.mjs';
import { solana } from '../../../src/chains/solana/solana.ts';
import { setUpDevices } from '../../support/network.ts';
import { startWorld, type World } from '../harness.ts';
import { goHome, press, setUp, unlock } from '../people.ts';
import { engineDevice } from './device.ts';

/** A disk without room for one byte more. scarce.test.ts asks Chromium the same, whose quota its own tools lower. */
const noRoom = 'There isn’t enough space to store this.';

/** Writes rows into a database beside the vault, smaller ones as it gets full, until nothing goes in. */
const fill = `new Promise((resolve) => {
  const request = indexedDB.open('filler', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
  request.onerror = () => resolve('not opened');
  request.onsuccess = async () => {
    const base = request.result;
    const put = (size) => new Promise((settle) => {
      try {
        const writing = base.transaction('rows', 'readwrite');
        writing.oncomplete = () => settle(true);
        writing.onabort = () => settle(false);
        writing.objectStore('rows').add(new Uint8Array(size).map(() => Math.random() * 256));
      } catch {
        // Right after a refusal it takes nothing.
        setTimeout(settle, 50, false);
      }
    });
    for (let size = 1 << 20; size >= 64; size >>= 1) while (await put(size));
    base.close();
    resolve('full');
  };
})`;
const empty = `new Promise((resolve) => {
  const request = indexedDB.deleteDatabase('filler');
  request.onsuccess = () => resolve('empty');
  request.onerror = () => resolve('not deleted');
})`;

let world: World;
afterAll(() => world?.close());

describe.skipIf(findEngine('firefox') === undefined)('on a full disk, in Firefox', () => {
  it('what can’t be stored is refused with a sentence and changes nothing, and goes through later', async () => {
    world = await startWorld(process.env.HOARFROST_DIST);
    // A page and what belongs to it may have a fifth of this, in KiB.
    const preferences = { 'dom.quotaManager.temporaryStorage.fixedLimit': 100 * 1024 };
    const ana = await engineDevice(world, 'firefox', 'Ana', { preferences });
    await setUp(ana);
    const names = Array.from({ length: 12 }, (_, i) => `Friend ${String.fromCharCode(65 + i)}`);
    const friends = await setUpDevices(names, [solana], 'full disk');
    const cards = await Promise.all(friends.map((friend) => friend.call('card')));
    /** True once the card is in, false if it was refused: only then does the screen stay as it is. */
    const meet = async (i: number) => {
      await goHome(ana);
      await ana.open({ name: `${i}.card`, bytes: cards[i]! }, () => press(ana, 'Open file'));
      const refused = ana.page.getByText(noRoom);
      const taken = ana.page.getByRole('heading', { name: names[i]!, level: 1 });
      await refused.or(taken).first().waitFor();
      return (await refused.count()) === 0;
    };
    const known = async () => {
      await goHome(ana);
      await press(ana, 'Contacts');
      await ana.page.getByRole('heading', { name: 'Contacts', level: 1 }).waitFor();
      const links = await ana.page.getByRole('main').getByRole('link').allInnerTexts();
      return names.filter((name) => links.some((link) => link.includes(name)));
    };
    expect(await meet(0)).toBe(true);
    expect(await known()).toEqual(names.slice(0, 1));

    expect(await ana.page.evaluate(fill)).toBe('full');
    // What fits into room that the vault's file already has may still go in.
    let at = 1;
    while (at < names.length && (await meet(at))) at += 1;
    expect(at).toBeLessThan(names.length);
    expect(await known()).toEqual(names.slice(0, at));

    expect(await ana.page.evaluate(empty)).toBe('empty');
    await ana.reload();
    await unlock(ana);
    expect(await known()).toEqual(names.slice(0, at));
    expect(await meet(at)).toBe(true);
    expect(await known()).toEqual(names.slice(0, at + 1));
  });
});
