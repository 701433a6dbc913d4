import * as ecc from '@bitcoinerlab/secp256k1';
import { CryptoPSBT } from '@keystonehq/bc-ur-registry';
import * as bitcoinjs from 'bitcoinjs-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BbqrReader } from '../../src/transport/bbqr.ts';
import { placesOf } from './coins.ts';
import type { Device, World } from './harness.ts';
import { codeOn, codesBefore } from './harness-camera.ts';
import { approve, control, gather, goHome, handOver, press } from './people.ts';
import { makeWallet, openAddresses, openWallet, takeOut } from './wallets.ts';

/**
 * Two people and a watching wallet: it reads the descriptor from a screen, shows its PSBT as another
 * product's animated codes, and reads the signed one from a screen as BBQr.
 */
describe('Bitcoin by camera', () => {
  let world: World;
  let [ana, bob] = [] as unknown as [Device, Device];

  beforeAll(async () => {
    ({
      world,
      devices: [ana, bob],
    } = await gather('Ana', 'Bob'));
    await makeWallet('Savings', 2, [ana, bob], 'text');
  });
  afterAll(() => world.close());

  it('a payment comes in as an animated PSBT, and leaves as a BBQr', async () => {
    await openWallet(ana, 'Savings');
    await press(ana, 'Watch in another wallet');
    const box = ana.page.getByRole('textbox', { name: 'Descriptor' });
    await expect.poll(() => box.inputValue()).toMatch(/^tr\(/);
    const descriptor = await box.inputValue();
    expect(await ana.axe()).toEqual([]);
    const placeOf = placesOf(descriptor);

    await press(ana, 'Back');
    await openAddresses(ana);
    await press(ana, 'Receive bitcoin');
    const code = ana.page.getByRole('img', { name: `QR code of ${placeOf(0, 0).address}` });
    await code.waitFor();
    await press(ana, 'Next address');
    await ana.page.getByRole('img', { name: `QR code of ${placeOf(0, 1).address}` }).waitFor();
    await ana.field('Address').fill(placeOf(1, 4).address);
    await press(ana, 'Check');
    await ana.sees('Yes. It is change address 1/4 of this wallet.');
    expect(await ana.axe()).toEqual([]);

    const psbt = new bitcoinjs.Psbt();
    for (const [i, value] of [70_000n, 40_000n, 5_000n].entries()) {
      const { output, fields } = placeOf(0, i);
      psbt.addInput({
        hash: new Uint8Array(32).fill(i + 1),
        index: 0,
        witnessUtxo: { script: output, value },
        ...fields,
      });
    }
    psbt.addOutput({ address: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', value: 90_000n });
    const change = placeOf(1, 0);
    psbt.addOutput({ script: change.output, value: 24_000n, ...change.fields });
    const encoder = new CryptoPSBT(Buffer.from(psbt.toBuffer())).toUREncoder(120);
    const parts = Array.from({ length: 40 }, () => encoder.nextPart().toUpperCase());
    expect(encoder.fragmentsLength).toBeGreaterThan(2);

    await goHome(ana);
    await press(ana, 'Scan');
    const stop = codesBefore(ana.page, parts);
    await ana.page.getByRole('heading', { name: 'Check before you sign' }).waitFor({ timeout: 120_000 });
    await stop();
    await ana.sees(/0[.,]0009/);
    // Change is in the fine print: this device recognises the address as its own.
    await ana.page.locator('summary', { hasText: 'Details' }).click();
    await ana.sees(/Change:/);
    expect(await ana.axe()).toEqual([]);
    await approve(ana);
    await handOver(ana, bob, 'camera');
    await bob.sees(/0[.,]0009/);
    await approve(bob);
    await handOver(bob, ana, 'camera');
    const whole = await takeOut(ana);
    await ana.page.getByText('The signed PSBT', { exact: true }).first().click();
    await ana.page.getByRole('button', { name: 'Show as BBQr' }).last().click();
    const reader = new BbqrReader();
    let signed: Uint8Array | null = null;
    for (const until = Date.now() + 120_000; signed === null && Date.now() < until; ) {
      const text = await codeOn(ana.page);
      const outcome = text === null ? null : reader.accept(text);
      if (outcome?.kind === 'done') signed = outcome.file.bytes;
    }
    const back = bitcoinjs.Psbt.fromBuffer(signed!);
    const isValid = (key: Uint8Array, digest: Uint8Array, signature: Uint8Array) =>
      ecc.verifySchnorr(digest, key, signature);
    expect(back.validateSignaturesOfAllInputs(isValid)).toBe(true);
    back.finalizeAllInputs();
    expect(whole.trim()).toBe(back.extractTransaction(true).toHex());
    expect(await control(ana, 'Show as UR').count()).toBeGreaterThan(0);
    for (const device of [ana, bob]) device.expectClean();
  });
});
