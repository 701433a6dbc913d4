import { getBytes, hexlify } from 'ethers';
import * as v from 'valibot';
import { bytesToHex, concatBytes } from '../../../core/bytes.ts';
import {
  bytesOf,
  bytesUpTo,
  label,
  listOf,
  readCbor,
  readShape,
  uint,
  writeCbor,
} from '../../../core/codec.ts';
import { SignerError } from '../../../core/errors.ts';
import { toVisible } from '../../../core/visible.ts';

/**
 * What others say that calls and forms mean, as one piece of data: ERC-7730 with its references resolved, each meaning once, and
 * the calls that it is bound to. Nothing of it is ever run, and no pattern of it is ever matched.
 */
export interface Pack {
  /** The day that it describes, as 2026-06-30. */
  date: string;
  /** What it was made of: a name and a version, for people. */
  origin: string;
  meanings: Meaning[];
  calls: CallBinding[];
  forms: FormBinding[];
  tokens: ListedToken[];
}

export interface Meaning {
  /** Signature with names, or `encodeType` of EIP-712 without spaces but for the one between type and name. */
  key: string;
  intent: string;
  /** Another wording, with paths in braces; '' for none. Shown as it is. */
  sentence: string;
  /** Who is said to run it; '' where nobody says so. */
  owner: string;
  fields: DescribedField[];
}

export const formats = [
  'raw',
  'amount',
  'tokenAmount',
  'nftName',
  'date',
  'duration',
  'unit',
  'enum',
  'addressName',
  'calldata',
  'tokenTicker',
  'chainId',
  // Only in our own words.
  'steps',
  'units',
] as const;
export type Format = (typeof formats)[number];

export interface DescribedField {
  /** '' for a constant, which is then `params.value`. */
  path: string;
  label: string;
  format: Format;
  /** False for what the author would hide: shown all the same, further down. */
  isShown: boolean;
  /** ERC-7730's parameters by name, each a list of texts. */
  params: Readonly<Record<string, readonly string[]>>;
}

export interface CallBinding {
  chainId: number;
  /** Lower case; null for any contract: then it is only what such a call usually means. */
  address: string | null;
  selector: string;
  meaning: number;
}

export interface FormBinding {
  /** 0 for any. */
  chainId: number;
  /** Lower case; null for any. */
  address: string | null;
  /** Members of the domain that must be equal, by name. */
  domain: readonly (readonly [string, string])[];
  meaning: number;
}

export interface ListedToken {
  chainId: number;
  address: string;
  symbol: string;
  decimals: number;
}

export const packLimits = { bytes: 1_000_000, entries: 20_000, fields: 500, items: 250_000 } as const;

const form = 'hf-pack-1';
const nobody = '0x0000000000000000000000000000000000000000';
const text = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max),
    v.check((one) => /^[ -~]*$/.test(one) || toVisible(one, '') === one),
  );
const chain = uint(Number.MAX_SAFE_INTEGER);
const param = listOf(text(500), 500, 2);
const field = v.strictTuple([text(500), text(40), uint(formats.length - 1), uint(1), listOf(param, 30)]);
const meaning = v.strictTuple([text(8_000), text(80), text(300), text(80), listOf(field, packLimits.fields)]);
const formBinding = v.strictTuple([
  chain,
  v.nullable(bytesOf(20)),
  listOf(v.strictTuple([text(40), text(200)]), 5),
  uint(packLimits.entries),
]);
const shape = v.strictTuple([
  v.literal(form),
  v.pipe(v.string(), v.regex(/^20\d\d-[01]\d-[0-3]\d$/)),
  label(80),
  // Each read when it is asked for.
  listOf(v.unknown(), packLimits.entries),
  // Calls of one chain in one string: 20 bytes of address, zeros for any; 4 of selector; 2 of the meaning's number, big endian.
  listOf(v.strictTuple([chain, bytesUpTo(26 * packLimits.entries, 26)]), 1_000),
  listOf(formBinding, packLimits.entries),
  listOf(v.strictTuple([chain, bytesOf(20), label(20), uint(255)]), packLimits.entries),
]);

/** Sorts, so that the same content is the same bytes. Errors: `malformed`, `too-large`, as for whoever reads it. */
export function writePack(pack: Pack): Uint8Array {
  const bytes = encode(pack);
  readPack(bytes);
  return bytes;
}

function encode(pack: Pack): Uint8Array {
  const order = new Map<string, number>();
  const meanings = pack.meanings.map((one) => writeCbor(meaningFields(one)));
  const hexes = meanings.map(bytesToHex);
  const byHex = new Map(pack.meanings.map((one, i) => [hexes[i]!, one]));
  const sorted = [...byHex.keys()].sort();
  for (const [i, hex] of sorted.entries()) order.set(hex, i);
  const place = (i: number) => order.get(hexes[i]!)!;
  const chains = [...new Set(pack.calls.map(({ chainId }) => chainId))].sort((a, b) => a - b);
  const calls = chains.map((chainId) => {
    const records = pack.calls
      .filter((call) => call.chainId === chainId)
      .map(({ address, selector, meaning: i }) => {
        const number = place(i).toString(16).padStart(4, '0');
        return `${(address ?? nobody).slice(2).toLowerCase()}${selector.slice(2)}${number}`;
      });
    return [chainId, concatBytes(...[...new Set(records)].sort().map((hex) => getBytes(`0x${hex}`)))];
  });
  const forms = pack.forms.map((one) => [
    one.chainId,
    one.address === null ? null : getBytes(one.address.toLowerCase()),
    one.domain.map((pair) => [...pair]),
    place(one.meaning),
  ]);
  const tokens = pack.tokens.map((one) => [
    one.chainId,
    getBytes(one.address.toLowerCase()),
    one.symbol,
    one.decimals,
  ]);
  return writeCbor([
    form,
    pack.date,
    pack.origin,
    sorted.map((hex) => meaningFields(byHex.get(hex)!)),
    calls,
    once(forms),
    once(tokens),
  ]);
}

const once = (items: unknown[]): unknown[] => {
  const byHex = new Map(items.map((item) => [bytesToHex(writeCbor(item)), item]));
  return [...byHex.keys()].sort().map((hex) => byHex.get(hex));
};

const meaningFields = ({ key, intent, sentence, owner, fields }: Meaning): unknown[] => [
  key,
  intent,
  sentence,
  owner,
  fields.map(({ path, label: name, format, isShown, params }) => [
    path,
    name,
    formats.indexOf(format),
    isShown ? 1 : 0,
    Object.entries(params)
      .map(([one, values]) => [one, ...values])
      .sort(([a], [b]) => (a! < b! ? -1 : 1)),
  ]),
];

/** True for bytes that mean to be a pack, of whatever quality. */
export const isPack = (bytes: Uint8Array): boolean => packStart.every((byte, i) => bytes[i] === byte);
const packStart = Uint8Array.of(0x87, 0x69, ...new TextEncoder().encode(form));

/** A pack to look things up in: of its meanings only those are read that a review asks for. */
export interface OpenPack {
  date: string;
  origin: string;
  meanings: number;
  /** Errors: `malformed`, where the bytes were never read whole. */
  meaning(number: number): Meaning;
  /** Number of the meaning of a call; null for one of which the pack says nothing. `address` and selector as in `CallBinding`. */
  call(chainId: number, address: string | null, selector: string): number | null;
  calls: readonly { chainId: number; records: Uint8Array }[];
  forms: FormBinding[];
  tokens: ListedToken[];
}

const record = { bytes: 26, place: 24 } as const;
const where = 'pack';

/** Bytes that `readPack` took. Errors: `too-large`, `malformed`, `not-canonical`. */
export function openPack(bytes: Uint8Array): OpenPack {
  const [, date, origin, meanings, perChain, forms, tokens] = readCbor(
    shape,
    bytes,
    where,
    packLimits.bytes,
    packLimits.items,
  );
  const read = new Map<number, Meaning>();
  const byChain = new Map(perChain);
  return {
    date,
    origin,
    meanings: meanings.length,
    meaning(number) {
      const known = read.get(number) ?? readMeaning(meanings[number]);
      read.set(number, known);
      return known;
    },
    call(chainId, address, selector) {
      const records = byChain.get(chainId);
      const place = getBytes(`${(address ?? nobody).toLowerCase()}${selector.slice(2)}`);
      const at = records === undefined ? -1 : findRecord(records, place);
      return at < 0 ? null : meaningOf(records!, at);
    },
    calls: perChain.map(([chainId, records]) => ({ chainId, records })),
    forms: forms.map(([chainId, address, domain, i]) => ({
      chainId,
      address: address === null ? null : hexlify(address),
      domain,
      meaning: i,
    })),
    tokens: tokens.map(([chainId, address, symbol, decimals]) => ({
      chainId,
      address: hexlify(address),
      symbol,
      decimals,
    })),
  };
}

/** Where the record of a place begins, or -1. They stand in order. */
function findRecord(records: Uint8Array, place: Uint8Array): number {
  let [low, high] = [0, Math.floor(records.length / record.bytes)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compare(records.subarray(middle * record.bytes), place);
    if (order === 0) return middle * record.bytes;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** By the bytes of the place alone. */
function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < record.place; i++) if (a[i] !== b[i]) return (a[i] ?? -1) - (b[i] ?? -1);
  return 0;
}

const meaningOf = (records: Uint8Array, at: number) =>
  records[at + record.place]! * 256 + records[at + record.place + 1]!;

function readMeaning(value: unknown): Meaning {
  const [key, intent, sentence, owner, fields] = readShape(meaning, value, where);
  return {
    key,
    intent,
    sentence,
    owner,
    fields: fields.map(([path, name, format, shown, params]) => ({
      path,
      label: name,
      format: formats[format]!,
      isShown: shown === 1,
      params: Object.fromEntries(params.map(([one, ...values]) => [one!, values])),
    })),
  };
}

/**
 * Untrusted bytes, at most 1 MB, read whole. Every text of it can be shown as it is. Errors: `too-large`, `malformed`,
 * `not-canonical` (another order, something twice, a binding to a meaning that is not there).
 */
export function readPack(bytes: Uint8Array): Pack {
  const pack = openPack(bytes);
  const meanings = Array.from({ length: pack.meanings }, (_, i) => pack.meaning(i));
  const calls = pack.calls.flatMap(({ chainId, records }) => readRecords(chainId, records));
  if (calls.length + pack.forms.length > packLimits.entries) throw new SignerError('too-large', { where });
  if ([...calls, ...pack.forms].some(({ meaning: i }) => i >= meanings.length))
    throw new SignerError('malformed', { where });
  if (pack.calls.some(({ chainId }, i) => i > 0 && pack.calls[i - 1]!.chainId >= chainId))
    throw new SignerError('not-canonical', { where });
  const { date, origin, forms, tokens } = pack;
  return { date, origin, meanings, calls, forms, tokens };
}

/** One meaning for each place: of two, the one that is found would be chance. */
function readRecords(chainId: number, records: Uint8Array): CallBinding[] {
  if (records.length % record.bytes !== 0) throw new SignerError('malformed', { where });
  const calls: CallBinding[] = [];
  for (let at = 0; at < records.length; at += record.bytes) {
    if (at > 0 && compare(records.subarray(at - record.bytes), records.subarray(at)) >= 0)
      throw new SignerError('not-canonical', { where });
    const place = bytesToHex(records.subarray(at, at + record.place));
    const address = `0x${place.slice(0, 40)}`;
    calls.push({
      chainId,
      address: address === nobody ? null : address,
      selector: `0x${place.slice(40)}`,
      meaning: meaningOf(records, at),
    });
  }
  return calls;
}
