import { base58, base64 } from '@scure/base';
import { bytesToHex, readHex } from '../../core/bytes.ts';
import { guarded, SignerError } from '../../core/errors.ts';
import { joinGroups } from '../../core/typed-address.ts';
import { parseJson, tidyText } from '../unwrap.ts';
import { programs } from './programs.ts';

/** The content of a nonce account: its authority, if stated, and the value that a transaction names. */
export interface NonceContent {
  /** Base58 of 32 bytes. */
  value: string;
  /** Base58, or null if only the value was given. */
  authority: string | null;
}

const wrong = (where: string) => new SignerError('bad-parameters', { where });
const isKey = (text: string) => /^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(text);

/** "solana:", as wallets write it in links, and CAIP-10 with the main network's name. */
const prefix = /^sol(?:ana)?:(?:(?:mainnet|5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp):)?/i;

/** Base58 of 32 bytes, as people type it. Errors: `bad-address` at the place. */
export function readKey(typed: unknown, where: string): string {
  const text = typeof typed === 'string' ? joinGroups(typed).replace(prefix, '') : '';
  if (!isKey(text)) throw new SignerError('bad-address', { where });
  const bytes = guarded('bad-address', () => base58.decode(text), where);
  if (bytes.length !== 32) throw new SignerError('bad-address', { where });
  return text;
}

/**
 * The content of a nonce account, in whatever form it was looked up: a server's answer to `getAccountInfo`,
 * decoded or not; the output of `solana nonce-account`; the account's data in base64; or the value alone,
 * copied from a screen. Errors: `bad-parameters` at 'nonce-value', or at 'nonce-state' for an account that is
 * not a nonce account or was never initialised.
 */
export function readNonceContent(typed: string): NonceContent {
  const text = tidyText(typed);
  if (text === '' || text.length > 20_000) throw wrong('nonce-value');
  const json = parseJson(text);
  if (json !== undefined) return readAnswer(json);
  if (/^\s*Nonce: uninitialized\s*$/im.test(text)) throw wrong('nonce-state');
  const [, printed] = /^\s*Nonce blockhash:\s*(\S+)\s*$/im.exec(text) ?? [];
  if (printed !== undefined) {
    const [, authority] = /^\s*Authority:\s*(\S+)\s*$/im.exec(text) ?? [];
    return checked({ value: printed, authority: authority ?? null });
  }
  if (isKey(text)) return checked({ value: text, authority: null });
  return readData(text);
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * `{result: {value: {data, owner}}}`, or a part of it; `data` as `[text, encoding]`, as text, or parsed by
 * the server.
 */
function readAnswer(json: unknown): NonceContent {
  let account = json;
  for (const name of ['result', 'value', 'account'])
    if (isObject(account) && name in account) account = account[name];
  if (account === null) throw wrong('nonce-state');
  if (!isObject(account)) throw wrong('nonce-value');
  if ('owner' in account && account.owner !== programs.system) throw wrong('nonce-state');
  const { data, nonce, authority } = account;
  if (typeof nonce === 'string')
    return checked({ value: nonce, authority: typeof authority === 'string' ? authority : null });
  if (isObject(data) && isObject(data.parsed) && isObject(data.parsed.info)) {
    const { blockhash, authority: parsed } = data.parsed.info;
    if (typeof blockhash !== 'string' || typeof parsed !== 'string') throw wrong('nonce-state');
    return checked({ value: blockhash, authority: parsed });
  }
  const [encoded, encoding] = Array.isArray(data) ? data : [data, 'base64'];
  if (typeof encoded !== 'string') throw wrong('nonce-value');
  if (encoding === 'base58')
    return readState(guarded('bad-parameters', () => base58.decode(encoded), 'nonce-value'));
  if (encoding !== 'base64') throw wrong('nonce-value');
  return readData(encoded);
}

function readData(text: string): NonceContent {
  const bare = text.replace(/\s+/g, '');
  if (/^[0-9a-f]{160}$/i.test(bare)) return readState(readHex(bare));
  return readState(guarded('bad-parameters', () => base64.decode(bare), 'nonce-value'));
}

/**
 * 80 bytes: u32 version 1, u32 state 1, authority, value, u64 lamports per signature
 * (`nonce::state::Versions`). Version 0 can no longer make a transaction durable.
 */
function readState(data: Uint8Array): NonceContent {
  if (data.length !== 80 || bytesToHex(data.subarray(0, 8)) !== '0100000001000000')
    throw wrong('nonce-state');
  return {
    authority: base58.encode(data.subarray(8, 40)),
    value: base58.encode(data.subarray(40, 72)),
  };
}

function checked({ value, authority }: NonceContent): NonceContent {
  if (!isKey(value)) throw wrong('nonce-value');
  return { value: readKey(value, 'nonce-value'), authority: authority && readKey(authority, 'nonce-value') };
}
