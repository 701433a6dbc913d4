import type { ErrorCode } from '../../core/errors.ts';
import type { LogCode } from '../../custody/log.ts';
import type { Contact } from './people.ts';

/** The device itself: its lock, its words, what it keeps and what it wrote down. */

export type Realm = 'real' | 'practice';

/** Practice has three phones in one page: the person's own and two pretend co-signers', each a signer of its own. */
export type PracticeSeat = 'own' | 'second' | 'third';

/** Payments that a computer beside brings in practice: the rent, one like it to another address, and one out of coins. */
export type PracticePayment = 'rent' | 'look-alike' | 'coins';

export interface Status {
  /** `none`: no device set up. `unconfirmed`: words shown but not asked back yet. */
  device: 'none' | 'unconfirmed' | 'locked' | 'unlocked';
  /** Milliseconds until another password may be tried, 0 if now. */
  waitMs: number;
  failedAttempts: number;
  /** Wipe after this many wrong passwords; null for never. */
  wipeAfter: number | null;
}

/** Something stored that is not as this device left it. */
export interface Finding {
  /**
   * `missing`: deleted. `older`: put back to an earlier state. `returned`: was deleted here and is back. `inventory`:
   * the list of all this was changed, so more may be gone. `attempts`: the count of wrong passwords was.
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
  /** As the person calls it; empty where it has no name. */
  label: string;
}

/** One entry of this device's log, as a person reads it. */
export interface LogLine {
  number: number;
  at: number;
  code: LogCode;
  /** Label of the wallet that it is about, or null. */
  wallet: string | null;
  /** Short code of the ceremony or the like, or null. */
  session: string | null;
  /** A name or a number that says more, or null. */
  detail: string | null;
}

/** What a build without a log kept of the device itself. */
export interface DeviceEvent {
  code: 'created' | 'restored' | 'unlocked' | 'unlocked-online' | 'password-changed';
  at: number;
}

/** What may go wrong with this device's storage, as codes for sentences. */
export interface Health {
  isPersisted: boolean | null;
  usageBytes: number | null;
  quotaBytes: number | null;
  codes: string[];
  /** Null if a record was written, read back and deleted as it should. */
  selfTest: ErrorCode | null;
  /** Records in the vault, and those that do not open any more. */
  records: number;
  damaged: number;
  /** When words and transcripts last proved enough. */
  backupTestedAt: number | null;
}

export interface DeviceRequests {
  status: { input: undefined; output: Status };
  /** Makes this tab the signer where another one was; every other request is `other-tab` before. */
  takeOver: { input: undefined; output: Status };
  /** Makes seed and vault; returns the 24 words to write down. The device is `unconfirmed` until asked back. */
  create: { input: { name: string; password: string }; output: { words: string[] } };
  /** Word positions (1-based) to ask back; the same until confirmed. */
  wordsToConfirm: { input: undefined; output: { positions: number[] } };
  confirmWords: { input: { words: Record<number, string> }; output: Status };
  /** Shows the words again, after the password. */
  revealWords: { input: { password: string }; output: { words: string[] } };
  restore: { input: { name: string; password: string; words: string }; output: Status };
  /**
   * Errors: `online` while the device has a network, unless `acceptOnline`; `decryption-failed` where a record is
   * damaged, unless `dropDamaged`, which removes those that do not open; `no-device` where the record of this device
   * itself is gone, unless its 24 `words` are given, which bring it back.
   */
  unlock: {
    input: { password: string; acceptOnline?: boolean; dropDamaged?: boolean; words?: string };
    output: Status;
  };
  lock: { input: undefined; output: Status };
  changePassword: { input: { old: string; next: string }; output: null };
  /** Strength 0-4 of a password being chosen; `ok` if it is enough. Codes pick sentences. */
  measurePassword: {
    input: { password: string };
    output: { score: number; ok: boolean; warning: string | null; suggestions: string[] };
  };
  /** Six random words to use as a password. Nothing is kept of them. */
  makePassphrase: { input: undefined; output: { passphrase: string } };
  setWipeAfter: { input: { count: number | null }; output: Status };
  /** Deletes everything on this device for ever, after the name of the device was typed. */
  wipe: { input: { name: string }; output: Status };
  rename: { input: { name: string }; output: Contact };
  /** Stops the computation that is under way, which then fails with `cancelled`. Answered at once. */
  cancelWork: { input: undefined; output: null };
  /** What was changed from outside in what is stored here, until the person accepts it. */
  findings: { input: undefined; output: Finding[] };
  /** The person has read them: what is here now counts as complete. */
  acceptFindings: { input: undefined; output: null };
  /** What this device wrote down, newest first: 50 of those before that number, and how many are left. */
  log: { input: { before: number | null }; output: { lines: LogLine[]; left: number } };
  /** The page says what only it can see. */
  health: {
    input: { display: 'installed' | 'tab' | 'file'; vendor: string };
    output: Health;
  };
}
