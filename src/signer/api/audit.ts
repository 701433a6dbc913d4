import type { ErrorCode } from '../../core/errors.ts';
import type { Answer as AuditAnswer, AuditCheck, Finding as AuditFinding } from '../../custody/audited.ts';
import type { ReportLine, Total } from '../../custody/report.ts';
import type { LogLine } from './device.ts';

/** Logs and reports for others. */

/** What this device saw of wallets in a time. Its own clock. */
export interface Report {
  from: number;
  to: number;
  madeAt: number;
  /** Name of the device that wrote it. */
  device: string;
  wallets: { label: string; code: string }[];
  /** Oldest first. */
  lines: ReportLine[];
  byAsset: Total[];
  byRecipient: { to: string; name: string | null; total: Total }[];
  /** What was declined, stopped or against the rules, of changes of rules and people, and of the device. */
  refused: LogLine[];
  changes: LogLine[];
  events: LogLine[];
  /** When the log here begins; null before it has. */
  begins: number | null;
}

/** What an auditor finds in the logs of several devices. */
export interface AuditReport {
  /** Files that could not be read, by their place. */
  refused: { file: number; code: ErrorCode }[];
  devices: { id: string; name: string; entries: number; at: number }[];
  /** Whom certificates and rules in the files name. */
  people: { id: string; name: string }[];
  /** Finished signings, by id and short code. */
  sessions: { id: string; code: string }[];
  findings: AuditFinding[];
  summary: Record<AuditCheck, AuditAnswer>;
}

/** Somebody's log, as far as its end came here. */
export interface Witnessed {
  contactId: string;
  /** '' for whoever is not known any more. */
  name: string;
  /** Entries that it had. */
  count: number;
  /** The number of entries at which two ends of it differ: it was cut or written anew, or a copy of the device is used. */
  contradiction: number | null;
}

export interface AuditRequests {
  /** All that this device wrote down, as one signed file for an auditor. */
  exportLog: { input: undefined; output: Uint8Array };
  /** What was done with wallets in a time; `to` is not included. */
  report: { input: { from: number; to: number; walletIds: string[] }; output: Report };
  /** The same as a file. */
  reportFile: {
    input: { from: number; to: number; walletIds: string[]; as: 'csv' | 'json' };
    output: Uint8Array;
  };
  /** Checks such files, of several devices; `builds` are hashes that are expected, hex. */
  audit: { input: { files: Uint8Array[]; builds: string[] }; output: AuditReport };
  /** Whose logs this device has witnessed. */
  witnessed: { input: undefined; output: Witnessed[] };
}
