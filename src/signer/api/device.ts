import type { ErrorCode } from '../../core/errors.ts';
import type { LogCode } from '../../custody/log.ts';
import type { Contact } from './people.ts';

/** The device itself: its lock, its words, what it stores and its log. */

export type Realm = 'real' | 'practice';

/**
 * Practice has three phones in one page: the person's own and those of two pretend co-signers, each with its
 * own signer.
 */
export type PracticeSeat = 'own' | 'second' | 'third';

/**
 * Payments that a nearby computer brings in practice: the rent, a similar one to another address, and one
 * made of coins.
 */
export type PracticePayment = 'rent' | 'look-alike' | 'coins';

export interface Status {
  /** `none`: no device set up. `unconfirmed`: the words were shown but not confirmed yet. */
  device: 'none' | 'unconfirmed' | 'locked' | 'unlocked';
  /** Milliseconds until another password may be tried; 0 if it may be now. */
  waitMs: number;
  failedAttempts: number;
  /** Wipe after this many wrong passwords; null for never. */
  wipeAfter: number | null;
}

/** A stored record that is not as this device left it. */
export interface Finding {
  /**
   * `missing`: deleted. `older`: put back to an earlier state. `returned`: deleted here, but back again.
   * `inventory`: the list of all records was changed, so more may be gone. `attempts`: the count of wrong
   * passwords was changed.
   */
  what: 'missing' | 'older' | 'returned' | 'inventory' | 'attempts';
  of:
    | 'device'
    | 'contacts'
    | 'wallets'
    | 'ceremonies'
    | 'settings'
    | 'history'
    | 'archive'
    | 'packs'
    | 'log'
    | 'heads'
    | 'recipients'
    | 'charters'
    | null;
  /** The person's name for it; empty if it has none. */
  label: string;
}

/** One entry of this device's log, as a person reads it. */
export interface LogLine {
  number: number;
  at: number;
  code: LogCode;
  /** Label of the wallet it is about, or null. */
  wallet: string | null;
  /** Short code of the ceremony or similar, or null. */
  session: string | null;
  /** A name or a number with more detail, or null. */
  detail: string | null;
}

/** What builds without a log recorded about the device itself. */
export interface DeviceEvent {
  code: 'created' | 'restored' | 'unlocked' | 'unlocked-online' | 'password-changed';
  at: number;
}

/** What may be wrong with this device's storage, as codes for sentences. */
export interface Health {
  isPersisted: boolean | null;
  usageBytes: number | null;
  quotaBytes: number | null;
  codes: string[];
  /** Null if a record could be written, read back and deleted. */
  selfTest: ErrorCode | null;
  /** Number of records in the vault, and of those that can no longer be opened. */
  records: number;
  damaged: number;
  /** When words and transcripts were last proved to be enough. */
  backupTestedAt: number | null;
}

export interface DeviceRequests {
  status: { input: undefined; output: Status };
  /**
   * Makes this tab the signer in place of another one; until then every other request fails with `other-tab`.
   */
  takeOver: { input: undefined; output: Status };
  /**
   * Makes the seed and the vault; returns the 24 words to write down. The device is `unconfirmed` until they
   * are asked back.
   */
  create: { input: { name: string; password: string }; output: { words: string[] } };
  /** Positions (1-based) of the words to ask back; the same ones until confirmed. */
  wordsToConfirm: { input: undefined; output: { positions: number[] } };
  confirmWords: { input: { words: Record<number, string> }; output: Status };
  /** Shows the words again, after the password. */
  revealWords: { input: { password: string }; output: { words: string[] } };
  restore: { input: { name: string; password: string; words: string }; output: Status };
  /**
   * Errors: `online` while the device has a network, unless `acceptOnline`; `decryption-failed` if a record
   * is damaged, unless `dropDamaged`, which removes those that can't be opened; `no-device` if the device's
   * own record is gone, unless its 24 `words` are given, which restore it.
   */
  unlock: {
    input: { password: string; acceptOnline?: boolean; dropDamaged?: boolean; words?: string };
    output: Status;
  };
  lock: { input: undefined; output: Status };
  changePassword: { input: { old: string; next: string }; output: null };
  /** Strength 0-4 of a password being chosen; `ok` if it is enough. The codes select sentences. */
  measurePassword: {
    input: { password: string };
    output: { score: number; ok: boolean; warning: string | null; suggestions: string[] };
  };
  /** Six random words to use as a password. They are not kept. */
  makePassphrase: { input: undefined; output: { passphrase: string } };
  setWipeAfter: { input: { count: number | null }; output: Status };
  /** Permanently deletes everything on this device, once the name of the device was typed. */
  wipe: { input: { name: string }; output: Status };
  rename: { input: { name: string }; output: Contact };
  /** Stops the computation in progress, which then fails with `cancelled`. Returns at once. */
  cancelWork: { input: undefined; output: null };
  /** What was changed from outside in this device's storage, until the person accepts it. */
  findings: { input: undefined; output: Finding[] };
  /** The person has read them: from now on what is stored here counts as complete. */
  acceptFindings: { input: undefined; output: null };
  /** This device's log, newest first: the 50 entries before number `before`, and how many are left. */
  log: { input: { before: number | null }; output: { lines: LogLine[]; left: number } };
  /** The page supplies what only it can see. */
  health: {
    input: { display: 'installed' | 'tab' | 'file'; vendor: string };
    output: Health;
  };
}
