import { bytesToHex, equalBytes, readHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { type Charter, deriveCharterHash, readCharter } from '../custody/charter.ts';
import { deriveStanding, type SignedCharter, type Standing } from '../custody/succession.ts';
import { readBundle } from '../protocol/bundle.ts';
import { agreedBy } from '../protocol/charter.ts';
import { asCharterParams, type CharterParams } from '../protocol/charter-params.ts';
import type { Envelope } from '../protocol/envelope.ts';
import type { CharterRecord } from './records/charter.ts';
import type { WalletRecord } from './records/wallet.ts';
import type { Unlocked } from './state.ts';
import { epochsOf, newestEpoch } from './transcript.ts';

/**
 * A wallet's rules as seen here: worked out from every charter that this device holds, in force or pending.
 */

const read = new WeakMap<CharterParams, Charter>();

/** The charter that these parameters put before people. Errors: those of `readCharter`, `bad-parameters`. */
export function charterOf(params: CharterParams): Charter {
  const known = read.get(params) ?? readCharter(params.charter);
  if (!equalBytes(known.walletId, params.walletId))
    throw new SignerError('bad-parameters', { where: 'charter wallet' });
  read.set(params, known);
  return known;
}

/** Who signed it, according to messages that were verified when they came in. */
export const signedCharter = (params: CharterParams, messages: readonly Envelope[]): SignedCharter => ({
  charter: charterOf(params),
  signers: agreedBy(params, messages).map((index) => params.speakers[index - 1]!.identity),
});

const stored = new WeakMap<CharterRecord, SignedCharter>();

export function storedCharter(record: CharterRecord): SignedCharter {
  const known = stored.get(record);
  if (known !== undefined) return known;
  const { params, messages } = readBundle(record.bundle);
  const signed = signedCharter(asCharterParams(params)!, messages);
  stored.set(record, signed);
  return signed;
}

/** Charters that are or were in force, and those with some signatures. */
function heldCharters(state: Unlocked): SignedCharter[] {
  const taken = state.charters.entries().map(([, record]) => storedCharter(record));
  const open = state.ceremonies.entries().flatMap(([, { params, messages }]) => {
    const asked = asCharterParams(params);
    return asked === null ? [] : [signedIfHonest(asked, messages)];
  });
  return [...taken, ...open.filter((one) => one !== null)];
}

/** If a speaker said anything other than that they agree, the charter is stopped and counts for nothing. */
function signedIfHonest(params: CharterParams, messages: readonly Envelope[]): SignedCharter | null {
  try {
    return signedCharter(params, messages);
  } catch {
    return null;
  }
}

/** Identity keys of a wallet's participants, epoch by epoch. */
export const groupsOf = (wallet: WalletRecord): Uint8Array[][] =>
  epochsOf(wallet).map(({ members }) => members.map(({ identity }) => identity));

const standings = new WeakMap<Unlocked, { stamp: string; of: Map<string, Standing> }>();

/**
 * The rules that bind the wallet; empty if the wallet is not here. Computed once for as long as no record
 * changes.
 */
export function standingOf(state: Unlocked, walletId: string): Standing {
  const stamp = [state.charters, state.ceremonies, state.wallets].map(({ changes }) => changes).join();
  const known = standings.get(state);
  const of = known?.stamp === stamp ? known.of : new Map<string, Standing>();
  standings.set(state, { stamp, of });
  const wallet = state.wallets.get(walletId);
  const groups = wallet === undefined ? [] : groupsOf(wallet);
  const standing = of.get(walletId) ?? deriveStanding(readHex(walletId), groups, heldCharters(state));
  of.set(walletId, standing);
  return standing;
}

/** The rules that bind a wallet once these people have signed one more charter. */
export function standingWith(state: Unlocked, signed: SignedCharter): Standing {
  const { walletId } = signed.charter;
  const wallet = state.wallets.get(bytesToHex(walletId));
  const groups = wallet === undefined ? [] : groupsOf(wallet);
  return deriveStanding(walletId, groups, [...heldCharters(state), signed]);
}

/** Whether a charter is or was in force, or is one side of a fork, once these people have signed it. */
export function isInForce(state: Unlocked, signed: SignedCharter): boolean {
  const hash = deriveCharterHash(signed.charter);
  const { history, fork, freezes } = standingWith(state, signed);
  return [...history, ...(fork?.charters ?? []), ...freezes].some((one) =>
    equalBytes(deriveCharterHash(one), hash),
  );
}

/**
 * The name for an identity key: from the wallet, its rules or the contacts; for a stranger, the key's first
 * characters.
 */
export function nameOfIdentity(state: Unlocked, walletId: string, identity: Uint8Array): string {
  const wallet = state.wallets.get(walletId);
  const { current } = standingOf(state, walletId);
  const people = [...(wallet === undefined ? [] : newestEpoch(wallet).members), ...(current?.members ?? [])];
  const named = people.find((one) => equalBytes(one.identity, identity));
  const id = bytesToHex(identity);
  return named?.name ?? state.contacts.get(id)?.member.name ?? id.slice(0, 8);
}
