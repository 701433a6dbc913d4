import type { CeremonyUi } from './ceremony-ui.ts';
import { charterUi } from './charter.tsx';
import { keygenUi } from './keygen.tsx';
import { pairUi } from './pair.tsx';
import { reshareUi } from './reshare.tsx';
import { signEcdsaUi, signUi } from './sign.tsx';

/** Every kind of ceremony that people meet. To add one: a line here. */
export const ceremonyUis: readonly CeremonyUi[] = [
  keygenUi,
  signUi,
  reshareUi,
  pairUi,
  signEcdsaUi,
  charterUi,
];
