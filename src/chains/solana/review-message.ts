import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '../../core/bytes.ts';
import type { Effect } from '../../core/effect.ts';
import { findLookalike } from '../../core/lookalike.ts';
import type { Fact, Review, Value } from '../review.ts';
import { isOddSite, isOtherSite, readSignIn, type SignIn, timesOf } from '../sign-in.ts';
import { number } from './call.ts';
import type { Namer } from './calls.ts';
import { messageEffect } from './effects.ts';
import { fact } from './facts.ts';
import { worstFirst } from './notes.ts';
import { hasHiddenCharacters, type OffchainMessage } from './offchain.ts';
import { plainText } from './text.ts';

const layouts = { cli: 'v0 (CLI)', v0: 'v0', v1: 'v1', plain: '' } as const;

/** A message is only text; what matters is who asks for it and whether the text is what it seems. */
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
  const signIn = readSignIn(message.text);
  return {
    title:
      signIn === null
        ? fact('sol.title-message', 'info', {})
        : fact('sol.sign-in', 'info', { domain: said(signIn.domain) }),
    actions: [
      ...(signIn === null ? [] : describeSignIn(signIn, warnings)),
      { ...fact('sol.message-text', 'info', { text }), effects: [effectOf(message, signIn)] },
    ],
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
    ...(signIn && { times: timesOf(signIn) }),
  };
}

function effectOf({ domain }: OffchainMessage, signIn: SignIn | null): Effect {
  if (signIn !== null) return messageEffect('sign-in', signIn.domain);
  return messageEffect('text', domain ? bytesToHex(domain) : null);
}

const said = (text: string): Value => ({ type: 'text', text: plainText(text) });

/**
 * The site a sign-in is for, its page, and how long it is valid; a page of another site is a danger, and so
 * is an invalid name.
 */
function describeSignIn(signIn: SignIn, warnings: Fact[]): Fact[] {
  const { domain, uri, chainId, expires } = signIn;
  if (isOtherSite(signIn))
    warnings.push(fact('sol.sign-in-other-site', 'danger', { domain: said(domain), uri: said(uri ?? '') }));
  if (isOddSite(signIn)) warnings.push(fact('sol.sign-in-odd-site', 'danger', { domain: said(domain) }));
  return [
    fact('sol.sign-in', 'info', { domain: said(domain) }),
    ...(uri === null ? [] : [fact('sol.sign-in-uri', 'info', { uri: said(uri) })]),
    ...(chainId === null ? [] : [fact('sol.sign-in-network', 'info', { network: said(chainId) })]),
    ...(expires === null ? [] : [fact('sol.sign-in-expires', 'info', { time: said(expires) })]),
  ];
}
