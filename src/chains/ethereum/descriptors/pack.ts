/**
 * What others say calls and forms mean, as one piece of data: ERC-7730 with its references resolved, each
 * meaning once, and the calls it is bound to. Nothing in it is ever executed, and none of its patterns is
 * ever matched.
 */
export interface Pack {
  /** The date it describes, as 2026-06-30. */
  date: string;
  /** What it was made from: a name and a version, for people. */
  origin: string;
  meanings: Meaning[];
  calls: CallBinding[];
  forms: FormBinding[];
  tokens: ListedToken[];
}

export interface Meaning {
  /** Signature with names, or EIP-712 `encodeType` without spaces except the one between type and name. */
  key: string;
  intent: string;
  /** Another wording, with paths in braces; '' for none. Shown as it is. */
  sentence: string;
  /** Who is said to run it; '' if nobody says. */
  owner: string;
  fields: DescribedField[];
}

export const formats = [
  'raw',
  'amount',
  'tokenAmount',
  'nftName',
  'date',
  'duration',
  'unit',
  'enum',
  'addressName',
  'calldata',
  'tokenTicker',
  'chainId',
  // Only in our own words.
  'steps',
  'units',
] as const;
export type Format = (typeof formats)[number];

export interface DescribedField {
  /** '' for a constant, which is then `params.value`. */
  path: string;
  label: string;
  format: Format;
  /** False for what the author would hide; it is shown all the same, further down. */
  isShown: boolean;
  /** ERC-7730's parameters by name, each a list of texts. */
  params: Readonly<Record<string, readonly string[]>>;
}

export interface CallBinding {
  chainId: number;
  /** Lower case; null for any contract: then it is only what such a call usually means. */
  address: string | null;
  selector: string;
  meaning: number;
}

export interface FormBinding {
  /** 0 for any. */
  chainId: number;
  /** Lower case; null for any. */
  address: string | null;
  /** Members of the domain that must be equal, by name. */
  domain: readonly (readonly [string, string])[];
  meaning: number;
}

export interface ListedToken {
  chainId: number;
  address: string;
  symbol: string;
  decimals: number;
}

/**
 * So that a hostile pack takes a tenth of a second at most; the public registry of summer 2026 fills at most
 * half of each.
 */
export const packLimits = {
  bytes: 1_000_000,
  /** Calls. */
  entries: 20_000,
  meanings: 5_000,
  forms: 1_200,
  tokens: 1_000,
  /** Of one meaning. */
  fields: 500,
  /** CBOR items of the whole. */
  items: 60_000,
} as const;
