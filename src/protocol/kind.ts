import type { Ceremony } from './ceremony.ts';
import type { Envelope } from './envelope.ts';
import type { ParamsFormat } from './params.ts';

/**
 * A kind of ceremony: everything about it that needs no state. What needs a device's state is in the signer's entry of
 * the same name; what a person reads is in the user interface's.
 */
export interface CeremonyKind<P extends { kind: string }, Context, Result, Effect = never, Extra = undefined>
  extends Ceremony<Context, Result, Effect> {
  readonly params: ParamsFormat<P>;
  /** The most who can speak: 16, or 32 if dealers and receivers are different people. */
  readonly speakers: number;
  /** The most bytes in a body of this round, round 0 included: two for every slot must fit in one blob. */
  bodyBytes(params: P, round: number): number;
  /** What its bundles carry beside messages. */
  readonly extra?: ExtraFormat<P, Extra>;
}

/** A third item of a bundle, such as a chain of certificates; its kind knows its shape, limit and union. */
export interface ExtraFormat<P, Extra> {
  /** CBOR of the item, or null if there is none. Checks the length first. Errors refuse the bundle. */
  read(bytes: Uint8Array | null, params: P): Extra;
  /** A CBOR value; null leaves the item out. `messages`: those it is shown with. */
  write(extra: Extra | undefined, params: P, messages: readonly Envelope[]): unknown;
  /** Union of what is held (undefined: nothing yet) and what arrived, in any order, any number of times. */
  merge(
    params: P,
    held: Extra | undefined,
    incoming: Extra,
    messages: readonly Envelope[],
  ): { extra: Extra; changed: boolean };
}
