import { afterAll, beforeAll, expect, test } from 'vitest';
import { distFolder, startWorld, type World } from './harness.ts';
import { Keys } from './keys.ts';
import { control, handOver, press, setUp } from './people.ts';
import { SpokenDocument } from './spoken.ts';
import { makePayment, openComparison } from './wallets.ts';

/**
 * Follows docs/screen-reader.md step by step: at each, the accessibility tree of the screen says what the document
 * says, line by line, the focus is on the heading, and what the document calls announced was said by a live region.
 */
let world: World;
let ana: Keys;
let bob: Keys;
let address = '';
const heard = new SpokenDocument('screen-reader.md');

const making = 'Create the wallet “Treasury”';
const signing = 'Sign with “Treasury”';
const changing = 'Change the co-signers of “Treasury”';

beforeAll(async () => {
  world = await startWorld(process.env.HOARFROST_DIST ?? distFolder);
  ana = new Keys(await world.device('Ana'));
  bob = new Keys(await world.device('Bob'));
  await world.cut();
  for (const keys of [ana, bob]) {
    await setUp(keys.device);
    await keys.start();
  }
  await press(bob.device, 'My contact card');
  await handOver(bob.device, ana.device, 'text');
  await press(ana.device, 'The words are the same');
});

afterAll(() => world?.close());

test('making a wallet', async () => {
  await ana.device.sees('You compared the safety words with Bob.');
  await ana.press('h');
  await ana.arrivesAt('Home');
  await heard.expectOn(ana.device.page, 'home');
  await ana.press('n');
  await ana.arrivesAt('Create a wallet');
  await heard.expectOn(ana.device.page, 'create');
  await ana.fill('Wallet name', 'Treasury');
  await ana.tick(/^Bob/);
  await heard.expectOn(ana.device.page, 'created');
  await ana.choose('Start');
  await ana.arrivesAt(making);
  await ana.hears('Show this to Bob');
  await heard.expectOn(ana.device.page, 'started');
  await ana.choose('Show');
  await ana.arrivesAt('Show this to Bob');
  await heard.expectOn(ana.device.page, 'show');
  await ana.press('Escape');
  await ana.arrivesAt(making);
  await bob.press('s');
  await bob.arrivesAt('Scan');
  await bob.hears('No code in view.');
  await heard.expectOn(bob.device.page, 'scan');
  await handOver(ana.device, bob.device, 'camera');
  await bob.arrivesAt('Invitation: “Treasury”');
  await heard.expectOn(bob.device.page, 'invitation');
  await bob.choose('Take part');
  await bob.arrivesAt(making);
  await bob.hears('Show this to Ana');
  await handOver(bob.device, ana.device, 'text');
  await ana.arrivesAt(making);
  await ana.hears('The wallet is ready');
  await heard.expectOn(ana.device.page, 'ready');
  await handOver(ana.device, bob.device, 'text');
  await bob.hears('The wallet is ready');
  await heard.expectOn(bob.device.page, 'ready too');
});

test('comparing it', async () => {
  await ana.press('h');
  await ana.arrivesAt('Home');
  await ana.choose(/^Treasury/);
  await ana.arrivesAt('Treasury');
  await heard.expectOn(ana.device.page, 'new wallet');
  await openComparison(ana.device);
  await ana.arrivesAt('Compare the wallet');
  await ana.device.role('list', 'Safety words').waitFor();
  await heard.expectOn(ana.device.page, 'compare');
  await ana.choose('The words are the same');
  await ana.arrivesAt('Treasury');
  await heard.expectOn(ana.device.page, 'wallet');
  await bob.choose('Open the wallet');
  await bob.arrivesAt('Treasury');
  await heard.expectOn(bob.device.page, 'not compared');
  await bob.choose('Compare now');
  await bob.arrivesAt('Compare the wallet');
  await bob.device.role('list', 'Safety words').waitFor();
  await heard.expectOn(bob.device.page, 'compare with Ana');
  await bob.choose('The words are the same');
  await bob.arrivesAt('Treasury');
  await ana.choose('Receive');
  await ana.arrivesAt('Receive');
  await heard.expectOn(ana.device.page, 'receive');
  address = await ana.look<string>("document.querySelector('.address.large').textContent");
});

test('signing', async () => {
  await ana.press('p');
  await ana.arrivesAt('Paste text');
  await heard.expectOn(ana.device.page, 'paste');
  await ana.fill('Text', 'hello');
  await ana.choose('Read');
  await ana.hears('Hoarfrost doesn’t recognise this.');
  await heard.expectOn(ana.device.page, 'refused');
  await ana.fill('Text', makePayment(address).toString('base64'));
  await ana.choose('Read');
  await ana.arrivesAt('Check before you sign');
  await heard.expectOn(ana.device.page, 'review');
  await ana.tick('I’ve checked the amounts and addresses');
  await ana.choose('Approve and sign');
  await ana.arrivesAt(signing);
  await ana.hears('Show this to Bob');
  await heard.expectOn(ana.device.page, 'approved');
  await handOver(ana.device, bob.device, 'text');
  await bob.arrivesAt('Check before you sign');
  await heard.expectOn(bob.device.page, 'asked');
  await bob.tick('I’ve checked the amounts and addresses');
  await bob.choose('Approve and sign');
  await bob.arrivesAt(signing);
  await bob.hears('Show this to Ana');
  await control(bob.device, 'Show').waitFor();
  await handOver(bob.device, ana.device, 'text');
  await ana.arrivesAt(signing);
  await ana.hears('All required signatures collected');
  await heard.expectOn(ana.device.page, 'signed');
  await ana.choose('Get the signed transaction');
  await ana.arrivesAt('Signed');
  await heard.expectOn(ana.device.page, 'export');
});

test('changing the co-signers', async () => {
  await ana.press('h');
  await ana.arrivesAt('Home');
  await ana.choose(/^Treasury/);
  await ana.arrivesAt('Treasury');
  await ana.choose('Manage co-signers');
  await ana.arrivesAt('Manage co-signers');
  await heard.expectOn(ana.device.page, 'manage');
  await ana.choose('Change the co-signers');
  await ana.arrivesAt('Change the co-signers');
  await heard.expectOn(ana.device.page, 'change');
  await ana.choose('Start the change');
  await ana.arrivesAt(changing);
  await ana.hears('Show this to Bob');
  await heard.expectOn(ana.device.page, 'change started');
  await handOver(ana.device, bob.device, 'text');
  await bob.arrivesAt(changing);
  await heard.expectOn(bob.device.page, 'asked to change');
  await bob.choose('Take part in the change');
  await bob.hears('Show this to Ana');
  await control(bob.device, 'Show').waitFor();
  await handOver(bob.device, ana.device, 'text');
  await ana.arrivesAt(changing);
  await ana.hears('The co-signers have changed');
  await heard.expectOn(ana.device.page, 'changed');
  await handOver(ana.device, bob.device, 'text');
  await bob.hears('The co-signers have changed');
});

test('locking', async () => {
  await ana.press('l');
  await ana.arrivesAt('Locked');
  await heard.expectOn(ana.device.page, 'locked');
  await ana.fill('Password', 'not this one');
  await ana.waitsFor('Unlock');
  await ana.press('Enter');
  await ana.hears('One wrong password so far.');
});

test('the document has no step that was not walked', () => {
  expect(heard.unused()).toEqual([]);
});
