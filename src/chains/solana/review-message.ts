import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '../../core/bytes.ts';
import type { Fact, Review, Value } from '../chain.ts';
import { number } from './call.ts';
import type { Namer } from './calls.ts';
import { fact } from './facts.ts';
import { findLookalike } from './lookalike.ts';
import { worstFirst } from './notes.ts';
import { hasHiddenCharacters, type OffchainMessage } from './offchain.ts';
import { plainText } from './text.ts';

const layouts = { cli: 'v0 (CLI)', v0: 'v0', v1: 'v1', plain: '' } as const;

/** A message is only text; what to look at is who asks for it and whether the text is what it seems. */
export function reviewMessage(
  message: OffchainMessage,
  digest: Uint8Array,
  known: readonly string[],
  name: Namer,
): Review {
  const text: Value = { type: 'text', text: plainText(message.text) };
  const warnings: Fact[] = [];
  if (hasHiddenCharacters(message.text)) warnings.push(fact('sol.message-hidden', 'warning', {}));
  if (message.layout === 'plain') warnings.push(fact('sol.message-plain', 'warning', {}));
  for (const signer of message.signers) {
    const resembles = findLookalike(signer, known);
    if (resembles)
      warnings.push(fact('sol.lookalike', 'danger', { address: name(signer), resembles: name(resembles) }));
  }
  return {
    title: fact('sol.title-message', 'info', {}),
    actions: [fact('sol.message-text', 'info', { text })],
    warnings: worstFirst(warnings),
    details: [
      fact('sol.message-not-transaction', 'info', {}),
      message.domain
        ? fact('sol.message-domain', 'info', { domain: { type: 'bytes', hex: bytesToHex(message.domain) } })
        : fact('sol.message-no-domain', 'info', {}),
      ...message.signers.map((signer) => fact('sol.message-signer', 'info', { signer: name(signer) })),
      ...(message.layout === 'plain'
        ? []
        : [
            fact('sol.message-format', 'info', {
              version: { type: 'text', text: layouts[message.layout] },
              format: message.format === null ? { type: 'text', text: 'UTF-8' } : number(message.format),
            }),
          ]),
      fact('sol.message-hash', 'info', { hash: { type: 'bytes', hex: bytesToHex(sha256(digest)) } }),
    ],
  };
}
