import { test } from 'vitest';
import { ethereumRequest } from './signing.ts';
import { password, type Stage } from './stage.ts';

const landlord = '0x7E57000000000000000000000000000000000aBc';

/** What is typed in, and what is asked for again. */
export function forms(stage: () => Stage): void {
  let wallet = '';

  test('payments, messages and cancellations', async () => {
    const { ana } = stage();
    await stage().goTo('#/');
    await ana.role('link', /^Treasury/).click();
    await ana.page.waitForURL(/#\/wallet\/[0-9a-f]{16}$/);
    wallet = new URL(ana.page.url()).hash.split('/').at(-1)!;
    await stage().goTo(`#/ethereum.pay/${wallet}`);
    await stage().shoot('pay');
    await ana.field('Pay to').fill(landlord.toLowerCase());
    await ana.field('Amount').fill('1.5');
    await ana.field('Safe nonce').fill('0');
    await ana.tap('Review the payment');
    await ana.role('heading', 'Check before you sign').waitFor();
    await stage().shoot('review-ethereum-payment');
    await stage().goTo(`#/ethereum.pay/${wallet}`);
    await ana.tap('Add another payment');
    await ana.role('radio', 'A token').last().check();
    await ana.field('Network').selectOption('');
    await stage().openAll();
    await ana.tap('Review the payment');
    await ana.role('alert').first().waitFor();
    await stage().shoot('pay-refused');
    await stage().goTo(`#/ethereum.cancel/${wallet}`);
    await stage().shoot('cancel');
    await ana.field('Safe nonce').fill('3');
    await ana.tap('Review the cancellation');
    await ana.role('heading', 'Check before you sign').waitFor();
    await stage().shoot('review-cancel');
    await stage().goTo(`#/message/${wallet}`);
    await ana.field('Message').fill('I, Ana, hold this wallet.\nAlso mine: the office one.');
    await stage().shoot('message');
    await ana.tap('Review the message');
    await ana.role('heading', 'Check before you sign').waitFor();
    await stage().shoot('review-message');
    await stage().paste(ethereumRequest);
    await ana.role('heading', 'Some details are missing').waitFor();
    await stage().shoot('complete');
    await stage().goTo(`#/solana.watch/${wallet}`);
    await ana.page.locator('canvas').waitFor();
    await stage().shoot('watch');
  });

  test('more than one wallet', async () => {
    const { ana, bob } = stage();
    await stage().goTo('#/create');
    await ana.field('Wallet name').fill('Reserve for hard winters and long repairs');
    await ana.page.getByLabel(/^Bob/).check();
    await ana.tap('Start');
    await ana.sees('Show this to Bob');
    await stage().hand(ana, bob);
    await bob.tap('Take part');
    await bob.sees('Show this to Ana');
    await stage().hand(bob, ana);
    await ana.sees('The wallet is ready');
    await stage().goTo('#/');
    await stage().shoot('home-two');
    await stage().paste(ethereumRequest);
    await ana.field('Safe nonce').fill('0');
    await ana.tap('Continue to the review');
    await ana.role('heading', 'Which wallet signs this?').waitFor();
    await stage().shoot('choose');
  });

  test('backups', async () => {
    const { ana } = stage();
    await stage().goTo('#/save');
    await ana.field('Password').fill(password);
    await ana.field('Passphrase for the copy').fill('violet anchor drum 88 fern moss');
    await ana.tap('Create the copy');
    await ana.button('Save file').waitFor();
    await stage().shoot('backup-made');
    const copy = await ana.save(() => ana.tap('Save file'));
    await stage().goTo('#/scan');
    await ana.open(copy, () => ana.tap('Open file'));
    await ana.role('heading', 'A full copy of a device').waitFor();
    await ana.field('Passphrase for the copy').fill('not that one, surely');
    await ana.tap('See what’s in it');
    await ana.role('alert').first().waitFor();
    await stage().shoot('backup-refused');
    await ana.field('Passphrase for the copy').fill('violet anchor drum 88 fern moss');
    await ana.tap('See what’s in it');
    await ana.sees('Copy of “Ana”');
    await stage().shoot('backup-preview');
    await stage().goTo('#/sheet');
    await stage().shoot('sheet');
    await ana.page.getByRole('checkbox', { name: /^Print the words too/ }).click();
    await ana.field('Password').fill(password);
    await ana.tap('Show the words');
    await ana.role('heading', 'Printable sheet').waitFor();
    await stage().shoot('sheet-words');
  });

  test('settings, all open', async () => {
    const { ana } = stage();
    await stage().goTo('#/settings');
    await stage().openAll();
    await ana.field('Password').fill('wrong');
    await ana.field('New password').fill(`${password} again`);
    await ana.field('Repeat the password').fill(`${password} again`);
    await ana.sees('Strong enough.');
    await ana.tap('Change password');
    await ana.role('alert').first().waitFor();
    await ana.tap('Check the storage');
    await ana.sees('every entry opens');
    await ana.tap('Check now');
    await ana.sees('The website didn’t answer');
    await stage().shoot('settings-open');
    await ana.page.getByRole('link', { name: 'Licences' }).click();
    await ana.sees('Permission is hereby granted');
    await stage().shoot('licences');
  });
}
