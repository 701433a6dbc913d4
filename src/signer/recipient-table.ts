import type { RowProblem } from '../chains/payroll.ts';
import { tidyLabel } from '../core/codec.ts';
import { plainCell, readRows, writeCsv } from '../core/csv.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Recipient } from '../custody/charter.ts';
import { foldName } from './people.ts';
import { recipientId } from './records/recipient.ts';

/**
 * A list of recipients as a table with the columns name, chain, address, groups; groups are separated by
 * semicolons.
 */

/**
 * The chain of an address, and the address in that chain's own form. `chain` is what a person wrote, or ''.
 * Errors: `bad-address`; `bad-parameters`, where 'chain'.
 */
export type FindPlace = (chain: string, address: string) => Pick<Recipient, 'chain' | 'address'>;

/** The names of a column in the languages of this app. */
const columns = {
  name: ['name', 'имя', 'название', 'nombre'],
  chain: ['chain', 'network', 'блокчейн', 'сеть', 'cadena', 'red'],
  address: ['address', 'recipient', 'адрес', 'dirección', 'direccion'],
  groups: ['groups', 'group', 'группы', 'группа', 'grupos', 'grupo'],
} as const satisfies Record<string, readonly string[]>;

type Column = keyof typeof columns;
const names = Object.keys(columns) as Column[];
const needed: readonly Column[] = ['name', 'address'];

/** The most rows and characters: room for the longest address, name and groups there can be in each row. */
const most = { rows: limits.recipients + 1, chars: 1_000_000 };

/** To be read by spreadsheets and by `readTable`. */
export const writeTable = (list: readonly Recipient[]): string =>
  writeCsv([
    names,
    ...list.map(({ name, chain, address, groups }) => [name, chain, address, groups.join('; ')]),
  ]);

/** Groups as a person types them, separated by semicolons; the result is sorted, without duplicates. */
export const splitGroups = (text: string): string[] =>
  [...new Set(text.split(';').map((one) => tidyLabel(one, text.length + 1)))]
    .filter((one) => one !== '')
    .sort();

/**
 * The recipients in row order, or what is wrong with each row: a table with a bad row is not used at all.
 * Errors: `malformed` at 'table', `too-large` at 'recipients', `bad-parameters` at 'recipient-columns' or
 * 'recipients-empty'.
 */
export function readTable(csv: string, placeOf: FindPlace): { list: Recipient[]; problems: RowProblem[] } {
  const [head, ...body] = cellsOf(csv);
  if (head === undefined || body.length === 0)
    throw new SignerError('bad-parameters', { where: 'recipients-empty' });
  const places = placesIn(head.cells);
  const list = new Map<string, { row: number; recipient: Recipient }>();
  const problems: RowProblem[] = [];
  for (const { number: row, cells } of body) {
    const cell = (column: Column) => plainCell(cells[places.get(column) ?? -1] ?? '').trim();
    try {
      if (cells.length !== head.cells.length)
        throw wrong('cells', { cells: String(cells.length), head: String(head.cells.length) });
      const recipient = {
        name: checkName(cell('name')),
        ...placeOf(cell('chain'), cell('address')),
        groups: checkGroups(splitGroups(cell('groups'))),
      };
      const others = [...list.values()];
      const same = list.get(recipientId(recipient)) ?? null;
      if (same !== null) throw wrong('twice', { other: String(same.row) });
      const namesake = others.find((one) => isNamesake(one.recipient, recipient));
      if (namesake !== undefined)
        throw wrong('same-name', { other: String(namesake.row), name: recipient.name });
      list.set(recipientId(recipient), { row, recipient });
    } catch (error) {
      if (!(error instanceof SignerError)) throw error;
      const { code, where, values = {} } = error;
      problems.push({ row, why: code === 'bad-address' ? 'address' : (where ?? code), values });
    }
  }
  return { list: [...list.values()].map(({ recipient }) => recipient), problems };
}

/**
 * Two addresses of one chain with the same name, ignoring capitals: nobody could tell which of them a review
 * means.
 */
export const isNamesake = (one: Recipient, other: Recipient): boolean =>
  one.chain === other.chain && one.address !== other.address && foldName(one.name) === foldName(other.name);

const wrong = (where: string, values: Record<string, string> = {}) =>
  new SignerError('bad-parameters', { where, values });

/** Checked as labels are. Errors: `bad-parameters`, where 'name' or 'name-long'. */
export function checkName(text: string): string {
  const name = tidyLabel(text, text.length + 1);
  if (name === '') throw wrong('name');
  if (name.length > limits.nameChars) throw wrong('name-long', { most: String(limits.nameChars) });
  return name;
}

/** Errors: `bad-parameters`, where 'groups' if there are too many, or 'group-long'. */
export function checkGroups(groups: string[]): string[] {
  if (groups.length > limits.groups) throw wrong('groups', { most: String(limits.groups) });
  if (groups.some((one) => one.length > limits.nameChars))
    throw wrong('group-long', { most: String(limits.nameChars) });
  return groups;
}

function cellsOf(csv: string) {
  try {
    return readRows(csv, most);
  } catch (error) {
    if (!(error instanceof SignerError)) throw error;
    if (error.code === 'too-large')
      throw new SignerError('too-large', {
        where: 'recipients',
        values: { most: String(limits.recipients) },
      });
    throw new SignerError(error.code, { where: 'table', values: error.values });
  }
}

function placesIn(head: readonly string[]): Map<Column, number> {
  const places = new Map<Column, number>();
  const bad = new Set<Column>();
  head.forEach((cell, place) => {
    const said = cell.trim().toLowerCase();
    const name = names.find((one) => (columns[one] as readonly string[]).includes(said));
    if (name === undefined) return;
    if (places.has(name)) bad.add(name);
    places.set(name, place);
  });
  for (const name of needed) if (!places.has(name)) bad.add(name);
  if (bad.size === 0) return places;
  throw wrong('recipient-columns', { columns: [...bad].join(', ') });
}
