import { expect, test } from 'vitest';
import type { Device } from '../harness.ts';
import { password, type Stage } from './stage.ts';

/** A device that is new, and one with no contacts or wallets yet. */
export function firstScreens(stage: () => Stage): void {
  test('first screens', async () => {
    const { ana, bob } = stage();
    await ana.role('heading', 'A wallet that no one can empty alone').waitFor();
    await stage().shoot('welcome');
    await stage().goTo('#/restore');
    await stage().openAll();
    await stage().shoot('restore');
    await stage().goTo('#/help');
    await stage().shoot('help');
    await stage().openAll();
    await stage().shoot('help-open');
    await stage().goTo('#/');
    await setUp(stage(), ana, true);
    await setUp(stage(), bob, false);
  });

  test('an empty device', async () => {
    const { ana } = stage();
    await stage().shoot('home-empty');
    for (const place of ['contacts', 'create', 'settings', 'words', 'save', 'sheet', 'ceremony/00']) {
      await stage().goTo(`#/${place}`);
      await stage().shoot(`empty-${place.replace('/', '-')}`);
    }
    await stage().paste('hello');
    await ana.role('alert').first().waitFor();
    await stage().shoot('paste-refused');
    await ana.page.getByRole('heading').first().focus();
    await ana.page.keyboard.press('?');
    await ana.page.getByRole('dialog').waitFor();
    await stage().shoot('keys');
    await ana.page.keyboard.press('Escape');
  });

  test('online', async () => {
    await stage().goTo('#/');
    await stage().setOffline(false);
    await stage().shoot('home-online');
    await stage().setOffline(true);
  });
}

async function setUp(stage: Stage, device: Device, isShown: boolean): Promise<void> {
  const shot = (what: string) => (isShown ? stage.shoot(what, device) : Promise.resolve());
  await device.role('link', 'Set up this device').click();
  await shot('setup');
  await device.field('Device name').fill(device.name);
  await device.field('New password').fill('password123');
  await device.sees('Too easy to guess.');
  await device.field('Repeat the password').fill('password');
  await shot('setup-weak');
  await device.field('New password').fill(password);
  await device.field('Repeat the password').fill(password);
  await device.sees('Strong enough.');
  await device.tap('Continue');
  await device.sees('Your 24 words');
  const paper = device.role('list', 'The 24 words');
  await paper.waitFor();
  await shot('words');
  const words = await paper.getByRole('listitem').allTextContents();
  expect(words).toHaveLength(24);
  if (isShown) {
    await stage.reopen(device);
    await device.sees('You haven’t confirmed your words yet');
    await shot('words-unfinished');
    await device.field('Password').fill(password);
    await device.tap('Show the words');
  }
  await device.tap('I’ve written them down');
  const fields = device.page.getByLabel(/^Word number/);
  await fields.nth(1).waitFor();
  for (const field of await fields.all()) await field.fill('wrong');
  await device.tap('Check the words');
  await device.sees('These aren’t the right words.');
  await shot('confirm-wrong');
  for (const field of await fields.all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await field.fill(words[Number(/\d+/.exec(label)?.[0]) - 1]!);
  }
  await device.tap('Check the words');
  await device.role('heading', 'Home').waitFor();
}
