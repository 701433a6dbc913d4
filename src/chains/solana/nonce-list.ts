import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { parseJson, tidyText } from '../unwrap.ts';
import { readKey, readNonceContent } from './nonce-account.ts';

/** A nonce account and its current value, both base58. */
export interface NonceAccount {
  account: string;
  value: string;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Several nonce accounts of `wallet`: the answer to `getProgramAccounts`, or one per line, its address
 * followed by its content in any single-line form of `readNonceContent`. Errors: `bad-parameters` at
 * 'nonce-list', 'nonce-twice' or 'nonce-authority' with the line, or the place in the list, in `values`.
 */
export function readNonceList(typed: string, wallet: string): NonceAccount[] {
  const text = tidyText(typed);
  if (text === '') return [];
  if (text.length > limits.tableChars) throw new SignerError('too-large', { where: 'text' });
  const json = parseJson(text);
  const list = isObject(json) ? (json.result ?? json) : json;
  const entries: [unknown, string][] = Array.isArray(list)
    ? list.map((one) => (isObject(one) ? [one.pubkey, JSON.stringify(one.account)] : [null, '']))
    : text
        .split(/[\r\n]+/)
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const [, account, content] = /^\s*([^\s,;]+)[\s,;]+(.+)$/.exec(line) ?? [];
          return [account, content ?? ''];
        });
  const seen = new Set<string>();
  return entries.map(([account, content], i) => {
    const fail = (where: string) =>
      new SignerError('bad-parameters', { where, values: { line: String(i + 1) } });
    const read = readOne(account, content);
    if (read === null) throw fail('nonce-list');
    // Somebody else's nonce account would need their signature.
    if (read.authority !== null && read.authority !== wallet) throw fail('nonce-authority');
    if (seen.has(read.account)) throw fail('nonce-twice');
    seen.add(read.account);
    return { account: read.account, value: read.value };
  });
}

function readOne(account: unknown, content: string) {
  try {
    const read = { account: readKey(account, 'nonceAccount'), ...readNonceContent(content) };
    return read.value === read.account ? null : read;
  } catch (error) {
    if (error instanceof SignerError) return null;
    throw error;
  }
}
