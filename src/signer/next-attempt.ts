import { bytesToHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveSessionId } from '../protocol/session.ts';
import type { SignParams } from '../protocol/sign-params.ts';
import { openState, type SignerState } from './state.ts';

/** The first attempt for which this device holds no ceremony. Errors: `bad-parameters` past the limit. */
export function nextAttempt(signer: SignerState, params: SignParams): SignParams {
  const { ceremonies } = openState(signer);
  for (let attempt = params.attempt; attempt <= limits.attempts; attempt++) {
    const next = { ...params, attempt };
    if (ceremonies.get(bytesToHex(deriveSessionId(next))) === undefined) return next;
  }
  throw new SignerError('bad-parameters', { where: 'attempt' });
}
