import { SignerError } from '../../core/errors.ts';
import { joinGroups } from '../../core/typed-address.ts';
import { toVisible } from '../../core/visible.ts';
import { readAddress } from './address.ts';
import { networks } from './networks.ts';
import { isObject, type Json } from './safe-json.ts';

/**
 * Networks by the short names of EIP-3770 (ethereum-lists/chains), plus others that Safe's own screens use.
 */
const shortNames: Readonly<Record<string, number>> = {
  eth: 1,
  oeth: 10,
  bnb: 56,
  gno: 100,
  unichain: 130,
  matic: 137,
  pol: 137,
  wc: 480,
  mantle: 5000,
  base: 8453,
  arb1: 42161,
  celo: 42220,
  avax: 43114,
  ink: 57073,
  linea: 59144,
  berachain: 80094,
  blast: 81457,
  blastmainnet: 81457,
  scr: 534352,
  chi: 10200,
  holesky: 17000,
  basesep: 84532,
  'arb-sep': 421614,
  hoodi: 560048,
  sep: 11155111,
  opsep: 11155420,
};

/**
 * Splits `eth:0x…` (EIP-3770), `eip155:1:0x…` (CAIP-10), `ethereum:0x…@1` (ERC-681) or a plain address into
 * the address and its network, if it names one.
 */
export function splitPrefix(text: string): { prefix: string | null; address: string } {
  const [, plain, chain] = /^ethereum:(0x[0-9a-fA-F]{40})(?:@(\d{1,16}))?$/i.exec(text) ?? [];
  if (plain !== undefined) return { prefix: chain === undefined ? null : `eip155:${chain}`, address: plain };
  const [, prefix, address] =
    /^([A-Za-z0-9-]{1,40}|eip155:\d{1,16}):((?:0x)?[0-9a-fA-F]{40})$/.exec(text) ?? [];
  return prefix === undefined || address === undefined
    ? { prefix: null, address: text }
    : { prefix, address };
}

/**
 * An address as people type it, for a payment on network `chainId`: possibly with a network prefix, or
 * without `0x`. Errors: `bad-address`, where 'other-network' or 'unknown-network' with the names.
 */
export function readTypedAddress(typed: unknown, chainId: number): string {
  if (typeof typed !== 'string') throw new SignerError('bad-address');
  const { prefix, address } = splitPrefix(joinGroups(typed));
  const said = prefix === null ? undefined : chainOf(prefix);
  if (prefix !== null && said !== chainId) {
    const values = { said: said === undefined ? toVisible(prefix) : nameOf(said), chain: nameOf(chainId) };
    throw new SignerError('bad-address', {
      where: said === undefined ? 'unknown-network' : 'other-network',
      values,
    });
  }
  return readAddress(/^[0-9a-fA-F]{40}$/.test(address) ? `0x${address}` : address);
}

/** Whether a prefix names a network, whichever. */
export const isNetwork = (prefix: string): boolean => chainOf(prefix) !== undefined;

/** Fields of a transaction object or of a batch description that hold an address. */
const addressFields = [
  ...['to', 'from', 'safe', 'safeAddress', 'gasToken', 'refundReceiver', 'createdFromSafeAddress'],
];
/** Where SDKs put the transaction, and batches their description. */
const inner = ['data', 'safeTransactionData', 'meta'];

/**
 * A transaction object as Safe's tools write it, with network prefixes on its addresses: returns it without
 * them, and the network they name, if any. Errors: `bad-address` where 'unknown-network', `bad-transaction`
 * at 'chainId' if they name two.
 */
export function takePrefixes(json: Json): { json: Json; chainId: number | undefined } {
  const plain = { ...json };
  const found = new Set<number>();
  for (const [name, value] of Object.entries(json)) {
    if (inner.includes(name) && isObject(value)) {
      const within = takePrefixes(value);
      plain[name] = within.json;
      if (within.chainId !== undefined) found.add(within.chainId);
    }
    if (!addressFields.includes(name) || typeof value !== 'string') continue;
    const { prefix, address } = splitPrefix(value);
    if (prefix === null) continue;
    const said = chainOf(prefix);
    if (said === undefined) {
      const values = { said: toVisible(prefix), chain: toVisible(String(json.chainId ?? '')) };
      throw new SignerError('bad-address', { where: 'unknown-network', values });
    }
    plain[name] = address;
    found.add(said);
  }
  if (found.size > 1) throw new SignerError('bad-transaction', { where: 'chainId' });
  return { json: plain, chainId: [...found][0] };
}

const chainOf = (prefix: string): number | undefined =>
  prefix.startsWith('eip155:') ? Number(prefix.slice(7)) : shortNames[prefix.toLowerCase()];

const nameOf = (chainId: number) => networks[chainId]?.name ?? String(chainId);
