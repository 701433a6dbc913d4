import { bytesToHex, compareBytes, equalBytes, readHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { administratorsOf, type Charter, rolesOf, writeCharter } from '../custody/charter.ts';
import { asCharterParams, type CharterParams, type CharterSpeaker } from '../protocol/charter-params.ts';
import { deriveSessionId } from '../protocol/session.ts';
import { begin } from './ceremonies.ts';
import { evaluate, run } from './ceremony-run.ts';
import { standingOf, storedCharter } from './charters.ts';
import { isForgotten } from './history.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';
import { newestEpoch } from './transcript.ts';
import { walletOf } from './wallets.ts';

/**
 * The parts of a wallet's rules that must always be loaded: putting them before people, freezing the wallet,
 * taking them in.
 */

/** The wallet's participants in order, then administrators of the rules in force who hold no key part. */
function speakersOf(state: Unlocked, walletId: string): CharterSpeaker[] {
  const { members } = newestEpoch(walletOf(state, walletId));
  const { current } = standingOf(state, walletId);
  const others = (current === null ? [] : administratorsOf(current))
    .filter(({ identity }) => !members.some((one) => equalBytes(one.identity, identity)))
    .sort((a, b) => compareBytes(a.identity, b.identity));
  const all = [...members, ...others].map(({ identity, name }) => ({ identity, name }));
  if (all.length > limits.speakers) throw new SignerError('too-large', { where: 'charter people' });
  return all;
}

/** The first attempt that was not stopped: what somebody declined may be put before the same people again. */
function attemptOf(signer: SignerState, params: CharterParams): CharterParams {
  const { ceremonies } = openState(signer);
  for (let attempt = 1; attempt <= limits.attempts; attempt++) {
    const next = attempt === 1 ? params : { ...params, attempt };
    const held = ceremonies.get(bytesToHex(deriveSessionId(next)));
    if (held === undefined || evaluate(signer, held).stopped === null) return next;
  }
  throw new SignerError('bad-parameters', { where: 'attempt' });
}

/** Puts a charter before people. Errors: `not-allowed`, where 'role', for whoever has no part in it. */
export async function openCharter(signer: SignerState, walletId: string, charter: Charter): Promise<string> {
  const state = openState(signer);
  const speakers = speakersOf(state, walletId);
  if (!speakers.some(({ identity }) => equalBytes(identity, state.identity.publicKey)))
    throw new SignerError('not-allowed', { where: 'role' });
  const params = {
    kind: 'charter' as const,
    walletId: charter.walletId,
    charter: writeCharter(charter),
    speakers,
  };
  return begin(signer, attemptOf(signer, params));
}

/** The rules in force, changed only in whether the wallet signs. Errors: `not-allowed`, where 'role'. */
function turned(signer: SignerState, walletId: string, isFrozen: boolean): Promise<string> {
  const state = openState(signer);
  const { current, hash, fork } = standingOf(state, walletId);
  const isAdministrator =
    current !== null && rolesOf(current, state.identity.publicKey).includes('administrator');
  if (!isAdministrator || fork !== null) throw new SignerError('not-allowed', { where: 'role' });
  return openCharter(signer, walletId, { ...current, number: current.number + 1, previous: hash, isFrozen });
}

export const freeze = (signer: SignerState, { walletId }: { walletId: string }): Promise<string> =>
  turned(signer, walletId, true);

export const unfreeze = (signer: SignerState, { walletId }: { walletId: string }): Promise<string> =>
  turned(signer, walletId, false);

/** What travels with a signing: only the newest, since whoever has the earlier ones does not need them. */
export function newestCharters(state: Unlocked, walletId: string): Uint8Array[] {
  const { current } = standingOf(state, walletId);
  const id = readHex(walletId);
  return state.charters
    .entries()
    .filter(([, record]) => {
      const { charter } = storedCharter(record);
      return equalBytes(charter.walletId, id) && charter.number === current?.number;
    })
    .map(([, { bundle }]) => bundle);
}

/**
 * A pending charter comes into force once the one that it follows is here. Each is stored, so that nothing
 * can take it back.
 */
export async function takeWaiting(signer: SignerState): Promise<void> {
  const state = openState(signer);
  const isWaiting = ([id, record]: [string, CeremonyRecord]) => {
    const params = asCharterParams(record.params);
    const isOpen = params !== null && state.charters.get(id) === undefined && !isForgotten(record);
    const isHere = isOpen && state.wallets.get(bytesToHex(params.walletId)) !== undefined;
    return isHere && evaluate(signer, record).result !== undefined;
  };
  for (;;) {
    const next = state.ceremonies.entries().find(isWaiting);
    if (next === undefined) return;
    await run(signer, ...next);
  }
}
