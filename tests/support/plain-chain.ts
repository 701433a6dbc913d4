import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1_FROST } from '@noble/curves/secp256k1.js';
import type { Chain } from '../../src/chains/chain.ts';
import type { ChainId, SuiteId } from '../../src/chains/key.ts';
import type { Fact } from '../../src/chains/review.ts';
import { bytesToHex, utf8ToBytes } from '../../src/core/bytes.ts';
import { SignerError } from '../../src/core/errors.ts';

/**
 * A chain with nothing in it: text that starts with "pay" is signed as it is. For tests of everything except
 * chains.
 */
function plainChain(id: ChainId, suite: SuiteId): Chain {
  const review = (payload: Uint8Array) => {
    const text = new TextDecoder().decode(payload);
    if (!text.startsWith('pay')) throw new SignerError('bad-transaction');
    const title: Fact = { code: 'plain.pay', level: 'info', values: { text: { type: 'text', text } } };
    return { title, actions: [title], warnings: [], details: [] };
  };
  const verify = (payload: Uint8Array, groupKey: Uint8Array, [signature = payload]: readonly Uint8Array[]) =>
    suite === 'ed25519'
      ? ed25519.verify(signature, payload, groupKey, { zip215: false })
      : secp256k1_FROST.verify(signature, payload, groupKey);
  return {
    id,
    suite,
    address: (groupKey) => `${id}:${bytesToHex(groupKey)}`,
    recognise: (input) =>
      typeof input === 'string' && input.startsWith('pay') ? [utf8ToBytes(input)] : null,
    review,
    digests: (payload) => {
      review(payload);
      return [{ digest: payload }];
    },
    voiding: () => ({ code: 'plain.void', level: 'warning', values: {} }),
    verify,
    finish(payload, groupKey, signatures) {
      if (!verify(payload, groupKey, signatures)) throw new SignerError('bad-chain-signature');
      return [{ code: 'plain.signature', fileName: 'signature.txt', text: bytesToHex(signatures[0]!) }];
    },
  };
}

export const plainChains: readonly Chain[] = [
  plainChain('solana', 'ed25519'),
  plainChain('ethereum', 'secp256k1'),
];
