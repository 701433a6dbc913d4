import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { makeStream } from '../../src/transport/frames.ts';
import { settings, symbolBytesFor } from '../../src/transport/qr-draw.ts';
import type { Device } from '../support/network.ts';
import { ask, makeRuled, nextDay, putInForce } from '../support/ruled.ts';

const framesOf = (message: Uint8Array) =>
  makeStream(message, { symbolBytes: symbolBytesFor(settings.normal.version) }).k;

/** A payment that two people sign, each scanning the other's screen once; what each screen shows. */
async function pay(ana: Device, bob: Device, walletId: string) {
  const id = await ask(ana, walletId, 'pay 7 to landlord');
  const shown: { parcel: Uint8Array; bundle: Uint8Array }[] = [];
  for (const [from, to] of [
    [ana, bob],
    [bob, ana],
  ] as const) {
    const parcel = await from.call('parcel', { id });
    shown.push({ parcel, bundle: await from.call('bundle', { id }) });
    await to.receive(parcel);
    if (to === bob) await bob.call('join', { id });
  }
  expect(await ana.call('ceremony', { id })).toMatchObject({ state: 'done' });
  return shown.map(({ parcel, bundle }) => ({
    beside: parcel.length - bundle.length,
    frames: framesOf(parcel),
  }));
}

it('two signers need two scans, with and without rules, whatever travels with them; the guide says how many codes', async () => {
  const ruled = await makeRuled('carried');
  const without = await pay(ruled.ana, ruled.bob, ruled.walletId);
  await putInForce(ruled);
  nextDay(ruled);
  const under = await pay(ruled.ana, ruled.bob, ruled.walletId);
  const most = (all: typeof under, of: (one: (typeof under)[number]) => number) => Math.max(...all.map(of));
  const head = most(without, ({ beside }) => beside);
  const charter = most(under, ({ beside }) => beside) - head;
  const text = readFileSync(resolve(import.meta.dirname, '../../docs/transport.md'), 'utf8').replace(
    /\n/g,
    ' ',
  );
  expect(text).toContain(`The end of a log is ${head} bytes`);
  expect(text).toContain(`two stays at ${most(without, ({ frames }) => frames)} codes or fewer`);
  expect(text).toContain(
    `one recipient are ${charter} bytes: ${most(under, ({ frames }) => frames)} codes or fewer`,
  );
});
