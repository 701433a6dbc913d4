import { equalBytes } from '../../core/bytes.ts';
import type { Member } from '../../protocol/card.ts';
import type { Envelope } from '../../protocol/envelope.ts';
import { buildOf } from '../../protocol/round1.ts';
import type { CeremonyView } from '../api/ceremonies.ts';
import type { Participant } from '../api/people.ts';
import { foldName, idOf, sharedNames } from '../people.ts';
import type { SignerState, Unlocked } from '../state.ts';

/** What to know about the people in a ceremony before agreeing to it. */

/** Before a wallet is made or handed on: who among them is not the person that one might take them for. */
export function strangersIn(state: Unlocked, people: readonly Member[]): CeremonyView['notices'] {
  const shared = sharedNames(state, people);
  return people.flatMap((member) => {
    const { name } = member;
    if (equalBytes(member.identity, state.identity.publicKey)) return [];
    if (shared.has(foldName(name))) return [{ code: 'another-of-that-name', name }];
    return state.contacts.get(idOf(member)) === undefined ? [{ code: 'not-a-contact', name }] : [];
  });
}

/** Who takes part with a different build from the one here. */
export function otherBuilds(
  signer: SignerState,
  messages: readonly Envelope[],
  people: readonly Participant[],
): CeremonyView['notices'] {
  const { build } = signer.env;
  if (build.length === 0) return [];
  return people.flatMap(({ index, name, isSelf }) => {
    try {
      const theirs = buildOf(messages, index);
      return isSelf || theirs === null || equalBytes(theirs, build) ? [] : [{ code: 'build-differs', name }];
    } catch {
      return [];
    }
  });
}
