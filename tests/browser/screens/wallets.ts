import { test } from 'vitest';
import { openComparison, openWallet } from '../wallets.ts';
import type { Stage } from './stage.ts';

/** A wallet from its first form to its finished screens. */
export function wallets(stage: () => Stage): void {
  test('making a wallet', async () => {
    const { ana, bob } = stage();
    await stage().goTo('#/create');
    await ana.field('Wallet name').fill('Treasury');
    await ana.page.getByLabel(/^Bob/).check();
    await stage().shoot('create');
    await ana.tap('Start');
    await ana.sees('Show this to Bob');
    await stage().openAll();
    await stage().shoot('ceremony-open');
    await ana.tap('Show');
    await ana.page.locator('canvas').waitFor();
    await stage().shoot('ceremony-show');
    await ana.tap('Back');
    await ana.tap('Copy text');
    await stage().shoot('ceremony-text');
    await stage().goTo('#/');
    await stage().shoot('home-open');
    await ana.role('link', /Create the wallet/).click();
    await stage().hand(ana, bob);
    await bob.sees('Invitation');
    await stage().shoot('invitation', bob);
    await bob.tap('Take part');
    await bob.sees('Show this to Ana');
    await stage().hand(bob, ana);
    await ana.sees('The wallet is ready');
    await stage().shoot('ceremony-done');
    await stage().hand(ana, bob);
    await bob.sees('The wallet is ready');
    await bob.tap('Remove from this list');
    await stage().shoot('ceremony-forget', bob);
  });

  test('comparing it', async () => {
    const { ana, bob } = stage();
    // Ana compared Bob's card, so on her side the wallet counts as compared; on Bob's nothing does yet.
    await openWallet(bob, 'Treasury');
    await bob.sees('Compare before you receive money');
    await stage().shoot('wallet-new', bob);
    await bob.role('link', 'Receive').click();
    await bob.tap('Show the address without comparing');
    await stage().shoot('receive-insisted', bob);
    await ana.role('link', 'Open the wallet').click();
    await openComparison(ana);
    await ana.page.locator('ol.safety').waitFor();
    await stage().shoot('compare');
    await ana.tap('Show');
    await ana.page.locator('canvas').waitFor();
    await stage().shoot('compare-show');
    await ana.tap('Back');
    await ana.tap('Scan');
    await ana.page.locator('video').waitFor();
    await stage().shoot('compare-scan');
    await ana.tap('Back');
    await ana.tap('The words are the same');
    await ana.role('heading', 'Treasury').waitFor();
    await stage().openAll();
    await stage().shoot('wallet');
    await ana.role('link', 'Pay').click();
    await stage().shoot('pay');
    await ana.tap('Back');
    await ana.role('link', 'Show or save the recovery record').click();
    await stage().shoot('record');
    await ana.tap('Show');
    await ana.page.locator('canvas').waitFor();
    await stage().shoot('record-show');
    await stage().goTo('#/');
    await stage().shoot('home');
  });
}
