import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Device, type HandedFile, startWorld, type World } from './harness.ts';
import { control, goHome, press, setUp, password as usual } from './people.ts';
import { isSigned, makePayment, makeWallet, openWallet, readAddress, signPayment } from './wallets.ts';

/** The vault as its owner meets it: passwords, tabs, locking, backups, lost devices, the end. */
const changed = 'seven copper kites over Oslo';
const passphrase = 'violet anchor drum 88 fern moss';

let world: World;
let [ana, bob, cyd] = [] as unknown as [Device, Device, Device];
let cydsWords: string[] = [];
let anasWords: string[] = [];
let address = '';

const locked = (device: Device) => device.page.getByRole('heading', { name: 'Locked' });

async function tryPassword(device: Device, password: string): Promise<void> {
  await device.field('Password').fill(password);
  await press(device, 'Unlock');
}

async function unlockWith(device: Device, password: string): Promise<void> {
  await tryPassword(device, password);
  await locked(device).waitFor({ state: 'detached', timeout: 60_000 });
}

async function lock(device: Device): Promise<void> {
  await press(device, 'Lock');
  await locked(device).waitFor();
}

async function openSettings(device: Device, part?: string): Promise<void> {
  await goHome(device);
  await press(device, 'Settings');
  if (part !== undefined) await device.page.locator('summary', { hasText: part }).click();
}

beforeAll(async () => {
  world = await startWorld();
  ana = await world.device('Ana');
  bob = await world.device('Bob');
  cyd = await world.device('Cyd');
  await world.server.stop();
  for (const device of [ana, bob, cyd]) {
    await device.setOffline(true);
  }
  anasWords = await setUp(ana);
  await setUp(bob);
  cydsWords = await setUp(cyd);
  await makeWallet('Treasury', 2, [ana, bob, cyd], 'text');
  address = await readAddress(ana, 'Treasury');
});
afterAll(() => world?.close());

describe('passwords', () => {
  it('wrong passwords are counted and delayed, and a reload does not help', async () => {
    const { page } = ana;
    await lock(ana);
    for (const [i, sentence] of ['One wrong password', '2 wrong passwords', '3 wrong passwords'].entries()) {
      await tryPassword(ana, `not this one ${i}`);
      await ana.sees(sentence);
      await ana.sees('Wrong password.');
    }
    const wait = page.getByText(/^You can try again in/);
    let wrong = 3;
    const tryAnother = async () => {
      await wait.waitFor({ state: 'detached', timeout: 60_000 });
      await tryPassword(ana, `not this one ${wrong}`);
      wrong += 1;
      await ana.sees(`${wrong} wrong passwords`);
    };
    // The wait doubles each time. On a busy machine the first ones may be over before the page is there again.
    const outlastsReload = async () => {
      await ana.field('Password').fill(usual);
      if (!(await ana.button('Unlock').isDisabled())) return false;
      await page.reload();
      await ana.sees(`${wrong} wrong passwords`);
      return wait.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    };
    while (!(await outlastsReload())) {
      expect(wrong).toBeLessThan(6);
      await tryAnother();
    }
    await tryAnother();
    const left = Number(/\d+/.exec(await wait.innerText())?.[0] ?? 1);
    expect(left).toBeLessThanOrEqual(5 * 2 ** (wrong - 3));
    await wait.waitFor({ state: 'detached', timeout: 120_000 });
    await unlockWith(ana, usual);
    await lock(ana);
    await ana.field('Password').waitFor();
    expect(await page.getByText(/wrong password/).count()).toBe(0);
    await unlockWith(ana, usual);
  });

  it('a changed password counts at once, the old one no longer does, and everything is still there', async () => {
    await openSettings(ana, 'Change the password');
    const { page } = ana;
    await ana.field('Password').fill('not the old one');
    for (const label of ['New password', 'Repeat the password']) await ana.field(label).fill(changed);
    await press(ana, 'Change password');
    await ana.sees('Wrong password.');
    await ana.field('Password').fill(usual);
    await press(ana, 'Change password');
    await ana.sees('Password changed.');
    for (const label of ['Password', 'New password', 'Repeat the password'])
      expect(await ana.field(label).inputValue()).toBe('');
    await page.reload();
    await tryPassword(ana, usual);
    await ana.sees('Wrong password.');
    await unlockWith(ana, changed);
    expect(await readAddress(ana, 'Treasury')).toBe(address);
  });
});

describe('locking', () => {
  /** Only the page's clock is moved: the page decides when it was idle or out of sight for too long. */
  it('locking happens by itself after five minutes without a touch, and not before', async () => {
    const { page } = bob;
    await page.clock.install();
    await page.reload();
    await unlockWith(bob, usual);
    await page.clock.fastForward('04:00');
    await goHome(bob);
    await page.clock.fastForward('04:00');
    await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
    await page.clock.fastForward('01:30');
    await locked(bob).waitFor();
  });

  it('locking happens a minute after the page went out of sight', async () => {
    const { page } = bob;
    const turn = (state: string) =>
      bob.page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await unlockWith(bob, usual);
    await turn('hidden');
    await page.clock.fastForward('00:40');
    await turn('visible');
    await page.clock.fastForward('00:40');
    await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
    await turn('hidden');
    await page.clock.fastForward('01:10');
    await turn('visible');
    await locked(bob).waitFor();
    await page.clock.resume();
    await unlockWith(bob, usual);
  });
});

describe('a second tab', () => {
  it('a second tab explains itself, takes over, and leaves the first with nothing', async () => {
    const first = cyd.page;
    const second = await cyd.context.newPage();
    await second.goto(cyd.url);
    cyd.page = second;
    await second.getByRole('heading', { name: 'Open in another tab' }).waitFor();
    expect(await cyd.button('Lock').count()).toBe(0);
    await press(cyd, 'Take over here');
    await locked(cyd).waitFor();

    await first.getByRole('heading', { name: 'Open in another tab' }).waitFor();
    expect(await first.getByText('Treasury').count()).toBe(0);
    expect(await first.getByRole('button', { name: 'Lock', exact: true }).count()).toBe(0);
    await unlockWith(cyd, usual);
    expect(await readAddress(cyd, 'Treasury')).toBe(address);

    await first.getByRole('button', { name: 'Take over here' }).click();
    await first.getByRole('heading', { name: 'Locked' }).waitFor();
    await second.getByRole('heading', { name: 'Open in another tab' }).waitFor();
    await second.close();
    cyd.page = first;
    await unlockWith(cyd, usual);
    expect(await readAddress(cyd, 'Treasury')).toBe(address);
  });
});

describe('backups', () => {
  let copy: HandedFile;

  it('the paper is tested without changing anything, and the date is kept', async () => {
    await openSettings(ana);
    await press(ana, 'Backup');
    const paper = ana.field('The 24 words, separated by spaces');
    await paper.fill(cydsWords.join(' '));
    await press(ana, 'Test the words');
    await ana.sees('These aren’t the right words.');
    await paper.fill(`  ${anasWords.join('  ').toUpperCase()} `);
    await press(ana, 'Test the words');
    await ana.sees('The words are correct. They bring back: Treasury.');
    expect(await paper.inputValue()).toBe('');
    await openSettings(ana, 'Storage');
    await press(ana, 'Check the storage');
    await ana.sees('Writing, reading and deleting work');
    await ana.sees('Your paper was tested on');
  });

  it('a full copy is saved, and adds nothing if everything is there', async () => {
    await openSettings(ana);
    await press(ana, 'Backup');
    await ana.field('Password').fill(changed);
    await ana.field('Passphrase for the copy').fill(passphrase);
    await press(ana, 'Create the copy');
    await ana.button('Save file').waitFor({ timeout: 60_000 });
    copy = await ana.save(() => press(ana, 'Save file'));
    expect(copy.name).toMatch(/^Hoarfrost.*Ana.*\.age$/);
    expect(Buffer.from(copy.bytes).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);

    await goHome(ana);
    await ana.open(copy, () => press(ana, 'Open file'));
    await ana.field('Passphrase for the copy').fill('quite another one');
    await press(ana, 'See what’s in it');
    await ana.sees('or the passphrase is wrong');
    await ana.field('Passphrase for the copy').fill(passphrase);
    await press(ana, 'See what’s in it');
    await ana.sees('Copy of “Ana”');
    await ana.sees('To add: contacts 0, wallets 0, ceremonies 0.');
  });

  it('a new device comes from the copy, under a password of its own', async () => {
    await world.server.restart();
    const twin = await world.device('Twin');
    await twin.setOffline(true);
    await press(twin, 'Restore from 24 words');
    const part = twin.page.locator('details', { hasText: 'Or from a full copy' });
    await part.locator('summary').click();
    await twin.open(copy, () => press(twin, 'Choose file'));
    await part.getByLabel('Passphrase for the copy').fill(passphrase);
    await part.getByLabel('New password').fill(usual);
    await part.getByLabel('Repeat the password').fill(usual);
    await part.getByRole('button', { name: 'Restore this device' }).click();
    await twin.page.getByRole('heading', { name: 'Home', level: 1 }).waitFor({ timeout: 60_000 });
    expect(await readAddress(twin, 'Treasury')).toBe(address);
    await lock(twin);
    await tryPassword(twin, passphrase);
    await twin.sees('Wrong password.');
    await unlockWith(twin, usual);
    expect(await readAddress(twin, 'Treasury')).toBe(address);
    twin.expectClean();
    await twin.close();
  });

  it('a lost device comes back with its words and a co-signer’s record, and signs', async () => {
    await openWallet(bob, 'Treasury');
    await press(bob, 'Show or save the recovery record');
    const record = await bob.save(() => press(bob, 'Save file'));
    await cyd.close();

    const found = await world.device('Cyd');
    await found.setOffline(true);
    await press(found, 'Restore from 24 words');
    const form = found.page.locator('form', { hasText: 'of 24 words' });
    await found.field('The 24 words, separated by spaces').fill(cydsWords.join(' '));
    await found.field('Device name').fill('Cyd');
    await form.getByLabel('New password').fill(changed);
    await form.getByLabel('Repeat the password').fill(changed);
    await form.getByRole('button', { name: 'Restore this device' }).click();
    await found.page.getByRole('heading', { name: 'Home', level: 1 }).waitFor({ timeout: 60_000 });

    const damaged = { ...record, bytes: record.bytes.with(-40, record.bytes.at(-40)! ^ 1) };
    await found.open(damaged, () => press(found, 'Open file'));
    await found.page.getByRole('alert').first().waitFor();
    expect(await found.page.getByText('Treasury').count()).toBe(0);

    await goHome(found);
    await found.open(record, () => press(found, 'Open file'));
    await found.page.getByRole('heading', { name: 'Treasury', level: 1 }).waitFor();
    expect(await readAddress(found, 'Treasury')).toBe(address);

    const message = makePayment(address);
    const signed = await signPayment(message, ana, found, 'text', 'Cyd');
    expect(isSigned(signed, message, address)).toBe(true);
    for (const device of [ana, bob, found]) device.expectClean();
  });
});

describe('the end', () => {
  it('wiping deletes everything once the name was typed, and nothing before', async () => {
    await openSettings(bob, 'Delete everything');
    const databases = 'indexedDB.databases().then((all) => all.map(({ name }) => name))';
    const label = /^Type the name of this device/;
    await bob.field(label).fill('Bo');
    expect(await bob.button('Delete everything here').isDisabled()).toBe(true);
    expect(await bob.isolated<string[]>(databases)).toEqual(['hoarfrost']);
    await bob.field(label).fill('Bob');
    await press(bob, 'Delete everything here');
    await control(bob, 'Set up this device').waitFor();
    expect(await bob.isolated<string[]>(databases)).toEqual([]);
    await bob.reload();
    await control(bob, 'Set up this device').waitFor();
    bob.expectClean();
  });
});
