import type { Chain, ReadContext } from '../chain.ts';
import type { Review } from '../review.ts';
import { writeExports } from './exports.ts';
import { fact } from './facts.ts';
import { readKey } from './nonce-account.ts';
import { writeOffchainMessage } from './offchain.ts';
import { deriveAddress, readPayload, writeMessagePayload } from './payload.ts';
import { makePayroll } from './payroll.ts';
import { mints } from './programs.ts';
import { recognise } from './recognise.ts';
import { makeNamer, reviewTransaction } from './review.ts';
import { reviewMessage } from './review-message.ts';
import { isValidSignature } from './signatures.ts';

/** Solana: Ed25519 over the message bytes of a legacy or version 0 transaction, or over an off-chain message. */
export const solana: Chain<'ed25519/rfc9591'> = {
  id: 'solana',
  suite: 'ed25519',
  address: deriveAddress,
  assets: () => [
    { network: '', id: '', symbol: 'SOL', decimals: 9, place: '' },
    ...Object.entries(mints)
      .filter(([, { symbol }]) => symbol !== 'SOL')
      .map(([id, { symbol, decimals }]) => ({ network: '', id, symbol, decimals, place: '' })),
  ],
  recipient: (text) => readKey(text, 'recipient'),
  recognise: (input, { groupKey }) => recognise(input, groupKey),
  payroll: makePayroll,
  message(input, groupKey) {
    const bytes = typeof input === 'string' ? writeOffchainMessage(input, [groupKey]) : input;
    return writeMessagePayload(bytes, groupKey);
  },
  review,
  digests(payload, groupKey) {
    // Nothing is signed that cannot be shown: the review runs, and what it refuses is refused here.
    review(payload, { groupKey, known: [] });
    return [{ digest: readPayload(payload, groupKey).digest }];
  },
  voiding(payload, groupKey) {
    const read = readPayload(payload, groupKey);
    if (read.kind === 'message') return fact('sol.void-message', 'warning', {});
    if (read.lifetime.kind === 'blockhash') return fact('sol.void-expiry', 'warning', {});
    return fact('sol.void-nonce', 'warning', { nonce: { type: 'address', text: read.lifetime.nonce } });
  },
  verify: (payload, groupKey, [signature, ...more]) =>
    signature !== undefined &&
    more.length === 0 &&
    isValidSignature(signature, readPayload(payload, groupKey).digest, groupKey),
  finish: (payload, groupKey, [signature = new Uint8Array()]) => writeExports(payload, groupKey, signature),
};

function review(payload: Uint8Array, context: ReadContext<'ed25519/rfc9591'>): Review {
  const read = readPayload(payload, context.groupKey);
  if (read.kind === 'transaction') return reviewTransaction(read, context);
  const known = [deriveAddress(context.groupKey), ...context.known.map(({ address }) => address)];
  return reviewMessage(read.message, read.digest, known, makeNamer(context));
}
