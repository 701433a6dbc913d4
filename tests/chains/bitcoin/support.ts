import { schnorr, secp256k1 } from '@noble/curves/secp256k1.js';
import { p2tr, p2wpkh, Transaction } from '@scure/btc-signer';
import type { Account, BitcoinKey, Place, Shift } from '../../../src/chains/bitcoin/account.ts';
import { deriveAccount, derivePlace } from '../../../src/chains/bitcoin/account.ts';
import { type NetworkId, networks } from '../../../src/chains/bitcoin/networks.ts';
import { bytesToHex } from '../../../src/core/bytes.ts';
import { asKey } from '../../support/chain-keys.ts';

const { Point } = secp256k1;

/** A key in one place, for tests of what is built around signatures. */
export const secret = 0x1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdn;
export const groupKeyOf = (value: bigint): BitcoinKey => asKey(Point.BASE.multiply(value).toBytes(true));
export const groupKey: BitcoinKey = groupKeyOf(secret);

export function signShifted(value: bigint, digest: Uint8Array, { isNegated, add }: Shift): Uint8Array {
  const key = Point.Fn.create((isNegated ? -value : value) + BigInt(`0x${bytesToHex(add)}`));
  return schnorr.sign(digest, Point.Fn.toBytes(key), new Uint8Array(32));
}

const hard = 0x80000000;

/** PSBT_IN_TAP_BIP32_DERIVATION as a watch-only wallet fills it in from the descriptor. */
export function derivationOf({ network, fingerprint }: Account, { branch, index, internalKey }: Place) {
  const path = [86 + hard, networks[network].coinType + hard, hard, branch, index];
  return {
    tapInternalKey: internalKey,
    tapBip32Derivation: [[internalKey, { hashes: [], der: { fingerprint, path } }]] as [
      Uint8Array,
      { hashes: Uint8Array[]; der: { fingerprint: number; path: number[] } },
    ][],
  };
}

export const stranger = p2wpkh(groupKeyOf(99n));
export const otherTaproot = p2tr(groupKeyOf(98n).slice(1));

export interface Plan {
  network?: NetworkId;
  version?: 0 | 2;
  /** Amount and place of each of our coins. */
  coins: readonly {
    amount: bigint;
    branch?: 0 | 1;
    index?: number;
    sequence?: number;
    sighashType?: number;
  }[];
  /** Someone else's coins. */
  foreign?: readonly bigint[];
  pay: readonly { amount: bigint; script?: Uint8Array }[];
  change?: { amount: bigint; index?: number };
  lockTime?: number;
  key?: BitcoinKey;
}

const txidOf = (n: number) =>
  new Uint8Array(32).fill(n % 251).map((b, i) => (i < 4 ? (n >> (8 * i)) & 255 : b));

/** An unsigned PSBT as a watch-only wallet makes it. */
export function makePsbt(plan: Plan): { psbt: Uint8Array; transaction: Transaction } {
  const account = deriveAccount(plan.key ?? groupKey, plan.network ?? 'main');
  const transaction = new Transaction({
    PSBTVersion: plan.version ?? 0,
    lockTime: plan.lockTime ?? 0,
    disableScriptCheck: true,
    allowUnknownOutputs: true,
  });
  plan.coins.forEach(({ amount, branch = 0, index = 0, sequence = 0xfffffffd, sighashType }, i) => {
    const place = derivePlace(account, branch, index);
    transaction.addInput({
      txid: txidOf(i + 1),
      index: i,
      sequence,
      witnessUtxo: { amount, script: place.script },
      ...(sighashType === undefined ? {} : { sighashType }),
      ...derivationOf(account, place),
    });
  });
  plan.foreign?.forEach((amount, i) => {
    transaction.addInput({
      txid: txidOf(1_000 + i),
      index: 0,
      witnessUtxo: { amount, script: stranger.script },
    });
  });
  for (const { amount, script = stranger.script } of plan.pay) transaction.addOutput({ amount, script });
  if (plan.change !== undefined) {
    const place = derivePlace(account, 1, plan.change.index ?? 0);
    transaction.addOutput({
      amount: plan.change.amount,
      script: place.script,
      ...derivationOf(account, place),
    });
  }
  return { psbt: transaction.toPSBT(), transaction };
}
