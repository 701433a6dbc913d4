import { toVisible } from '../../core/visible.ts';

/**
 * Makes untrusted text safe to put in a sentence, so that a memo cannot hide or rearrange words around it.
 */
export const plainText = (text: string): string => toVisible(text, '\n\t');

/** UTF-8 to text, or null if it is not well-formed UTF-8. A byte order mark is kept, and so is shown. */
export function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
