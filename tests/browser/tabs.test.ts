import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { People } from './pair.ts';
import { goHome, password, press, restore, unlock } from './people.ts';
import { makePayment, openWallet, readAddress } from './wallets.ts';

/** What else can happen to a device in the middle of a signing: tabs that race for it, storage that is gone. */
let people: People;
afterEach(() => people?.world.close());
const label = 'Wallet 1.';

/** Does whatever the page offers next, like a hasty person; it does not check whether it worked. */
async function poke(page: Page): Promise<void> {
  const offers = /^(Take over here|Unlock|Start the next attempt|Approve and sign)$/;
  const offer = page.getByRole('button', { name: offers }).first();
  await offer.waitFor({ timeout: 4_000 });
  if ((await offer.textContent()) === 'Unlock')
    await page.getByLabel('Password', { exact: true }).fill(password);
  await offer.click({ timeout: 4_000 });
}

test('three tabs that race for one signing use no nonce twice, and it ends well', {
  timeout: 600_000,
}, async () => {
  people = await People.gather();
  const { ana, bob, watched } = people;
  await people.keygen(() => {});
  const message = makePayment(await readAddress(ana, label));
  await people.begin('sign', '', message);
  const first = ana.page;
  const tabs = [first, await ana.context.newPage(), await ana.context.newPage()];
  for (const tab of tabs.slice(1)) {
    await tab.goto(ana.url);
    await tab.getByRole('heading', { name: 'Open in another tab' }).waitFor();
  }
  const unlocked = async () => {
    const counts = await Promise.all(
      tabs.map((tab) => tab.getByRole('button', { name: 'Lock', exact: true }).count()),
    );
    return counts.filter((count) => count > 0).length;
  };
  for (let round = 0; round < 3; round++) {
    await Promise.allSettled(tabs.map(poke));
    await Promise.allSettled(tabs.map(poke));
    await expect.poll(unlocked, { timeout: 60_000 }).toBeLessThanOrEqual(1);
    // Whichever tab has the device: what it shows is seen, Bob answers it, and all tabs are given the answer.
    for (const tab of tabs) {
      if ((await tab.getByRole('button', { name: 'Lock', exact: true }).count()) === 0) continue;
      ana.page = tab;
      for (const code of await watched.codes(ana).catch(() => [])) {
        const { text } = await watched.look(ana, code).catch(() => ({ text: null }));
        if (text === null) continue;
        await people.paste(bob, text);
        const answer = await people.show(bob, code);
        if (answer === null) continue;
        await goHome(ana);
        await press(ana, 'Paste text');
        await ana.field('Text').fill(answer.text);
        // The answer is read in one tab while another takes the device away.
        const others = tabs.filter((other) => other !== tab);
        await Promise.allSettled([press(ana, 'Read'), poke(others[round % 2]!)]);
      }
    }
  }
  for (const tab of tabs.slice(1)) await tab.close();
  ana.page = first;
  await ana.reload();
  await ana.button(/^(Take over here|Unlock)$/).waitFor();
  if ((await ana.button('Take over here').count()) > 0) await press(ana, 'Take over here');
  await unlock(ana);
  await people.getItDone('sign', '', message, () => {});
  await people.finishRound();
  expect(watched.oracle.pairs).toBeGreaterThan(1);
  expect(watched.oracle.shares).toBeGreaterThan(1);
});

describe('a database that the browser evicts behind the page', () => {
  test('an evicted database is plainly reported, nothing is answered from memory, and the words restore the wallet', {
    timeout: 600_000,
  }, async () => {
    people = await People.gather();
    const { ana, bob, watched, words } = people;
    await people.keygen(() => {});
    const address = await readAddress(ana, label);
    await openWallet(bob, label);
    await press(bob, 'Show or save the recovery record');
    const record = await bob.save(() => press(bob, 'Save file'));
    const message = makePayment(address);
    await people.begin('sign', '', message);
    const [code] = (await watched.codes(ana)).filter((one) => !people.over.has(one));
    await people.paste(bob, (await watched.look(ana, code!)).text!);
    const answer = await people.show(bob, code!);

    const session = await ana.context.newCDPSession(ana.page);
    const { origin } = new URL(ana.url);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await goHome(ana);
    await press(ana, 'Paste text');
    await ana.field('Text').fill(answer!.text);
    await press(ana, 'Read');
    await ana.sees(/^This device isn’t set up/);
    expect(await ana.page.getByText('All required signatures collected').count()).toBe(0);
    await ana.reload();
    await restore(ana, words);
    await ana.open(record, () => press(ana, 'Open file'));
    await ana.page.getByRole('heading', { name: label, level: 1 }).waitFor();
    expect(await readAddress(ana, label)).toBe(address);

    // The old attempt is still open on Bob's device: whatever comes of it uses nothing that was shown before.
    await people.getItDone('sign', '', message, () => {});
    await people.finishRound();
  });
});
