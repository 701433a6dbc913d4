import type { Effect } from '../core/effect.ts';
import type { Charter } from './charter.ts';
import type { Head } from './heads.ts';
import type { LogEntry } from './log.ts';
import type { Permit } from './permit.ts';

/** What an auditor asks about the logs of several devices; each answer is kept, broken or unknown. */
export const auditChecks = [
  'chain-whole',
  'heads-agree',
  'charters-followed',
  'roles-held',
  'permits-allowed',
  'approvals-before',
  'nothing-frozen',
  'sessions-everywhere',
  'signatures-valid',
  'builds-expected',
] as const;
export type AuditCheck = (typeof auditChecks)[number];
export type Answer = 'kept' | 'broken' | 'unknown';

export interface Finding {
  check: AuditCheck;
  answer: Answer;
  /** Whose log, or which session, in hex; null for everything. */
  about: string | null;
  /** A fixed code for the reason. */
  why: string;
}

export interface AuditedDevice {
  /** 32 bytes. */
  identity: Uint8Array;
  /** Its logs, oldest first: more than one if it was restored from a full copy. */
  logs: readonly (readonly LogEntry[])[];
  /** The heads of others that this device witnessed, and its own newest; signatures checked. */
  heads: readonly Head[];
  conflicts: readonly (readonly [Head, Head])[];
}

/**
 * A finished signing, as shown by its bundle, the chains and the charters; members' signatures were checked.
 */
export interface AuditedSession {
  /** 32 bytes. */
  sessionId: Uint8Array;
  walletId: Uint8Array;
  epoch: number;
  payloadHashes: readonly Uint8Array[];
  /** Identity keys of those whose shares are part of it. */
  signers: readonly Uint8Array[];
  permit: Permit | null;
  /** 32 bytes, or null if the session names none. */
  permitHash: Uint8Array | null;
  /** Identity keys whose approvals carry a valid signature. */
  approvers: readonly Uint8Array[];
  /** Null if this build cannot read the payload. */
  effects: readonly Effect[] | null;
  /** Null if this build cannot read the chain. */
  isChainValid: boolean | null;
}

export interface AuditInput {
  devices: readonly AuditedDevice[];
  sessions: readonly AuditedSession[];
  /**
   * Charters that were ever binding for a wallet, including both sides of a fork: enough people have signed
   * each.
   */
  charters: readonly Charter[];
  /** Who signed two charters with the same number: identity keys. */
  forks: readonly { walletId: Uint8Array; number: number; culprits: readonly Uint8Array[] }[];
  /** Hashes of builds that the auditor expects; empty if none is named. */
  builds: readonly Uint8Array[];
}
