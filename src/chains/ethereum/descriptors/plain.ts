import { hexlify, id, toUtf8String } from 'ethers';
import { toVisible } from '../../../core/visible.ts';
import type { Fact } from '../../review.ts';
import { time } from '../approvals.ts';
import { bytes, fact, number, text } from '../facts.ts';
import type { View } from '../view.ts';
import { addressOf, leaves, numberOf, type Tree } from './tree.ts';

/** A value with its name, in the form for its type: what can be said of it without knowing what it is for. */
export function plainFact(name: string, tree: Tree, view: View): Fact {
  const label = text(name.slice(0, 200));
  const address = tree.type === 'address' ? addressOf(tree) : null;
  if (address !== null)
    return fact('ethereum.described-address', 'info', { label, address: view.address(address) });
  const { type, content } = tree;
  if (/^u?int/.test(type)) return numberFact(name, tree);
  if (type === 'bool' && numberOf(tree) <= 1n)
    return fact('ethereum.described', 'info', { label, value: text(String(numberOf(tree) === 1n)) });
  if (content.length === 0) return fact('ethereum.described-empty', 'info', { label });
  const value = type === 'string' ? utf8(content) : null;
  if (value !== null) return fact('ethereum.described', 'info', { label, value: text(toVisible(value)) });
  return bytesFact(label, content, view);
}

/** Every value below, each labelled with its place. */
export const plainFacts = (tree: Tree, view: View): Fact[] =>
  [...leaves(tree)].map(({ path, leaf }) => plainFact(wordsOf(path), leaf, view));

/**
 * A place as people write it: `_swapData[0].callTo` is "Swap data 1: call to". Names are those of the
 * function's own arguments.
 */
export function wordsOf(path: string): string {
  const words = path.split('.').map(partInWords).join(': ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const partInWords = (part: string): string =>
  /^\d+$/.test(part)
    ? `argument ${part}`
    : part
        .replace(/\[(\d+)\]/g, (_, at: string) => ` ${Number(at) + 1}`)
        .replaceAll('_', ' ')
        .replace(/([a-z0-9])([A-Z])(?=[a-z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace(/\s+/g, ' ')
        .trim();

/** Arguments that hold a time, in seconds since 1970, wherever their number could be one. */
const times =
  /(deadline|expir\w*|timestamp|(start|end|unlock|cliff|maturity)(time|date|at)?|until|validTo)$/i;

function numberFact(name: string, tree: Tree): Fact {
  const label = text(name.slice(0, 200));
  const units = numberOf(tree);
  const bits = Number(/^uint(\d+)$/.exec(tree.type)?.[1] ?? 0);
  if (bits >= 64 && units === 2n ** BigInt(bits) - 1n)
    return fact('ethereum.described-highest', 'info', { label, number: number(units) });
  const isTime = times.test(name) && units > 1_000_000_000n && units < 10_000_000_000n;
  return isTime
    ? fact('ethereum.described-as-time', 'info', { label, number: number(units), time: time(units) })
    : fact('ethereum.described', 'info', { label, value: number(units) });
}

/** Names of roles in OpenZeppelin's contracts and those made like them, which are known by their hash. */
const roles =
  'MINTER BURNER PAUSER UNPAUSER UPGRADER PROPOSER EXECUTOR CANCELLER TIMELOCK_ADMIN OPERATOR MANAGER KEEPER GUARDIAN GOVERNOR ADMIN OWNER SNAPSHOT BRIDGE RELAYER ORACLE STRATEGIST WHITELISTER BLACKLISTER TRANSFER DEPOSITOR FREEZER RESCUER';
let byHash: Map<string, string> | undefined;

/**
 * Bytes with their number, and what they are besides if that is certain: an address, a number, text or the
 * hash of a known name, each of which gives back the same bytes.
 */
function bytesFact(label: ReturnType<typeof text>, content: Uint8Array, view: View): Fact {
  const count = number(content.length);
  const data = hexlify(content);
  byHash ??= new Map(roles.split(' ').map((role) => [id(`${role}_ROLE`), `${role}_ROLE`]));
  const role = byHash.get(data);
  if (role !== undefined)
    return fact('ethereum.described-hash', 'info', { label, name: text(role), data: bytes(data) });
  if (content.every((byte) => byte === 0)) return fact('ethereum.described-zeros', 'info', { label, count });
  const address = content.length === 32 || content.length === 20 ? paddedAddress(content) : null;
  if (address !== null)
    return fact('ethereum.described-as-address', 'info', { label, count, address: view.address(address) });
  if (content.length === 32 && content.subarray(0, 16).every((byte) => byte === 0))
    return fact('ethereum.described-as-number', 'info', { label, count, number: number(BigInt(data)) });
  const written = textOf(content);
  return written === null
    ? fact('ethereum.described-bytes', 'info', { label, count, data: bytes(data) })
    : fact('ethereum.described-as-text', 'info', { label, count, text: text(written) });
}

/** A real address has no four zero bytes to begin with; what has is a number. */
function paddedAddress(content: Uint8Array): string | null {
  const twenty = content.subarray(content.length - 20);
  const isZero = twenty.subarray(0, 4).every((byte) => byte === 0);
  return isZero ? null : addressOf({ name: '', type: '', items: null, isList: false, content });
}

/** Letters, digits and signs of ASCII, at least three, and zeros behind them at most. */
function textOf(content: Uint8Array): string | null {
  const end = content.findLastIndex((byte) => byte !== 0) + 1;
  const written = content.subarray(0, end);
  const isWritten = end >= 3 && written.every((byte) => byte >= 0x20 && byte < 0x7f);
  return isWritten ? toUtf8String(written) : null;
}

function utf8(content: Uint8Array): string | null {
  const read = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return read.decode(content);
  } catch {
    return null;
  }
}
