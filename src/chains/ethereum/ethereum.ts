import type { Chain } from '../chain.ts';
import { deriveAccount } from './account.ts';
import { fact, number, text } from './facts.ts';
import { finish } from './finish.ts';
import { deriveDigest } from './hashes.ts';
import { readCalls } from './multi-send.ts';
import { networkList, networks } from './networks.ts';
import { readPayload } from './payload.ts';
import { recognise } from './recognise.ts';
import { review } from './review.ts';
import { isValidSignature } from './verify.ts';

/** Ethereum and its kin: a Safe 1.4.1 whose only owner checks the group's FROST(secp256k1, SHA-256) signatures. */
export const ethereum: Chain = {
  id: 'ethereum',
  suite: 'secp256k1',
  networks: networkList,
  address: (groupKey) => deriveAccount(groupKey).safe,
  recognise,
  review: (payload, context) => review(readPayload(payload), context),
  digest: (payload, groupKey) => deriveDigest(readSignable(payload), deriveAccount(groupKey).safe),
  voiding(bytes) {
    const payload = readSignable(bytes);
    if (payload.kind !== 'transaction') return fact('ethereum.void-message', 'warning', {});
    return fact('ethereum.void-nonce', 'warning', {
      nonce: number(payload.nonce),
      chain: text(networks[payload.chainId]?.name ?? String(payload.chainId)),
    });
  },
  verify: (payload, groupKey, signature) =>
    isValidSignature(groupKey, deriveDigest(readSignable(payload), deriveAccount(groupKey).safe), signature),
  finish: (payload, groupKey, signature) => finish(readSignable(payload), groupKey, signature),
};

/** Nothing is signed or sent that cannot be reviewed. */
function readSignable(bytes: Uint8Array) {
  const payload = readPayload(bytes);
  if (payload.kind === 'transaction') readCalls(payload);
  return payload;
}
