import { Transaction } from '@scure/btc-signer';
import { readHex } from '../../core/bytes.ts';
import type { Practice } from '../practice.ts';

import { type BitcoinKey, deriveAccount, derivePlace, type Place, purpose } from './account.ts';
import { networks } from './networks.ts';
import { writePsbt } from './psbt.ts';

/**
 * The unsigned practice payment, as a watch-only wallet would build it: two coins of the account on signet,
 * 0.04 to someone, and change.
 */
const network = 'signet';
const hardened = 0x80000000;
/** Pay to a witness key hash (BIP-141) made from a text, so that no one has a key for it. */
const recipient = readHex('0014486f617266726f73742773206c616e646c6f7264');

/** PSBT version 0. `chance` is 32 bytes, which make different coins each time. */
function writeCoins(groupKey: BitcoinKey, chance: Uint8Array): Uint8Array {
  const account = deriveAccount(groupKey, network);
  const { fingerprint } = account;
  // PSBT_IN_TAP_BIP32_DERIVATION and its twin of outputs (BIP-371), no script path.
  const claim = ({ branch, index, internalKey }: Place) => {
    const coinType = networks[network].coinType + hardened;
    const path = [purpose + hardened, coinType, hardened, branch, index];
    const derivation: [Uint8Array, { hashes: Uint8Array[]; der: { fingerprint: number; path: number[] } }] = [
      internalKey,
      { hashes: [], der: { fingerprint, path } },
    ];
    return { tapInternalKey: internalKey, tapBip32Derivation: [derivation] };
  };
  const transaction = new Transaction();
  for (const [index, amount] of [3_000_000n, 2_000_000n].entries()) {
    const place = derivePlace(account, 0, index);
    const witnessUtxo = { amount, script: place.script };
    transaction.addInput({ txid: chance, index, sequence: 0xfffffffd, witnessUtxo, ...claim(place) });
  }
  transaction.addOutput({ amount: 4_000_000n, script: recipient });
  const change = derivePlace(account, 1, 0);
  transaction.addOutput({ amount: 998_000n, script: change.script, ...claim(change) });
  return writePsbt(transaction);
}

export const bitcoinPractice: Practice<'secp256k1/bip340'> = {
  payments: ['coins'],
  pay: (_, groupKey, chance) => writeCoins(groupKey, chance),
};
