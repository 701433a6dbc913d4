import { SignerError } from '../core/errors.ts';
import { charter } from './charter.ts';
import { keygen } from './keygen.ts';
import type { CeremonyKind } from './kind.ts';
import { pair } from './pair.ts';
import type { ParamsFormat } from './params.ts';
import { reshare } from './reshare.ts';
import { sign } from './sign.ts';
import { signEcdsa } from './sign-ecdsa.ts';

/** Every kind of ceremony that this build knows. To add one: a line here. */
const kinds = [keygen, sign, reshare, pair, signEcdsa, charter] as const;

type ParamsOf<K> = K extends { params: ParamsFormat<infer P> } ? P : never;
export type Params = ParamsOf<(typeof kinds)[number]>;

/** Any kind, if it does not matter which. */
type AnyKind = CeremonyKind<Params, unknown, unknown, unknown, unknown>;

/** Errors: `newer-version`. */
export function kindOf({ kind }: { kind: string }): AnyKind {
  const found = kinds.find(({ params }) => params.kind === kind);
  if (found === undefined) throw new SignerError('newer-version', { where: 'ceremony' });
  return found as unknown as AnyKind;
}
