import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringIn, makeCopy, people, recipients, wallets } from './furnished.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { goHome, press } from './people.ts';
import { openWallet } from './wallets.ts';

describe('finding in long lists', () => {
  let world: World;
  let ana: Device;
  const items = (heading: string) =>
    ana.page.locator('section', { has: ana.page.getByRole('heading', { name: heading, exact: true }) });
  const search = (name: string) => ana.page.getByRole('searchbox', { name });
  /** Which of the names are listed. */
  const listed = async (scope: Locator, names: readonly string[]) => {
    const texts = await scope.getByRole('listitem').allInnerTexts();
    return names.filter((name) => texts.some((text) => text.includes(name)));
  };

  beforeAll(async () => {
    world = await startWorld(process.env.HOARFROST_DIST);
    ana = await world.device('Ana');
    await world.cut();
    await bringIn(ana, await makeCopy());
  });
  afterAll(() => world?.close());

  it('search finds wallets by name, by person and by address', async () => {
    const line = search('Find by name, person or address');
    await expect.poll(() => listed(items('Wallets'), wallets)).toEqual(wallets);
    expect(await ana.axe()).toEqual([]);
    await line.fill('cafe');
    await expect.poll(() => listed(items('Wallets'), wallets)).toEqual(['Café']);
    await ana.sees('1 of 6');
    await line.fill('bob');
    await expect.poll(() => listed(items('Wallets'), wallets)).toEqual(wallets);
    await line.fill('nothing like it');
    await ana.sees('Nothing found in this list.');
    expect(await ana.axe()).toEqual([]);
    await press(ana, 'Show all');
    await expect.poll(() => listed(items('Wallets'), wallets)).toEqual(wallets);
    await line.fill('rent');
    await ana.page.keyboard.press('Escape');
    expect(await line.inputValue()).toBe('');
    await ana.page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
  });

  it('search keeps what was typed while one looks at the results, and forgets it with the lock', async () => {
    const line = search('Find by name, person or address');
    await line.fill('trav');
    await ana.page.getByRole('link', { name: /^Travel/ }).click();
    await ana.page.getByRole('heading', { name: 'Travel', level: 1 }).waitFor();
    await press(ana, 'Back');
    expect(await line.inputValue()).toBe('trav');
    await press(ana, 'Show all');
  });

  it('search finds people by name', async () => {
    await press(ana, 'Contacts');
    await expect.poll(() => listed(ana.page.getByRole('main'), people)).toEqual(people);
    await search('Find by name or code').fill('eve');
    await expect.poll(() => listed(ana.page.getByRole('main'), people)).toEqual(['Eve']);
    expect(await ana.axe()).toEqual([]);
  });

  it('search finds what was signed by amount, address, person and date', async () => {
    await openWallet(ana, 'Treasury');
    const part = items('History');
    const line = search('Find by amount, address, person or date');
    const found = () => part.getByRole('listitem').count();
    await expect.poll(found).toBe(7);
    const third = recipients[2]!;
    for (const query of [third, third.slice(0, 9), '3 SOL', '2026-03-12', 'Mar 12, 2026', `bob ${third}`]) {
      await line.fill(query);
      await part.getByText('1 of 7').waitFor();
      // The address is written in groups; without the gaps it is the whole address.
      const text = (await part.getByRole('listitem').innerText()).replace(/\s/g, '');
      expect(text, query).toContain(third);
    }
    await line.fill('carol');
    await part.getByText('Nothing found in this list.').waitFor();
    await line.fill('');
    await expect.poll(found).toBe(7);
    expect(await ana.axe()).toEqual([]);
  });

  it('search stays out of short lists', async () => {
    await goHome(ana);
    await openWallet(ana, 'Rent');
    expect(await ana.page.getByRole('searchbox').count()).toBe(0);
    expect(ana.problems).toEqual([]);
  });
});
