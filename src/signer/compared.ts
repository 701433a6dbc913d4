import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { deriveCardHash, type Member } from '../protocol/card.ts';
import type { Contact } from './api/people.ts';
import type { Wallet } from './api/wallets.ts';
import type { Verified } from './records/shapes.ts';
import type { WalletRecord } from './records/wallet.ts';
import type { Unlocked } from './state.ts';
import { paramsOf } from './transcript.ts';

/**
 * Whether somebody was compared is one state, the same wherever it is shown, and tracked per person: it is
 * true once their card was compared, or the record of a wallet with them in it that holds the same keys. A
 * wallet was compared once everybody else in it was, since its certificates are signed with those very keys.
 */
export function walletCompared(state: Unlocked, record: WalletRecord): Wallet['verified'] {
  return record.verified ?? (uncomparedIn(state, record).length === 0 ? 'cards' : null);
}

/** Places, from 1, of the others in a wallet whom nobody has compared here. */
export function uncomparedIn(state: Unlocked, record: WalletRecord): number[] {
  if (record.verified !== null) return [];
  return paramsOf(record).participants.flatMap((member, i) => {
    const isKnown =
      equalBytes(member.identity, state.identity.publicKey) ||
      record.comparedWith.includes(i + 1) ||
      comparedAs(state, member) !== null;
    return isKnown ? [] : [i + 1];
  });
}

/** How these keys were compared here, or null. */
export function comparedAs(state: Unlocked, member: Member): Contact['verified'] {
  const contact = state.contacts.get(bytesToHex(member.identity));
  if (contact !== undefined && contact.verified !== null && hasSameKeys(contact.member, member))
    return contact.verified;
  const isIn = ([, wallet]: readonly [string, WalletRecord]) =>
    paramsOf(wallet).participants.some(
      (one, i) =>
        (wallet.verified !== null || wallet.comparedWith.includes(i + 1)) && hasSameKeys(one, member),
    );
  return state.wallets.entries().some(isIn) ? 'wallet' : null;
}

/**
 * A wallet's record after it was compared with the people at these places. Once that covers everybody not
 * compared in another way, the record itself counts as compared, and nothing more is kept about each person.
 */
export function compareRecord(
  state: Unlocked,
  record: WalletRecord,
  people: readonly number[],
  how: NonNullable<Verified>,
): WalletRecord {
  if (uncomparedIn(state, record).every((place) => people.includes(place)))
    return { ...record, verified: how, comparedWith: [] };
  const comparedWith = [...new Set([...record.comparedWith, ...people])].sort((a, b) => a - b);
  return { ...record, comparedWith };
}

/** The record with nothing marked as compared. */
export const uncompared = (record: WalletRecord): WalletRecord => ({
  ...record,
  verified: null,
  comparedWith: [],
});

const hasSameKeys = (one: Member, other: Member): boolean =>
  equalBytes(one.identity, other.identity) && equalBytes(deriveCardHash(one), deriveCardHash(other));
