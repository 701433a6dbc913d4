import { bytesToHex } from '../../../core/bytes.ts';
import { SignerError } from '../../../core/errors.ts';
import { type OpenPack, openPack } from './open-pack.ts';
import { type CallBinding, type Pack, packLimits } from './pack.ts';
import { comparePlaces, meaningOf, nobody, record, where } from './pack-shape.ts';

/**
 * Untrusted bytes, at most 1 MB, read in full. All text in it is safe to show as it is. Errors: `too-large`,
 * `malformed`, `not-canonical` (out of order, a duplicate, a binding to a missing meaning).
 */
export const readPack = (bytes: Uint8Array): Pack => readWhole(openPack(bytes));

/** The same of a pack that is open, but may never have been read in full. */
export function readWhole(pack: OpenPack): Pack {
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

/** One meaning for each place: with two, which one is found would be chance. */
function readRecords(chainId: number, records: Uint8Array): CallBinding[] {
  if (records.length % record.bytes !== 0) throw new SignerError('malformed', { where });
  const calls: CallBinding[] = [];
  for (let at = 0; at < records.length; at += record.bytes) {
    if (at > 0 && comparePlaces(records.subarray(at - record.bytes), records.subarray(at)) >= 0)
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
