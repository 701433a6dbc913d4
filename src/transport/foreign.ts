/** Codes of other products that a camera may meet. The names are theirs; the sentence is the screen's. */
export type Product =
  | 'ur'
  | 'bbqr'
  | 'solana-pay'
  | 'ethereum-uri'
  | 'bitcoin-uri'
  | 'wallet-connect'
  | 'web-link'
  | 'ethereum-address'
  | 'solana-address'
  | 'bitcoin-address'
  | 'authenticator'
  | 'wifi'
  | 'transaction';

const patterns: readonly [Product, RegExp][] = [
  ['ur', /^ur:[a-z0-9-]+\//i],
  ['bbqr', /^B\$[2HZ][A-Z][0-9A-Z]{4}/],
  ['solana-pay', /^solana:/i],
  ['ethereum-uri', /^ethereum:/i],
  ['bitcoin-uri', /^(bitcoin|lightning):/i],
  ['wallet-connect', /^wc:/i],
  ['web-link', /^https?:\/\//i],
  ['authenticator', /^otpauth(-migration)?:/i],
  ['wifi', /^WIFI:/i],
  ['ethereum-address', /^0x[0-9a-f]{40}$/i],
  ['bitcoin-address', /^(bc1[02-9ac-hj-np-z]{25,87}|[13][1-9A-HJ-NP-Za-km-z]{25,33})$/],
  ['solana-address', /^[1-9A-HJ-NP-Za-km-z]{32,44}$/],
  ['transaction', /^([A-Za-z0-9+/]{80,}={0,2}|0x[0-9a-f]{80,}|[1-9A-HJ-NP-Za-km-z]{100,})$/],
];

/** Whose code this is, or null if it is none that is known here. Looks at the first 4,096 characters. */
export function nameForeign(text: string): Product | null {
  const start = text.slice(0, 4_096).trim();
  return patterns.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}
