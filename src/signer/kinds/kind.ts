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

/** What a ceremony is told by: its parameters, and what its kind carries beside messages. */
export type Session<P> = Pick<CeremonyRecord, 'extra'> & { params: P };

/** What a person must know of a ceremony before anything else. */
export interface About {
  label: string;
  /** The wallet it is of; null while that is still being made. */
  walletId: string | null;
  /** Names the colour: the wallet's id, the one being made included. */
  colourId: string;
  threshold: number;
  /** Those who speak, by their index in the ceremony. */
  people: Participant[];
}

/**
 * A kind of ceremony as a device has it: all that needs state. What needs none stands in `protocol`, under the same
 * name; what a person reads in `ui/ceremonies`. Nothing else asks which kind a ceremony is.
 */
export interface SignerKind<P extends { kind: string }, Context, Result, Effect = never, Extra = undefined> {
  readonly ceremony: CeremonyKind<P, Context, Result, Effect, Extra>;
  /** Who takes part and which of them this device is. Errors: `self-missing`, `bad-parameters`, `wrong-epoch`, ... */
  seat(state: Unlocked, session: Session<P>): Seat;
  /** What cannot be shown or finished here is not taken in. Errors: the reason. */
  check(signer: SignerState, session: Session<P>): void;
  /**
   * What there is to say of a bundle of another epoch of a wallet than the one here, or of what made the one here; null
   * where it is taken in. What it refuses, and what it says, changes nothing else.
   */
  meets?(signer: SignerState, bundle: Bundle & { params: P }): Promise<Received | null>;
  /** What to say once a bundle that came in brought the result, where a wallet was here before. */
  announce?(record: CeremonyRecord & { params: P }, result: Result): Received | null;
  /** Whether it is of an epoch of its wallet that is past here, and so cannot go on. */
  isPast?(state: Unlocked, params: P): boolean;
  /** Before the person agrees, or opens one. Errors: `reshare-open`, `not-allowed`. */
  checkFree?(signer: SignerState, record: CeremonyRecord & { params: P }): void;
  /** What a step needs. */
  context(signer: SignerState, id: string, seat: Seat, record: CeremonyRecord & { params: P }): Context;
  /** The result, where it is stored and need not be computed again. */
  stored(state: Unlocked, id: string, record: CeremonyRecord | undefined): Result | undefined;
  /** Whether it once came to a result here, whatever else comes: for the screen alone. */
  isDone(state: Unlocked, id: string, record: CeremonyRecord): boolean;
  /** What becomes of the record, and what is written beside it, in one go, once there is a result. */
  finish(
    signer: SignerState,
    id: string,
    record: CeremonyRecord & { params: P },
    result: Result,
  ): { record: CeremonyRecord; writes: (Write | Told)[] };
  /**
   * What the device's log says when the person begins or agrees to one, when this device has spoken in a round, and when
   * there is a result, and when this device itself refuses it (`checkFree`); `also`: what it is about beside its wallet and
   * itself. A decline and a stop are told of any kind.
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
   * What becomes of the record with the effects of its steps, and what is written beside it in one go, before anything is
   * shown. Asked after every step, so that it also lets go of what is not needed any more.
   */
  effects?(
    signer: SignerState,
    id: string,
    record: CeremonyRecord & { params: P },
    outcome: Outcome<Result, Effect>,
  ): { record: CeremonyRecord; writes: (Write | Told)[] };
  /** What of its third item is shown to others, where that is not all. */
  shown?(extra: Extra, self: number | null): Extra;
  /** The same again, where what was in memory is gone. Errors: `bad-parameters` past the limit. */
  again?(signer: SignerState, params: P): Params;
  /**
   * For a kind whose complete set counts by itself, whatever contradicts it: whether these messages are one. It also
   * brings back what it made, where that was lost.
   */
  isComplete?(params: P, messages: readonly Envelope[]): boolean;
  /** What this seed gets out of a complete bundle: the wallet's id and its result. Errors: `unknown-wallet`, ... */
  restore?(
    signer: SignerState,
    identity: Identity,
    bundle: Bundle & { params: P },
  ): { id: string; past?: readonly Epoch[]; result: Result | undefined };
  /** Whether a full export holds it: never one that could still go on with what is in memory only. */
  isKept(record: CeremonyRecord & { params: P }): boolean;
  /** Whether what it is about is here, so that it can be shown. */
  isReadable(state: Unlocked, session: Session<P>): boolean;
  about(state: Unlocked, id: string, session: Session<P>): About;
  /** Whom to show it to next, where that is not along the ring to who lacks a message. */
  showNext?(
    state: Unlocked,
    id: string,
    record: CeremonyRecord,
    viewState: CeremonyView['state'],
    people: readonly Participant[],
    self: number | null,
    signer: SignerState,
  ): Participant | null;
  /** What is signed, what of it is out of this person's hands, which attempt it is, and what should be known of it. */
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
