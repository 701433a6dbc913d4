import { SignerError } from '../../core/errors.ts';
import { readSignIn } from '../sign-in.ts';
import type { PersonalMessage } from './payload.ts';
import { splitPrefix } from './prefix.ts';
import { type Answers, readSafeChain } from './terms.ts';
import type { Holder } from './view.ts';

/**
 * A message for this account on the network named in the answers or, for a sign-in, in the message itself.
 * Errors: `not-needed` where 'from' for a sign-in of another account, `bad-parameters` if no network is
 * named.
 */
export function readMessage(bytes: Uint8Array, account: Holder, answers: Answers): PersonalMessage {
  checkSignIn(bytes, account);
  return { kind: 'message', chainId: readSafeChain(answers.chainId ?? signInOf(bytes)?.chainId), bytes };
}

/**
 * Refuses a sign-in that names another account, on an Ethereum network or another kind of chain. Errors:
 * `not-needed` where 'from'.
 */
export function checkSignIn(message: Uint8Array, account: Holder): void {
  const signIn = signInOf(message);
  if (signIn !== null) checkFrom(signIn.address, account);
}

function signInOf(bytes: Uint8Array) {
  try {
    return readSignIn(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return null;
  }
}

function isOwn(address: unknown, account: Holder): boolean {
  return (
    typeof address === 'string' && splitPrefix(address).address.toLowerCase() === account.safe.toLowerCase()
  );
}

/** Errors: `not-needed` where 'from' for any account but this one. */
export function checkFrom(address: unknown, account: Holder): void {
  if (!isOwn(address, account)) throw new SignerError('not-needed', { where: 'from' });
}

/** The same for a file that need not name its account; where 'safe'. */
export function checkSafe(address: unknown, account: Holder): void {
  if (address !== undefined && address !== null && address !== '' && !isOwn(address, account)) {
    throw new SignerError('not-needed', { where: 'safe' });
  }
}
