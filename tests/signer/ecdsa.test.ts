import { Transaction } from 'ethers';
import { beforeAll, expect, it } from 'vitest';
import { plainAccount } from '../../src/chains/plain-account/plain-account.ts';
import { type Device, exchangeCards, makeWallet, password, setUpDevices } from '../support/network.ts';

/**
 * Two devices with the shipped arithmetic: they pair, and sign, and each of them may stop its own work at any
 * point.
 */
let [ana, bob] = [] as unknown as [Device, Device];
let walletId = '';
let address = '';

/** Called before each piece of work that takes time, from the next to the last. */
const onPiece = new Map<Device, () => void>();

beforeAll(async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], [plainAccount], 'ecdsa');
  [ana, bob] = devices as [Device, Device];
  for (const device of devices) {
    device.breathe = async (done) => {
      if (done !== null) onPiece.get(device)?.();
    };
    await device.reopen();
  }
  await exchangeCards(devices);
  const made = await makeWallet(devices, 2);
  walletId = made.id;
  address = made.wallets[0]!.keys[0]!.address;
  expect(made.wallets[0]!.pairs).toEqual([{ index: 2, state: 'none' }]);
});

/**
 * Asked to stop at its `at`-th piece. True if there was one; the request is then refused, and nothing else
 * happens.
 */
async function stopsAt(
  device: Device,
  at: number,
  act: () => Promise<unknown>,
  by: 'cancelWork' | 'lock' = 'cancelWork',
): Promise<boolean> {
  let count = 0;
  let stop: Promise<unknown> | null = null;
  onPiece.set(device, () => {
    if (++count === at) stop = device.call(by);
  });
  try {
    await act();
    expect(count).toBeLessThan(at);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: 'cancelled' });
    return true;
  } finally {
    onPiece.delete(device);
    await stop;
  }
}

/** One hand-over, first stopped at each of these pieces. Returns the bytes of what was shown. */
async function show(from: Device, to: Device, id: string, pieces: Iterable<number> = []): Promise<number> {
  const bundle = await from.call('bundle', { id });
  const stateOf = async () => (await to.call('ceremonies')).find((one) => one.id === id)?.state;
  const take = async () => {
    await to.receive(bundle);
    const { state } = await to.call('ceremony', { id });
    if (state === 'invited') await to.call('join', { id });
  };
  for (const at of pieces) {
    const before = await stateOf();
    if (!(await stopsAt(to, at, take))) return bundle.length;
    // It is invited, if it was not before; what it had agreed to continues as if it had not been stopped.
    expect(['invited', before]).toContain(await stateOf());
    expect((await to.call('wallets'))[0]!.pairs![0]!.state).not.toBe('burned');
  }
  await take();
  return bundle.length;
}

const stateOn = async (device: Device, id: string) => (await device.call('ceremony', { id })).state;
const all = Array.from({ length: 100 }, (_, i) => i + 1);

it('two devices pair, whatever they stop in between', async () => {
  expect(await stopsAt(ana, 3, () => ana.call('startPair', { walletId, index: 2 }))).toBe(true);
  expect((await ana.call('ceremonies')).filter(({ state }) => state === 'open')).toEqual([]);
  const { id } = await ana.call('startPair', { walletId, index: 2 });
  // A first piece, and one of the second round of the same hand-over.
  const bytes = [
    await show(ana, bob, id, [1, 258]),
    await show(bob, ana, id, [2, 300]),
    await show(ana, bob, id, [5]),
    await show(bob, ana, id),
  ];
  expect([await stateOn(ana, id), await stateOn(bob, id)]).toEqual(['done', 'done']);
  // 17.1, 37.9 and 21.2 KB, plus the message that the other has finished.
  expect(bytes).toEqual([17_118, 37_917, 21_211, 752]);
});

it('two devices sign, stopped at every piece of their work, and the account’s transaction is complete', async () => {
  const tx = Transaction.from({
    type: 2,
    chainId: 1,
    nonce: 3,
    gasLimit: 21000,
    maxFeePerGas: 10n ** 9n,
    maxPriorityFeePerGas: 1,
    to: address,
    value: 5,
  });
  const draft = async () =>
    (await ana.call('draft', { walletId, chain: plainAccount.id, data: tx.unsignedSerialized })).id;
  const propose = async () => ana.call('propose', { draftId: await draft(), signers: [1, 2] });
  expect(await stopsAt(ana, 1, propose)).toBe(true);
  const { id } = await propose();
  const bytes = [await show(ana, bob, id, all), await show(bob, ana, id, all)];
  // A screen that locks in the middle stops it too.
  const answer = await ana.call('bundle', { id });
  expect(await stopsAt(bob, 1, () => bob.receive(answer), 'lock')).toBe(true);
  await bob.call('unlock', { password });
  bytes.push(await show(ana, bob, id, all), await show(bob, ana, id));
  expect([await stateOn(ana, id), await stateOn(bob, id)]).toEqual(['done', 'done']);
  expect(bytes.map((count) => Math.round(count / 100))).toEqual([47, 453, 412, 12]);
  const [[raw]] = (await bob.call('exports', { ceremonyId: id })) as unknown as [[{ text: string }]];
  expect(Transaction.from(raw.text).from).toBe(address);
});
