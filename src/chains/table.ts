import { readRows, writeCsv } from '../core/csv.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { findLookalike } from '../core/lookalike.ts';
import type { PaidRow, RowProblem } from './payroll.ts';
import type { Fact, Value } from './review.ts';

/** Payments in a table: which columns there are, and what can be said about its rows on any chain. */

/** A row's cells as they were written. `number` is the row's number as a spreadsheet counts. */
export interface TableRow {
  number: number;
  to: string;
  amount: string;
  asset: string;
  /** Empty if nothing was given. */
  decimals: string;
  symbol: string;
  /** The program that keeps the token, on chains where there are several. */
  program: string;
  reference: string;
}

/** The names of a column in the languages of this app. */
const columns: Readonly<Record<Exclude<keyof TableRow, 'number'>, readonly string[]>> = {
  to: ['recipient', 'to', 'address', 'получатель', 'адрес', 'destinatario', 'dirección', 'direccion'],
  amount: ['amount', 'сумма', 'importe', 'cantidad', 'monto'],
  asset: ['asset', 'token', 'currency', 'актив', 'токен', 'валюта', 'activo', 'moneda'],
  decimals: ['decimals', 'знаки', 'decimales'],
  symbol: ['symbol', 'символ', 'símbolo', 'simbolo'],
  program: ['program', 'token program', 'программа', 'programa'],
  reference: ['reference', 'ref', 'memo', 'note', 'основание', 'назначение', 'referencia', 'concepto'],
};

type Column = keyof typeof columns;
const names = Object.keys(columns) as Column[];
const needed: readonly Column[] = ['to', 'amount', 'asset'];

/**
 * Rows with as many cells as the first row has columns; any others are problems. Unknown columns are ignored.
 * Errors: `malformed` at 'table', `too-large` at 'table', `bad-parameters` at 'table-columns' or
 * 'table-empty'.
 */
export function readTable(csv: string): { rows: TableRow[]; problems: RowProblem[] } {
  const [head, ...body] = readCells(csv);
  if (head === undefined) throw new SignerError('bad-parameters', { where: 'table-empty' });
  const places = placesOf(head.cells);
  if (body.length === 0) throw new SignerError('bad-parameters', { where: 'table-empty' });
  const problems: RowProblem[] = [];
  const rows: TableRow[] = [];
  for (const { number, cells } of body) {
    const cell = (column: Column) => cells[places.get(column) ?? -1] ?? '';
    if (cells.length !== head.cells.length) {
      const counts = { cells: String(cells.length), head: String(head.cells.length) };
      problems.push({ row: number, why: 'cells', values: counts });
    } else if (cell('reference').length > limits.referenceChars) {
      problems.push({ row: number, why: 'reference', values: { most: String(limits.referenceChars) } });
    } else {
      const read = Object.fromEntries(names.map((name) => [name, cell(name).trim()]));
      rows.push({ number, ...(read as Omit<TableRow, 'number'>) });
    }
  }
  return { rows, problems };
}

function readCells(csv: string) {
  try {
    return readRows(csv, { rows: limits.tableRows + 1, chars: limits.tableChars });
  } catch (error) {
    if (!(error instanceof SignerError)) throw error;
    const { code, values } = error;
    const most = String(limits.tableRows);
    throw new SignerError(code, { where: 'table', values: code === 'too-large' ? { most } : values });
  }
}

/** Errors: `bad-parameters` at 'table-columns' if a required one is missing, or one appears twice. */
function placesOf(head: readonly string[]): Map<Column, number> {
  const places = new Map<Column, number>();
  const wrong = new Set<Column>();
  head.forEach((cell, place) => {
    const name = names.find((one) => columns[one].includes(cell.trim().toLowerCase()));
    if (name === undefined) return;
    if (places.has(name)) wrong.add(name);
    places.set(name, place);
  });
  for (const name of needed) if (!places.has(name)) wrong.add(name);
  if (wrong.size === 0) return places;
  const said = [...wrong].map((name) => columns[name][0]).join(', ');
  throw new SignerError('bad-parameters', { where: 'table-columns', values: { columns: said } });
}

/** A row that was read, as the chain pays it. */
export interface ReadRow<P> {
  row: TableRow;
  payment: P;
  paid: Pick<PaidRow, 'to' | 'amount'>;
  /** The same text for the same asset. */
  asset: string;
}

/** Each row by itself: a wrong one is reported and hides none of the others. */
export function readPayments<P>(
  rows: readonly TableRow[],
  read: (row: TableRow) => Omit<ReadRow<P>, 'row'>,
): { read: ReadRow<P>[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const done: ReadRow<P>[] = [];
  for (const row of rows) {
    try {
      done.push({ row, ...read(row) });
    } catch (error) {
      if (!(error instanceof SignerError)) throw error;
      problems.push({ row: row.number, ...whyOf(error) });
    }
  }
  return { read: done, problems };
}

/** The end of a sentence that begins with the row's number. */
function whyOf({ code, where, values = {} }: SignerError): Omit<RowProblem, 'row'> {
  if (code === 'bad-address') return { why: where === 'other-network' ? where : 'address', values: {} };
  if (code === 'bad-amount') return { why: where ?? 'amount', values };
  return { why: where === 'token' ? 'symbol' : (where ?? code), values };
}

/** A reason that has a sentence in `payroll.why`. */
export const wrongRow = (why: string, values: Record<string, string> = {}) =>
  new SignerError('bad-parameters', { where: why, values });

const text = (said: string): Value => ({ type: 'text', text: said });

/** Rows that make the same payment twice, and recipients that look the same but are not. */
export function noteRows<P>(rows: readonly ReadRow<P>[]): Fact[] {
  const same = new Map<string, ReadRow<P>[]>();
  for (const one of rows) {
    const key = `${one.asset} ${one.paid.to.text} ${one.paid.amount.units}`;
    same.set(key, [...(same.get(key) ?? []), one]);
  }
  const twice = [...same.values()].filter((group) => group.length > 1);
  return [
    ...lookalikes(rows),
    ...twice.map(([first, ...more]): Fact => {
      const numbers = [first!, ...more].map(({ row }) => row.number).join(', ');
      return { code: 'payroll.same', level: 'warning', values: { rows: text(numbers), ...first!.paid } };
    }),
  ];
}

function lookalikes<P>(rows: readonly ReadRow<P>[]): Fact[] {
  const seen = new Map<string, ReadRow<P>>();
  return rows.flatMap((one): Fact[] => {
    const { to } = one.paid;
    const plain = to.text.replace(/^0x/, '');
    if (seen.has(plain)) return [];
    const other = seen.get(findLookalike(plain, seen.keys()) ?? '');
    seen.set(plain, one);
    if (other === undefined) return [];
    const [first, second] = [other, one].map(({ row }) => text(String(row.number))) as [Value, Value];
    const values = { first, second, address: other.paid.to, other: to };
    return [{ code: 'payroll.alike', level: 'danger', values }];
  });
}

/** The result, as a table for whoever keeps the books. Amounts in whole units with a decimal point. */
export function writeMade(rows: readonly PaidRow[]): string {
  const head = ['row', 'recipient', 'amount', 'asset', 'reference', 'transaction', 'uses up'];
  return writeCsv([head, ...rows.map((row) => lineOf(row))]);
}

function lineOf({ row, to, amount, asset, reference, part, uses }: PaidRow): string[] {
  return [
    String(row),
    to.text,
    plain(amount.units, amount.decimals ?? 0),
    asset,
    reference,
    String(part),
    uses,
  ];
}

function plain(units: bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
