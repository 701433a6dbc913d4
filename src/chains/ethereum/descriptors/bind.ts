import { FunctionFragment, getAddress, TypedDataEncoder } from 'ethers';
import { selectorOf } from '../payload.ts';
import type { TypedData } from '../typed-data.ts';
import type { CallBinding, FormBinding, ListedToken, Meaning, Pack } from './pack.ts';

/** A pack made ready to look things up in. */
export interface Source {
  /** Null for what is built in. */
  name: string | null;
  pack: Pack;
  /** First 16 bytes of keccak256 of the pack's bytes, 0x hex; 0x for what is built in. */
  fingerprint: string;
  calls: ReadonlyMap<string, CallBinding>;
  forms: ReadonlyMap<string, readonly FormBinding[]>;
  tokens: ReadonlyMap<string, ListedToken>;
  /** What vaults take, by vault, where that is a list of its own. */
  assets: ReadonlyMap<string, string>;
}

export interface Described {
  meaning: Meaning;
  source: Source;
  /** False where the meaning is that of any contract with such a function. */
  isBound: boolean;
}

export interface ListedVault {
  chainId: number;
  vault: string;
  asset: string;
}

const place = (chainId: number, address: string | null, selector = '') =>
  `${chainId}:${address?.toLowerCase() ?? ''}:${selector}`;

export function makeSource(
  name: string | null,
  pack: Pack,
  { fingerprint = '0x', vaults = [] }: { fingerprint?: string; vaults?: readonly ListedVault[] } = {},
): Source {
  const forms = new Map<string, FormBinding[]>();
  for (const form of pack.forms) {
    const { key } = pack.meanings[form.meaning]!;
    forms.set(key, [...(forms.get(key) ?? []), form]);
  }
  return {
    name,
    pack,
    fingerprint,
    calls: new Map(pack.calls.map((one) => [place(one.chainId, one.address, one.selector), one])),
    forms,
    tokens: new Map(pack.tokens.map((one) => [place(one.chainId, one.address), one])),
    assets: new Map(vaults.map(({ chainId, vault, asset }) => [place(chainId, vault), asset])),
  };
}

export const listedToken = (source: Source, chainId: number, address: string): ListedToken | undefined =>
  source.tokens.get(place(chainId, address));

/** ERC-4626: deposit(uint256 assets, address receiver) and withdraw(uint256 assets, address receiver, address owner). */
const ofVaults = ['0x6e553f65', '0xb460af94'];

/** The token that a vault takes, where a source names it for the amount of a deposit or withdrawal; the most trusted first. */
export function findAsset(
  sources: readonly Source[],
  chainId: number,
  vault: string,
): { token: string; source: Source } | null {
  for (const source of sources) {
    const listed = source.assets.get(place(chainId, vault));
    if (listed !== undefined) return { token: getAddress(listed), source };
    for (const selector of ofVaults) {
      const call = source.calls.get(place(chainId, vault, selector));
      const fields = call === undefined ? [] : source.pack.meanings[call.meaning]!.fields;
      const amount = fields.find(({ path }) => /^(#\.)?_?assets$/.test(path));
      const [token] = amount?.params.token ?? [];
      if (token !== undefined && /^0x[0-9a-fA-F]{40}$/.test(token))
        return { token: getAddress(token), source };
    }
  }
  return null;
}

/** What each source says of a call, by network, contract and selector together; in the order of the sources. */
export function findCall(
  sources: readonly Source[],
  chainId: number,
  { to, data }: { to: string; data: string },
): Described[] {
  const selector = selectorOf(data);
  if (selector === null) return [];
  const find = (source: Source, at: string, isBound: boolean): Described[] => {
    const call = source.calls.get(at);
    if (call === undefined) return [];
    const meaning = source.pack.meanings[call.meaning]!;
    // A meaning of another function would put its words to other arguments.
    return selectorOfKey(meaning.key) === selector ? [{ meaning, source, isBound }] : [];
  };
  const bound = sources.flatMap((source) => find(source, place(chainId, to, selector), true));
  if (bound.length > 0) return bound;
  return sources.flatMap((source) => find(source, place(0, null, selector), false)).slice(0, 1);
}

function selectorOfKey(key: string): string | null {
  try {
    return FunctionFragment.from(`function ${key}`).selector;
  } catch {
    return null;
  }
}

/** What each source says of a form: the very same types, and every place and member of the domain that it names. */
export function findForm(sources: readonly Source[], { types, primaryType, domain }: TypedData): Described[] {
  const key = TypedDataEncoder.from(types).encodeType(primaryType);
  return sources.flatMap((source) => {
    const fits = (source.forms.get(key) ?? []).filter(
      (form) =>
        (form.chainId === 0 || String(form.chainId) === domain.chainId) &&
        (form.address === null || form.address === domain.verifyingContract?.toLowerCase()) &&
        form.domain.every(([name, value]) => domain[name as keyof typeof domain] === value),
    );
    const best = fits.find(({ address }) => address !== null) ?? fits[0];
    if (best === undefined) return [];
    const isBound = best.address !== null || best.domain.length > 0;
    return [{ meaning: source.pack.meanings[best.meaning]!, source, isBound }];
  });
}
