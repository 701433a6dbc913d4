import { base58 } from '@scure/base';
import { ascii, compareBytes, concatBytes, equalBytes, utf8ToBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { isMessage } from './message.ts';
import { plainText, readUtf8 } from './text.ts';

/**
 * Messages that are signed but never sent to the network. `cli` is the header that the Solana CLI wrote up to
 * 2.x (no domain, no signers), `v0` and `v1` the published formats, `plain` text without any header, which
 * web pages ask wallets to sign.
 */
export interface OffchainMessage {
  layout: 'cli' | 'v0' | 'v1' | 'plain';
  /**
   * 0 printable ASCII, 1 UTF-8, both up to 1232 bytes in all, 2 UTF-8 up to 65535 bytes; null if the layout
   * has none.
   */
  format: number | null;
  /** Application domain, 32 bytes, unless it is all zero. */
  domain: Uint8Array | null;
  /** Base58; empty if the layout names none. */
  signers: readonly string[];
  text: string;
}

/** "\xffsolana offchain": no transaction message can begin with it. */
const signingDomain = concatBytes(Uint8Array.of(0xff), ascii('solana offchain'));
/** The longest message in the formats that fit a hardware wallet. */
const shortMessage = 1232;
const v0Header = 53;
const cliHeader = 20;

const bad = (where: string) => new SignerError('malformed', { where });

export function hasOffchainHeader(bytes: Uint8Array): boolean {
  return equalBytes(bytes.subarray(0, 16), signingDomain);
}

/**
 * Errors: `malformed`, `unsupported` (newer header), `bad-transaction` (a transaction dressed up as a
 * message).
 */
export function readOffchain(bytes: Uint8Array): OffchainMessage {
  if (isMessage(bytes)) throw new SignerError('bad-transaction', { where: 'message is a transaction' });
  if (!hasOffchainHeader(bytes)) return readPlain(bytes);
  const version = bytes[16];
  if (version === undefined) throw bad('message header');
  if (version > 1) throw new SignerError('unsupported', { where: 'message version' });
  if (version === 1) return readV1(bytes.subarray(17));
  const found = [readCli(bytes), readV0(bytes.subarray(17))].filter((message) => message !== null);
  // Nothing in the header distinguishes the two layouts of version 0: a message that is valid as both is
  // refused.
  if (found.length !== 1) throw bad('message header');
  return found[0]!;
}

function readCli(bytes: Uint8Array): OffchainMessage | null {
  const format = bytes[17];
  const text = readSized(bytes.subarray(18), format, shortMessage - cliHeader);
  return text === null ? null : { layout: 'cli', format: format!, domain: null, signers: [], text };
}

function readV0(body: Uint8Array): OffchainMessage | null {
  const [format, count] = [body[32], body[33]];
  if (count === undefined || count === 0) return null;
  const domain = body.slice(0, 32);
  const end = 34 + 32 * count;
  const signers = readSigners(body.subarray(34, end), count);
  const text = readSized(body.subarray(end), format, shortMessage - v0Header - 32 * count);
  if (signers === null || text === null) return null;
  return {
    layout: 'v0',
    format: format!,
    domain: domain.some((b) => b !== 0) ? domain : null,
    signers,
    text,
  };
}

/** Version 1 has no domain, format or length: signers in order, then UTF-8 to the end. */
function readV1(body: Uint8Array): OffchainMessage {
  const count = body[0] ?? 0;
  const keys = body.subarray(1, 1 + 32 * count);
  const signers = count === 0 ? null : readSigners(keys, count);
  const text = readUtf8(body.subarray(1 + 32 * count));
  if (signers === null || text === null || text === '') throw bad('message');
  for (let i = 1; i < count; i++)
    if (compareBytes(keys.subarray(32 * i - 32, 32 * i), keys.subarray(32 * i, 32 * i + 32)) >= 0)
      throw bad('message signers');
  return { layout: 'v1', format: null, domain: null, signers, text };
}

/** Text without a header: readable, and not beginning with anything a transaction message could begin with. */
function readPlain(bytes: Uint8Array): OffchainMessage {
  const text = readUtf8(bytes);
  if (text === null || text === '' || bytes[0]! < 0x20) throw bad('message');
  if ([...text].some((c) => c !== '\n' && c !== '\t' && c !== '\r' && /\p{Cc}/u.test(c)))
    throw bad('message');
  return { layout: 'plain', format: null, domain: null, signers: [], text };
}

function readSigners(bytes: Uint8Array, count: number): string[] | null {
  if (bytes.length !== 32 * count) return null;
  const signers = Array.from({ length: count }, (_, i) => base58.encode(bytes.slice(32 * i, 32 * i + 32)));
  return new Set(signers).size === count ? signers : null;
}

/** u16 length, then exactly that much text in the format. */
function readSized(bytes: Uint8Array, format: number | undefined, short: number): string | null {
  if (format === undefined || format > 2 || bytes.length < 3) return null;
  const body = bytes.subarray(2);
  if ((bytes[0]! | (bytes[1]! << 8)) !== body.length) return null;
  if (format < 2 && body.length > short) return null;
  if (format === 0 && !isPrintableAscii(body)) return null;
  return readUtf8(body);
}

function isPrintableAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 && byte <= 0x7e);
}

/** True if the text contains characters that a screen would not show as they are. */
export function hasHiddenCharacters(text: string): boolean {
  return plainText(text) !== text;
}

/**
 * A typed text as an off-chain message, version 0 of the published format with a zero application domain; the
 * first format that can hold the text. `signers`: 32-byte keys, including this wallet's. Errors: `malformed`
 * (nothing to sign, no or repeated signers, ill-formed text), `too-large`.
 */
export function writeOffchainMessage(text: string, signers: readonly Uint8Array[]): Uint8Array {
  const body = utf8ToBytes(text);
  if (body.length === 0 || readUtf8(body) !== text) throw bad('message');
  if (body.length > 0xffff - 1024) throw new SignerError('too-large', { where: 'message' });
  if (signers.length === 0 || signers.length > 31 || signers.some((key) => key.length !== 32))
    throw bad('message signers');
  const short = shortMessage - v0Header - 32 * signers.length;
  const format = body.length > short ? 2 : isPrintableAscii(body) ? 0 : 1;
  const bytes = concatBytes(
    signingDomain,
    Uint8Array.of(0),
    new Uint8Array(32),
    Uint8Array.of(format, signers.length),
    ...signers,
    Uint8Array.of(body.length & 0xff, body.length >> 8),
    body,
  );
  readOffchain(bytes);
  return bytes;
}
