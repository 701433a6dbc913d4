/**
 * Every screen and state of the app as a picture, phone and desktop, light and dark, in gallery/ (kept out of git), and
 * axe clean on each. The signer behind them is the real one.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Keypair, PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, distFolder, startWorld, type World } from './harness.ts';

const folder = join(import.meta.dirname, '../../gallery');
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };
const schemes = ['light', 'dark'] as const;
const password = 'seven frozen lanterns drift past';

let world: World;
let ana: Device;
let bob: Device;
let count = 0;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  world = await startWorld(process.env.HOARFROST_DIST ?? distFolder);
  ana = await world.device('Ana', { viewport: sizes.phone });
  bob = await world.device('Bob', { viewport: sizes.phone });
  await world.cut();
  await ana.isolated("localStorage.setItem('hoarfrost.preferences', '{\"lockAfterMinutes\":60}')");
}, 60_000);

afterAll(() => world?.close());

/** The state that `device` is in, in each size and scheme; whole page. */
async function shoot(device: Device, name: string): Promise<void> {
  const number = String(++count).padStart(2, '0');
  for (const [size, viewport] of Object.entries(sizes)) {
    await device.page.setViewportSize(viewport);
    for (const colorScheme of schemes) {
      await device.page.emulateMedia({ colorScheme });
      await device.page.waitForTimeout(250);
      const path = join(folder, `${number}-${name}-${size}-${colorScheme}.png`);
      await device.page.screenshot({ path, fullPage: true });
      expect(await device.axe(), `${name}, ${size}, ${colorScheme}`).toEqual([]);
      const tooWide = await device.isolated<number>('document.documentElement.scrollWidth - innerWidth');
      expect(tooWide, `${name}, ${size}: wider than the window`).toBeLessThanOrEqual(0);
    }
  }
  await device.page.setViewportSize(sizes.phone);
}

async function goTo(device: Device, address: string): Promise<void> {
  await device.isolated(`location.hash = '${address}'`);
  await device.page.waitForTimeout(150);
}

async function setUp(device: Device, name: string, isShown: boolean): Promise<void> {
  const shot = (what: string) => (isShown ? shoot(device, what) : Promise.resolve());
  await device.role('link', 'Set up this device').click();
  await shot('setup');
  await device.field('Name of this device').fill(name);
  await device.field('New password').fill('password123');
  await device.sees('Too easy to guess.');
  await shot('setup-weak');
  await device.field('New password').fill(password);
  await device.field('The same password again').fill(password);
  await device.sees('Strong enough.');
  await device.tap('Continue');
  await device.sees('Your 24 words');
  await shot('words');
  const words = await device.role('list', 'The 24 words').getByRole('listitem').allTextContents();
  expect(words).toHaveLength(24);
  await device.tap('I wrote them down');
  await device.sees('Two words, from the paper');
  const fields = device.page.getByLabel(/^Word number/);
  await fields.nth(1).waitFor();
  for (const field of await fields.all()) await field.fill('wrong');
  await device.tap('Check the words');
  await device.sees('These are not the right words.');
  await shot('confirm-wrong');
  for (const field of await fields.all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await field.fill(words[Number(/\d+/.exec(label)?.[0]) - 1]!);
  }
  await device.tap('Check the words');
  await device.role('heading', 'Home').waitFor();
}

/** What one device has to say, by text, to the other. */
async function hand(from: Device, to: Device): Promise<void> {
  await from.tap('Copy text');
  const text = await from.field('Text to send').inputValue();
  await from.tap('Back');
  await goTo(to, '#/paste');
  await to.field('Text').fill(text);
  await to.tap('Read it');
}

test('first screens', { timeout: 120_000 }, async () => {
  await ana.role('heading', 'A wallet that no one can empty alone').waitFor();
  await shoot(ana, 'welcome');
  await goTo(ana, '#/restore');
  await shoot(ana, 'restore');
  await goTo(ana, '#/help');
  await shoot(ana, 'help');
  await goTo(ana, '#/');
  await setUp(ana, 'Ana', true);
  await setUp(bob, 'Bob', false);
});

test('an empty device', { timeout: 120_000 }, async () => {
  await shoot(ana, 'home-empty');
  for (const place of ['contacts', 'create', 'scan', 'settings', 'words', 'ceremony/00']) {
    await goTo(ana, `#/${place}`);
    await shoot(ana, `empty-${place.replace('/', '-')}`);
  }
  await goTo(ana, '#/paste');
  await ana.field('Text').fill('hello');
  await ana.tap('Read it');
  await ana.role('alert').first().waitFor();
  await shoot(ana, 'paste-refused');
  await ana.page.getByRole('heading').first().focus();
  await ana.page.keyboard.press('?');
  await ana.page.getByRole('dialog').waitFor();
  await shoot(ana, 'keys');
  await ana.page.keyboard.press('Escape');
});

test('people', { timeout: 120_000 }, async () => {
  await goTo(ana, '#/me');
  await ana.sees('Safety words');
  await ana.page.locator('ol.safety').waitFor();
  await shoot(ana, 'me');
  await goTo(ana, '#/me/show');
  await shoot(ana, 'me-show');
  await goTo(ana, '#/me/text');
  await shoot(ana, 'me-text');
  await goTo(ana, '#/me');
  await hand(ana, bob);
  await bob.sees('Ana is in your contacts');
  await goTo(bob, '#/me');
  await hand(bob, ana);
  await ana.sees('Bob is in your contacts');
  await ana.page.locator('ol.safety').waitFor();
  await shoot(ana, 'contact-new');
  await ana.tap('The words are the same');
  await ana.sees('You compared the safety words with Bob.');
  await shoot(ana, 'contact-compared');
  await goTo(ana, '#/contacts');
  await shoot(ana, 'contacts');
});

test('a wallet', { timeout: 180_000 }, async () => {
  await goTo(ana, '#/create');
  await ana.field('Name of the wallet').fill('Treasury');
  await ana.page.getByLabel(/^Bob/).check();
  await shoot(ana, 'create');
  await ana.tap('Start');
  await ana.sees('Show this to Bob');
  await shoot(ana, 'ceremony-open');
  await ana.tap('Show');
  await ana.page.locator('canvas').waitFor();
  await shoot(ana, 'ceremony-show');
  await ana.tap('Back');
  await goTo(ana, '#/');
  await shoot(ana, 'home-open');
  await ana.role('link', /Make the wallet/).click();
  await hand(ana, bob);
  await bob.sees('Invitation');
  await shoot(bob, 'invitation');
  await bob.tap('Take part');
  await bob.sees('Show this to Ana');
  await hand(bob, ana);
  await ana.sees('The wallet is ready');
  await shoot(ana, 'ceremony-done');
  await hand(ana, bob);
  await bob.sees('The wallet is ready');
  await ana.role('link', 'Open the wallet').click();
  await ana.sees('Compare before money arrives');
  await shoot(ana, 'wallet-new');
  await ana.role('link', 'Compare now').click();
  await ana.page.locator('ol.safety').waitFor();
  await shoot(ana, 'compare');
  await ana.tap('The words are the same');
  await ana.sees('address');
  await ana.page.locator('canvas').first().waitFor();
  await shoot(ana, 'wallet');
  await ana.role('link', 'Show or save the record').click();
  await shoot(ana, 'record');
  await goTo(ana, '#/');
  await shoot(ana, 'home');
  await ana.role('link', /^Treasury/).click();
  await ana.page.locator('.address.large').first().waitFor();
});

/** A text that says what to sign, brought in on Ana's device. */
async function bring(text: string): Promise<void> {
  await goTo(ana, '#/paste');
  await ana.field('Text').fill(text);
  await ana.tap('Read it');
  await ana.role('heading', 'Check before you sign').waitFor();
}

test('signing', { timeout: 240_000 }, async () => {
  const [address = ''] = await ana.isolated<string[]>(
    "[...document.querySelectorAll('.address.large')].map((e) => e.textContent)",
  );
  const wallet = new PublicKey(address);
  const transaction = new Transaction({
    feePayer: wallet,
    recentBlockhash: Keypair.generate().publicKey.toBase58(),
  });
  const toPubkey = Keypair.generate().publicKey;
  transaction.add(SystemProgram.transfer({ fromPubkey: wallet, toPubkey, lamports: 1_500_000_000 }));
  await bring(transaction.serializeMessage().toString('base64'));
  await shoot(ana, 'review-solana');
  for (const box of await ana.page.getByRole('checkbox', { name: /^I / }).all()) await box.check();
  await ana.tap('Approve and sign');
  await ana.sees('Show this to Bob');
  await shoot(ana, 'sign-open');
  await hand(ana, bob);
  await bob.role('heading', 'Check before you sign').waitFor();
  await shoot(bob, 'review-asked');
  for (const box of await bob.page.getByRole('checkbox').all()) await box.check();
  await bob.tap('Approve and sign');
  await bob.sees('Show this to Ana');
  await hand(bob, ana);
  await ana.sees('Signed by all who had to');
  await shoot(ana, 'sign-done');
  await ana.role('link', 'Get the signed transaction').click();
  await ana.role('heading', 'Signed').waitFor();
  await shoot(ana, 'export-solana');

  const spender = '000000000000000000000000d8da6bf26964af9d7eed9e03e53415d37aa96045';
  const request = {
    chainId: '0x1',
    to: '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
    value: '0x0',
    data: `0x095ea7b3${spender}${'f'.repeat(64)}`,
  };
  await bring(JSON.stringify({ hoarfrost: 'complete', request: JSON.stringify(request), nonce: 0 }));
  await shoot(ana, 'review-ethereum');
  for (const box of await ana.page.getByRole('checkbox', { name: /^I / }).all()) await box.check();
  await ana.tap('Approve and sign');
  await ana.sees('Show this to Bob');
  await hand(ana, bob);
  await bob.role('heading', 'Check before you sign').waitFor();
  await bob.tap('Decline');
  await bob.field('Reason (the others will see it)').fill('Not without a limit');
  await shoot(bob, 'decline');
  await bob.tap('Decline for good');
  await bob.sees('You declined');
  await hand(bob, ana);
  await ana.sees('Bob declined');
  await shoot(ana, 'sign-declined');

  await bring(transaction.serializeMessage().toString('base64'));
  for (const box of await ana.page.getByRole('checkbox', { name: /^I / }).all()) await box.check();
  await ana.tap('Approve and sign');
  await ana.sees('Show this to Bob');
  await ana.reload();
  await ana.role('heading', 'Locked').waitFor();
  await ana.field('Password').fill(password);
  const accept = ana.page.getByRole('checkbox');
  if ((await accept.count()) > 0) await accept.check();
  await ana.tap('Unlock');
  await ana.sees('This attempt cannot be finished');
  await shoot(ana, 'sign-void');
  await goTo(ana, '#/');
  await shoot(ana, 'home-busy');
  await goTo(ana, '#/save');
  await shoot(ana, 'backup');
});

test('locking', { timeout: 60_000 }, async () => {
  await ana.page.keyboard.press('l');
  await ana.role('heading', 'Locked').waitFor();
  await shoot(ana, 'locked');
  await ana.field('Password').fill('not this one');
  const accept = ana.page.getByRole('checkbox');
  if ((await accept.count()) > 0) await accept.check();
  await ana.tap('Unlock');
  await ana.sees('That is not the password.');
  await shoot(ana, 'locked-wrong');
});

test('in Russian', { timeout: 120_000 }, async () => {
  await ana.isolated(
    `localStorage.setItem('hoarfrost.preferences', '{"language":"ru","lockAfterMinutes":60}')`,
  );
  await goTo(ana, '#/');
  await ana.reload();
  await ana.role('heading', 'Закрыто').waitFor();
  await shoot(ana, 'ru-locked');
  await ana.field('Пароль').fill(password);
  const accept = ana.page.getByRole('checkbox');
  if ((await accept.count()) > 0) await accept.check();
  await ana.page.waitForFunction(() => document.querySelector('[type=submit]:enabled'), null, {
    timeout: 60_000,
  });
  await ana.tap('Открыть');
  await ana.role('heading', 'Главная').waitFor();
  await shoot(ana, 'ru-home');
  for (const place of ['contacts', 'create', 'me', 'settings', 'help', 'save']) {
    await goTo(ana, `#/${place}`);
    await shoot(ana, `ru-${place}`);
  }
  await goTo(ana, '#/');
  await ana.role('link', /^Treasury/).click();
  await ana.page.locator('.address.large').first().waitFor();
  await shoot(ana, 'ru-wallet');
  await goTo(ana, '#/');
  await ana
    .role('link', /^Подпись/)
    .first()
    .click();
  await ana.sees('Код сеанса');
  await shoot(ana, 'ru-ceremony');
});
