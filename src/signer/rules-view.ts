import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { deriveCode } from '../core/words.ts';
import { administratorsOf, type Charter, deriveCharterHash, rolesOf } from '../custody/charter.ts';
import type { CharterParams } from '../protocol/charter-params.ts';
import type { CharterView, Rules, RulesState } from './api/rules.ts';
import { charterOf, nameOfIdentity, standingOf } from './charters.ts';
import type { WalletRecord } from './records/wallet.ts';
import type { Unlocked } from './state.ts';
import { newestEpoch } from './transcript.ts';

/** A wallet's rules as screens show them. */

function toRules(charter: Charter): Rules {
  const { number, isFrozen, administratorsNeeded, recipients, rules } = charter;
  return {
    code: deriveCode(deriveCharterHash(charter)),
    number,
    isFrozen,
    members: charter.members.map(({ identity, name, roles }) => ({ id: bytesToHex(identity), name, roles })),
    administratorsNeeded,
    recipients,
    rules,
  };
}

export function rulesState(state: Unlocked, walletId: string, wallet: WalletRecord): RulesState {
  const { current, isFrozen, fork } = standingOf(state, walletId);
  const own = state.identity.publicKey;
  const isOwn = (one: Uint8Array) => equalBytes(one, own);
  const isParticipant = newestEpoch(wallet).members.some(({ identity }) => isOwn(identity));
  const isAdministrator = current !== null && administratorsOf(current).some((one) => isOwn(one.identity));
  return {
    current: current && toRules(current),
    isFrozen,
    fork: fork && {
      number: fork.number,
      culprits: fork.culprits.map((one) => nameOfIdentity(state, walletId, one)),
    },
    roles: current === null ? [] : [...rolesOf(current, own)],
    mayPropose: isParticipant || isAdministrator,
  };
}

export function charterView(
  state: Unlocked,
  params: CharterParams,
  missing: CharterView['missing'],
): CharterView {
  const charter = charterOf(params);
  const { history, fork, freezes } = standingOf(state, bytesToHex(params.walletId));
  const isBefore = (one: Charter) =>
    charter.previous !== null && equalBytes(deriveCharterHash(one), charter.previous);
  const before = [...history, ...(fork?.charters ?? []), ...freezes].find(isBefore);
  return {
    before: before === undefined ? null : toRules(before),
    after: toRules(charter),
    isLinkMissing: charter.previous !== null && before === undefined,
    missing,
  };
}
