import { bytesToHex } from '../core/bytes.ts';
import { kindOf } from '../protocol/kinds.ts';
import { bodyOf } from '../protocol/messages.ts';
import { asSignParams } from '../protocol/sign-params.ts';
import type { WalletRecord } from './records/wallet.ts';
import type { Unlocked } from './state.ts';
import { epochsOf, newestEpoch } from './transcript.ts';

/**
 * When each of a wallet's people last signed with it, from what this device took part in or was shown: local
 * clock, null for never. In the order of the newest epoch; somebody who had another place in an earlier epoch
 * is still the same person.
 */
export function lastSigned(state: Unlocked, walletId: string, record: WalletRecord): (number | null)[] {
  const epochs = epochsOf(record);
  const times = new Map<string, number>();
  const note = (epoch: number, index: number, at: number) => {
    const member = epochs[epoch]?.members[index - 1];
    if (member === undefined) return;
    const who = bytesToHex(member.identity);
    times.set(who, Math.max(times.get(who) ?? 0, at));
  };
  for (const [, { params, messages, updatedAt }] of state.ceremonies.entries()) {
    const signed = asSignParams(params);
    if (signed === null || bytesToHex(signed.walletId) !== walletId) continue;
    // Signatures leave with the last round, whatever the scheme.
    const last = kindOf(params).rounds.length;
    const hasSigned = (index: number) => bodyOf(messages, index, last) !== undefined;
    for (const index of signed.signers.filter(hasSigned)) note(signed.epoch, index, updatedAt);
  }
  for (const { epoch, signers, updatedAt } of state.archive.ofWallet(walletId))
    for (const index of signers) note(epoch, index, updatedAt);
  return newestEpoch(record).members.map(({ identity }) => times.get(bytesToHex(identity)) ?? null);
}
