import { bytesToHex } from '../core/bytes.ts';
import { deriveCardHash, type Member } from '../protocol/card.ts';
import type { Contact, Wallet } from './api.ts';
import type { ContactRecord, WalletRecord } from './records.ts';
import type { Unlocked } from './state.ts';
import { paramsOf } from './transcript.ts';

/**
 * One state of being compared, the same wherever it is shown. A wallet is compared when its record was, or the card of
 * everybody else in it: its certificates are signed by those very keys. A card is compared when it was, or a wallet that
 * holds the same keys: its record names them.
 */
export function walletCompared(state: Unlocked, record: WalletRecord): Wallet['verified'] {
  if (record.verified !== null) return record.verified;
  const own = bytesToHex(state.identity.publicKey);
  const others = paramsOf(record).participants.filter(({ identity }) => bytesToHex(identity) !== own);
  const isMet = (member: Member) => {
    const contact = state.contacts.get(bytesToHex(member.identity));
    return contact !== undefined && contact.verified !== null && hasSameKeys(contact.member, member);
  };
  return others.every(isMet) ? 'cards' : null;
}

export function contactCompared(state: Unlocked, { member, verified }: ContactRecord): Contact['verified'] {
  if (verified !== null) return verified;
  const isIn = state.wallets
    .entries()
    .some(
      ([, wallet]) =>
        wallet.verified !== null && paramsOf(wallet).participants.some((one) => hasSameKeys(one, member)),
    );
  return isIn ? 'wallet' : null;
}

const hasSameKeys = (one: Member, other: Member): boolean =>
  bytesToHex(deriveCardHash(one)) === bytesToHex(deriveCardHash(other));
