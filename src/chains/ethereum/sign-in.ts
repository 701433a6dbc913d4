/** ERC-4361, "Sign-In with Ethereum": what the lines of such a message say. */
export interface SignIn {
  domain: string;
  address: string;
  uri: string | null;
  chainId: string | null;
  nonce: string | null;
  issuedAt: string | null;
  expires: string | null;
}

const opening =
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?(\S+) wants you to sign in with your Ethereum account:\n(0x[0-9a-fA-F]{40})(?:\n|$)/i;

/** True for text that begins as a sign-in message does. */
export function isSignIn(text: string): boolean {
  return opening.test(text);
}

/** The fields that are there; the whole text is shown beside them. Call where `isSignIn`. */
export function readSignIn(text: string): SignIn {
  const [, domain = '', address = ''] = opening.exec(text) ?? [];
  // The statement comes first and is free text; fields count from the end, where nothing of the statement stands.
  const lines = text.split('\n').reverse();
  const field = (name: string) =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
  return {
    domain,
    address,
    uri: field('URI'),
    chainId: field('Chain ID'),
    nonce: field('Nonce'),
    issuedAt: field('Issued At'),
    expires: field('Expiration Time'),
  };
}
