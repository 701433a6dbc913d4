import { test } from 'vitest';
import { cameraFrom } from '../harness.ts';
import type { Stage } from './stage.ts';

/** Contact cards: shown, taken in by camera and by text, compared. */
export function people(stage: () => Stage): void {
  test('people', async () => {
    const { ana, bob } = stage();
    await stage().goTo('#/me');
    await ana.page.locator('ol.safety').waitFor();
    await stage().shoot('me');
    await stage().goTo('#/me/show');
    await ana.page.locator('canvas').waitFor();
    await stage().shoot('me-show');
    await ana.tap('Full screen');
    await stage().shoot('me-show-full');
    await ana.page.keyboard.press('Escape');
    await stage().goTo('#/me/text');
    await stage().shoot('me-text');
    await stage().goTo('#/me');
    await stage().hand(ana, bob);
    await bob.sees('Ana is in your contacts');
    await bob.page.locator('ol.safety').waitFor();
    await stage().openAll(bob);
    await stage().shoot('contact-by-text', bob);
    await stage().goTo('#/me/show', bob);
    const stop = cameraFrom(bob.page, ana.page);
    await stage().goTo('#/scan');
    await ana.sees('Bob is in your contacts');
    await stop();
    await ana.page.locator('ol.safety').waitFor();
    await stage().shoot('contact-scanned');
    await stage().goTo('#/create');
    await ana.page.getByLabel(/^Bob/).check();
    await stage().shoot('create-stranger');
    await stage().goTo('#/contacts');
    await stage().shoot('contacts-not-compared');
    await ana.role('link', /^Bob/).click();
    await ana.tap('The words are the same');
    await ana.sees('You compared the safety words with Bob.');
    await stage().shoot('contact-compared');
    await stage().goTo('#/contacts');
    await stage().shoot('contacts');
  });
}
