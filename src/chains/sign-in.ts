import type { Times } from './review.ts';

/** ERC-4361 and its counterparts for other networks (CAIP-122): what the lines of a sign-in message say. */
export interface SignIn {
  domain: string;
  /** "Ethereum", "Solana" and so on: the kind of account it is for. */
  kind: string;
  address: string;
  uri: string | null;
  chainId: string | null;
  nonce: string | null;
  issuedAt: string | null;
  notBefore: string | null;
  expires: string | null;
}

const opening =
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?(\S+) wants you to sign in with your (\S{1,40}) account:\r?\n\s*(\S{1,120})[ \t]*(?:\r?\n|$)/i;

/** The fields that are present, or null for a text that does not begin like a sign-in message. */
export function readSignIn(text: string): SignIn | null {
  const [, domain, kind, address] = opening.exec(text) ?? [];
  if (domain === undefined || kind === undefined || address === undefined) return null;
  // The statement comes first and is free text; so fields are read from the end, where the statement cannot
  // interfere.
  const lines = text.split(/\r?\n/).reverse();
  const field = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? null;
  return {
    domain,
    kind,
    address,
    uri: field('URI'),
    chainId: field('Chain ID'),
    nonce: field('Nonce'),
    issuedAt: field('Issued At'),
    notBefore: field('Not Before'),
    expires: field('Expiration Time'),
  };
}

/** True if the page that a sign-in is for belongs to another site than the one it names. */
export function isOtherSite({ domain, uri }: SignIn): boolean {
  if (uri === null) return false;
  // Browsers treat a backslash as a slash, and what comes before an @ as a user name.
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@\\]*@)?([^/?#\\]*)/i.exec(uri)?.[1] ?? '';
  return host.toLowerCase() !== domain.toLowerCase();
}

/** True for a site name with letters that look like others, or with parts that do not belong in a name. */
export function isOddSite({ domain }: SignIn): boolean {
  return !/^[\w.:[\]-]+$/.test(domain);
}

/** When a sign-in is valid, as it states itself. */
export const timesOf = ({ issuedAt, notBefore, expires }: SignIn): Times => ({
  issued: issuedAt,
  from: notBefore,
  until: expires,
});
