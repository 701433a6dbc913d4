import type { Chain } from '../chain.ts';
import { deriveAccount } from './account.ts';
import { summarizePack } from './descriptors/packs.ts';
import { fact, number, text } from './facts.ts';
import { finish } from './finish.ts';
import { deriveDigest } from './hashes.ts';
import { checkSignIn } from './message.ts';
import { readCalls } from './multi-send.ts';
import { networkList, networks } from './networks.ts';
import { readPayload } from './payload-bytes.ts';
import { makePayroll } from './payroll.ts';
import { recognise } from './recognise.ts';
import { review } from './review.ts';
import { readRecipient, ruledAssets } from './ruled.ts';
import type { SafeKey } from './verify.ts';
import { isValidSignature } from './verify.ts';

/**
 * Ethereum and similar networks: a Safe 1.4.1 whose only owner checks the group's FROST(secp256k1, SHA-256)
 * signatures.
 */
export const ethereum: Chain<'secp256k1/rfc9591'> = {
  id: 'ethereum',
  suite: 'secp256k1',
  networks: networkList,
  address: (groupKey) => deriveAccount(groupKey).safe,
  assets: ruledAssets,
  recipient: readRecipient,
  recognise,
  payroll: makePayroll,
  pack: summarizePack,
  review: (payload, context) => review(readSignable(payload, context.groupKey), context),
  digests: (payload, groupKey) => [
    { digest: deriveDigest(readSignable(payload, groupKey), deriveAccount(groupKey).safe) },
  ],
  voiding(bytes) {
    const payload = readPayload(bytes);
    if (payload.kind !== 'transaction') return fact('ethereum.void-message', 'warning', {});
    return fact('ethereum.void-nonce', 'warning', {
      nonce: number(payload.nonce),
      chain: text(networks[payload.chainId]?.name ?? String(payload.chainId)),
    });
  },
  verify: (payload, groupKey, [signature, ...more]) => {
    const digest = deriveDigest(readSignable(payload, groupKey), deriveAccount(groupKey).safe);
    return signature !== undefined && more.length === 0 && isValidSignature(groupKey, digest, signature);
  },
  finish: (payload, groupKey, [signature = new Uint8Array()]) =>
    finish(readSignable(payload, groupKey), groupKey, signature),
};

/** Nothing is signed or sent that cannot be reviewed or that signs in somebody else. */
function readSignable(bytes: Uint8Array, groupKey: SafeKey) {
  const payload = readPayload(bytes);
  if (payload.kind === 'transaction') readCalls(payload);
  if (payload.kind === 'message') checkSignIn(payload.bytes, deriveAccount(groupKey));
  return payload;
}
