import type { ErrorCode } from '../../core/errors.ts';
import type { Answer as AuditAnswer, AuditCheck, Finding as AuditFinding } from '../../custody/audited.ts';
import type { ReportLine, Total } from '../../custody/report.ts';
import type { LogLine } from './device.ts';

/** Logs and reports for others. */

/** What this device saw happen with wallets in a period, by its own clock. */
export interface Report {
  from: number;
  to: number;
  madeAt: number;
  /** Name of the device that wrote the report. */
  device: string;
  wallets: { label: string; code: string }[];
  /** Oldest first. */
  lines: ReportLine[];
  byAsset: Total[];
  byRecipient: { to: string; name: string | null; total: Total }[];
  /**
   * Payments that were declined, stopped or against the rules; changes to rules and people; events of the
   * device.
   */
  refused: LogLine[];
  changes: LogLine[];
  events: LogLine[];
  /** When this log begins; null if it hasn't begun. */
  begins: number | null;
}

/** What an auditor finds in the logs of several devices. */
export interface AuditReport {
  /** Files that could not be read, by position. */
  refused: { file: number; code: ErrorCode }[];
  devices: { id: string; name: string; entries: number; at: number }[];
  /** The people named in the certificates and rules of the files. */
  people: { id: string; name: string }[];
  /** Finished signings, by id and short code. */
  sessions: { id: string; code: string }[];
  findings: AuditFinding[];
  summary: Record<AuditCheck, AuditAnswer>;
}

/** Somebody's log, up to the latest head seen here. */
export interface Witnessed {
  contactId: string;
  /** '' for somebody who is no longer known. */
  name: string;
  /** Number of entries it had. */
  count: number;
  /**
   * The number of entries at which two of its heads differ: it was truncated or rewritten, or a copy of the
   * device is in use.
   */
  contradiction: number | null;
}

export interface AuditRequests {
  /** Everything that this device has logged, as one signed file for an auditor. */
  exportLog: { input: undefined; output: Uint8Array };
  /** What was done with wallets in a period; `to` is exclusive. */
  report: { input: { from: number; to: number; walletIds: string[] }; output: Report };
  /** The same as a file. */
  reportFile: {
    input: { from: number; to: number; walletIds: string[]; as: 'csv' | 'json' };
    output: Uint8Array;
  };
  /** Checks such files from several devices; `builds` are the expected build hashes, hex. */
  audit: { input: { files: Uint8Array[]; builds: string[] }; output: AuditReport };
  /** Whose logs this device has witnessed. */
  witnessed: { input: undefined; output: Witnessed[] };
}
