import { missingPart } from '../../core/errors.ts';
import type { PracticeSeat } from '../../signer/api/device.ts';
import type { Signer } from '../../signer/api.ts';
import { outage, toProblem } from '../state/state.ts';
import { everySentence } from '../text/t.ts';
import { type ClosableSigner, isPreparing } from './phones.ts';

/**
 * The code for practice is loaded when it is opened. `open` starts one phone's signer; leaving returns to
 * `real`.
 */
export async function openPractice(
  open: (seat: PracticeSeat) => ClosableSigner,
  real: Signer,
): Promise<void> {
  isPreparing.value = true;
  try {
    const [{ enterPractice }] = await Promise.all([import('./practice.ts'), everySentence()]).catch(
      missingPart,
    );
    await enterPractice(open, real);
  } catch (error) {
    outage.value = toProblem(error);
  } finally {
    isPreparing.value = false;
  }
}
