import { getAddress, TypedDataEncoder } from 'ethers';
import { selectorOf } from '../payload.ts';
import type { TypedData } from '../typed-data.ts';
import { functionOf } from './keys.ts';
import type { OpenPack } from './open-pack.ts';
import type { DescribedField, Format, FormBinding, ListedToken, Meaning, Pack } from './pack.ts';
import type { ListedVault } from './token-list.ts';

/** A source of meanings and tokens, ready for look-ups. */
export interface Source {
  /** Null for the built-in source. */
  name: string | null;
  date: string;
  /** First 16 bytes of SHA-256 of the pack's bytes, 0x hex; 0x for the built-in source. */
  fingerprint: string;
  call(chainId: number, address: string | null, selector: string): Meaning | null;
  /**
   * What the function means at another contract, the meaning with the lowest number if several have it; null
   * if none has.
   */
  elsewhere(selector: string): Meaning | null;
  /** By the whole type. */
  forms(key: string): readonly { form: FormBinding; meaning: Meaning }[];
  tokens: ReadonlyMap<string, ListedToken>;
  /** What each vault accepts, if the source has a separate list of that. */
  assets: ReadonlyMap<string, string>;
}

export interface Described {
  meaning: Meaning;
  source: Source;
  /** False if the meaning applies to any contract with such a function. */
  isBound: boolean;
  /** True if the meaning belongs to another contract. */
  isElsewhere?: boolean;
}

const place = (chainId: number, address: string | null, selector = '') =>
  `${chainId}:${address?.toLowerCase() ?? ''}:${selector}`;

const tokenMap = (tokens: readonly ListedToken[]) =>
  new Map(tokens.map((one) => [place(one.chainId, one.address), one]));

/** The built-in source, all of it in memory. */
export function sourceOfOwn(
  { date, meanings, calls, forms, tokens }: Omit<Pack, 'origin'>,
  vaults: readonly ListedVault[],
): Source {
  const bound = new Map(
    calls.map((one) => [place(one.chainId, one.address, one.selector), meanings[one.meaning]!]),
  );
  const byType = byKey(forms, (number) => meanings[number]!);
  let elsewhere: Map<string, Meaning> | undefined;
  return {
    name: null,
    date,
    fingerprint: '0x',
    call: (chainId, address, selector) => bound.get(place(chainId, address, selector)) ?? null,
    elsewhere: (selector) => {
      elsewhere ??= new Map(calls.map((one) => [one.selector, meanings[one.meaning]!]));
      return elsewhere.get(selector) ?? null;
    },
    forms: (key) => byType.get(key) ?? [],
    tokens: tokenMap(tokens),
    assets: new Map(vaults.map(({ chainId, vault, asset }) => [place(chainId, vault), asset])),
  };
}

/** A pack that people took in, opened only as far as a review needs it. */
export function sourceOfPack(name: string, pack: OpenPack, fingerprint: string): Source {
  let forms: BoundForms | undefined;
  let elsewhere: Map<number, number> | undefined;
  return {
    name,
    date: pack.date,
    fingerprint,
    call(chainId, address, selector) {
      const number = pack.call(chainId, address, selector);
      return number === null ? null : pack.meaning(number);
    },
    elsewhere(selector) {
      elsewhere ??= pack.bySelector();
      const number = elsewhere.get(Number(selector));
      return number === undefined ? null : pack.meaning(number);
    },
    forms(key) {
      forms ??= byKey(pack.forms, (number) => pack.meaning(number));
      return forms.get(key) ?? [];
    },
    tokens: tokenMap(pack.tokens),
    assets: new Map(),
  };
}

type BoundForms = Map<string, { form: FormBinding; meaning: Meaning }[]>;

function byKey(forms: readonly FormBinding[], meaningOf: (number: number) => Meaning): BoundForms {
  const bound: BoundForms = new Map();
  for (const form of forms) {
    const meaning = meaningOf(form.meaning);
    const others = bound.get(meaning.key);
    if (others === undefined) bound.set(meaning.key, [{ form, meaning }]);
    else others.push({ form, meaning });
  }
  return bound;
}

export const listedToken = (source: Source, chainId: number, address: string): ListedToken | undefined =>
  source.tokens.get(place(chainId, address));

const symbols = new WeakMap<Source, Set<string>>();

/** Whether some token of the source has this name on this chain, in capital or small letters. */
export function isListedSymbol(source: Source, chainId: number, symbol: string): boolean {
  const all =
    symbols.get(source) ??
    new Set([...source.tokens.values()].map((one) => `${one.chainId}:${one.symbol.toLowerCase()}`));
  symbols.set(source, all);
  return all.has(`${chainId}:${symbol.toLowerCase()}`);
}

/** ERC-4626: deposit(uint256 assets, address receiver) and withdraw(uint256 assets, address receiver, address owner). */
const ofVaults = ['0x6e553f65', '0xb460af94'];

/**
 * The token that a vault accepts, if a source names it for the amount of a deposit or withdrawal; the most
 * trusted source first.
 */
export function findAsset(
  sources: readonly Source[],
  chainId: number,
  vault: string,
): { token: string; source: Source } | null {
  for (const source of sources) {
    const listed = source.assets.get(place(chainId, vault));
    if (listed !== undefined) return { token: getAddress(listed), source };
    for (const selector of ofVaults) {
      const meaning = source.call(chainId, vault, selector);
      // The standard fixes the order of the arguments, whatever the contract calls them.
      const name = meaning === null ? undefined : functionOf(meaning)?.inputs[0]?.name;
      const amount = meaning?.fields.find(({ path }) => path.replace(/^#\./, '') === name);
      const [token] = amount?.params.token ?? [];
      if (token !== undefined && /^0x[0-9a-fA-F]{40}$/.test(token))
        return { token: getAddress(token), source };
    }
  }
  return null;
}

/**
 * What each source says about a call, by network, contract and selector together; in the order of the
 * sources.
 */
export function findCall(
  sources: readonly Source[],
  chainId: number,
  { to, data }: { to: string; data: string },
): Described[] {
  const selector = selectorOf(data);
  if (selector === null) return [];
  const find = (source: Source, meaning: Meaning | null, isBound: boolean): Described[] =>
    // A meaning of another function would put its words to other arguments.
    meaning !== null && functionOf(meaning)?.selector === selector ? [{ meaning, source, isBound }] : [];
  const bound = sources.flatMap((source) => find(source, source.call(chainId, to, selector), true));
  if (bound.length > 0) return bound;
  const like = sources.flatMap((source) => find(source, source.call(0, null, selector), false)).slice(0, 1);
  if (like.length > 0) return like;
  const elsewhere = sources.flatMap((source) => find(source, source.elsewhere(selector), false)).slice(0, 1);
  return elsewhere.map((one) => ({ ...one, meaning: loosened(one.meaning), isElsewhere: true }));
}

const loose = new WeakMap<Meaning, Meaning>();

/** The parts of a meaning that may hold at another contract, made once. */
function loosened(meaning: Meaning): Meaning {
  const made = loose.get(meaning) ?? loosen(meaning);
  loose.set(meaning, made);
  return made;
}

/** Names of values, and tokens and callees that are in the call itself. */
function loosen(meaning: Meaning): Meaning {
  const fields = meaning.fields.flatMap((field) => {
    if (field.path === '') return [];
    const { format, params } = field;
    const paths = Object.fromEntries(Object.entries(params).filter(([name]) => name.endsWith('Path')));
    const isCoin = format === 'amount' && field.path === '@.value';
    const isNamed =
      (format === 'tokenAmount' && 'tokenPath' in paths) || (format === 'calldata' && 'calleePath' in paths);
    const stays = isCoin || isNamed || ['addressName', 'date', 'duration'].includes(format);
    const plain: Format = format === 'amount' || format === 'tokenAmount' ? 'units' : 'raw';
    return [
      { ...field, format: stays ? format : plain, params: stays ? { ...paths, ...encodingOf(params) } : {} },
    ];
  });
  return { ...meaning, sentence: '', fields };
}

const encodingOf = ({ encoding }: DescribedField['params']) => (encoding === undefined ? {} : { encoding });

/** What each source says of a form: the very same types, and every place and member of the domain that it names. */
export function findForm(sources: readonly Source[], { types, primaryType, domain }: TypedData): Described[] {
  const key = TypedDataEncoder.from(types).encodeType(primaryType);
  return sources.flatMap((source) => {
    const fits = source
      .forms(key)
      .filter(
        ({ form }) =>
          (form.chainId === 0 || String(form.chainId) === domain.chainId) &&
          (form.address === null || form.address === domain.verifyingContract?.toLowerCase()) &&
          form.domain.every(([name, value]) => domain[name as keyof typeof domain] === value),
      );
    const best = fits.find(({ form }) => form.address !== null) ?? fits[0];
    if (best === undefined) return [];
    const { form, meaning } = best;
    // Whoever makes the request can write any name into a domain: for a contract that is not named here, our
    // form only looks like it.
    const isNamed =
      form.domain.length > 0 && (source.name !== null || domain.verifyingContract === undefined);
    return [{ meaning, source, isBound: form.address !== null || isNamed }];
  });
}
