/** ERC-4361 and its kin for other networks (CAIP-122): what the lines of a sign-in message say. */
export interface SignIn {
  domain: string;
  /** "Ethereum", "Solana" and so on: whose accounts it is about. */
  kind: string;
  address: string;
  uri: string | null;
  chainId: string | null;
  nonce: string | null;
  issuedAt: string | null;
  expires: string | null;
}

const opening =
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?(\S+) wants you to sign in with your (\S{1,40}) account:\r?\n\s*(\S{1,120})[ \t]*(?:\r?\n|$)/i;

/** The fields that are there, or null for a text that does not begin as a sign-in message does. */
export function readSignIn(text: string): SignIn | null {
  const [, domain, kind, address] = opening.exec(text) ?? [];
  if (domain === undefined || kind === undefined || address === undefined) return null;
  // The statement comes first and is free text; fields count from the end, where nothing of the statement stands.
  const lines = text.split(/\r?\n/).reverse();
  const field = (name: string) =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
  return {
    domain,
    kind,
    address,
    uri: field('URI'),
    chainId: field('Chain ID'),
    nonce: field('Nonce'),
    issuedAt: field('Issued At'),
    expires: field('Expiration Time'),
  };
}

/** True if the page that a sign-in is for stands on another site than the one it names. */
export function isOtherSite({ domain, uri }: SignIn): boolean {
  if (uri === null) return false;
  // Browsers take a backslash for a slash, and what stands before an at for a user's name.
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@\\]*@)?([^/?#\\]*)/i.exec(uri)?.[1] ?? '';
  return host.toLowerCase() !== domain.toLowerCase();
}

/** True for a name of a site with letters that look like others, or with parts that are none of a name. */
export function isOddSite({ domain }: SignIn): boolean {
  return !/^[\w.:[\]-]+$/.test(domain);
}
