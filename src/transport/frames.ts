import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { readBase45, writeBase45 } from './base45.ts';
import { deriveCrc32 } from './crc32.ts';
import { deriveSymbol, Solver } from './fountain.ts';

/**
 * A message as an endless stream of QR texts, any k of which are enough. A frame is "HF1:" and, in base45 (RFC 9285),
 *
 *   session(2) message(4) length(3) index(3) symbol(n) check(4)      all big endian
 *
 * session: first bytes of the ceremony's id, or zeros; message: first bytes of the SHA-256 of the message; length:
 * bytes of the source, which is SHA-256(message) || message; index: of the symbol; check: CRC-32 of what comes before
 * it. k = ceil(length / n), so streams of other symbol sizes are other streams and never mix.
 */
const prefix = 'HF1:';
const headBytes = 12;
const indexBytes = 3;
const checkBytes = 4;
const hashBytes = 32;
const maxIndex = 0xffffff;

/** Symbol bytes of a frame that must fit into `chars` alphanumeric characters; 0 if none fits. */
export function symbolBytesIn(chars: number): number {
  const body = Math.max(0, chars - prefix.length);
  const bytes = Math.floor(body / 3) * 2 + (body % 3 === 2 ? 1 : 0);
  return Math.max(0, Math.min(limits.frameBytes, bytes - headBytes - checkBytes));
}

export interface Stream {
  /** How many frames are enough. */
  readonly k: number;
  /** Frame `i`, from 0 up to 2^24 - 1: the first k are the message itself, the rest combinations of all of it. */
  frame(i: number): string;
}

/**
 * `symbolBytes` is the most that one frame may carry; symbols are of equal size, so all frames have the same length.
 * `session` is a ceremony's id, of which the frames carry two bytes, so that other devices can say "another ceremony's
 * code".
 * Errors: `too-large` if the message takes more than `limits.blobBytes` or `limits.frameSymbols` frames.
 */
export function makeStream(
  message: Uint8Array,
  options: { symbolBytes: number; session?: Uint8Array | undefined },
): Stream {
  const hash = sha256(message);
  const source = concatBytes(hash, message);
  const k = Math.ceil(source.length / options.symbolBytes);
  if (message.length > limits.blobBytes || !(k <= limits.frameSymbols)) {
    throw new SignerError('too-large', { where: 'frames' });
  }
  const size = Math.ceil(source.length / k);
  const pieces = Array.from({ length: k }, (_, i) => {
    const piece = new Uint8Array(size);
    piece.set(source.subarray(i * size, (i + 1) * size));
    return piece;
  });
  const seed = new DataView(hash.buffer, hash.byteOffset).getUint32(0);

  return {
    k,
    frame(i) {
      const bytes = new Uint8Array(headBytes + size + checkBytes);
      const view = new DataView(bytes.buffer);
      view.setUint16(0, sessionTag(options.session));
      view.setUint32(2, seed);
      view.setUint32(5, ((seed & 0xff) << 24) | source.length);
      view.setUint32(8, ((source.length & 0xff) << 24) | (i & maxIndex));
      bytes.set(deriveSymbol(pieces, seed, i & maxIndex), headBytes);
      view.setUint32(headBytes + size, deriveCrc32(bytes.subarray(0, headBytes + size)));
      return prefix + writeBase45(bytes);
    },
  };
}

function sessionTag(session: Uint8Array | undefined): number {
  return ((session?.[0] ?? 0) << 8) | (session?.[1] ?? 0);
}

interface Frame {
  session: number;
  seed: number;
  length: number;
  index: number;
  k: number;
  symbol: Uint8Array;
}

/** What `text` says, with every bound checked; otherwise a word that says why not. */
function readFrame(text: string): Frame | 'foreign' | 'newer-version' | 'damaged' | 'too-large' {
  if (!text.startsWith(prefix)) return /^HF[1-9]\d{0,3}:/.test(text) ? 'newer-version' : 'foreign';
  const longest = prefix.length + Math.ceil(((limits.frameBytes + headBytes + checkBytes) * 3) / 2);
  if (text.length > longest) return 'too-large';
  const bytes = readBase45(text, prefix.length);
  const end = (bytes?.length ?? 0) - checkBytes;
  if (bytes === null || end <= headBytes) return 'damaged';
  const view = new DataView(bytes.buffer);
  if (view.getUint32(end) !== deriveCrc32(bytes.subarray(0, end))) return 'damaged';
  const length = view.getUint32(5) & 0xffffff;
  const symbol = bytes.slice(headBytes, end);
  const k = Math.ceil(length / symbol.length);
  if (length < hashBytes || Math.ceil(length / k) !== symbol.length) return 'damaged';
  if (length > limits.blobBytes + hashBytes || k > limits.frameSymbols) return 'too-large';
  const index = view.getUint32(8) & maxIndex;
  return { session: view.getUint16(0), seed: view.getUint32(2), length, index, k, symbol };
}

export type Outcome =
  /** Something new in a message in progress: `got` of `need` frames are here. */
  | { kind: 'progress'; got: number; need: number }
  /** A frame that was seen before, or adds nothing new. */
  | { kind: 'repeat'; got: number; need: number }
  | { kind: 'done'; message: Uint8Array }
  /** A frame of a message that is already complete. */
  | { kind: 'already' }
  /** One of ours, but from another ceremony than the one this reader is for. */
  | { kind: 'other-session' }
  /** Not one of ours. */
  | { kind: 'foreign'; text: string }
  /** Ours, but its checksum or the message's hash is wrong; or a newer version; or beyond the limits. */
  | { kind: 'damaged' }
  | { kind: 'newer-version' }
  | { kind: 'too-large' };

/** Index and symbol, one character per byte: the smallest way to keep them. */
function pack(index: number, symbol: Uint8Array = new Uint8Array()): string {
  return String.fromCharCode(index >> 16, (index >> 8) & 0xff, index & 0xff, ...symbol);
}

/**
 * One message being put together. Frames are kept as they arrive, each costing no more than its own size, until there
 * are enough to solve, so a hostile frame's promises cost nothing. If those were not enough, later ones are added one
 * at a time.
 */
class Assembly {
  /** Frames as they arrived; once solved, only their indices. */
  #taken: string[];
  #solver: Solver | null = null;

  constructor(first: Frame) {
    this.#taken = [pack(first.index, first.symbol)];
    if (first.k === 1) this.#solve(first);
  }

  get got(): number {
    return this.#solver?.rank ?? this.#taken.length;
  }

  /** True if the frame adds something new, as far as that can be known before solving. */
  add(frame: Frame): boolean {
    const index = pack(frame.index);
    if (this.#taken.some((taken) => taken.startsWith(index))) return false;
    const before = this.got;
    if (this.#solver !== null) {
      this.#solver.add(frame.index, frame.symbol);
    } else {
      this.#taken.push(pack(frame.index, frame.symbol));
      if (this.#taken.length === frame.k) this.#solve(frame);
    }
    return this.got > before;
  }

  /** Plain pieces first: then only the combinations are left to eliminate. */
  #solve({ k, seed }: Frame): void {
    this.#solver = new Solver(k, seed);
    for (const taken of this.#taken.sort()) {
      const bytes = new Uint8Array(taken.length);
      for (let i = 0; i < bytes.length; i++) bytes[i] = taken.charCodeAt(i);
      this.#solver.add((bytes[0]! << 16) | (bytes[1]! << 8) | bytes[2]!, bytes.slice(indexBytes));
    }
    this.#taken = this.#taken.map((taken) => taken.slice(0, indexBytes));
  }

  /** The message, once `got` is k; null if it does not match its hash and its tag. */
  finish(length: number, seed: number): Uint8Array | null {
    const source = concatBytes(...this.#solver!.solve()).subarray(0, length);
    const hash = source.slice(0, hashBytes);
    const message = source.slice(hashBytes);
    const isWhole = equalBytes(sha256(message), hash) && new DataView(hash.buffer).getUint32(0) === seed;
    return isWhole ? message : null;
  }
}

/**
 * Puts messages together from frames in any order, of up to `limits.frameStreams` streams at once: a stale stream never
 * blocks a newer one, since the one fed longest ago makes room. No input throws.
 */
export class FrameReader {
  /** By stream; the one fed last comes last. */
  readonly #assemblies = new Map<string, Assembly>();
  readonly #done: string[] = [];
  readonly #session: number | null;

  constructor(options: { session?: Uint8Array | undefined } = {}) {
    this.#session = options.session === undefined ? null : sessionTag(options.session);
  }

  accept(text: string): Outcome {
    const frame = readFrame(text);
    if (frame === 'foreign') return { kind: 'foreign', text };
    if (typeof frame === 'string') return { kind: frame };
    const { session, seed, length, k, symbol } = frame;
    const isOther = this.#session !== null && session !== 0 && session !== this.#session;
    if (isOther) return { kind: 'other-session' };
    const message = `${seed}.${length}`;
    if (this.#done.includes(message)) return { kind: 'already' };

    const key = [seed, length, symbol.length].join('.');
    const known = this.#assemblies.get(key);
    const assembly = known ?? new Assembly(frame);
    const isNew = known === undefined || known.add(frame);
    this.#assemblies.delete(key);
    if (this.#assemblies.size >= limits.frameStreams) {
      this.#assemblies.delete(this.#assemblies.keys().next().value!);
    }
    this.#assemblies.set(key, assembly);
    if (assembly.got < k) return { kind: isNew ? 'progress' : 'repeat', got: assembly.got, need: k };

    this.#assemblies.delete(key);
    const whole = assembly.finish(length, seed);
    if (whole === null) return { kind: 'damaged' };
    this.#done.push(message);
    if (this.#done.length > limits.frameStreams) this.#done.shift();
    return { kind: 'done', message: whole };
  }
}
