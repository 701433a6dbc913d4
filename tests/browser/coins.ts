import * as ecc from '@bitcoinerlab/secp256k1';
import { HDKey } from '@scure/bip32';
import * as bitcoinjs from 'bitcoinjs-lib';

bitcoinjs.initEccLib(ecc);

/**
 * What a watching wallet makes from the descriptor it was shown: BIP-86 places (branch, index), with what a
 * PSBT says about them.
 */
export function placesOf(descriptor: string) {
  const [, fingerprint, xpub] = /^tr\(\[([0-9a-f]{8})\/86h\/0h\/0h\](xpub\w+)\//.exec(descriptor)!;
  return (branch: number, index: number) => {
    const internalPubkey = HDKey.fromExtendedKey(xpub!)
      .deriveChild(branch)
      .deriveChild(index)
      .publicKey!.slice(1);
    const { output, address, pubkey } = bitcoinjs.payments.p2tr({ internalPubkey });
    const path = `m/86'/0'/0'/${branch}/${index}`;
    const masterFingerprint = Buffer.from(fingerprint!, 'hex');
    const tapBip32Derivation = [{ masterFingerprint, pubkey: internalPubkey, path, leafHashes: [] }];
    return {
      output: output!,
      address: address!,
      /** The key that signs, x-only (BIP-341). */
      outputKey: pubkey!,
      fields: { tapInternalKey: internalPubkey, tapBip32Derivation },
    };
  };
}
