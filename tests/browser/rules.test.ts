import type { PublicKey } from '@solana/web3.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArmor } from '../../src/transport/armor.ts';
import type { Device as Memory } from '../support/network.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { phone } from './layout.ts';
import { approve, control, goHome, press } from './people.ts';
import { landlord, makeTransfer, makeTreasury, moveTo, pasteText, stranger, take } from './treasury.ts';
import { openWallet } from './wallets.ts';

/**
 * Amounts that the page shows in smallest units, even for a moment: nobody can tell them from whole coins.
 * Returns what was seen since.
 */
async function watchRawAmounts(device: Device): Promise<() => Promise<string[]>> {
  await device.isolated(`(() => {
    globalThis.rawAmounts = [];
    const look = () => rawAmounts.push(...(document.body.innerText.match(/up to [0-9]{7,}/g) ?? []));
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  })()`);
  return () => device.isolated('rawAmounts');
}

/** A wallet's rules from a template to a freeze: Ana's device is a real browser, the others' are the signer in memory. */
describe('rules of a wallet', () => {
  let world: World;
  let ana: Device;
  let bob: Memory;
  let cyd: Memory;
  let address = '';
  const payment = (to: PublicKey, lamports: number) => makeTransfer(address, to, lamports);
  const paste = (text: string) => pasteText(ana, text);

  async function review(text: string): Promise<void> {
    await paste(text);
    await ana.role('heading', 'Check before you sign').waitFor();
  }

  /**
   * What the rules say is under amount and recipient, before anything else, and on the first screen of a
   * phone.
   */
  async function expectUnderAmount(text: string | RegExp): Promise<void> {
    const what = ana.page.getByRole('region', { name: 'What it does' });
    const measure = async () =>
      JSON.stringify(
        await Promise.all(
          [
            what.getByRole('heading', { level: 2 }),
            what.getByText(text).first(),
            ana.page.getByText('Details', { exact: true }),
          ].map((one) => one.boundingBox()),
        ),
      );
    // Measured one after another, while a screen may still be settling: counted once they are the same twice.
    let found = '';
    for (let before = ' '; before !== found; ) [before, found] = [found, await measure()];
    const [gist, said, fine] = JSON.parse(found) as ({ y: number; height: number } | null)[];
    expect(gist!.y + gist!.height).toBeLessThanOrEqual(said!.y);
    expect(said!.y - gist!.y - gist!.height).toBeLessThan(80);
    expect(said!.y + said!.height).toBeLessThanOrEqual(phone.height);
    expect(said!.y).toBeLessThan(fine!.y);
  }

  const saved = async () => new Uint8Array((await ana.save(() => press(ana, 'Save file'))).bytes);

  /** What Ana's screen would save, taken in by others one after another, each of whom agrees. */
  async function goRound(): Promise<void> {
    let blob: Uint8Array = await saved();
    for (const device of [bob, cyd]) {
      const received = await take(device, blob);
      if (received.kind !== 'ceremony') throw new Error(received.kind);
      await device.call('join', { id: received.id });
      blob = await device.call('bundle', { id: received.id });
    }
    await paste(writeArmor(blob));
  }

  beforeAll(async () => {
    const treasury = await makeTreasury('Ana', 'Bob', 'Cyd');
    address = treasury.address;
    const [first, second, third] = treasury.devices as [Memory, Memory, Memory];
    [bob, cyd] = [second, third];
    world = await startWorld(process.env.HOARFROST_DIST);
    ana = await world.device('Ana', { viewport: phone });
    await world.cut();
    await moveTo(ana, first);
  });
  afterAll(() => world?.close());

  it('rules are made from a template, seen as sentences, and agreed to by everyone', async () => {
    await openWallet(ana, 'Treasury');
    await press(ana, 'Rules');
    await ana.sees('This wallet has no rules yet');
    await press(ana, 'Make rules');
    await ana.field('Small means up to').fill('1');
    await ana.field('Name of the recipient').fill('Landlord');
    await ana.page.getByLabel('Chain', { exact: true }).selectOption({ label: 'Solana' });
    await ana.field('Address of the recipient').fill(landlord.toBase58());
    await press(ana, 'Add the recipient');
    await ana.sees('up to 1 SOL at a time');
    await ana.page.getByText('Try a payment that you type').click();
    await ana.field('Amount to try').fill('0,5');
    await ana.field('Recipient to try').fill(stranger.toBase58());
    await press(ana, 'Try this payment');
    await ana.sees('the recipient isn’t on its list');
    await ana.field('Recipient to try').fill(landlord.toBase58());
    await ana.page.getByText('Not allowed').waitFor({ state: 'detached' });
    await press(ana, 'Try this payment');
    await ana.sees(/Allowed by “.*Small payments/);
    await ana.screenshot('rules-edit');
    expect(await ana.axe()).toEqual([]);
    const rawAmounts = await watchRawAmounts(ana);
    await press(ana, 'Propose these rules to everyone');
    await control(ana, 'Save file').waitFor();
    await goRound();
    await ana.sees('These rules are in force here');
    await ana.sees('up to 1 SOL at a time');
    await press(ana, 'Open the rules');
    await ana.sees('Rules number 1');
    await ana.sees('up to 1 SOL at a time');
    await ana.sees('Landlord');
    expect(await rawAmounts()).toEqual([]);
    await ana.screenshot('rules');
    expect(await ana.axe()).toEqual([]);
  });

  it('rules let a small payment to a name on the list be signed as usual', async () => {
    await review(payment(landlord, 500_000_000));
    await ana.sees(/Allowed by “.*Small payments/);
    await expectUnderAmount(/Allowed by/);
    await ana.screenshot('rules-allowed');
    expect(await ana.axe()).toEqual([]);
    await approve(ana, 'Bob');
    const blob = await saved();
    const received = await take(bob, blob);
    if (received.kind !== 'ceremony') throw new Error(received.kind);
    await bob.call('join', { id: received.id });
    await paste(writeArmor(await bob.call('bundle', { id: received.id })));
    await control(ana, 'Get the signed transaction').waitFor();
  });

  it('rules refuse what they do not allow, and say why rule by rule', async () => {
    await review(payment(stranger, 500_000_000));
    await ana.sees('Not allowed');
    await ana.sees('the recipient isn’t on its list');
    await expectUnderAmount('Not allowed');
    await ana.screenshot('rules-refused');
    expect(await ana.axe()).toEqual([]);
    const sign = control(ana, 'Approve and sign');
    expect((await sign.count()) === 0 || (await sign.isDisabled())).toBe(true);
  });

  it('rules say the same to a co-signer who is asked', async () => {
    bob.clock = Date.now() + 1_000;
    const received = await bob.receive(payment(landlord, 300_000_000));
    if (received.kind !== 'draft') throw new Error(received.kind);
    const { id } = await bob.call('propose', { draftId: received.id, signers: [1, 2] });
    await paste(writeArmor(await bob.call('bundle', { id })));
    await ana.role('heading', 'Check before you sign').waitFor();
    await ana.sees(/Allowed by “.*Small payments/);
    await expectUnderAmount(/Allowed by/);
    await ana.screenshot('rules-asked');
  });

  it('rules appear in a report, which can be reached by keyboard', async () => {
    await goHome(ana);
    await press(ana, 'Settings');
    await press(ana, 'Report');
    await ana.sees('Report of Ana');
    await ana.sees('New rules received');
    expect(await ana.axe()).toEqual([]);
  });

  it('rules stop everything once an administrator freezes the wallet', async () => {
    await openWallet(ana, 'Treasury');
    await press(ana, 'Rules');
    await press(ana, 'Freeze this wallet');
    await press(ana, 'Yes, freeze it now');
    await ana.sees('The wallet is frozen.');
    const blob = await saved();
    await take(bob, blob);
    await review(payment(landlord, 250_000_000));
    await ana.sees('This wallet is frozen.');
    await ana.screenshot('rules-frozen');
    const sign = control(ana, 'Approve and sign');
    expect((await sign.count()) === 0 || (await sign.isDisabled())).toBe(true);
    const wallet = (await bob.call('wallets')).find(({ label }) => label === 'Treasury');
    expect(wallet!.rules.isFrozen).toBe(true);
  });
});
