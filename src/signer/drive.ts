import { SignerError } from '../core/errors.ts';
import { finish, type Work } from '../core/work.ts';
import type { SignerState } from './state.ts';

/**
 * Runs a long computation to its end, pausing between its pieces if whoever started the signer passed a
 * `breathe` function, so that the screen can show progress and a person can stop it. Errors: `cancelled`;
 * nothing is stored then.
 */
export async function drive<T>(signer: SignerState, work: Work<T>): Promise<T> {
  const { breathe } = signer.env;
  if (breathe === undefined) return finish(work);
  signer.isCancelled = false;
  let hasBreathed = false;
  try {
    for (;;) {
      const { done, value } = work.next();
      if (done === true) return value;
      hasBreathed = true;
      await breathe(value);
      if (signer.isCancelled) throw new SignerError('cancelled');
    }
  } finally {
    if (hasBreathed) await breathe(null);
  }
}
