import { sha256 } from '@noble/hashes/sha2.js';
import { Keypair } from '@solana/web3.js';
import { writeCard } from '../../src/protocol/card.ts';
import { writeArmor } from '../../src/transport/armor.ts';
import { makeStream } from '../../src/transport/frames.ts';
import { symbolBytesFor } from '../../src/transport/qr-draw.ts';
import { makePerson } from '../support/peers.ts';
import type { Device } from './harness.ts';
import { codesBefore } from './harness-camera.ts';
import { makePayment } from './wallets.ts';

/** Something real to bring in, in the form that each way takes, and what is seen once it is in. */
export interface Thing {
  codes: string[];
  file: Uint8Array;
  text: string;
  arrived: (device: Device) => Promise<unknown>;
}

export const titled = (name: string) => (device: Device) =>
  device.page.getByRole('heading', { name, level: 1, exact: true }).waitFor();

/** Bytes of ours: frames for a camera, a file, armoured text. */
export function ours(bytes: Uint8Array, arrived: Thing['arrived'], session?: Uint8Array): Thing {
  const stream = makeStream(bytes, { symbolBytes: symbolBytesFor(20), session });
  const codes = Array.from({ length: stream.k + 1 }, (_, i) => stream.frame(i));
  return { codes, file: bytes, text: writeArmor(bytes), arrived };
}

/** The card of somebody nobody has met. */
export function strangersCard(name: string): Thing {
  const { member, identity } = makePerson(name);
  const card = writeCard({ realm: 'real', member, build: new Uint8Array() }, identity);
  return ours(card, titled(name));
}

/** What another tool wants signed. */
export function payment(from: string, lamports: number): Thing {
  const message = makePayment(from, lamports);
  const text = message.toString('base64');
  return { codes: [text], file: message, text, arrived: titled('Check before you sign') };
}

/** A table of one row, to somebody new. `filled`: what the screen also has to be told. */
export function table(
  head: string,
  row: (address: string) => string,
  seed: string,
  filled: Record<string, string> = {},
): Thing {
  const address = Keypair.fromSeed(sha256(new TextEncoder().encode(seed))).publicKey.toBase58();
  const text = `${head}\r\n${row(address)}\r\n`;
  const arrived = async (device: Device) => {
    for (const [name, value] of Object.entries(filled)) await device.field(name).fill(value);
    await device.tap('Check the table');
    await device.sees('1 row is fine.');
  };
  return { codes: [], file: new TextEncoder().encode(text), text, arrived };
}

/** `way`: role and name of what a screen offers, as a screen reader says it. */
export async function bring(device: Device, way: string, thing: Thing): Promise<void> {
  const [, role, name = ''] = /^(button|link|textbox) "(.*)"$/.exec(way)!;
  const main = device.page.getByRole('main');
  const control = main.getByRole(role as 'button', { name, exact: true }).first();
  if (role === 'textbox') {
    await control.fill(thing.text);
    if (name === 'Text') await device.tap('Read');
  } else if (name.startsWith('Paste')) {
    await control.click();
    await device.field('Text').fill(thing.text);
    await device.tap('Read');
  } else if (name.startsWith('Scan')) {
    await control.click();
    const stop = codesBefore(device.page, thing.codes);
    return void (await thing.arrived(device).finally(stop));
  } else await device.open({ name: 'brought', bytes: thing.file }, () => control.click());
  await thing.arrived(device);
}
