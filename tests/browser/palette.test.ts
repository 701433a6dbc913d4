import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unlockAnyway } from './furnished.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { press, setUp } from './people.ts';

describe('the palette', () => {
  let world: World;
  let ana: Device;
  const line = () => ana.page.getByRole('combobox', { name: 'Find anything' });
  const options = () => ana.page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  const option = (name: string | RegExp) => options().filter({ hasText: name });
  const key = (name: string) => ana.page.keyboard.press(name);
  const heading = (name: string) => ana.page.getByRole('heading', { name, level: 1 }).waitFor();
  const isFocused = (locator: Locator) => locator.evaluate((e) => e === document.activeElement);

  async function open(): Promise<void> {
    await key('Control+k');
    await line().waitFor();
    await expect.poll(() => isFocused(line())).toBe(true);
  }

  async function take(text: string): Promise<void> {
    await open();
    await ana.page.keyboard.type(text);
    await key('Enter');
    await line().waitFor({ state: 'detached' });
  }

  /**
   * The option that the text line reports as active; there must be one, and it must be the one shown as such.
   */
  async function active(): Promise<string> {
    const id = await line().getAttribute('aria-activedescendant');
    const selected = ana.page.getByRole('option', { selected: true });
    expect(await selected.count()).toBe(1);
    expect(await selected.getAttribute('id')).toBe(id);
    return (await selected.innerText()).split('\n')[0]!;
  }

  beforeAll(async () => {
    world = await startWorld(process.env.HOARFROST_DIST);
    ana = await world.device('Ana');
    await world.cut();
  });
  afterAll(() => world?.close());

  it('the palette is there before anything is set up, and offers what there is', async () => {
    await heading('A wallet that no one can empty alone');
    await open();
    expect(await ana.axe()).toEqual([]);
    expect(await option('Set up this device').count()).toBe(1);
    expect(await option('Contacts').count()).toBe(0);
    await key('Escape');
    await setUp(ana);
  });

  it('the palette is a combobox: arrows choose, typing narrows, Enter goes', async () => {
    await open();
    expect(await line().getAttribute('aria-expanded')).toBe('true');
    const list = await line().getAttribute('aria-controls');
    expect(await ana.page.getByRole('listbox').getAttribute('id')).toBe(list);
    const names = (await options().allInnerTexts()).map((text) => text.split('\n')[0]);
    expect(await active()).toBe(names[0]);
    await key('ArrowDown');
    expect(await active()).toBe(names[1]);
    await key('ArrowUp');
    await key('ArrowUp');
    expect(await active()).toBe(names.at(-1));
    await ana.page.keyboard.type('contac');
    expect(await active()).toBe('Contacts');
    expect(await options().count()).toBeLessThan(names.length);
    expect(await ana.axe()).toEqual([]);
    await key('Enter');
    await heading('Contacts');
    await expect.poll(() => isFocused(ana.page.getByRole('heading', { level: 1 }))).toBe(true);
  });

  it('the palette says if there is no such thing, and Enter then does nothing', async () => {
    await open();
    await ana.page.keyboard.type('no such thing');
    await ana.sees('Nothing found here.');
    await key('Enter');
    await line().waitFor();
    await key('Escape');
    await line().waitFor({ state: 'detached' });
    await heading('Contacts');
  });

  it('the palette opens over a field that is being typed in and leaves it as it was', async () => {
    await press(ana, 'Paste text');
    // The new screen's heading takes the focus first.
    const title = ana.page.getByRole('heading', { name: 'Paste text', level: 1 });
    await expect.poll(() => isFocused(title)).toBe(true);
    const field = ana.field('Text');
    await field.fill('half a text');
    await open();
    await ana.page.keyboard.type('settings');
    await key('Escape');
    await expect.poll(() => isFocused(field)).toBe(true);
    expect(await field.inputValue()).toBe('half a text');
    // Away and back: what was typed is still there.
    await take('settings');
    await heading('Settings');
    await take('contacts');
    await press(ana, 'Paste text');
    expect(await field.inputValue()).toBe('half a text');
  });

  it('the palette opens the part of the settings that was asked for', async () => {
    await take('after wrong passwords');
    await ana.page.getByRole('radio', { name: 'Never delete' }).waitFor();
    const summary = ana.page.locator('summary', { hasText: 'After wrong passwords' });
    await expect.poll(() => isFocused(summary)).toBe(true);
  });

  it('the palette works by touch, and by the same key in another alphabet', async () => {
    const isDark = () => ana.isolated<string>('document.documentElement.dataset.theme');
    await ana.isolated(
      "dispatchEvent(new KeyboardEvent('keydown', { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true }))",
    );
    await line().waitFor();
    await option(/^Dark/).click();
    await expect.poll(isDark).toBe('dark');
    await press(ana, 'Find');
    await option(/^Light/).click();
    await expect.poll(isDark).toBe('light');
    await press(ana, 'Find');
    await press(ana, 'Close');
    await line().waitFor({ state: 'detached' });
  });

  it('the palette is in the only table of keys', async () => {
    await ana.page.getByRole('heading', { level: 1 }).focus();
    await key('?');
    const table = ana.page.getByRole('dialog', { name: 'Keyboard' });
    await table.getByText('Find anything').first().waitFor();
    expect(await table.getByText(/^(Ctrl|⌘) K$/).count()).toBe(1);
    await table.getByRole('button', { name: 'Find anything' }).click();
    await table.waitFor({ state: 'hidden' });
    await line().waitFor();
    await key('Escape');
    await line().waitFor({ state: 'detached' });
  });

  it('the palette leads into practice with the real device locked, and out again with nothing mixed', async () => {
    await take('practise');
    await ana.page
      .getByText('Setting up three pretend phones')
      .waitFor({ state: 'detached', timeout: 60_000 });
    await ana.page.getByRole('complementary', { name: 'Phones beside you' }).waitFor();
    await heading('Home');
    await open();
    expect(await option('Leave practice').count()).toBe(1);
    expect(await option('Lock now').count()).toBe(0);
    await key('Escape');
    await line().waitFor({ state: 'detached' });
    await press(ana, 'Paste text');
    expect(await ana.field('Text').inputValue()).toBe('');
    await take('leave practice');
    await heading('Locked');
    await unlockAnyway(ana);
  });

  it('the palette knows nothing of the vault while it is locked', async () => {
    await take('lock now');
    await heading('Locked');
    await open();
    for (const name of ['Contacts', 'Settings', 'Scan', 'Create'])
      expect(await option(name).count(), name).toBe(0);
    expect(await option('Help').count()).toBeGreaterThan(0);
    await key('Escape');
    await line().waitFor({ state: 'detached' });
    await expect.poll(() => isFocused(ana.page.getByRole('heading', { level: 1 }))).toBe(true);
    expect(ana.problems).toEqual([]);
  });
});
