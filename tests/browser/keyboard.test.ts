import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { distFolder, startWorld, type World } from './harness.ts';
import { Keys } from './keys.ts';
import { desktop, phone } from './layout.ts';
import { password } from './people.ts';
import { isSigned, makePayment, openComparison } from './wallets.ts';

/**
 * The whole story of two people by keys alone. Wherever the focus goes, `Keys` makes sure that it is on
 * something visible, uncovered and ringed.
 */
let world: World;
let ana: Keys;
let bob: Keys;

beforeAll(async () => {
  world = await startWorld(process.env.HOARFROST_DIST ?? distFolder);
  ana = new Keys(await world.device('Ana', { viewport: phone }));
  bob = new Keys(await world.device('Bob', { viewport: desktop }));
  await world.cut();
  for (const keys of [ana, bob])
    await keys.look("localStorage.setItem('hoarfrost.preferences', '{\"lockAfterMinutes\":60}')");
});

afterAll(() => world?.close());

async function setUp(keys: Keys): Promise<void> {
  const { device } = keys;
  await keys.arrivesAt('A wallet that no one can empty alone');
  await keys.choose('Set up this device');
  await keys.arrivesAt('Set up this device');
  await keys.fill('Device name', device.name);
  await keys.fill('New password', 'password123');
  await keys.hears('Too easy to guess.');
  await keys.fill('New password', password);
  await keys.hears('Strong enough.');
  await keys.fill('Repeat the password', password);
  await keys.waitsFor('Continue');
  await keys.press('Enter');
  await keys.arrivesAt('Your 24 words');
  const paper = device.role('list', 'The 24 words');
  await paper.waitFor();
  const words = await paper.getByRole('listitem').allTextContents();
  await keys.choose('I’ve written them down');
  await keys.arrivesAt('Two words from your paper');
  await device.page
    .getByLabel(/^Word number/)
    .nth(1)
    .waitFor();
  for (let i = 0; i < 2; i++) await keys.fill(/^Word number/, 'wrong');
  await keys.press('Enter');
  await keys.hears('These aren’t the right words.');
  for (let i = 0; i < 2; i++) {
    const label = await keys.tabTo(/^Word number/);
    await keys.press('Control+A');
    await keys.type(words[Number(/\d+/.exec(label)?.[0]) - 1]!);
  }
  await keys.press('Enter');
  await keys.arrivesAt('Home');
}

/** What one of them has to send, copied as text and read in by the other. */
async function hand(from: Keys, to: Keys, title: string): Promise<void> {
  await from.choose('Copy text');
  await from.tabTo('Text to send');
  const text = await from.device.field('Text to send').inputValue();
  await from.press('Escape');
  await from.arrivesAt(title);
  await readIn(to, text);
}

async function readIn(keys: Keys, text: string): Promise<void> {
  await keys.press('h');
  await keys.arrivesAt('Home');
  await keys.press('p');
  await keys.arrivesAt('Paste text');
  await keys.fill('Text', text);
  await keys.choose('Read');
}

const making = 'Create the wallet “Treasury”';

describe('by keyboard alone', () => {
  test('two devices are set up', async () => {
    await setUp(ana);
    await setUp(bob);
  });

  test('one key leads anywhere, and Escape back', async () => {
    for (const [key, title] of [
      ['c', 'Contacts'],
      ['m', 'My contact card'],
      ['n', 'Create a wallet'],
      ['s', 'Scan'],
      ['p', 'Paste text'],
      [',', 'Settings'],
    ] as const) {
      await ana.press(key);
      await ana.arrivesAt(title);
      await ana.press('Escape');
      await ana.arrivesAt('Home');
    }
  });

  test('keys typed into a field are text', async () => {
    await ana.press('p');
    await ana.arrivesAt('Paste text');
    await ana.tabTo('Text');
    await ana.device.page.keyboard.type('chmnps?l,jk');
    expect(await ana.device.field('Text').inputValue()).toBe('chmnps?l,jk');
    await ana.press('Escape');
    await ana.arrivesAt('Home');
  });

  test('the table of keys keeps the focus, and Escape closes only the table', async () => {
    await ana.press('c');
    await ana.arrivesAt('Contacts');
    await ana.press('?');
    await ana.device.page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    const behind = await ana.device.page.locator('main').getByRole('button').allTextContents();
    for (let i = 0; i < 4; i++) {
      const at = await ana.tab();
      if (at !== null) expect(behind).not.toContain(at.name);
    }
    await ana.press('Escape');
    await ana.device.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await ana.arrivesAt('Contacts');
  });

  test('letters can be turned off', async () => {
    await ana.press(',');
    await ana.arrivesAt('Settings');
    await ana.tick('Single-key shortcuts');
    await ana.press('h');
    // The next answer to a question put to the page comes after the key was handled.
    expect((await ana.focused()).name).toBe('Single-key shortcuts');
    await ana.device.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await ana.press('Space');
    await ana.press('h');
    await ana.arrivesAt('Home');
  });

  test('contact cards are handed over and compared', async () => {
    await bob.press('m');
    await bob.arrivesAt('My contact card');
    await hand(bob, ana, 'My contact card');
    await ana.hears('Bob is in your contacts');
    await ana.arrivesAt('Bob');
    await ana.device.role('list', 'Safety words').waitFor();
    await ana.choose('The words are the same');
    await ana.device.sees('You compared the safety words with Bob.');
    // The button that was pressed is gone.
    await ana.arrivesAt('Bob');
  });

  test('a list can be walked with j, k and arrows', async () => {
    await ana.press('c');
    await ana.arrivesAt('Contacts');
    await ana.press('j');
    expect((await ana.focused()).name).toContain('Bob');
    await ana.press('ArrowUp');
    expect((await ana.focused()).name).toContain('Bob');
    await ana.press('Enter');
    await ana.arrivesAt('Bob');
  });

  test('a wallet is made', async () => {
    await ana.press('n');
    await ana.arrivesAt('Create a wallet');
    await ana.fill('Wallet name', 'Treasury');
    await ana.tick(/^Bob/);
    expect(await ana.tabTo(/^2 of 2 sign/)).toContain('2 of 2');
    await ana.choose('Start');
    await ana.arrivesAt(making);
    await ana.hears('Show this to Bob');
    await ana.choose('Show');
    await ana.arrivesAt('Show this to Bob');
    await ana.press('Escape');
    await ana.arrivesAt(making);
    await hand(ana, bob, making);
    await bob.arrivesAt('Invitation: “Treasury”');
    await bob.choose('Take part');
    await bob.arrivesAt(making);
    await bob.hears('Show this to Ana');
    await hand(bob, ana, making);
    await ana.hears('The wallet is ready');
    await hand(ana, bob, making);
    await bob.hears('The wallet is ready');
  });

  test('the wallet is compared, on both sides', async () => {
    for (const keys of [ana, bob]) {
      await keys.choose('Open the wallet');
      await keys.arrivesAt('Treasury');
      await openComparison(keys.device);
      await keys.arrivesAt('Compare the wallet');
      await keys.device.role('list', 'Safety words').waitFor();
      await keys.choose('The words are the same');
      await keys.arrivesAt('Treasury');
    }
  });

  test('a payment is reviewed, approved twice, signed and exported', async () => {
    await ana.choose('Receive');
    await ana.arrivesAt('Receive');
    const address = await ana.look<string>("document.querySelector('.address.large').textContent");
    const message = makePayment(address);
    await readIn(ana, message.toString('base64'));
    const approve = async (keys: Keys) => {
      await keys.arrivesAt('Check before you sign');
      // It cannot be pressed by accident: the button waits for the boxes.
      expect(await keys.device.button('Approve and sign').isDisabled()).toBe(true);
      await keys.tick('I’ve checked the amounts and addresses');
      const danger = keys.device.role('checkbox', /^I understand/);
      if ((await danger.count()) > 0) await keys.tick(/^I understand/);
      await keys.choose('Approve and sign');
    };
    await approve(ana);
    const signing = 'Sign with “Treasury”';
    await ana.arrivesAt(signing);
    await ana.hears('Show this to Bob');
    await hand(ana, bob, signing);
    await approve(bob);
    await bob.arrivesAt(signing);
    await bob.hears('Show this to Ana');
    await hand(bob, ana, signing);
    await ana.hears('All required signatures collected');
    await ana.choose('Get the signed transaction');
    await ana.arrivesAt('Signed');
    const text = await ana.device.role('textbox').first().inputValue();
    expect(isSigned(text, message, address)).toBe(true);
    const file = await ana.device.save(() => ana.choose('Save file'));
    expect(file.bytes.length).toBeGreaterThan(message.length);
  });

  test('the co-signers are changed', async () => {
    const changing = 'Change the co-signers of “Treasury”';
    await ana.press('h');
    await ana.arrivesAt('Home');
    await ana.choose(/^Treasury/);
    await ana.arrivesAt('Treasury');
    await ana.choose('Manage co-signers');
    await ana.arrivesAt('Manage co-signers');
    await ana.choose('Change the co-signers');
    await ana.arrivesAt('Change the co-signers');
    // Nobody continues alone; the button is skipped until somebody else is on the list.
    await ana.tick('Bob');
    await ana.hears('Choose at least two people.');
    expect(await ana.device.button('Start the change').isDisabled()).toBe(true);
    await ana.tick('Bob');
    await ana.device.sees('The same people get new key parts.');
    await ana.choose('Start the change');
    await ana.arrivesAt(changing);
    await ana.hears('Show this to Bob');
    await hand(ana, bob, changing);
    await bob.arrivesAt(changing);
    await bob.choose('Take part in the change');
    await bob.hears('Show this to Ana');
    await hand(bob, ana, changing);
    await ana.hears('The co-signers have changed');
    await hand(ana, bob, changing);
    await bob.hears('The co-signers have changed');
    await bob.choose('Open the wallet');
    await bob.arrivesAt('Treasury');
  });

  test('a refusal is reported, and leaves the focus where it was', async () => {
    await readIn(ana, 'hello');
    await ana.device.role('alert').first().waitFor();
    await ana.hears('Hoarfrost doesn’t recognise this.');
    await expect.poll(async () => (await ana.focused()).name).toBe('Read');
  });

  test('the Tab order follows the eye', async () => {
    for (const keys of [ana, bob]) {
      for (const [key, title] of [
        ['h', 'Home'],
        ['c', 'Contacts'],
        ['n', 'Create a wallet'],
        ['m', 'My contact card'],
        [',', 'Settings'],
      ] as const) {
        await keys.press(key);
        await keys.arrivesAt(title);
        const stops = await keys.round();
        expect(stops.length, title).toBeGreaterThan(3);
        for (const [i, next] of stops.slice(1).entries()) {
          const at = stops[i]!;
          const isOn = next.top >= at.top - 8 || next.left >= at.right - 8;
          expect(isOn, `${title}: from “${at.name}” to “${next.name}”`).toBe(true);
        }
      }
    }
  });

  test('the device locks, and unlocks with Enter', async () => {
    for (const keys of [ana, bob]) {
      await keys.press('h');
      await keys.arrivesAt('Home');
      await keys.press('l');
      await keys.arrivesAt('Locked');
      await keys.fill('Password', 'not this one');
      await keys.waitsFor('Unlock');
      await keys.press('Enter');
      await keys.hears('One wrong password so far.');
      await keys.fill('Password', password);
      await keys.waitsFor('Unlock');
      await keys.press('Enter');
      await keys.arrivesAt('Home');
    }
  });

  test('no pointer was ever used', async () => {
    for (const keys of [ana, bob]) {
      expect(await keys.pointers()).toBe(0);
      keys.device.expectClean();
    }
  });
});
