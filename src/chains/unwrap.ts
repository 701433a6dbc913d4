import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { toVisible } from '../core/visible.ts';
import { readCommand } from './command.ts';
import { readFetch } from './fetch-call.ts';
import { readLabel } from './labelled.ts';
import { joinMarked, plainEncoding, readPrinted } from './printed.ts';

/**
 * Removes what programs and people put around a request on its way: mail quotes, code fences, quotation
 * marks, broken lines, frames of WalletConnect and JSON-RPC, pages of a service. What is inside is for a
 * chain to read.
 */

/** A request taken out of its frame. */
export interface Unwrapped {
  /** JSON, a text, or bytes that were written as a list of numbers. */
  value: unknown;
  /** Network that the frame names, as CAIP-2 or a number; undefined if it names none. */
  chain: unknown;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/** A bound on frames within frames. */
const mostFrames = 8;

/**
 * A text without what surrounds it, a transaction's name included. Line breaks inside stay: joining wrapped
 * lines is up to the text's encoding. Errors: those of `readLabel`, `readCommand`
 * and `readFetch`.
 */
export function tidyText(input: string): string {
  let text = input.replace(/^[\ufeff\u200b\u2060]+|[\ufeff\u200b\u2060]+$/g, '').trim();
  // Mail and chat quote every line.
  const lines = text.split(/\r\n|\r|\n/);
  if (text.startsWith('>') && lines.every((line) => line === '' || line.startsWith('>')))
    text = lines
      .map((line) => line.replace(/^(> ?)+/, ''))
      .join('\n')
      .trim();
  text = /^```[\w-]*\n([\s\S]*?)\n?```$/.exec(text)?.[1]?.trim() ?? text;
  const [, quoted] =
    /^(?:b?'([^']*)'|b"([^"]*)"|`([^`]*)`|“([^“”]*)”|«([^«»]*)»)$/
      .exec(text)
      ?.filter((one) => one !== undefined) ?? [];
  const tidy = plainEncoding(joinMarked((quoted ?? text).replace(/^data:[\w/.+-]*;base64,/, '').trim()));
  const labelled = readLabel(tidy);
  if (labelled?.kind === 'transaction') return tidyText(labelled.rest);
  return readCommand(tidy) ?? readFetch(tidy) ?? tidy;
}

/** Text of a megabyte of brackets would become seventy of lists in lists before anybody could refuse it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Opened by [ or {, closed by ] or }.
    if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) depth--;
    if (depth > limits.jsonDepth) return true;
  }
  return false;
}

/**
 * Tidied text as JSON, with lines joined if a string was broken across them, or as the bytes that a program
 * printed; undefined if it is neither. Errors: those of `readPrinted`.
 */
export function parseJson(text: string): unknown {
  if (!/^[[{"]/.test(text)) return readPrinted(text) ?? undefined;
  if (isTooDeep(text)) return undefined;
  const joined = text.replace(/\r\n|\r|\n/g, '');
  for (const attempt of joined === text ? [text] : [text, joined]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Then the lines may be broken, or it is not JSON.
    }
  }
  return readPrinted(text) ?? undefined;
}

/**
 * Errors: `unsupported` where 'encrypted-relay' for a message from WalletConnect's relay, which only the two
 * ends can read; `bad-transaction` where 'several' for a page with more than one transaction, and where
 * 'error-reply' for a server's answer that is an error.
 */
export function unwrap(input: unknown): Unwrapped {
  let value = input;
  let chain: unknown;
  for (let i = 0; i < mostFrames; i++) {
    const inner = peel(value);
    if (inner === null) break;
    value = inner.value;
    chain = inner.chain ?? chain;
  }
  return { value, chain };
}

function peel(value: unknown): Unwrapped | null {
  if (typeof value === 'string') {
    const parsed = parseJson(tidyText(value));
    return parsed === undefined ? null : { value: parsed, chain: undefined };
  }
  const bytes = readByteList(value);
  if (bytes !== null) return { value: bytes, chain: undefined };
  if (Array.isArray(value)) {
    // An event as it is emitted: its name, then its subject.
    const isEvent = value.length === 2 && value[0] === 'session_request' && isObject(value[1]);
    return value.length === 1 || isEvent ? { value: value.at(-1), chain: undefined } : null;
  }
  return isObject(value) ? (peelRequest(value) ?? peelReply(value)) : null;
}

/**
 * WalletConnect's session request, whole or from a log, and the multichain interface that uses `scope` for
 * its network.
 */
function peelRequest(json: Json): Unwrapped | null {
  if (typeof json.method === 'string' && json.method.startsWith('irn_'))
    throw new SignerError('unsupported', { where: 'encrypted-relay' });
  for (const outer of [json.params, json]) {
    if (!isObject(outer) || !isObject(outer.request)) continue;
    const { request } = outer;
    if (typeof request.method !== 'string') continue;
    return { value: request, chain: outer.chainId ?? outer.scope ?? request.chainId };
  }
  // Libraries print the event with its name.
  for (const name of ['payload', 'data', 'args', 'event', 'requestEvent', 'detail', 'body']) {
    const inner = json[name];
    const isFrame =
      isObject(inner) &&
      (typeof inner.method === 'string' || isObject(inner.request) || isObject(inner.params));
    if (isFrame || (name === 'args' && Array.isArray(inner) && inner.length === 1 && isObject(inner[0])))
      return { value: inner, chain: json.chainId };
  }
  return null;
}

/** Answers of a JSON-RPC server, and pages of Safe's services. */
function peelReply(json: Json): Unwrapped | null {
  refuseErrorReply(json);
  if ('result' in json && ('jsonrpc' in json || 'id' in json) && !('method' in json))
    return { value: json.result, chain: undefined };
  if (Array.isArray(json.results) && ['count', 'next', 'previous'].some((name) => name in json)) {
    // The gateway puts headings and dates between the transactions.
    const items = json.results.filter((item) => !(isObject(item) && /LABEL|HEADER/.test(String(item.type))));
    if (items.length > 1) throw new SignerError('bad-transaction', { where: 'several' });
    return items.length === 1 ? { value: items[0], chain: json.chainId } : null;
  }
  if (json.type === 'TRANSACTION' && isObject(json.transaction))
    return { value: json.transaction, chain: undefined };
  return null;
}

/** What may be next to an error that is the whole answer. */
const besideError = ['id', 'error', 'result', 'code', 'errorCode', 'status', 'statusCode'];

/** Longest part of a server's own words that is shown. */
const mostSaid = 200;

/**
 * JSON-RPC 2.0, 5: an answer has a result or an error, never both; so one with an error is refused, whatever
 * else it has. Errors: `bad-transaction` where 'error-reply', with what the server says.
 */
export function refuseErrorReply(json: unknown): void {
  if (!isObject(json) || 'method' in json || json.error === undefined || json.error === null) return;
  if (!('jsonrpc' in json) && !Object.keys(json).every((name) => besideError.includes(name))) return;
  const { error } = json;
  const told = isObject(error) ? (error.message ?? error.code) : error;
  const text = typeof told === 'string' || typeof told === 'number' ? String(told).trim() : '';
  const shown = [...toVisible(text.slice(0, 2 * mostSaid), '')];
  const said = shown.length > mostSaid ? `${shown.slice(0, mostSaid).join('')}…` : shown.join('');
  throw new SignerError('bad-transaction', { where: 'error-reply', values: { said: said || '?' } });
}

/** Bytes as JavaScript prints them: `[1,2]`, `{"type":"Buffer","data":[1,2]}`, `{"0":1,"1":2}`. At least one. */
export function readByteList(value: unknown): Uint8Array | null {
  if (isObject(value)) {
    const buffer =
      (value.type === 'Buffer' || value.type === 'Uint8Array') && Array.isArray(value.data)
        ? value.data
        : null;
    const keys = Object.keys(value);
    const isIndexed = keys.length > 0 && keys.every((key, i) => key === String(i));
    return buffer === null && !isIndexed ? null : readByteList(buffer ?? Object.values(value));
  }
  if (!Array.isArray(value) || value.length === 0) return null;
  const isByte = (one: unknown) => typeof one === 'number' && Number.isInteger(one) && one >= 0 && one <= 255;
  return value.every(isByte) ? Uint8Array.from(value as number[]) : null;
}
