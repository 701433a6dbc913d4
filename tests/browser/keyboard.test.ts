import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, distFolder, startWorld, type World } from './harness.ts';

/** From the first screen to an empty home and around it without touching anything but keys. */
let world: World;
let ana: Device;

beforeAll(async () => {
  world = await startWorld(process.env.HOARFROST_DIST ?? distFolder);
  ana = await world.device('Ana');
  await world.cut();
});

afterAll(() => world?.close());

const focused = () =>
  ana.isolated<{ tag: string; name: string }>(`(() => {
    const at = document.activeElement;
    const name = at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
    return { tag: at?.tagName ?? '', name: name.trim() };
  })()`);

/** Waits for the screen and for the focus on its heading. */
async function arrivesAt(title: string): Promise<void> {
  await ana.page.getByRole('heading', { level: 1, name: title }).waitFor();
  await expect.poll(focused).toEqual({ tag: 'H1', name: title });
}

/** Tabs on until the control of this name has the focus. */
async function tabTo(name: string | RegExp): Promise<string> {
  for (let i = 0; i < 30; i++) {
    await ana.page.keyboard.press('Tab');
    const at = await focused();
    if (typeof name === 'string' ? at.name === name : name.test(at.name)) return at.name;
  }
  throw new Error(`no way by Tab to ${name}`);
}

async function press(key: string): Promise<void> {
  await ana.page.keyboard.press(key);
}

test('sets the device up', async () => {
  const password = 'seven frozen lanterns drift past';
  await arrivesAt('A wallet that no one can empty alone');
  await tabTo('Set up this device');
  await press('Enter');
  await arrivesAt('Set up this device');
  await tabTo('Name of this device');
  await ana.page.keyboard.type('Ana?');
  await tabTo('New password');
  await ana.page.keyboard.type(password);
  await tabTo('The same password again');
  await ana.page.keyboard.type(password);
  await ana.sees('Strong enough.');
  await press('Enter');
  await arrivesAt('Your 24 words');
  const words = await ana.role('list', 'The 24 words').getByRole('listitem').allTextContents();
  await tabTo('I wrote them down');
  await press('Enter');
  await arrivesAt('Two words, from the paper');
  await ana.page
    .getByLabel(/^Word number/)
    .nth(1)
    .waitFor();
  for (let i = 0; i < 2; i++) {
    const label = await tabTo(/^Word number/);
    await ana.page.keyboard.type(words[Number(/\d+/.exec(label)?.[0]) - 1]!);
  }
  await press('Enter');
  await arrivesAt('Home');
});

test('goes everywhere by one key and back by Escape', async () => {
  for (const [key, title] of [
    ['c', 'Contacts'],
    ['m', 'My contact card'],
    ['n', 'Create a wallet'],
    ['s', 'Scan'],
    ['p', 'Paste text'],
    [',', 'Settings'],
  ] as const) {
    await press(key);
    await arrivesAt(title);
    await press('Escape');
    await arrivesAt('Home');
  }
});

test('keys typed into a field are text', async () => {
  await press('p');
  await arrivesAt('Paste text');
  await tabTo('Text');
  await ana.page.keyboard.type('chmnps?l,jk');
  expect(await ana.field('Text').inputValue()).toBe('chmnps?l,jk');
  await press('Escape');
  await arrivesAt('Home');
});

test('shows the table of keys, and Escape closes only that', async () => {
  await press('c');
  await arrivesAt('Contacts');
  await press('?');
  await ana.page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await press('Escape');
  await ana.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await ana.page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor();
});

test('letters can be turned off', async () => {
  await press(',');
  await arrivesAt('Settings');
  await ana.page.getByLabel('Single keys are shortcuts').focus();
  await press('Space');
  await press('h');
  await ana.page.waitForTimeout(200);
  await ana.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await press('Space');
  await press('h');
  await arrivesAt('Home');
});

test('locks, and unlocks with Enter', async () => {
  await press('l');
  await arrivesAt('Locked');
  expect(ana.problems).toEqual([]);
});
