import { getBytes, hexlify } from 'ethers';
import { readCbor, readShape } from '../../../core/codec.ts';
import { type FormBinding, formats, type ListedToken, type Meaning, packLimits } from './pack.ts';
import {
  comparePlaces,
  meaningOf,
  meaningShape,
  nobody,
  packForm,
  packShape,
  record,
  where,
} from './pack-shape.ts';

/** True for bytes that claim to be a pack, valid or not. */
export const isPack = (bytes: Uint8Array): boolean => packStart.every((byte, i) => bytes[i] === byte);
const packStart = Uint8Array.of(0x87, 0x69, ...new TextEncoder().encode(packForm));

/** A pack ready for look-ups: only the meanings that a review needs are read. */
export interface OpenPack {
  date: string;
  origin: string;
  meanings: number;
  /** Errors: `malformed`, if the bytes were never read in full. */
  meaning(number: number): Meaning;
  /** The same in written form, to compare. */
  written(number: number): string;
  /** Number of the meaning of a call; null for one of which the pack says nothing. `address` and selector as in `CallBinding`. */
  call(chainId: number, address: string | null, selector: string): number | null;
  calls: readonly { chainId: number; records: Uint8Array }[];
  /** For each selector, as a number, the lowest number of any meaning bound to it at some contract. */
  bySelector(): Map<number, number>;
  forms: FormBinding[];
  tokens: ListedToken[];
}

/** Bytes that `readPack` accepted. Errors: `too-large`, `malformed`, `not-canonical`. */
export function openPack(bytes: Uint8Array): OpenPack {
  const [, date, origin, meanings, perChain, forms, tokens] = readCbor(
    packShape,
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
    written: (number) => JSON.stringify(meanings[number]),
    call(chainId, address, selector) {
      const records = byChain.get(chainId);
      const place = getBytes(`${(address ?? nobody).toLowerCase()}${selector.slice(2)}`);
      const at = records === undefined ? -1 : findRecord(records, place);
      return at < 0 ? null : meaningOf(records!, at);
    },
    bySelector() {
      const found = new Map<number, number>();
      for (const [, records] of perChain) {
        const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
        for (let at = 0; at + record.bytes <= records.length; at += record.bytes) {
          const selector = view.getUint32(at + 20);
          const number = view.getUint16(at + record.place);
          if (number < (found.get(selector) ?? Number.POSITIVE_INFINITY)) found.set(selector, number);
        }
      }
      return found;
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

/** Where the record of a place begins, or -1. Records are sorted. */
function findRecord(records: Uint8Array, place: Uint8Array): number {
  let [low, high] = [0, Math.floor(records.length / record.bytes)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = comparePlaces(records.subarray(middle * record.bytes), place);
    if (order === 0) return middle * record.bytes;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

function readMeaning(value: unknown): Meaning {
  const [key, intent, sentence, owner, fields] = readShape(meaningShape, value, where);
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
