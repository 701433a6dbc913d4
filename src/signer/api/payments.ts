import type { AccountRequest, Export } from '../../chains/chain.ts';
import type { ChainId } from '../../chains/key.ts';
import type { Payroll } from '../../chains/payroll.ts';
import type { Review } from '../../chains/review.ts';
import type { CeremonyView } from './ceremonies.ts';
import type { PracticePayment } from './device.ts';
import type { Judgement } from './permits.ts';
import type { Item, Received } from './received.ts';
import type { RulesText } from './rules.ts';

/** From unsigned bytes to a review, and from a signature to the bytes that leave. */

/** What another wallet asks to have signed, as stated in its own code. */
export type OutsideRequest =
  | KeyRequest
  | ({ suite: 'secp256k1'; requestId: Uint8Array | null } & AccountRequest);

export interface KeyRequest {
  suite: 'ed25519';
  signData: Uint8Array;
  /** True for a message to be signed as such, not a transaction. */
  isMessage: boolean;
  /** The key that is asked to sign, or null. */
  publicKey: Uint8Array | null;
  /** To return with the signature, up to 16 bytes, or null. */
  requestId: Uint8Array | null;
}

export interface Answer {
  /** As in the request; null if it had none, or if nobody asked. */
  requestId: Uint8Array | null;
  signature: Uint8Array;
}

export interface Draft {
  /** By the wallet's rules; null if it has none. */
  judgement: Judgement | null;
  id: string;
  walletId: string;
  chain: ChainId;
  payloads: Review[];
}

/** `isReady`: every row is right and nothing is missing. */
export type PayrollView = Omit<Payroll, 'payloads'> & { isReady: boolean };

export interface PaymentRequests {
  /** Reads outside input as something for this wallet to sign. */
  draft: {
    input: { walletId: string; chain: ChainId; data: Uint8Array | string | readonly Item[] };
    output: Draft;
  };
  /** Another wallet's request, read from its code by the page. */
  receiveRequest: { input: OutsideRequest; output: Received };
  /** Text that the person typed, to be signed as a message. */
  draftMessage: { input: { walletId: string; chain: ChainId; text: string }; output: Draft };
  /** A table of payments (CSV), row by row, with whatever else the chain has to know. Nothing is kept. */
  payroll: {
    input: { walletId: string; chain: ChainId; csv: string; terms: Readonly<Record<string, unknown>> };
    output: PayrollView;
  };
  /** The same table as something to sign. Errors: `bad-parameters` unless it is ready. */
  draftPayroll: {
    input: { walletId: string; chain: ChainId; csv: string; terms: Readonly<Record<string, unknown>> };
    output: Draft;
  };
  getDraft: { input: { id: string }; output: Draft };
  dropDraft: { input: { id: string }; output: null };
  /** Approves the draft here and opens a signing with these co-signers (indices, including this device's). */
  propose: {
    /** `leftOut`: numbers (from 1) of payloads that the person refuses; the rest is proposed. */
    input: { draftId: string; signers: number[]; leftOut?: number[]; reference?: string; memo?: string };
    output: CeremonyView;
  };
  /**
   * What others ask to sign, without the payloads that the person refuses, to be proposed as a separate
   * signing.
   */
  draftRest: { input: { ceremonyId: string; leftOut: number[] }; output: Draft };
  /** What leaves the device once signed, one list for each payload. */
  exports: { input: { ceremonyId: string }; output: Export[][] };
  /** The answer to another wallet's request. */
  answer: { input: { ceremonyId: string }; output: Answer };
  /** Only in practice: unsigned bytes as a nearby computer would show them. */
  practiceRules: {
    input: { names: Record<'landlord' | 'fees' | 'rent' | 'coins', string> };
    output: RulesText;
  };
  practicePayment: { input: { walletId: string; which: PracticePayment }; output: Uint8Array };
}
