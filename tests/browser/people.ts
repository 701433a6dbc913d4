import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { cameraFrom, type Device, startWorld, type World } from './harness.ts';

/** What people do with their devices, told as they would tell it. Controls by role and accessible name only. */
export const password = 'granite otter lantern 42 sky';

export type Carrier = 'camera' | 'files' | 'text';

/** A button or a link: to a person both are something to press. */
export function control(device: Device, name: string): Locator {
  const { page } = device;
  return page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .first();
}

export const press = (device: Device, name: string) => control(device, name).click();

export async function goHome(device: Device): Promise<void> {
  await device.page.getByRole('link', { name: 'Hoarfrost' }).first().click();
  await device.page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
}

/**
 * In practice, once what its bar has begun is over: the screen may say the outcome before, and only then is another
 * opened.
 */
export async function awaitPractice(device: Device): Promise<void> {
  const bar = device.page.getByRole('complementary', { name: 'Phones beside you' });
  await bar.locator('button:disabled').first().waitFor({ state: 'detached' });
}

/** A name, a password, 24 words, two of them asked for again. Returns the words. */
export async function setUp(device: Device): Promise<string[]> {
  await nameAndPassword(device);
  await press(device, 'Continue');
  return confirmWords(device);
}

/** Everything of the first form but its button. */
export async function nameAndPassword(device: Device): Promise<void> {
  await press(device, 'Set up this device');
  await device.field('Device name').fill(device.name);
  await device.field('New password').fill(password);
  await device.field('Repeat the password').fill(password);
}

/** From the 24 words, which are about to be shown, to home. Returns them. */
export async function confirmWords(device: Device): Promise<string[]> {
  const { page } = device;
  const list = page.getByRole('list', { name: 'The 24 words' });
  await list.waitFor({ timeout: 60_000 });
  const items = await list.getByRole('listitem').allInnerTexts();
  const words = items.map((item) => item.replace(/[^a-z]/g, ''));
  await press(device, 'I’ve written them down');
  await page
    .getByRole('textbox', { name: /^Word number/ })
    .first()
    .waitFor();
  for (const box of await page.getByRole('textbox', { name: /^Word number/ }).all()) {
    const label =
      (await box.getAttribute('aria-label')) ??
      (await box.evaluate((e) => (e as HTMLInputElement).labels?.[0]?.textContent ?? ''));
    await box.fill(words[Number(/\d+/.exec(label)![0]) - 1]!);
  }
  await press(device, 'Check the words');
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
  return words;
}

/**
 * How most stories begin: these people's devices, offline from the first moment and set up. `words`: each
 * device's.
 */
export async function gather<const Names extends readonly string[]>(
  ...names: Names
): Promise<{ world: World; devices: { [N in keyof Names]: Device }; words: string[][] }> {
  const world = await startWorld();
  try {
    const devices: Device[] = [];
    for (const name of names) devices.push(await world.device(name));
    await world.cut();
    const words: string[][] = [];
    for (const device of devices) words.push(await setUp(device));
    return { world, devices: devices as { [N in keyof Names]: Device }, words };
  } catch (error) {
    await world.close();
    throw error;
  }
}

export async function unlock(device: Device): Promise<void> {
  await device.field('Password').fill(password);
  // A browser may be online, or only now find out that it is; then the device asks for confirmation first.
  const accept = device.page.getByRole('checkbox', { name: 'Unlock even though this device is online' });
  const go = control(device, 'Unlock');
  for (const end = Date.now() + 60_000; !(await go.isEnabled()) && Date.now() < end; await sleep(100))
    if ((await accept.count()) > 0) await accept.check();
  await go.click();
  await device.page.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'detached', timeout: 60_000 });
}

/** On a device that is not set up: another device's words, and a new password. */
export async function restore(device: Device, words: readonly string[]): Promise<void> {
  const { page } = device;
  await press(device, 'Restore from 24 words');
  const form = page.locator('form', { hasText: 'of 24 words' });
  await device.field('The 24 words, separated by spaces').fill(words.join(' '));
  await device.field('Device name').fill(device.name);
  await form.getByLabel('New password').fill(password);
  await form.getByLabel('Repeat the password').fill(password);
  await form.getByRole('button', { name: 'Restore this device' }).click();
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
}

/**
 * Reloads the page and unlocks, which ends at home: the browser keeps no record of what was open. What was in
 * progress is there, in a link that begins with `thing`.
 */
export async function reopen(device: Device, thing?: string | RegExp): Promise<void> {
  await device.reload();
  await unlock(device);
  if (thing === undefined) return;
  await device.page.getByRole('main').getByRole('link', { name: thing }).first().click();
}

/** A screen of its own is there, and none of those through which something is taken in. */
export const arrives = (device: Device, timeout = 120_000): Promise<void> =>
  device.page
    .getByRole('heading', { level: 1, name: /^(?!(Home|Scan|Paste text|Just a moment…)$)/ })
    .waitFor({ timeout });

/** One hand-over: `from` is on a screen with Show, Save file and Copy text; `to` takes it in from home. */
export async function handOver(from: Device, to: Device, by: Carrier): Promise<void> {
  await goHome(to);
  if (by === 'files') {
    const file = await from.save(() => press(from, 'Save file'));
    await to.open(file, () => press(to, 'Open file'));
    await arrives(to);
  } else if (by === 'text') {
    await press(from, 'Copy text');
    const text = await from.field('Text to send').inputValue();
    await press(from, 'Back');
    await press(to, 'Paste text');
    await to.field('Text').fill(text);
    await press(to, 'Read');
    await arrives(to);
  } else {
    await press(from, 'Show');
    const stop = cameraFrom(from.page, to.page);
    await press(to, 'Scan');
    await arrives(to);
    await stop();
    await press(from, 'Back');
  }
}

/**
 * `device` has just taken in an unsigned transaction: reads the review, ticks what it must, selects
 * `withWhom`.
 */
export async function approve(device: Device, withWhom?: string): Promise<void> {
  const { page } = device;
  await page.getByRole('heading', { name: 'Check before you sign' }).waitFor();
  if (withWhom !== undefined) await page.getByRole('checkbox', { name: withWhom }).check();
  for (const name of [/^I understand/, /^I’ve checked/]) {
    const box = page.getByRole('checkbox', { name });
    if ((await box.count()) > 0) await box.check();
  }
  await press(device, 'Approve and sign');
  await page.getByRole('heading', { name: 'Check before you sign' }).waitFor({ state: 'detached' });
}

/** From a review of something that nobody has approved yet, to home. */
export async function decline(device: Device): Promise<void> {
  await press(device, 'Decline');
  await device.page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
}
