import { hexlify } from 'ethers';
import type { Call } from '../account.ts';
import { addressOf, numberOf, type Tree } from './tree.ts';

/** Facts that say nothing of what a call does. */
export const unread: ReadonlySet<string> = new Set([
  'ethereum.unknown-call',
  'ethereum.call-not-canonical',
  'ethereum.account-call',
]);

const contracts =
  /^_?(to|target|call_?to|callee|callTarget|dest|destination|contract|addr|swap_?target|swapTo|router|exchange|exchangeProxy|dex)$/i;
const coins = /^_?(value|callValue|nativeValue|coins)$/i;

/**
 * The call that bytes beside the address of a contract read as, judged by the names of the arguments: a
 * selector and whole words, and one such address. Null if they do not look like one.
 */
export function likelyCall({ type, content }: Tree, beside: readonly Tree[]): Call | null {
  if (type !== 'bytes' || content.length < 4 || content.length % 32 !== 4) return null;
  const places = beside.filter(({ name, type: kind }) => kind === 'address' && contracts.test(name));
  const to = places.length === 1 ? addressOf(places[0]!) : null;
  const value = beside.find(({ name, type: kind }) => kind.startsWith('uint') && coins.test(name));
  if (to === null) return null;
  return { to, value: value === undefined ? 0n : numberOf(value), data: hexlify(content) };
}
