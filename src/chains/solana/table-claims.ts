import { base58, base64 } from '@scure/base';
import { SignerError } from '../../core/errors.ts';
import type { Message } from './message.ts';

/**
 * What a sender says that address lookup tables hold. A device without a network cannot check it, and none of
 * it is signed: it is shown as what it is, a claim.
 */

const bad = (form: 'malformed' | 'bad-transaction') => new SignerError(form, { where: 'lookup tables' });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys under which services and SDKs put tables next to a transaction. */
const names = [
  'addressesByLookupTableAddress',
  'addressLookupTables',
  'addressLookupTableAccounts',
  'lookupTables',
  'lookupTableAccounts',
];

/**
 * Bytes before the addresses in a table's account, and its type in the first four, little endian
 * (`LookupTableMeta`).
 */
const metaBytes = 56;
const tableType = 1;

/**
 * Addresses of each table, base58, from the JSON around a transaction; null if it brings none. Errors:
 * `malformed`.
 */
export function findTables(json: Record<string, unknown>): ReadonlyMap<string, readonly string[]> | null {
  const tables = new Map<string, readonly string[]>();
  for (const name of names) {
    const given = json[name];
    if (given === undefined || given === null) continue;
    if (!isObject(given) && !Array.isArray(given)) throw bad('malformed');
    const entries = Array.isArray(given) ? given.flatMap(entryOf) : Object.entries(given);
    for (const [table, content] of entries) tables.set(readKey(table), readContent(content));
  }
  return tables.size === 0 ? null : tables;
}

/** The address of a table alone brings nothing. */
function entryOf(item: unknown): [string, unknown][] {
  if (typeof item === 'string') return [];
  if (!isObject(item)) throw bad('malformed');
  const key = item.key ?? item.address ?? item.pubkey ?? item.publicKey ?? item.accountKey;
  if (typeof key !== 'string') throw bad('malformed');
  const content = item.data ?? item.addresses ?? item.account ?? item.state;
  return content === undefined ? [] : [[key, content]];
}

/** A list of addresses, or the account itself as an RPC server returns it: base64, or [base64, "base64"]. */
function readContent(content: unknown): readonly string[] {
  if (isObject(content)) return readContent(content.data ?? content.addresses);
  if (Array.isArray(content) && content.length === 2 && content[1] === 'base64')
    return readAccount(content[0]);
  if (Array.isArray(content)) {
    if (content.length > 256) throw bad('malformed');
    return content.map(readKey);
  }
  return readAccount(content);
}

function readAccount(text: unknown): readonly string[] {
  let bytes: Uint8Array;
  try {
    bytes = base64.decode(String(text));
  } catch {
    throw bad('malformed');
  }
  const list = bytes.subarray(metaBytes);
  const type = bytes.length < metaBytes ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (type !== tableType || list.length % 32 !== 0 || list.length > 32 * 256) throw bad('malformed');
  return Array.from({ length: list.length / 32 }, (_, i) => base58.encode(list.slice(32 * i, 32 * i + 32)));
}

function readKey(text: unknown): string {
  try {
    if (typeof text === 'string' && text.length <= 44 && base58.decode(text).length === 32) return text;
  } catch {
    // Falls through: not a key either way.
  }
  throw bad('malformed');
}

/** Entries that a message takes from tables: all that it writes to, then all that it reads, each in the message's order. */
export const loadedEntries = ({ lookups }: Message): { table: string; index: number }[] =>
  (['writable', 'readonly'] as const).flatMap((list) =>
    lookups.flatMap((lookup) => lookup[list].map((index) => ({ table: lookup.table, index }))),
  );

/**
 * What each of the message's `loadedEntries` is said to be; null if its table was not brought. Null for a
 * message that uses none of the tables. Errors: `bad-transaction` for an entry past the end of its table.
 */
export function claimsOf(
  message: Message,
  tables: ReadonlyMap<string, readonly string[]>,
): (string | null)[] | null {
  const claims = loadedEntries(message).map(({ table, index }) => {
    const list = tables.get(table);
    if (list !== undefined && index >= list.length) throw bad('bad-transaction');
    return list?.[index] ?? null;
  });
  return claims.some((one) => one !== null) ? claims : null;
}
