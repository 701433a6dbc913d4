import type { Key } from '../text/sentences.ts';
import type { Foreign } from './chain-ui.ts';
import { chainUis } from './registry.ts';

/** Codes of other products that a camera may meet and that belong to no chain. */
const foreign: readonly Foreign[] = [
  { name: 'product.ur', pattern: /^ur:[a-z0-9-]+\//i },
  { name: 'product.bbqr', pattern: /^B\$[2HZ][A-Z][0-9A-Z]{4}/ },
  { name: 'product.wallet-connect', pattern: /^wc:/i },
  { name: 'product.web-link', pattern: /^https?:\/\//i },
  { name: 'product.authenticator', pattern: /^otpauth(-migration)?:/i },
  { name: 'product.wifi', pattern: /^WIFI:/i },
  {
    name: 'product.transaction',
    pattern: /^([A-Za-z0-9+/]{80,}={0,2}|0x[0-9a-f]{80,}|[1-9A-HJ-NP-Za-km-z]{100,})$/,
  },
];

/** The name of this kind of code, or null if it is not known here. Looks at the first 4,096 characters. */
export function nameForeign(text: string): Key | null {
  const start = text.slice(0, 4_096).trim();
  const all = [...chainUis.flatMap((ui) => ui.foreign), ...foreign];
  return all.find(({ pattern }) => pattern.test(start))?.name ?? null;
}
