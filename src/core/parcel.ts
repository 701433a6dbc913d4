import { readBlob, writeBlob } from './blob.ts';
import { compareBytes } from './bytes.ts';
import { bytesUpTo, listOf, readCbor } from './codec.ts';
import { SignerError } from './errors.ts';
import { limits } from './limits.ts';

/**
 * Several blobs carried as one: for example, a bundle with the cards of its people. Each is taken in by
 * itself, so one that is refused, or of a kind that only a newer build knows, hides none of the others. CDDL
 * `parcel = [2*32 bytes]`.
 */
const shape = listOf(bytesUpTo(limits.blobBytes, 1), limits.parcelBlobs, 2);

/** Two to 32 blobs, in any order, without duplicates. Errors: `malformed`, `too-large`, as for the reader. */
export function writeParcel(blobs: readonly Uint8Array[]): Uint8Array {
  const parcel = writeBlob('parcel', [...blobs].sort(compareBytes));
  readParcel(parcel);
  return parcel;
}

/**
 * The blobs, in the order they are taken in: bytewise, so by kind, and cards come first. The contents are not
 * looked at, except that none may be a parcel. All together are at most `limits.blobBytes`. Errors: those of
 * `readBlob`, `malformed`, `not-canonical`.
 */
export function readParcel(bytes: Uint8Array): Uint8Array[] {
  const { kind, body } = readBlob(bytes);
  if (kind !== 'parcel') throw new SignerError('unknown-kind');
  const blobs = readCbor(shape, body, 'parcel');
  if (blobs.some((blob, i) => i > 0 && compareBytes(blobs[i - 1]!, blob) >= 0))
    throw new SignerError('not-canonical', { where: 'parcel' });
  if (blobs.some(isParcel)) throw new SignerError('malformed', { where: 'parcel' });
  return blobs;
}

/** The kind follows the magic, in one byte. */
const isParcel = (blob: Uint8Array): boolean =>
  compareBytes(blob.subarray(0, parcelStart.length), parcelStart) === 0;

const parcelStart = writeBlob('parcel', []).subarray(0, -1);
