import * as v from 'valibot';
import { concatBytes } from '../core/bytes.ts';
import { bytesUpTo, readCbor, uint, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { readBytewords, writeBytewords } from './bytewords.ts';
import { deriveCrc32 } from './crc32.ts';
import { addMultiple } from './field.ts';
import { Solver } from './fountain.ts';
import type { Stream } from './frames.ts';
import { deriveFragments } from './ur-mix.ts';

/** Uniform Resources (BCR-2020-005), the form in which other wallets show CBOR as QR. Used at that boundary only. */
export interface Ur {
  /** Lower case, as "sol-signature". */
  type: string;
  cbor: Uint8Array;
}

/** The largest fragment that fits a QR code. */
const fragmentBytes = 2_048;
const uint32 = 0xffffffff;

const pattern = /^ur:([a-z0-9-]{1,64})\/(?:(\d{1,10})-(\d{1,10})\/)?([a-z]+)$/i;

export function isUrPart(text: string): boolean {
  return /^ur:/i.test(text);
}

/** A UR in one piece, in capitals: alphanumeric mode carries it densely, and readers take either case. */
export function writeUr({ type, cbor }: Ur): string {
  return `ur:${type}/${writeBytewords(cbor)}`.toUpperCase();
}

/** As many parts as anyone wants: plain ones first, then mixed. One still part if `maxFragment` bytes hold it. */
export function makeUrStream({ type, cbor }: Ur, maxFragment: number): Stream {
  const k = Math.ceil(cbor.length / maxFragment);
  if (!(k <= limits.frameSymbols)) throw new SignerError('too-large', { where: 'ur' });
  if (k <= 1) return { k: 1, frame: () => writeUr({ type, cbor }) };
  const size = Math.ceil(cbor.length / k);
  const checksum = deriveCrc32(cbor);
  // After rounding up, fewer fragments of that size may be needed than were counted.
  const count = Math.ceil(cbor.length / size);
  return {
    k: count,
    frame(i) {
      const seqNum = i + 1;
      const mixed = new Uint8Array(size);
      for (const at of deriveFragments(seqNum, count, checksum)) {
        const fragment = new Uint8Array(size);
        fragment.set(cbor.subarray(at * size, (at + 1) * size));
        addMultiple(mixed, fragment, 1);
      }
      const part = writeCbor([seqNum, count, cbor.length, checksum, mixed]);
      return `ur:${type}/${seqNum}-${count}/${writeBytewords(part)}`.toUpperCase();
    },
  };
}

const partShape = v.strictTuple([
  uint(uint32, 1),
  uint(limits.frameSymbols, 1),
  uint(limits.blobBytes, 1),
  uint(uint32),
  bytesUpTo(fragmentBytes, 1),
]);

export type UrOutcome =
  | { kind: 'progress'; got: number; need: number }
  | { kind: 'done'; ur: Ur }
  /** A part of a UR that is already complete. */
  | { kind: 'already' }
  | { kind: 'damaged' }
  | { kind: 'too-large' };

/** Puts URs together, single and multi-part, of up to `limits.frameStreams` streams at once. No input throws. */
export class UrReader {
  /** By stream, the one fed last comes last. */
  readonly #solvers = new Map<string, Solver>();
  #lastDone = '';

  accept(text: string): UrOutcome {
    if (text.length > limits.textChars) return { kind: 'too-large' };
    const [, name, seqNum, seqLen, words] = pattern.exec(text.trim()) ?? [];
    if (name === undefined || words === undefined) return { kind: 'damaged' };
    const type = name.toLowerCase();
    if (seqNum !== undefined && words.length > 2 * (fragmentBytes + 64)) return { kind: 'too-large' };
    if (seqLen !== undefined && Number(seqLen) > limits.frameSymbols) return { kind: 'too-large' };
    const body = readBytewords(words);
    if (body === null) return { kind: 'damaged' };
    if (seqNum === undefined) return { kind: 'done', ur: { type, cbor: body } };
    return this.#acceptPart(type, Number(seqNum), Number(seqLen), body);
  }

  #acceptPart(type: string, seqNum: number, seqLen: number, body: Uint8Array): UrOutcome {
    let part: v.InferOutput<typeof partShape>;
    try {
      part = readCbor(partShape, body, 'ur');
    } catch {
      return { kind: 'damaged' };
    }
    const [num, k, length, checksum, fragment] = part;
    if (num !== seqNum || k !== seqLen || Math.ceil(length / fragment.length) !== k) {
      return { kind: 'damaged' };
    }
    const key = `${type}.${k}.${length}.${checksum}.${fragment.length}`;
    if (key === this.#lastDone) return { kind: 'already' };

    const solver = this.#solvers.get(key) ?? new Solver(k, checksum);
    this.#solvers.delete(key);
    if (this.#solvers.size >= limits.frameStreams) {
      this.#solvers.delete(this.#solvers.keys().next().value!);
    }
    this.#solvers.set(key, solver);
    const factors = new Uint8Array(k);
    for (const at of deriveFragments(num, k, checksum)) factors[at] = 1;
    solver.addCombination(factors, fragment.slice());
    if (solver.rank < k) return { kind: 'progress', got: solver.rank, need: k };

    this.#solvers.delete(key);
    const cbor = concatBytes(...solver.solve()).slice(0, length);
    if (deriveCrc32(cbor) !== checksum) return { kind: 'damaged' };
    this.#lastDone = key;
    return { kind: 'done', ur: { type, cbor } };
  }
}

/** Bytes of one part on a screen: small enough for the cameras of other wallets. */
export const urFragment = 200;

/** A file as UR: a byte string under its type, such as `psbt` or `bytes`. */
export const writeBytesUr = (type: string, bytes: Uint8Array): Ur => ({ type, cbor: writeCbor(bytes) });

/** The bytes inside, or null for a UR of another type. Errors: `too-large`, `malformed`. */
export function readBytesUr({ type, cbor }: Ur, types: readonly string[]): Uint8Array | null {
  return types.includes(type) ? readCbor(v.instance(Uint8Array), cbor, 'ur') : null;
}
