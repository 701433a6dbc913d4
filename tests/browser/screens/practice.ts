import { test } from 'vitest';
import { approve, awaitPractice, decline, press } from '../people.ts';
import type { Stage } from './stage.ts';

/** Every step of practice and every drill, on one device that is not set up. */
export function practice(stage: () => Stage): void {
  const shoot = (name: string) => stage().shoot(name, stage().newcomer);
  const pair = async (name: string) => {
    await press(stage().newcomer, `Let ${name} scan your screen`);
    await press(stage().newcomer, `Scan ${name}’s screen`);
  };

  test('practice', async () => {
    const device = stage().newcomer;
    await press(device, 'Practise first');
    await device.sees('Practice. Nothing here is real');
    await device.button('Scan Bob’s card').waitFor();
    await shoot('practice-meet');
    for (const name of ['Bob', 'Cyd']) {
      await press(device, `Scan ${name}’s card`);
      await device.page.getByRole('heading', { name, level: 1 }).waitFor();
    }
    await shoot('practice-create');
    await press(device, 'Create the wallet');
    await device.field('Wallet name').fill('First');
    for (const name of [/^Bob/, /^Cyd/]) await device.page.getByRole('checkbox', { name }).check();
    await press(device, 'Start');
    await device.button('Let Bob scan your screen').waitFor();
    await shoot('practice-carry');
    await pair('Bob');
    await device.sees('I joined');
    await shoot('practice-carry-on');
    await pair('Cyd');
    await pair('Bob');
    await device.sees('The wallet is ready');
    await press(device, 'Compare');
    await press(device, 'Ask Bob to read the safety words');
    await device.page.locator('ol.safety').waitFor();
    await shoot('practice-compare');
    await press(device, 'Bob has the same words');
    await press(device, 'Ask Cyd to read the safety words');
    await press(device, 'The words are the same');
    await device.button('Scan the rent payment').waitFor();
    await shoot('practice-pay');
    await press(device, 'Scan the rent payment');
    await device.role('heading', 'Check before you sign').waitFor();
    await shoot('practice-review');
    await approve(device, 'Bob');
    await shoot('practice-sign');
    await pair('Bob');
    await device.sees('All required signatures collected');
    await shoot('practice-done');
    await press(device, 'Scan a Bitcoin payment');
    await device.role('heading', 'Check before you sign').waitFor();
    await shoot('practice-bitcoin');
    await approve(device, 'Bob');
    await pair('Bob');
    await device.sees('All required signatures collected');
  });

  test('drills', async () => {
    const device = stage().newcomer;
    await press(device, 'A payment to an address that only looks right');
    await device.sees(/looks like/i);
    await shoot('practice-look-alike');
    await decline(device);
    await press(device, 'A co-signer who cheats');
    await approve(device, 'Cyd');
    await press(device, 'Let Cyd scan your screen');
    await press(device, 'Let Cyd cheat, then scan');
    await device.sees(/Nothing was signed/);
    await shoot('practice-cheat');
    await awaitPractice(device);
    await stage().goTo('#/', device);
    await press(device, 'A co-signer leaves');
    await device.role('heading', 'Change the co-signers').waitFor();
    await shoot('practice-leaves');
    await awaitPractice(device);
    await stage().goTo('#/', device);
    await press(device, 'The rules stop a bad payment');
    await device.sees('Not allowed');
    await shoot('practice-rules');
    await decline(device);
    await press(device, 'Lose your phone');
    await device.sees('Your phone is gone');
    await awaitPractice(device);
    await shoot('practice-lost');
    await press(device, 'Restore from 24 words');
    const words = await device.field('Your paper').inputValue();
    await device.field('The 24 words, separated by spaces').fill(words);
    await device.field('Device name').fill('You');
    await device.field('New password').fill('granite otter lantern 42 sky');
    await device.field('Repeat the password').fill('granite otter lantern 42 sky');
    await press(device, 'Restore this device');
    await device.button('Scan Bob’s recovery record').waitFor();
    await shoot('practice-restored');
    await press(device, 'Leave practice');
  });
}
