import { SignerError } from '../../core/errors.ts';
import type { Chain } from '../chain.ts';
import { summarizePack } from '../ethereum/descriptors/packs.ts';
import { fact as ethereumFact, number, text } from '../ethereum/facts.ts';
import { checkSignIn } from '../ethereum/message.ts';
import { networkList, networks } from '../ethereum/networks.ts';
import { readRecipient, ruledAssets } from '../ethereum/ruled.ts';
import { readAsked } from './asked.ts';
import type { PlainKey } from './child.ts';
import { addressOf, deriveChainCode, deriveChild, fingerprintOf, readAccountKey } from './child.ts';
import { fact } from './facts.ts';
import { finish, isSignedBy, writeAnswer } from './finish.ts';
import { deriveDigest } from './hashes.ts';
import { type Payload, readPayload, writePayload } from './payload.ts';
import { messageOf, recognise } from './recognise.ts';
import { review } from './review.ts';

/**
 * An ordinary Ethereum account whose key is a group's: it signs whatever any account signs, by threshold
 * ECDSA.
 */
export const plainAccount: Chain<'secp256k1/ecdsa'> = {
  id: 'plain-account',
  suite: 'secp256k1',
  scheme: 'ecdsa',
  networks: networkList,
  // The same networks, assets and people to pay.
  ruledAs: 'ethereum',
  assets: ruledAssets,
  recipient: readRecipient,
  address: (accountKey) => addressOf(accountKey),
  recognise: (input, { groupKey }) => recognise(input, groupKey),
  message: (input, accountKey) => {
    const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
    return writePayload(messageOf(bytes, addressOf(accountKey), 0));
  },
  asked: readAsked,
  answer: (payload, accountKey, [signature, ...more]) =>
    writeAnswer(readSignable(payload, accountKey), accountKey, one(signature, more)),
  watchKey(accountKey) {
    const key = readAccountKey(accountKey);
    return { key: key.groupKey, chainCode: deriveChainCode(key), fingerprint: fingerprintOf(accountKey) };
  },
  pack: summarizePack,
  review: (payload, context) => review(readSignable(payload, context.groupKey), context),
  digests(bytes, accountKey) {
    const payload = readSignable(bytes, accountKey);
    const { tweak } = deriveChild(accountKey, payload.index);
    return [{ digest: deriveDigest(payload), shift: { isNegated: false, add: tweak } }];
  },
  voiding(bytes) {
    const payload = readPayload(bytes);
    if (payload.kind !== 'transaction') return ethereumFact('ethereum.void-message', 'warning', {});
    const { nonce, chainId } = payload.tx;
    return fact('account.void-nonce', 'warning', {
      nonce: number(nonce),
      chain: text(networks[Number(chainId)]?.name ?? String(chainId)),
    });
  },
  verify: (payload, accountKey, [signature, ...more]) =>
    signature !== undefined &&
    more.length === 0 &&
    isSignedBy(readSignable(payload, accountKey), accountKey, signature),
  finish: (payload, accountKey, [signature, ...more]) =>
    finish(readSignable(payload, accountKey), accountKey, one(signature, more)),
};

function one(signature: Uint8Array | undefined, more: readonly Uint8Array[]): Uint8Array {
  if (signature === undefined || more.length > 0) throw new SignerError('bad-chain-signature');
  return signature;
}

/** Nothing is signed or sent that signs in somebody else. */
function readSignable(bytes: Uint8Array, accountKey: PlainKey): Payload {
  const payload = readPayload(bytes);
  if (payload.kind === 'message') checkSignIn(payload.bytes, { safe: addressOf(accountKey, payload.index) });
  return payload;
}
