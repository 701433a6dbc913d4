import { computeAddress, getAddress, parseEther } from 'ethers';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesToHex } from '../../src/core/bytes.ts';
import { readCbor } from '../../src/core/codec.ts';
import { readBundle } from '../../src/protocol/bundle.ts';
import { bodyOf } from '../../src/protocol/messages.ts';
import { readMsg1 } from '../../src/protocol/msg1.ts';
import { suites } from '../../src/protocol/suite.ts';
import { deploySafe, makeEvm } from '../chains/ethereum/evm.ts';
import type { Device, World } from './harness.ts';
import { approve, control, gather, goHome, handOver, press } from './people.ts';
import { openAddresses, takeOut } from './wallets.ts';

/** Two people make a wallet and send ether typed by hand: two scans, and a real EVM executes what leaves. */
describe('Ethereum by camera', () => {
  let world: World;
  let [ana, bob] = [] as unknown as [Device, Device];
  const landlord = getAddress('0x7e57000000000000000000000000000000000abc');

  beforeAll(async () => {
    ({
      world,
      devices: [ana, bob],
    } = await gather('Ana', 'Bob'));
  });
  afterAll(() => world.close());

  it('a Safe that does not exist yet can pay', async () => {
    await press(bob, 'My contact card');
    await handOver(bob, ana, 'camera');
    await press(ana, 'I scanned it from Bob’s own screen');
    await ana.page.getByText('I scanned it from').waitFor({ state: 'detached' });
    await goHome(ana);
    await press(ana, 'Create a wallet');
    await ana.field('Wallet name').fill('Rent');
    await ana.page.getByRole('checkbox', { name: /^Bob/ }).check();
    await press(ana, 'Start');
    await handOver(ana, bob, 'camera');
    await press(bob, 'Take part');
    await control(bob, 'Show').waitFor();
    await handOver(bob, ana, 'camera');
    await ana.sees('The wallet is ready');
    await handOver(ana, bob, 'camera');
    await bob.sees('The wallet is ready');

    await press(ana, 'Open the wallet');
    await openAddresses(ana);
    const region = (await ana.page.getByRole('region', { name: 'Addresses' }).innerText()).replace(
      /\s+/g,
      '',
    );
    const safe = /0x[0-9a-fA-F]{40}/.exec(region)![0];

    await press(ana, 'Back');
    await press(ana, 'Pay');
    await press(ana, 'Enter an Ethereum payment');
    await ana.field('Pay to').fill(landlord);
    await ana.field('Amount').fill('1.5');
    await ana.field('Safe nonce').fill('0');
    await press(ana, 'Review the payment');
    await ana.sees('Check before you sign');
    await ana.sees(/1[.,]5/);
    expect(await ana.axe()).toEqual([]);
    await approve(ana);
    await handOver(ana, bob, 'camera');
    await bob.sees(/1[.,]5/);
    await approve(bob);
    await handOver(bob, ana, 'camera');
    await takeOut(ana);
    for (const more of await ana.page.locator('main summary').all()) await more.click();
    const texts = await ana.page.getByRole('textbox').all();
    const exports = await Promise.all(texts.map((box) => box.inputValue()));
    const requests = exports.filter((text) => text.startsWith('{')).map((text) => JSON.parse(text));

    await goHome(ana);
    await ana.page.getByRole('link', { name: /^Rent/ }).first().click();
    await press(ana, 'Show or save the recovery record');
    const record = await ana.save(() => press(ana, 'Save file'));
    // The address that others would derive from the key: nobody could spend from it, so it appears nowhere.
    const stuck = computeAddress(`0x${bytesToHex(groupKeyOf(record.bytes))}`)
      .toLowerCase()
      .slice(2);
    const shown = [
      region,
      ...exports,
      await ana.page.locator('body').innerText(),
      Buffer.from(record.bytes).toString('hex'),
    ];
    for (const text of shown) expect(text.toLowerCase().replace(/\s+/g, '')).not.toContain(stuck);

    const evm = await makeEvm();
    await deploySafe(evm);
    await evm.fund(safe, parseEther('10'));
    const send = ({ to, value, data }: { to: string; value: string; data: string }) =>
      evm.send({ to, data, value: BigInt(value) });
    const outcomes = [];
    for (const request of requests) outcomes.push((await send(request)).ok);
    // First use works on an account that does not exist, and repeating it is refused.
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await evm.balance(landlord)).toBe(parseEther('1.5'));
    expect(await evm.balance(safe)).toBe(parseEther('8.5'));
    for (const device of [ana, bob]) device.expectClean();
  });
});

/** The secp256k1 key of a wallet's record: the sum of everybody's first commitment. */
function groupKeyOf(record: Uint8Array): Uint8Array {
  const { params, messages } = readBundle(record);
  if (params.kind !== 'keygen') throw new Error('not a record');
  const key = params.keys.findIndex(({ suite }) => suite === 'secp256k1');
  const shape = v.tuple([v.instance(Uint8Array), v.array(v.instance(Uint8Array))]);
  const n = params.participants.length;
  const first = params.participants.map((_, i) => {
    const [, parts] = readCbor(shape, bodyOf(messages, i + 1, 1)!, 'body');
    return readMsg1(suites.secp256k1, parts[key]!, params.threshold, n, i + 1).points[0]!;
  });
  return first.reduce((sum, point) => sum.add(point), suites.secp256k1.zero).toBytes();
}
