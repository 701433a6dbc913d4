import type { Fact, Value } from './review.ts';

/**
 * A row of a table that cannot be paid, by its number as a spreadsheet counts; `why` selects the sentence.
 */
export interface RowProblem {
  row: number;
  why: string;
  values: Readonly<Record<string, string>>;
}

/** A row of a table as it will be paid. */
export interface PaidRow {
  row: number;
  to: Extract<Value, { type: 'address' }>;
  amount: Extract<Value, { type: 'amount' }>;
  /** As it is called in the table. */
  asset: string;
  reference: string;
  /** The transaction that pays it, counted from 1. */
  part: number;
  /** What that transaction uses up: a number, a nonce account; empty if it is not known yet. */
  uses: string;
}

/** Payments from a table. Nothing is paid unless every row is right. */
export interface Payroll {
  rows: PaidRow[];
  problems: RowProblem[];
  /** Oddities in valid rows: the same payment twice, recipients that look alike. */
  notes: Fact[];
  /**
   * How many transactions are needed; and how many nonce accounts were given, if each transaction needs one.
   */
  parts: number;
  given: number | null;
  /** As payloads, in order; empty as long as a row is wrong or something is missing. */
  payloads: Uint8Array[];
  /** The result, as CSV; empty if the payloads are. */
  made: string;
}
