import type { checkMarks } from '../protocol/ecdsa/marks.ts';
import type { stepPair } from '../protocol/ecdsa/pair-step.ts';
import type { stepSign } from '../protocol/ecdsa/sign-step.ts';

/** Threshold ECDSA as the signer uses it: a separate part of the build that only such wallets need. */
export interface Ecdsa {
  stepPair: typeof stepPair;
  stepSign: typeof stepSign;
  checkMarks: typeof checkMarks;
}

export async function importEcdsa(): Promise<Ecdsa> {
  const [pair, sign, marks] = await Promise.all([
    import('../protocol/ecdsa/pair-step.ts'),
    import('../protocol/ecdsa/sign-step.ts'),
    import('../protocol/ecdsa/marks.ts'),
  ]);
  return { ...pair, ...sign, ...marks };
}
