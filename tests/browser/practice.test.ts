import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Device, startWorld, type World } from './harness.ts';
import { approve, awaitPractice, control, decline, goHome, press } from './people.ts';

/** A newcomer, alone, with nothing but the first screen: the whole story and what can go wrong, on one device. */
describe('practice', () => {
  let world: World;
  let device: Device;
  beforeAll(async () => {
    world = await startWorld();
    device = await world.device('Newcomer', { viewport: { width: 360, height: 740 } });
    await world.cut();
  });
  afterAll(() => world.close());

  /** At most one button is the next step; the panel leaves two thirds of the screen. */
  const isOneStep = async () => {
    const bar = device.page.getByRole('complementary', { name: 'Phones beside you' });
    expect(await bar.locator('button.primary:visible, a.primary:visible').count()).toBeLessThan(2);
    const { height } = (await bar.boundingBox())!;
    expect(height).toBeLessThanOrEqual(device.page.viewportSize()!.height / 3 + 1);
  };
  const sees = (text: string | RegExp) => device.sees(text);

  it('practice makes a wallet and pays from it', async () => {
    // The main thing to press is there without scrolling.
    const main = control(device, 'Practise first');
    await main.waitFor();
    const { y, height } = (await main.boundingBox())!;
    expect(y + height).toBeLessThan(740);
    await press(device, 'Practise first');
    await sees('Practice. Nothing here is real');
    for (const name of ['Bob', 'Cyd']) {
      await press(device, `Scan ${name}’s card`);
      await device.page.getByRole('heading', { name, level: 1 }).waitFor();
    }
    await isOneStep();
    await press(device, 'Create the wallet');
    await device.field('Wallet name').fill('First');
    for (const name of [/^Bob/, /^Cyd/]) await device.page.getByRole('checkbox', { name }).check();
    await press(device, 'Start');
    await device.button('Let Bob scan your screen').waitFor();
    expect(await device.axe()).toEqual([]);
    await isOneStep();
    await press(device, 'Let Bob scan your screen');
    await sees('I joined');
    await press(device, 'Scan Bob’s screen');
    await press(device, 'Let Cyd scan your screen');
    await press(device, 'Scan Cyd’s screen');
    await press(device, 'Let Bob scan your screen');
    await press(device, 'Scan Bob’s screen');
    await sees('The wallet is ready');
    await press(device, 'Compare');
    await press(device, 'Ask Bob to read the safety words');
    // Bob alone says nothing about Cyd.
    await press(device, 'Bob has the same words');
    await sees('Not compared yet: Cyd.');
    await isOneStep();
    await press(device, 'Ask Cyd to read the safety words');
    await press(device, 'The words are the same');
    await press(device, 'Scan the rent payment');
    await device.page.getByRole('heading', { name: 'Check before you sign' }).waitFor();
    await isOneStep();
    await approve(device, 'Bob');
    await press(device, 'Let Bob scan your screen');
    await sees('I’ve checked it and approved');
    await press(device, 'Scan Bob’s screen');
    await sees('All required signatures collected');
    expect(await device.axe()).toEqual([]);
  });

  it('practice pays with coins on a test network', async () => {
    await press(device, 'Scan a Bitcoin payment');
    await device.page.getByRole('heading', { name: 'Check before you sign' }).waitFor();
    await sees(/0[.,]04/);
    await sees(/test coins of signet/);
    await approve(device, 'Bob');
    await press(device, 'Let Bob scan your screen');
    await sees('I’ve checked it and approved');
    await press(device, 'Scan Bob’s screen');
    await sees('All required signatures collected');
  });

  it('practice shows a look-alike address', async () => {
    await press(device, 'A payment to an address that only looks right');
    await device.page.getByRole('heading', { name: 'Check before you sign' }).waitFor();
    await sees(/looks like/i);
    await decline(device);
  });

  it('practice catches a cheat by name', async () => {
    await awaitPractice(device);
    await goHome(device);
    await press(device, 'A co-signer who cheats');
    await approve(device, 'Cyd');
    await press(device, 'Let Cyd scan your screen');
    await press(device, 'Let Cyd cheat, then scan');
    await sees(/Cyd/);
    await sees(/Nothing was signed/);
  });

  it('practice lets a co-signer go, and pays with the one who stays', async () => {
    await awaitPractice(device);
    await goHome(device);
    await press(device, 'A co-signer leaves');
    await device.page.getByRole('heading', { name: 'Change the co-signers', level: 1 }).waitFor();
    await isOneStep();
    const stays = device.page.getByRole('group', { name: 'Who stays' });
    await stays.getByRole('checkbox', { name: 'Cyd' }).uncheck();
    await sees('It takes at least 3 scans.');
    await press(device, 'Start the change');
    await device.button('Let Bob scan your screen').waitFor();
    await isOneStep();
    await press(device, 'Let Bob scan your screen');
    await sees('I joined');
    await press(device, 'Scan Bob’s screen');
    await sees('The co-signers have changed');
    await press(device, 'Let Bob scan your screen');
    await press(device, 'Scan Bob’s screen');
    await press(device, 'Let Cyd scan your screen');
    await sees('My phone says that others hold the wallet now.');
    expect(await device.axe()).toEqual([]);
    // The words are different from before, and Cyd is not asked for them.
    await press(device, 'Compare');
    await press(device, 'Ask Bob to read the safety words');
    await press(device, 'The words are the same');
    await press(device, 'Scan the rent payment');
    await approve(device);
    await press(device, 'Let Bob scan your screen');
    await press(device, 'Scan Bob’s screen');
    await sees('All required signatures collected');
  });

  it('practice stops a bad payment by rules that everyone agreed to', async () => {
    await awaitPractice(device);
    await goHome(device);
    await press(device, 'The rules stop a bad payment');
    await device.page.getByRole('heading', { name: 'Check before you sign' }).waitFor();
    await sees('Not allowed');
    await sees('“Rent” doesn’t apply: the recipient isn’t on its list');
    await device.screenshot('practice-rules');
    expect(await device.axe()).toEqual([]);
    expect(await control(device, 'Approve and sign').isDisabled()).toBe(true);
    await decline(device);
  });

  it('practice restores a lost phone with words and a co-signer', async () => {
    await awaitPractice(device);
    await goHome(device);
    await press(device, 'Lose your phone');
    await sees('Your phone is gone');
    await awaitPractice(device);
    const words = await device.field('Your paper').inputValue();
    await press(device, 'Restore from 24 words');
    await device.field('The 24 words, separated by spaces').fill(words);
    await device.field('Device name').fill('You');
    await device.field('New password').fill('granite otter lantern 42 sky');
    await device.field('Repeat the password').fill('granite otter lantern 42 sky');
    await press(device, 'Restore this device');
    await press(device, 'Scan Bob’s recovery record');
    await device.page.getByRole('heading', { name: 'First', level: 1 }).waitFor();
    // The rules came with the record.
    await press(device, 'Rules');
    await sees('Rules number 1');
  });

  it('practice leaves nothing behind', async () => {
    await press(device, 'Leave practice');
    await control(device, 'Set up this device').waitFor();
    const names = await device.isolated<string[]>(
      'indexedDB.databases().then((all) => all.map((one) => one.name))',
    );
    expect(names.filter((name) => name.includes('practice'))).toEqual([]);
    device.expectClean();
  });
});
