import { SignerError } from '../../core/errors.ts';
import type { Params } from '../../protocol/kinds.ts';
import { charterKind } from './charter.ts';
import { keygenKind } from './keygen.ts';
import type { SignerKind } from './kind.ts';
import { pairKind } from './pair.ts';
import { reshareKind } from './reshare.ts';
import { signKind } from './sign.ts';
import { signEcdsaKind } from './sign-ecdsa.ts';

/** Every kind of ceremony that a device takes part in. To add one: a line here. */
const signerKinds = [keygenKind, signKind, reshareKind, pairKind, signEcdsaKind, charterKind] as const;

type AnyKind = SignerKind<Params, unknown, unknown, unknown, unknown>;

/** Errors: `newer-version`. */
export function signerKindOf({ kind }: { kind: string }): AnyKind {
  const found = signerKinds.find(({ ceremony }) => ceremony.params.kind === kind);
  if (found === undefined) throw new SignerError('newer-version', { where: 'ceremony' });
  return found as unknown as AnyKind;
}
