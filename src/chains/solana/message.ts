import { VersionedMessage } from '@solana/web3.js';
import { concatBytes, equalBytes } from '../../core/bytes.ts';
import { guarded, SignerError } from '../../core/errors.ts';

/** The most bytes in a transaction on the wire: what fits in one packet. */
export const wireBytes = 1232;

export interface Instruction {
  program: number;
  accounts: readonly number[];
  data: Uint8Array;
}

export interface Message {
  version: 'legacy' | 0;
  /** Required signers come first in `keys`; the first of them pays the fee. */
  signers: number;
  readonlySigners: number;
  readonlyOthers: number;
  /** Keys written in the message itself, base58. */
  keys: readonly string[];
  blockhash: string;
  instructions: readonly Instruction[];
  lookups: readonly { table: string; writable: readonly number[]; readonly: readonly number[] }[];
  /** What is signed. */
  bytes: Uint8Array;
}

export interface Transaction {
  message: Message;
  /** 64 bytes for each required signer, in order; null if all zero, which means absent. */
  signatures: readonly (Uint8Array | null)[];
}

const bad = (where: string) => new SignerError('bad-transaction', { where });

/**
 * A legacy or v0 message, and nothing else: writing what was read gives the same bytes, and it passes the
 * checks that the runtime makes before it looks at any account. Errors: `bad-transaction`, `unsupported`
 * (newer version).
 */
export function readMessage(bytes: Uint8Array): Message {
  if (bytes.length > wireBytes) throw new SignerError('too-large', { where: 'message' });
  if (bytes[0] !== undefined && bytes[0] > 0x80) throw new SignerError('unsupported', { where: 'version' });
  // The library fails only if the bytes end before the message does.
  const read = guarded('bad-transaction', () => VersionedMessage.deserialize(bytes), 'cut-short');
  const written = guarded('bad-transaction', () => read.serialize(), 'message');
  if (read.version === 1) throw new SignerError('unsupported', { where: 'version' });
  if (!equalBytes(Uint8Array.from(written), bytes)) throw bad(reasonOf(written, bytes));
  const message: Message = {
    version: read.version,
    signers: read.header.numRequiredSignatures,
    readonlySigners: read.header.numReadonlySignedAccounts,
    readonlyOthers: read.header.numReadonlyUnsignedAccounts,
    keys: read.staticAccountKeys.map((key) => key.toBase58()),
    blockhash: read.recentBlockhash,
    instructions: read.compiledInstructions.map((ix) => ({
      program: ix.programIdIndex,
      accounts: [...ix.accountKeyIndexes],
      data: Uint8Array.from(ix.data),
    })),
    lookups: read.addressTableLookups.map((lookup) => ({
      table: lookup.accountKey.toBase58(),
      writable: [...lookup.writableIndexes],
      readonly: [...lookup.readonlyIndexes],
    })),
    bytes: Uint8Array.from(bytes),
  };
  checkMessage(message);
  return message;
}

/**
 * The library is more lenient than the runtime: it reads past the end, and numbers written in more bytes than
 * needed.
 */
function reasonOf(written: Uint8Array, bytes: Uint8Array): string {
  const isWhole = equalBytes(Uint8Array.from(written), bytes.subarray(0, written.length));
  return isWhole ? 'trailing-bytes' : 'length-encoding';
}

/** Accounts of the message: its own keys, then the writable and then the read-only ones of all tables. */
function countAccounts(message: Message): number {
  return message.lookups.reduce((n, l) => n + l.writable.length + l.readonly.length, message.keys.length);
}

export function isSigner(message: Message, index: number): boolean {
  return index < message.signers;
}

export function isWritable(message: Message, index: number): boolean {
  const { signers, keys } = message;
  if (index < signers) return index < signers - message.readonlySigners;
  if (index < keys.length) return index < keys.length - message.readonlyOthers;
  const writable = message.lookups.reduce((n, lookup) => n + lookup.writable.length, 0);
  return index < keys.length + writable;
}

/** The runtime's `sanitize` for both message versions, and no account named twice. */
function checkMessage(message: Message): void {
  const { signers, readonlySigners, readonlyOthers, keys, lookups } = message;
  if (signers === 0 || readonlySigners >= signers) throw bad('header');
  if (signers + readonlyOthers > keys.length) throw bad('header');
  if (new Set(keys).size !== keys.length) throw bad('accounts');
  if (new Set(lookups.map((l) => l.table)).size !== lookups.length) throw bad('lookup tables');
  for (const { writable, readonly } of lookups) {
    const indexes = [...writable, ...readonly];
    if (indexes.length === 0 || new Set(indexes).size !== indexes.length) throw bad('lookup tables');
  }
  const accounts = countAccounts(message);
  if (accounts > 256) throw bad('accounts');
  message.instructions.forEach((ix, i) => {
    if (ix.program === 0 || ix.program >= keys.length) throw bad(`instruction ${i + 1}`);
    if (ix.accounts.some((index) => index >= accounts)) throw bad(`instruction ${i + 1}`);
  });
}

/**
 * A transaction on the wire: compact count of signatures, signatures, message. Some libraries leave out
 * places for missing signatures, all of them or the last ones: not valid on the wire, but accepted if
 * `isWire` is false. Errors: those of `readMessage`, `too-large`.
 */
export function readTransaction(bytes: Uint8Array, isWire = true): Transaction {
  if (bytes.length > wireBytes) throw new SignerError('too-large', { where: 'transaction' });
  // In 1232 bytes at most 19 can be signatures, so the compact count is always one byte below 0x80; from
  // version 1 on the message comes first and its version byte is here.
  const count = bytes[0] ?? 0;
  if (count > 0x80) throw new SignerError('unsupported', { where: 'version' });
  if ((isWire && count === 0) || count === 0x80) throw bad('signatures');
  if (bytes.length <= 1 + 64 * count) throw bad('cut-short');
  const message = readMessage(bytes.slice(1 + 64 * count));
  if (isWire ? message.signers !== count : message.signers < count) throw bad('signatures');
  const signatures = Array.from({ length: message.signers }, (_, i) => {
    if (i >= count) return null;
    const signature = bytes.slice(1 + 64 * i, 65 + 64 * i);
    return signature.every((byte) => byte === 0) ? null : signature;
  });
  return { message, signatures };
}

/** Wire bytes; absent signatures are zeros. Errors: `too-large`. */
export function writeTransaction({ message, signatures }: Transaction): Uint8Array {
  const wire = concatBytes(
    Uint8Array.of(message.signers),
    ...signatures.map((signature) => signature ?? new Uint8Array(64)),
    message.bytes,
  );
  if (wire.length > wireBytes) throw new SignerError('too-large', { where: 'transaction' });
  return wire;
}

/** True if the bytes are a transaction message, whatever somebody calls them: signing them would sign it. */
export function isMessage(bytes: Uint8Array): boolean {
  try {
    readMessage(bytes);
    return true;
  } catch {
    return hasMessageShape(bytes);
  }
}

/**
 * Looks like a message, valid or not: a version, then a header and as many keys as it needs. Only
 * distinguishes input that is ours but invalid from input that is not ours.
 */
export function hasMessageShape(bytes: Uint8Array): boolean {
  if (hasVersion1Shape(bytes)) return true;
  const start = bytes[0]! >= 0x80 ? 1 : 0;
  const [signers, readonlySigners, readonlyOthers] = bytes.subarray(start, start + 3);
  const keys = keyCount(bytes.subarray(start + 3, start + 5));
  if (keys === null || signers === 0 || signers! > 19) return false;
  return (
    readonlySigners! < signers! &&
    signers! + readonlyOthers! <= keys &&
    bytes.length >= start + 36 + 32 * keys
  );
}

/** The same for wire bytes, cut short or not: the message after the signatures requires that many of them. */
export function hasTransactionShape(bytes: Uint8Array): boolean {
  const count = bytes[0] ?? 0;
  if (count > 19) return false;
  const rest = bytes.subarray(1 + 64 * count);
  // Fewer signatures than needed are weaker evidence: then the whole message has to look like one.
  if (hasMessageShape(rest)) return count <= (rest[rest[0]! >= 0x80 ? 1 : 0] ?? 0);
  if (count === 0) return false;
  const start = rest[0]! >= 0x80 ? 1 : 0;
  const [signers, readonlySigners, readonlyOthers] = rest.subarray(start, start + 3);
  const keys = keyCount(rest.subarray(start + 3, start + 5));
  if (keys === null) return false;
  return signers === count && readonlySigners! < signers && signers + readonlyOthers! <= keys;
}

/** The compact number of a message's keys: one byte below 0x80, two if it has more than fit in a packet. */
function keyCount([low, high]: Uint8Array): number | null {
  if (low === undefined || low < 0x80) return low ?? null;
  // One byte can address at most 256 accounts.
  return high === 1 || high === 2 ? (low & 0x7f) + (high << 7) : null;
}

/** Version 1 (SIMD-385): version byte, header, u32 mask with only the low bits in use, hash, counts. */
function hasVersion1Shape(bytes: Uint8Array): boolean {
  const [version, signers, readonlySigners, , mask, ...high] = bytes.subarray(0, 8);
  return (
    version === 0x81 &&
    bytes.length >= 42 + 32 * signers! &&
    readonlySigners! < signers! &&
    mask! < 0x20 &&
    high.every((byte) => byte === 0)
  );
}
