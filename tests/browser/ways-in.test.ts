import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Device, World } from './harness.ts';
import { control, gather, goHome, press } from './people.ts';

/**
 * Pasting: from every screen that offers it, as quick as a line, and refused if nothing that long is ever
 * read.
 */
describe('pasted text', () => {
  let world: World;
  let [ana, bob] = [] as unknown as [Device, Device];
  let card = '';
  beforeAll(async () => {
    ({
      world,
      devices: [ana, bob],
    } = await gather('Ana', 'Bob'));
    await press(bob, 'My contact card');
    await press(bob, 'Copy text');
    card = await bob.field('Text to send').inputValue();
  });
  afterAll(() => world?.close());

  /** As a person pastes, in one piece; what the page does not take goes where the browser would put it. */
  const paste = async (text: string) => {
    const isTaken = await ana.field('Text').evaluate((box, pasted) => {
      (box as HTMLElement).focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      return !box.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
    if (!isTaken) await ana.field('Text').fill(text);
  };

  const back = async () => {
    await press(ana, 'Read');
    await ana.page.getByRole('heading', { name: 'Bob', level: 1 }).waitFor();
  };

  it('pasted text is read from home, from the scanner, from contacts and from a wallet', async () => {
    await goHome(ana);
    await press(ana, 'Paste text');
    await paste(card);
    await back();
    for (const way of ['Scan', 'Contacts']) {
      await goHome(ana);
      await press(ana, way);
      await press(ana, 'Paste text');
      await ana.page.getByRole('heading', { name: 'Paste text', level: 1 }).waitFor();
      await paste(card);
      await back();
    }
    // A wallet's ceremony, and the wallet itself once a single device's practice would finish it: the screens
    // differ.
    await goHome(ana);
    await press(ana, 'Create a wallet');
    await ana.field('Wallet name').fill('Rent');
    await ana.page.getByRole('checkbox', { name: /^Bob/ }).check();
    await press(ana, 'Start');
    await press(ana, 'Paste text');
    await ana.page.getByRole('heading', { name: 'Paste text', level: 1 }).waitFor();
    await paste(card);
    await back();
  });

  it('pasted text is not drawn if it is long, and refused at once if it is too long', async () => {
    await goHome(ana);
    await press(ana, 'Paste text');
    await paste('x'.repeat(5_000_000));
    await ana.sees(/larger than/);
    expect(await ana.field('Text').inputValue()).toBe('');
    // The page answers, and takes the next text.
    await paste(`${'unbroken'.repeat(125_000)}\n${card}`);
    await ana.sees(/ready to be read/);
    expect(await ana.field('Text').count()).toBe(0);
    await press(ana, 'Remove this text');
    await paste('short');
    expect(await ana.field('Text').inputValue()).toBe('short');
    await expect.poll(() => control(ana, 'Read').isEnabled()).toBe(true);
    ana.expectClean();
  });
});
