import type { ChainId } from '../../chains/key.ts';
import type { Fact, Review } from '../../chains/review.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { Participant } from './people.ts';
import type { ClearanceView, PaymentRequest } from './permits.ts';
import type { CharterView } from './rules.ts';

/** Ceremonies as a person sees them. */

/** What each participant has done in each round; `none` if they have nothing to say in it. */
export type RoundState = 'waiting' | 'done' | 'bad' | 'none';

/** A change of co-signers: each person's `index` is their place before and after. */
export interface Change {
  /**
   * Names of the people who made the key, and how often it has been handed on since; verified here, not taken
   * on trust.
   */
  madeBy: string[];
  earlier: number;
  keys: { chain: ChainId; address: string }[];
  before: { threshold: number; people: Participant[] };
  after: { threshold: number; people: Participant[] };
  /** Places before the change. */
  dealers: number[];
  /** Places after the change of those known to hold everything. */
  confirmed: number[];
  /** The fewest hand-overs, counted from the start. */
  handOvers: number;
}

export interface CeremonyView {
  id: string;
  code: string;
  /** Name of its kind; `ui/ceremonies` has an entry for each. */
  kind: string;
  label: string;
  walletId: string | null;
  /** The wallet's colour, even while the wallet is still being made. */
  colour: number;
  threshold: number;
  /** Names of rounds for the table, e.g. ['commit', 'share']. */
  rounds: string[];
  people: (Participant & { rounds: RoundState[] })[];
  /**
   * `invited`: this person has not agreed yet. `open`: waiting for others. `void`: the nonces were lost with
   * the page; one tap starts the next attempt. `stopped`: somebody cheated or declined. `done`: the result
   * was reached here.
   */
  state: 'invited' | 'open' | 'void' | 'stopped' | 'done';
  /** Why it stopped, and whose message is the evidence. */
  stopped: { code: ErrorCode; culprit: Participant | null; reason: string | null } | null;
  /** The people this device is waiting for, by index. */
  waitingFor: number[];
  /** Whom to show the bundle to next for the fewest scans; null if nobody needs it. */
  showNext: Participant | null;
  /** True if this device holds something that others still lack, as far as it knows. */
  hasNews: boolean;
  /** For a change of co-signers, else null. */
  change: Change | null;
  /** For rules, else null. */
  charter: CharterView | null;
  /** For signing under a permit: what was written on the request; else null. */
  request: PaymentRequest | null;
  /** For an unfinished signing with a wallet that has rules; else null. */
  clearance: ClearanceView | null;
  /** For signing: what is signed, one review for each payload. */
  payloads: { chain: ChainId; review: Review }[];
  /**
   * If a signing is not finished here but this device's part of the signature has left it, in this attempt or
   * another: what others may still finish, and how to make each void. Empty if no part of it is out.
   */
  atLarge: Fact[];
  attempt: number;
  /** When this device first saw it and last changed it, by the local clock; only for this device's list. */
  createdAt: number;
  updatedAt: number;
  /** Local history: event code, name and time. */
  history: { code: string; name: string | null; at: number }[];
  /** Warnings about the ceremony itself, e.g. 'build-differs'. */
  notices: { code: string; name: string | null }[];
}

export interface CeremonyRequests {
  /** All that are in progress, and the most recently finished signings. */
  ceremonies: { input: undefined; output: CeremonyView[] };
  /**
   * Older finished signings of a wallet, newest first: the 25 after `after`, or the first 25. `left` counts
   * all of those, beyond this page too.
   */
  signedBefore: {
    input: { walletId: string; after: string | null };
    output: { list: CeremonyView[]; left: number };
  };
  ceremony: { input: { id: string }; output: CeremonyView };
  startKeygen: {
    input: { label: string; threshold: number; contactIds: string[]; chains: ChainId[] };
    output: CeremonyView;
  };
  /**
   * Hands a wallet on: `stay` and `dealers` are places among its participants, `join` ids of contacts. The new order is
   * those who stay, then those who join.
   */
  startReshare: {
    input: { walletId: string; stay: number[]; join: string[]; dealers: number[]; threshold: number };
    output: CeremonyView;
  };
  /** Pairs this device with another participant's, for a wallet that signs by ECDSA. */
  startPair: { input: { walletId: string; index: number }; output: CeremonyView };
  /** Accepts an invitation: to a keygen, or to a signing after its review. */
  join: { input: { id: string }; output: CeremonyView };
  decline: { input: { id: string; reason: string }; output: CeremonyView };
  /** The bundle and what travels with it, to show, save or copy. */
  parcel: { input: { id: string }; output: Uint8Array };
  /** The bundle alone. */
  bundle: { input: { id: string }; output: Uint8Array };
  /** Starts the next attempt of a signing whose nonces were lost. */
  retry: { input: { id: string }; output: CeremonyView };
  forgetCeremony: { input: { id: string }; output: null };
  /** The person says that a finished key generation is finished everywhere: nobody needs to be shown it any more. */
  settleCeremony: { input: { id: string }; output: CeremonyView };
  /** Only in practice: a bundle with a tampered share. */
  practiceCheat: { input: { id: string }; output: Uint8Array };
}
