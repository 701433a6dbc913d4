import { equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import type { Part } from '../parts.ts';
import { expand, u8 } from './hash.ts';
import type { SetUp } from './pairing.ts';
import type { EcdsaSignContext } from './sign-context.ts';

/**
 * A mark known only to the two who share a set-up, so that parts made with another one are recognised before
 * they are opened. 16 bytes.
 */
export const deriveMark = (
  { ecdh, setUp }: { ecdh: Uint8Array; setUp: Pick<SetUp, 'session'> },
  session: Uint8Array,
  part: Pick<Part, 'from' | 'round' | 'to'>,
): Uint8Array => expand('mark', 16, ecdh, setUp.session, session, u8(part.from), u8(part.round), u8(part.to));

/**
 * Parts for this device that were made with another set-up than the one here, or with one that is no longer
 * here: such a signing cannot continue, and nobody is to blame. Errors: `not-paired`, with the device to pair
 * with.
 */
export function checkMarks(
  { session, self, pairs }: Pick<EcdsaSignContext, 'session' | 'self' | 'pairs'>,
  parts: readonly Part[],
): void {
  for (const part of parts) {
    if (part.to !== self) continue;
    const pair = pairs.get(part.from);
    if (pair === undefined || !equalBytes(part.mark, deriveMark(pair, session, part)))
      throw new SignerError('not-paired', { culprit: part.from });
  }
}
