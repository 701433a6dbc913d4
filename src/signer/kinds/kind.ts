import type { LogCode } from '../../custody/log.ts';
import type { Bundle } from '../../protocol/bundle.ts';
import type { Outcome, Seat } from '../../protocol/ceremony.ts';
import type { Envelope } from '../../protocol/envelope.ts';
import type { Epoch } from '../../protocol/epoch.ts';
import type { Identity } from '../../protocol/identity.ts';
import type { CeremonyKind } from '../../protocol/kind.ts';
import type { Params } from '../../protocol/kinds.ts';
import type { CeremonyView } from '../api/ceremonies.ts';
import type { Participant } from '../api/people.ts';
import type { Received } from '../api/received.ts';
import type { Told } from '../device-log.ts';
import type { Write } from '../record-cache.ts';
import type { CeremonyRecord } from '../records/ceremony.ts';
import type { SignerState, Unlocked } from '../state.ts';

/** What identifies a ceremony: its parameters, and what its kind carries beside messages. */
export type Session<P> = Pick<CeremonyRecord, 'extra'> & { params: P };

/** What a person must know about a ceremony before anything else. */
export interface About {
  label: string;
  /** The wallet it belongs to; null while that is still being made. */
  walletId: string | null;
  /** Selects the colour: the wallet's id, even while the wallet is being made. */
  colourId: string;
  threshold: number;
  /** Those who speak, by their index in the ceremony. */
  people: Participant[];
}

/**
 * A kind of ceremony as a device has it: everything that needs state. The part that needs no state is in
 * `protocol`, under the same name; what a person reads is in `ui/ceremonies`. Nothing else asks what kind a
 * ceremony is.
 */
export interface SignerKind<P extends { kind: string }, Context, Result, Effect = never, Extra = undefined> {
  readonly ceremony: CeremonyKind<P, Context, Result, Effect, Extra>;
  /** Who takes part and which of them this device is. Errors: `self-missing`, `bad-parameters`, `wrong-epoch`, ... */
  seat(state: Unlocked, session: Session<P>): Seat;
  /** Refuses what cannot be shown or finished here. Errors: the reason. */
  check(signer: SignerState, session: Session<P>): void;
  /**
   * What to report about a bundle from another epoch of a wallet than the one here, or about the ceremony
   * that made the one here; null if it should be taken in. Refusing or reporting has no other effect.
   */
  meets?(signer: SignerState, bundle: Bundle & { params: P }): Promise<Received | null>;
  /** What to report once an incoming bundle brought the result, if the wallet was already here. */
  announce?(record: CeremonyRecord & { params: P }, result: Result): Received | null;
  /** Whether it belongs to an epoch of its wallet that is over here, and so cannot continue. */
  isPast?(state: Unlocked, params: P): boolean;
  /** Called before the person agrees to one or opens one. Errors: `reshare-open`, `not-allowed`. */
  checkFree?(signer: SignerState, record: CeremonyRecord & { params: P }): void;
  /**
   * The input of a step. `isLook`: none of it will be stored, so if time or rules may have changed since the
   * last step, it makes no message and opens no box.
   */
  context(
    signer: SignerState,
    id: string,
    seat: Seat,
    record: CeremonyRecord & { params: P },
    isLook: boolean,
  ): Context;
  /** The result, if it is stored and need not be computed again. */
  stored(state: Unlocked, id: string, record: CeremonyRecord | undefined): Result | undefined;
  /** Whether it ever reached a result here, whatever else comes: only for the screen. */
  isDone(state: Unlocked, id: string, record: CeremonyRecord): boolean;
  /** The updated record, and what is written with it in one go, once there is a result. */
  finish(
    signer: SignerState,
    id: string,
    record: CeremonyRecord & { params: P },
    result: Result,
  ): { record: CeremonyRecord; writes: (Write | Told)[] };
  /**
   * What is logged when the person begins or agrees to one, when this device has spoken in a round, when
   * there is a result, and when this device itself refuses it (`checkFree`); `also`: what the entry is about
   * besides the wallet and the ceremony. A decline or a stop is logged for every kind.
   */
  readonly log?: {
    refused?: LogCode;
    begun?: LogCode;
    agreed?: LogCode;
    rounds?: Readonly<Record<number, LogCode>>;
    done?(record: CeremonyRecord): LogCode;
    also?(params: P): Uint8Array[];
  };
  /**
   * The record with the effects of its steps, and what is written with it in one go, before anything is
   * shown. Called after every step, so that it also drops what is no longer needed.
   */
  effects?(
    signer: SignerState,
    id: string,
    record: CeremonyRecord & { params: P },
    outcome: Outcome<Result, Effect>,
  ): { record: CeremonyRecord; writes: (Write | Told)[] };
  /** The part of its third item that is shown to others, if that is not all of it. */
  shown?(extra: Extra, self: number | null): Extra;
  /** Parameters to start it again if what was in memory is gone. Errors: `bad-parameters` past the limit. */
  again?(signer: SignerState, params: P): Params;
  /**
   * For a kind whose complete set counts by itself, whatever contradicts it: whether these messages are such
   * a set. The set also recovers the result if that was lost.
   */
  isComplete?(params: P, messages: readonly Envelope[]): boolean;
  /**
   * What this seed gets from a complete bundle: the wallet's id and its result. Errors: `unknown-wallet`, ...
   */
  restore?(
    signer: SignerState,
    identity: Identity,
    bundle: Bundle & { params: P },
  ): { id: string; past?: readonly Epoch[]; result: Result | undefined };
  /** Whether a full copy includes it: never one that could still continue with what is only in memory. */
  isKept(record: CeremonyRecord & { params: P }): boolean;
  /** Whether what it is about is here, so that it can be shown. */
  isReadable(state: Unlocked, session: Session<P>): boolean;
  about(state: Unlocked, id: string, session: Session<P>): About;
  /** Whom to show it to next, if that is not simply the next in the ring who lacks a message. */
  showNext?(
    state: Unlocked,
    id: string,
    record: CeremonyRecord,
    viewState: CeremonyView['state'],
    people: readonly Participant[],
    self: number | null,
    signer: SignerState,
  ): Participant | null;
  /** What is signed, what of it is out of this person's hands, which attempt it is, and any notices. */
  details(
    signer: SignerState,
    id: string,
    record: CeremonyRecord & { params: P },
    viewState: CeremonyView['state'],
    people: readonly Participant[],
  ): Partial<
    Pick<
      CeremonyView,
      'payloads' | 'atLarge' | 'attempt' | 'notices' | 'change' | 'charter' | 'request' | 'clearance'
    >
  >;
}
