import type { stepPair } from '../protocol/ecdsa/pair-step.ts';
import type { checkMarks, stepSign } from '../protocol/ecdsa/sign-step.ts';

/** Threshold ECDSA as the signer uses it: a part of the build that only wallets of that kind need. */
export interface Ecdsa {
  stepPair: typeof stepPair;
  stepSign: typeof stepSign;
  checkMarks: typeof checkMarks;
}

export async function importEcdsa(): Promise<Ecdsa> {
  const [pair, sign] = await Promise.all([
    import('../protocol/ecdsa/pair-step.ts'),
    import('../protocol/ecdsa/sign-step.ts'),
  ]);
  return { ...pair, ...sign };
}
