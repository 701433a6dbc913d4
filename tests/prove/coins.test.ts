import * as ecc from '@bitcoinerlab/secp256k1';
import * as bitcoinjs from 'bitcoinjs-lib';
import { bitcoin } from '../../src/chains/bitcoin/bitcoin.ts';
import { makePsbt } from '../chains/bitcoin/support.ts';
import { asKey } from '../support/chain-keys.ts';
import { type Device, exchangeCards, makeWallet, setUpDevices } from '../support/network.ts';
import { prove } from './prove.ts';

bitcoinjs.initEccLib(ecc);

const mostCoins = 256;

/**
 * As many coins as one ceremony takes, spread over a few payments: two scans, and every signature valid for
 * another library.
 */
prove(
  'payments of up to 256 coins signed in two scans',
  { ci: 0, seconds: 40, nightly: 200 },
  async (dice, tally, i) => {
    const devices = await setUpDevices(['Ana', 'Bob', 'Cyd'], [bitcoin], `coins ${i}`);
    const [ana, bob] = devices as [Device, Device, Device];
    await exchangeCards(devices);
    const { id: walletId } = await makeWallet(devices, 2);
    const { account } = await ana.call('watchOnly', { walletId, chain: 'bitcoin', network: 0 });
    // The first time, as many as allowed.
    const total = i === 0 ? mostCoins : 1 + dice.below(mostCoins);
    const payments = 1 + dice.below(Math.min(4, total));
    const items = Array.from({ length: payments }, (_, at) => {
      const count = Math.floor(total / payments) + (at < total % payments ? 1 : 0);
      const coins = Array.from({ length: count }, () => ({
        amount: 1_000n + BigInt(dice.below(100_000)),
        branch: dice.pick([0, 1] as const),
        index: dice.below(2 ** 31),
      }));
      const { psbt } = makePsbt({ coins, pay: [{ amount: 600n + BigInt(at) }], key: asKey(account.key) });
      return { name: `${at}.psbt`, data: psbt };
    });
    const draft = await ana.call('draft', { walletId, chain: 'bitcoin', data: items });
    const { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
    tally('bytes asked', (await ana.call('bundle', { id })).length);
    await bob.scan(ana, id);
    await bob.call('join', { id });
    tally('bytes answered', (await bob.call('bundle', { id })).length);
    if ((await ana.scan(bob, id)).state !== 'done') throw new Error('more than two scans');
    const isValid = (key: Uint8Array, digest: Uint8Array, signature: Uint8Array) =>
      ecc.verifySchnorr(digest, key, signature);
    for (const ways of await ana.call('exports', { ceremonyId: id })) {
      const signed = bitcoinjs.Psbt.fromBuffer(ways.find(({ code }) => code === 'bitcoin.psbt')!.bytes!);
      if (!signed.validateSignaturesOfAllInputs(isValid)) throw new Error('a signature that is not valid');
    }
    tally('coins', total);
    return total;
  },
);
