import * as v from 'valibot';
import { readCbor, readShape, uint, writeCbor } from './codec.ts';
import { SignerError } from './errors.ts';
import { limits } from './limits.ts';

/**
 * Whatever devices hand to each other is one blob that says what it is: `["hf1", kind, body]`. The receiver
 * learns the kind from the blob, never from the screen it is on. An unknown kind comes from a newer build.
 */
const blobKinds = { card: 0, bundle: 1, parcel: 2, pack: 3, head: 4 } as const;
export type BlobKind = keyof typeof blobKinds;

/** The first bytes of every blob: an array of three that starts with the text "hf1". */
export const blobMagic = Uint8Array.of(0x83, 0x63, 0x68, 0x66, 0x31);

const shape = v.strictTuple([v.literal('hf1'), uint(2 ** 32 - 1), v.unknown()]);
const bodyShape = v.array(v.unknown());
const kindNames = Object.keys(blobKinds) as BlobKind[];

/** `body` is the kind's own array, as its own module writes it. */
export function writeBlob(kind: BlobKind, body: readonly unknown[]): Uint8Array {
  return writeCbor(['hf1', blobKinds[kind], body]);
}

/** True if the bytes begin like one of our blobs; says nothing about the rest. */
export function isBlob(bytes: Uint8Array): boolean {
  return blobMagic.every((byte, i) => bytes[i] === byte);
}

/** Errors: `unknown-kind` (not ours), `newer-version`, `too-large`, `malformed`, `not-canonical`. */
export function readBlob(bytes: Uint8Array): { kind: BlobKind; body: Uint8Array } {
  if (!isBlob(bytes)) {
    const newer = bytes[0] === 0x83 && bytes[1] === 0x63 && bytes[2] === 0x68 && bytes[3] === 0x66;
    throw new SignerError(newer ? 'newer-version' : 'unknown-kind');
  }
  const [, number, body] = readCbor(shape, bytes, 'blob', limits.blobBytes);
  const kind = kindNames.find((name) => blobKinds[name] === number);
  if (kind === undefined) throw new SignerError('newer-version');
  return { kind, body: writeCbor(readShape(bodyShape, body, 'blob')) };
}
