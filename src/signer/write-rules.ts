import { equalBytes, readHex } from '../core/bytes.ts';
import { tidyLabel } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { writeParcel } from '../core/parcel.ts';
import { type Charter, checkCharter, tidyCharter } from '../custody/charter.ts';
import type { Rule } from '../custody/rule.ts';
import { everythingBy, onlyTo, payroll, smallAndLarge } from '../custody/templates.ts';
import type { RulesText, RuleTemplate } from './api/rules.ts';
import { standingOf, storedCharter } from './charters.ts';
import { isPairing } from './pairs.ts';
import { findPlaces } from './recipients.ts';
import { openCharter } from './rules.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';
import { newestEpoch } from './transcript.ts';
import { walletOf } from './wallets.ts';

/**
 * The less frequent things a person does with a wallet's rules: write new ones, start from a template, hand
 * them on.
 */

/**
 * The charter that a text describes, following the one in force. Errors: `bad-parameters`, with the place;
 * `too-large`.
 */
export function charterFrom(state: Unlocked, walletId: string, text: RulesText): Charter {
  const { current, hash, isFrozen } = standingOf(state, walletId);
  const participants = newestEpoch(walletOf(state, walletId)).members;
  const isSigner = (id: Uint8Array) => participants.some(({ identity }) => equalBytes(identity, id));
  // The key decides who holds a key part, not what is written.
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

/**
 * Recipients in their chains' own form, since rules are judged by it. Errors: `bad-address`, where 'charter
 * recipient', with the name.
 */
async function tidyRecipients(
  signer: SignerState,
  recipients: RulesText['recipients'],
): Promise<RulesText['recipients']> {
  const placeOf = await findPlaces(signer);
  return recipients.map((one) => {
    try {
      return { ...one, name: tidyLabel(one.name), ...placeOf(one.chain, one.address) };
    } catch (error) {
      if (!(error instanceof SignerError)) throw error;
      throw new SignerError('bad-address', { where: 'charter recipient', values: { name: one.name } });
    }
  });
}

/**
 * In ECDSA only the signers' approvals are carried: rules that ask for others' would stop every payment.
 * Errors: `bad-parameters`.
 */
function checkApprovals(state: Unlocked, walletId: string, { members, rules }: Charter): void {
  if (!isPairing(walletOf(state, walletId))) return;
  const signers = members.filter(({ roles }) => roles.includes('signer'));
  const isTooMuch = ({ outcome }: Rule) =>
    outcome.verdict === 'allow' &&
    outcome.approvals.some(
      ({ role, count }) => signers.filter(({ roles }) => roles.includes(role)).length < count,
    );
  if (rules.some(isTooMuch)) throw new SignerError('bad-parameters', { where: 'ecdsa approvals' });
}

export async function startCharter(
  signer: SignerState,
  { walletId, text }: { walletId: string; text: RulesText },
): Promise<string> {
  const recipients = await tidyRecipients(signer, text.recipients);
  const charter = charterFrom(openState(signer), walletId, { ...text, recipients });
  checkApprovals(openState(signer), walletId, charter);
  return openCharter(signer, walletId, charter);
}

/** Rules from one of the templates. */
export function ruleTemplate(_: SignerState, input: RuleTemplate): Rule[] {
  const { template, names, signers, largeSigners, asset, amount, group } = input;
  const limit = { asset, amount };
  if (template === 'everything') return everythingBy(names.everything, signers);
  if (template === 'only') return onlyTo(names, group);
  if (template === 'payroll') return payroll(names, { group, limit, signers });
  const sizes = { small: [limit], smallSigners: signers, largeSigners };
  return smallAndLarge({ ...names, small: () => names.small }, sizes);
}

/**
 * Bundles of all charters of a wallet that are or were in force, from the first; including those of a fork.
 */
function chartersOf(state: Unlocked, walletId: string): Uint8Array[] {
  const id = readHex(walletId);
  return state.charters
    .entries()
    .map(([, record]) => ({ bundle: record.bundle, charter: storedCharter(record).charter }))
    .filter(({ charter }) => equalBytes(charter.walletId, id))
    .sort((a, b) => a.charter.number - b.charter.number)
    .map(({ bundle }) => bundle);
}

/** The wallet's record with its rules: only the newest if a parcel cannot hold them all. */
export function rulesParcel(signer: SignerState, { walletId }: { walletId: string }): Uint8Array {
  const state = openState(signer);
  const { transcript } = walletOf(state, walletId);
  const all = chartersOf(state, walletId);
  if (all.length === 0) throw new SignerError('bad-parameters', { where: 'charter' });
  return writeParcel([transcript, ...all.slice(-(limits.parcelBlobs - 1))]);
}
