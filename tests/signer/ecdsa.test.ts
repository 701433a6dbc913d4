import { Transaction } from 'ethers';
import { expect, it } from 'vitest';
import { plainAccount } from '../../src/chains/plain-account/plain-account.ts';
import { exchangeCards, makeWallet, setUpDevices } from '../support/network.ts';

it('two devices pair, sign, and the account’s transaction is whole', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], [plainAccount], 'ecdsa');
  const [ana, bob] = devices as [(typeof devices)[0], (typeof devices)[0]];
  await exchangeCards(devices);
  const { id: walletId, wallets } = await makeWallet(devices, 2);
  expect(wallets[0]!.pairs).toEqual([{ index: 2, state: 'none' }]);
  const { id } = await ana.call('startPair', { walletId, index: 2 });
  const log: number[] = [];
  const show = async (from: typeof ana, to: typeof ana, of: string) => {
    const bundle = await from.call('bundle', { id: of });
    await to.receive(bundle);
    let view = await to.call('ceremony', { id: of });
    if (view.state === 'invited') view = await to.call('join', { id: of });
    log.push(bundle.length);
    return view;
  };
  await show(ana, bob, id);
  await show(bob, ana, id);
  expect((await show(ana, bob, id)).state).toBe('done');
  expect((await show(bob, ana, id)).state).toBe('done');
  // 17.1, 37.9 and 21.2 KB, and word that the other has finished.
  expect(log).toEqual([17_118, 37_917, 21_211, 752]);
  const address = wallets[0]!.keys[0]!.address;
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
  const draft = await ana.call('draft', { walletId, chain: plainAccount.id, data: tx.unsignedSerialized });
  const { id: signing } = await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
  log.length = 0;
  await show(ana, bob, signing);
  await show(bob, ana, signing);
  expect((await show(ana, bob, signing)).state).toBe('done');
  expect((await show(bob, ana, signing)).state).toBe('done');
  expect(log.map((bytes) => Math.round(bytes / 100))).toEqual([47, 453, 412, 12]);
  const [[raw]] = (await bob.call('exports', { ceremonyId: signing })) as unknown as [[{ text: string }]];
  expect(Transaction.from(raw.text).from).toBe(address);
});
