import type { Fact, Value } from './fact.ts';

/** A row of a table that cannot be paid, by its number as a spreadsheet counts; `why` picks the sentence. */
export interface RowProblem {
  row: number;
  why: string;
  values: Readonly<Record<string, string>>;
}

/** A row of a table as it is paid. */
export interface PaidRow {
  row: number;
  to: Extract<Value, { type: 'address' }>;
  amount: Extract<Value, { type: 'amount' }>;
  /** As the table calls it. */
  asset: string;
  reference: string;
  /** Which of the transactions pays it, from 1. */
  part: number;
  /** What that transaction uses up: a number, a nonce account; empty while it is not known. */
  uses: string;
}

/** Payments out of a table. Nothing is paid unless every row is right. */
export interface Payroll {
  rows: PaidRow[];
  problems: RowProblem[];
  /** What is odd about rows that are right: the same twice, recipients that look alike. */
  notes: Fact[];
  /** How many transactions it takes; and of nonce accounts, where each needs one, how many were given. */
  parts: number;
  given: number | null;
  /** As payloads, in order; empty while a row is wrong or something is missing. */
  payloads: Uint8Array[];
  /** What was made, as CSV; empty with the payloads. */
  made: string;
}
