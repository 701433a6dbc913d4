import { getAddress, parseEther } from 'ethers';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { type Engine, findEngine } from '../../../.ci/engines.mjs';
import { deploySafe, makeEvm } from '../../chains/ethereum/evm.ts';
import { type Device, startWorld, type World } from '../harness.ts';
import { approve, control, goHome, handOver, press, reopen, restore, setUp, unlock } from '../people.ts';
import { isSigned, makePayment, makeWallet, openWallet, readAddress, takeOut } from '../wallets.ts';
import { engineDevice } from './device.ts';
import { look } from './look.ts';

/** The whole story, told in every engine by the same helpers: by text, by files and by camera. */
const engines: Engine[] = ['chromium', 'firefox', 'webkit'];
const chosen = engines.filter((engine) => (process.env.ENGINES ?? engine).includes(engine));

describe.each(chosen)('in %s', (engine) => {
  const isMissing = findEngine(engine) === undefined;
  let world: World;
  let [ana, bob, cyd] = [] as unknown as [Device, Device, Device];
  let words: string[] = [];
  let address = '';
  const label = 'Treasury';
  const landlord = getAddress('0x7e57000000000000000000000000000000000abc');
  const laps: Record<string, number> = {};

  /** Once a step has failed, the rest of the story is skipped; what each device shows then is reported. */
  let isBroken = false;
  const step = (name: string, run: () => Promise<void>) =>
    it.skipIf(isMissing)(name, async ({ skip }) => {
      if (isBroken) skip('an earlier step failed');
      onTestFailed(async () => {
        isBroken = true;
        for (const device of [ana, bob, cyd].filter(Boolean)) {
          await device.screenshot(`failed-${engine}`).catch(() => undefined);
          console.log(device.name, device.problems, await device.page.locator('body').innerText());
        }
      });
      const started = Date.now();
      await run();
      laps[name.split(' ')[0]!] = Math.round((Date.now() - started) / 1000);
    });

  beforeAll(async () => {
    if (isMissing) return;
    world = await startWorld();
    ana = await engineDevice(world, engine, 'Ana');
    bob = await engineDevice(world, engine, 'Bob');
    cyd = await engineDevice(world, engine, 'Cyd');
  });
  afterAll(async () => {
    console.log(`${engine}: ${JSON.stringify(laps)}`);
    await world?.close();
  });

  step('installs at the first load, and needs no server after it', async () => {
    await world.cut();
    // Practice starts three more signers: their files are here too, from the first page on.
    await control(cyd, 'Practise first').waitFor();
    await look(cyd, `${engine}-01-welcome`);
    await press(cyd, 'Practise first');
    await cyd.sees('Practice. Nothing here is real');
    await look(cyd, `${engine}-02-practice`);
    await press(cyd, 'Leave practice');
    await control(cyd, 'Practise first').waitFor();
    words = await setUp(ana);
    await look(ana, `${engine}-03-home-empty`);
    await setUp(bob);
    await reopen(ana);
    await goHome(ana);
    await press(ana, 'Contacts');
    await look(ana, `${engine}-04-contacts-empty`);
    await press(ana, 'Settings');
    await ana.page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    await look(ana, `${engine}-05-settings`);
    // A legend belongs inside its box, and WebKit draws it on the border of one that is laid out as a grid.
    const legends = () =>
      ana.page.evaluate(() =>
        [...document.querySelectorAll('fieldset.card')].map(
          (box) =>
            box.querySelector('legend')!.getBoundingClientRect().top - box.getBoundingClientRect().top > 8,
        ),
      );
    await expect.poll(legends).toEqual([true, true, true]);
    await goHome(ana);
  });

  step('makes a wallet by files', async () => {
    await press(bob, 'My contact card');
    await look(bob, `${engine}-06-card`);
    await handOver(bob, ana, 'text');
    await look(ana, `${engine}-07-contact`);
    await makeWallet(label, 2, [ana, bob], 'files');
    await look(ana, `${engine}-08-made`);
    await openWallet(ana, label);
    await look(ana, `${engine}-09-wallet`);
    address = await readAddress(ana, label);
    await look(ana, `${engine}-10-receive`);
    expect(await readAddress(bob, label)).toBe(address);
  });

  step('signs for Solana by text, again after a reload between the two parts of a signature', async () => {
    const message = makePayment(address);
    await goHome(ana);
    await press(ana, 'Paste text');
    await ana.field('Text').fill(message.toString('base64'));
    await press(ana, 'Read');
    await ana.sees(/0[.,]5/);
    await look(ana, `${engine}-11-review`);
    await approve(ana);
    await look(ana, `${engine}-12-signing`);
    await reopen(ana, /[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await ana.sees('This attempt can’t be finished');
    await look(ana, `${engine}-13-void`);
    await press(ana, 'Start the next attempt');
    await control(ana, 'Show').waitFor();
    await handOver(ana, bob, 'text');
    await bob.sees(/0[.,]5/);
    await look(bob, `${engine}-14-asked`);
    await approve(bob);
    await handOver(bob, ana, 'text');
    await ana.sees('All required signatures collected');
    await look(ana, `${engine}-15-signed`);
    const text = await takeOut(ana);
    await look(ana, `${engine}-16-export`);
    expect(isSigned(text, message, address)).toBe(true);
  });

  step('pays on Ethereum by camera, and a real EVM executes it', async () => {
    await readAddress(ana, label);
    const addresses = await ana.page.getByRole('region', { name: 'Addresses' }).innerText();
    const safe = /0x[0-9a-fA-F]{40}/.exec(addresses.replace(/\s+/g, ''))![0];
    await press(ana, 'Back');
    await press(ana, 'Pay');
    await press(ana, 'Enter an Ethereum payment');
    await ana.field('Pay to').fill(landlord);
    await ana.field('Amount').fill('1.5');
    await ana.field('Safe nonce').fill('0');
    await look(ana, `${engine}-17-pay`);
    await press(ana, 'Review the payment');
    await ana.sees(/1[.,]5/);
    await look(ana, `${engine}-18-review-ethereum`);
    await approve(ana);
    await press(ana, 'Show');
    await look(ana, `${engine}-19-show`);
    await press(ana, 'Back');
    await press(ana, 'Scan');
    await look(ana, `${engine}-20-scan`);
    await press(ana, 'Back');
    await handOver(ana, bob, 'camera');
    await bob.sees(/1[.,]5/);
    await approve(bob);
    await handOver(bob, ana, 'camera');
    await takeOut(ana);
    for (const more of await ana.page.locator('main summary').all()) await more.click();
    const texts = await ana.page.getByRole('textbox').all();
    const exports = await Promise.all(texts.map((box) => box.inputValue()));
    const requests = exports.filter((text) => text.startsWith('{')).map((text) => JSON.parse(text));
    const evm = await makeEvm();
    await deploySafe(evm);
    await evm.fund(safe, parseEther('10'));
    const outcomes = [];
    for (const { to, value, data } of requests)
      outcomes.push((await evm.send({ to, data, value: BigInt(value) })).ok);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await evm.balance(landlord)).toBe(parseEther('1.5'));
  });

  step('changes hands by files and text, in as many hand-overs as the screen says', async () => {
    await openWallet(ana, label);
    await press(ana, 'Manage co-signers');
    await look(ana, `${engine}-21-people`);
    await press(ana, 'Change the co-signers');
    await ana.sees('It takes at least 3 scans.');
    await look(ana, `${engine}-22-change`);
    await press(ana, 'Start the change');
    await ana.sees('Show this to Bob');
    await handOver(ana, bob, 'files');
    await bob.sees('Your key part of this wallet is replaced with a new one.');
    await look(bob, `${engine}-23-change-asked`);
    await press(bob, 'Take part in the change');
    await bob.sees('Show this to Ana');
    await handOver(bob, ana, 'text');
    await ana.sees('The co-signers have changed');
    await handOver(ana, bob, 'text');
    await bob.sees('The co-signers have changed');
    expect(await readAddress(bob, label)).toBe(address);
  });

  step('locks and unlocks', async () => {
    await press(ana, 'Lock');
    await look(ana, `${engine}-24-locked`);
    await unlock(ana);
    await openWallet(ana, label);
  });

  step(
    'comes back from the words and a co-signer’s record on another device, with the new key part',
    async () => {
      await openWallet(bob, label);
      await press(bob, 'Show or save the recovery record');
      await look(bob, `${engine}-25-record`);
      const record = await bob.save(() => press(bob, 'Save file'));
      await restore(cyd, words);
      await cyd.open(record, () => press(cyd, 'Open file'));
      await cyd.page.getByRole('heading', { name: label, level: 1 }).waitFor();
      expect(await readAddress(cyd, label)).toBe(address);
      for (const device of [ana, bob, cyd]) device.expectClean();
    },
  );
});
