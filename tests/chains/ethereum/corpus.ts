import { FunctionFragment, getAddress, Interface } from 'ethers';
import { deriveAccount } from '../../../src/chains/ethereum/account.ts';
import type { Fact, Value } from '../../../src/chains/review.ts';
import '../../ui/sentences.ts';
import { sayFact } from '../../../src/ui/parts/say.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';

/**
 * Calls and forms as the protocols' documents describe them, and the sentences each of them must produce,
 * written by hand from those.
 */
export const { groupKey } = makeSecp256k1Key('corpus');
export const { safe } = deriveAccount(groupKey);

/** People, tokens and contracts by name: a sentence shows the name in place of the address. */
export const names: Readonly<Record<string, string>> = {
  me: safe,
  bob: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  amy: '0x2222222222222222222222222222222222222222',
  nobody: '0x0000000000000000000000000000000000000000',
  one: '0x0000000000000000000000000000000000000001',
  two: '0x0000000000000000000000000000000000000002',
  coin: '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE',
  other: '0x3333333333333333333333333333333333333333',
  USDC: '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
  USDT: '0xdAC17F958D2ee523a2206206994597C13D831ec7',
  DAI: '0x6B175474E89094C44Da98b954EedeAC495271d0F',
  WETH: '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2',
  WBTC: '0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599',
  UNI: '0x1f9840a85d5aF5bf1D1762F925BDADdC4201F984',
  LINK: '0x514910771AF9Ca656af840dff83E8264EcF986CA',
  stETH: '0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84',
  wstETH: '0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0',
  baseUSDC: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913',
  polyUSDC: '0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174',
  sUSDe: '0x9D39A5DE30e57443BfF2A8307A4256c8797A3497',
  apes: '0xBC4CA0EdA7647A8aB7C2061c2E118A18a936f13D',
};

const byAddress = new Map(Object.entries(names).map(([name, address]) => [address, name]));

const encode = (signature: string, args: string): string => {
  const method = FunctionFragment.from(`function ${signature}`);
  return new Interface([method]).encodeFunctionData(method, readArguments(args));
};

/**
 * The notation for arguments: names with @, numbers, bytes, "text", true, false, lists in brackets, and calls
 * as <signature: arguments>.
 */
export function readArguments(text: string): unknown[] {
  const flat = text.replace(/<([^<>]+?): ([^<>]*)>/g, (_, signature: string, args: string) =>
    encode(signature, args),
  );
  if (flat !== text) return readArguments(flat);
  const json = text.replace(/"[^"]*"|@\w+|0x[0-9a-fA-F]*|-?\d+/g, (word) => {
    if (word.startsWith('"')) return word;
    return JSON.stringify(word.startsWith('@') ? (names[word.slice(1)] ?? word) : word);
  });
  return JSON.parse(`[${json}]`);
}

export interface CallShape {
  protocol: string;
  chainId: number;
  to: string;
  data: string;
  value: bigint;
  says: string[];
}

/**
 * One call in two lines: "protocol | network contract [value] | signature | arguments", then the sentences,
 * separated by semicolons (one within a sentence has a backslash before it). `contract` is an address or a
 * name with @.
 */
export function readCall(block: string): CallShape {
  const [head, ...rest] = block.trim().split('\n');
  const [protocol, place, signature, args = ''] = head!.split(' | ').map((one) => one.trim());
  const [chain, at, value = '0'] = place!.split(' ');
  return {
    protocol: protocol!,
    chainId: Number(chain),
    to: at!.startsWith('@') ? names[at!.slice(1)]! : getAddress(at!.toLowerCase()),
    data: encode(signature!, args),
    value: BigInt(value),
    says: sentencesOf(rest),
  };
}

export interface FormShape {
  protocol: string;
  chainId: number;
  /** As `eth_signTypedData_v4` takes it. */
  json: string;
  says: string[];
}

type Types = Record<string, { type: string; name: string }[]>;

/**
 * One form in two lines: "protocol | network [contract] | name [version] of the domain | encodeType | values
 * in order", structs as lists, then the sentences as in `readCall`. A network of 0 is not part of any domain.
 */
export function readForm(block: string): FormShape {
  const [head, ...rest] = block.trim().split('\n');
  const [protocol, place, domainName, key, args = ''] = head!.split(' | ').map((one) => one.trim());
  const [chain, at] = place!.split(' ');
  const [, name, version] = /^(.*?)(?: ([\d.]+))?$/.exec(domainName!)!;
  const types: Types = Object.fromEntries(
    [...key!.matchAll(/([^()]+)\(([^()]*)\)/g)].map(([, type, members]) => [
      type!,
      members!.split(',').map((one) => ({ type: one.split(' ')[0]!, name: one.split(' ')[1]! })),
    ]),
  );
  const fill = (type: string, value: unknown): unknown => {
    if (type.endsWith('[]')) return (value as unknown[]).map((one) => fill(type.slice(0, -2), one));
    const members = types[type];
    return members === undefined
      ? value
      : Object.fromEntries(members.map((one, i) => [one.name, fill(one.type, (value as unknown[])[i])]));
  };
  const primaryType = key!.slice(0, key!.indexOf('('));
  const domain = {
    name,
    ...(version === undefined ? {} : { version }),
    ...(chain === '0' ? {} : { chainId: chain }),
    ...(at === undefined ? {} : { verifyingContract: at.startsWith('@') ? names[at.slice(1)] : at }),
  };
  return {
    protocol: protocol!,
    chainId: Number(chain) || 1,
    json: JSON.stringify({ types, primaryType, domain, message: fill(primaryType, readArguments(args)) }),
    says: sentencesOf(rest),
  };
}

const sentencesOf = (lines: string[]) =>
  lines
    .join(' ')
    .split(/(?<!\\);/)
    .map((one) => one.trim().replace('\\;', ';'));

const plain = (value: Value): Value => {
  if (value.type === 'time') return { type: 'text', text: `@${value.unixSeconds}` };
  if (value.type === 'address') return { type: 'text', text: byAddress.get(value.text) ?? value.text };
  return value;
};

/** The sentence of a fact in English, with names for addresses and times as they are in the call. */
export function say({ code, level, values }: Fact): string {
  const named = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
  return (
    sayFact({ code, level, values: named })
      // A token that is what its amount says needs no second name.
      .replace(/ ([\w.]+) of the token (?:base|poly)?\1/gi, ' $1')
      .replace(/^“(.*)” on [^\s,]+/, '$1')
      .replace(
        /^This looks like “(.*)” on [^\s,]+(?: with [\d.]+ \w+)?, as described by Hoarfrost\. The contract itself.*/,
        'Looks like: $1',
      )
      .replace(/, as described by Hoarfrost(?:: .*)?$/, '')
      .replace(/^In the words of Hoarfrost(?:: [^“,]+)?: “(.*)”/, '$1')
  );
}

/** A deed and what stands below it, but for what nobody mentions. */
export const sayAll = (fact: Fact): string[] => [
  say(fact).trim(),
  ...(fact.parts ?? []).filter(({ code }) => code !== 'ethereum.everything-else').flatMap(sayAll),
];
