import { bytesToHex, compareBytes, equalBytes, readHex } from '../core/bytes.ts';
import { tidyLabel } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { writeParcel } from '../core/parcel.ts';
import {
  administratorsOf,
  type Charter,
  checkCharter,
  rolesOf,
  tidyCharter,
  writeCharter,
} from '../custody/charter.ts';
import type { Rule } from '../custody/rule.ts';
import { everythingBy, onlyTo, payroll, smallAndLarge } from '../custody/templates.ts';
import { asCharterParams, type CharterSpeaker } from '../protocol/charter-params.ts';
import type { RulesText, RuleTemplate } from './api/rules.ts';
import { begin } from './ceremonies.ts';
import { evaluate, run } from './ceremony-run.ts';
import { standingOf, storedCharter } from './charters.ts';
import { isForgotten } from './history.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';
import { newestEpoch } from './transcript.ts';
import { walletOf } from './wallets.ts';

/** What a person does with a wallet's rules: lay new ones before people, stop the wallet, hand the rules on. */

/** The charter that a text makes, next after the one in force. Errors: `bad-parameters`, with the place; `too-large`. */
export function charterFrom(state: Unlocked, walletId: string, text: RulesText): Charter {
  const { current, hash, isFrozen } = standingOf(state, walletId);
  const participants = newestEpoch(walletOf(state, walletId)).members;
  const isSigner = (id: Uint8Array) => participants.some(({ identity }) => equalBytes(identity, id));
  // Who holds a key part is what the key says, not what is written.
  const given = text.members.map(({ id, name, roles }) => {
    const identity = readHex(id);
    const others = roles.filter((role) => role !== 'signer');
    return {
      identity,
      name: tidyLabel(name),
      roles: isSigner(identity) ? ['signer' as const, ...others] : others,
    };
  });
  const left = participants.filter(
    ({ identity }) => !given.some((one) => equalBytes(one.identity, identity)),
  );
  const signers = left.map(({ identity, name }) => ({ identity, name, roles: ['signer' as const] }));
  return checkCharter(
    tidyCharter({
      walletId: readHex(walletId),
      number: current === null ? 0 : current.number + 1,
      previous: hash,
      members: [...given, ...signers].filter(({ roles }) => roles.length > 0),
      administratorsNeeded: text.administratorsNeeded,
      recipients: text.recipients,
      rules: text.rules,
      isFrozen,
    }),
  );
}

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

async function open(signer: SignerState, walletId: string, charter: Charter): Promise<string> {
  const state = openState(signer);
  const speakers = speakersOf(state, walletId);
  if (!speakers.some(({ identity }) => equalBytes(identity, state.identity.publicKey)))
    throw new SignerError('not-allowed', { where: 'role' });
  return begin(signer, {
    kind: 'charter',
    walletId: charter.walletId,
    charter: writeCharter(charter),
    speakers,
  });
}

export function startCharter(
  signer: SignerState,
  { walletId, text }: { walletId: string; text: RulesText },
): Promise<string> {
  return open(signer, walletId, charterFrom(openState(signer), walletId, text));
}

/** The rules in force, with nothing changed but whether the wallet signs. Errors: `not-allowed`, where 'role'. */
function turned(signer: SignerState, walletId: string, isFrozen: boolean): Promise<string> {
  const state = openState(signer);
  const { current, hash, fork } = standingOf(state, walletId);
  const isAdministrator =
    current !== null && rolesOf(current, state.identity.publicKey).includes('administrator');
  if (!isAdministrator || fork !== null) throw new SignerError('not-allowed', { where: 'role' });
  return open(signer, walletId, { ...current, number: current.number + 1, previous: hash, isFrozen });
}

export const freeze = (signer: SignerState, { walletId }: { walletId: string }): Promise<string> =>
  turned(signer, walletId, true);

export const unfreeze = (signer: SignerState, { walletId }: { walletId: string }): Promise<string> =>
  turned(signer, walletId, false);

/** Rules by one of the templates. */
export function ruleTemplate(_: SignerState, input: RuleTemplate): Rule[] {
  const { template, names, signers, largeSigners, asset, amount, group } = input;
  const limit = { asset, amount };
  if (template === 'everything') return everythingBy(names.everything, signers);
  if (template === 'only') return onlyTo(names, group);
  if (template === 'payroll') return payroll(names, { group, limit, signers });
  const sizes = { small: [limit], smallSigners: signers, largeSigners };
  return smallAndLarge({ ...names, small: () => names.small }, sizes);
}

/** Bundles of all rules of a wallet that are in force or were, from the first; those beside each other included. */
function chartersOf(state: Unlocked, walletId: string): Uint8Array[] {
  const id = readHex(walletId);
  return state.charters
    .entries()
    .map(([, record]) => ({ bundle: record.bundle, charter: storedCharter(record).charter }))
    .filter(({ charter }) => equalBytes(charter.walletId, id))
    .sort((a, b) => a.charter.number - b.charter.number)
    .map(({ bundle }) => bundle);
}

/** What travels beside a signing: the newest alone, since whoever has those before has no need of them. */
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

/** The wallet's record with the rules: the newest of them where they are more than one parcel holds. */
export function rulesParcel(signer: SignerState, { walletId }: { walletId: string }): Uint8Array {
  const state = openState(signer);
  const { transcript } = walletOf(state, walletId);
  const all = chartersOf(state, walletId);
  if (all.length === 0) throw new SignerError('bad-parameters', { where: 'charter' });
  return writeParcel([transcript, ...all.slice(-(limits.parcelBlobs - 1))]);
}

/**
 * Rules that came before what they follow are in force once that is here. Each is stored, so that nothing can take it
 * back.
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
