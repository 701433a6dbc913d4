import { SignerError } from '../../core/errors.ts';

/**
 * Something that a device can find only once: with its secrets of the round gone, no later step would see it
 * again. So it is stored, in one write with what it burns, before anything is shown.
 */
export interface Verdict {
  code: SignerError['code'];
  culprit: number | null;
}

/**
 * A fault in what was sealed for this device: it may have revealed one bit of its choices, so the set-up is
 * burned.
 */
const isPrivate = ({ code, where }: SignerError): boolean =>
  /^bad-(pair|extension|product|nonce-product|key-product)$/.test(code) ||
  (code === 'bad-message' && where === 'part');

/** Null for a fault that everybody finds again in the messages. */
export const verdictOf = (error: SignerError): Verdict | null =>
  isPrivate(error) ? { code: error.code, culprit: error.culprit ?? null } : null;

export const errorOf = ({ code, culprit }: Verdict): SignerError =>
  new SignerError(code, { culprit: culprit ?? undefined, where: 'part' });
