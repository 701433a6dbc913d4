import { bytesToHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveCode, deriveSafetyWords } from '../core/words.ts';
import { type Card, deriveCardHash, type Member, readCard, writeCard } from '../protocol/card.ts';
import type { Contact, Participant } from './api/people.ts';
import type { Received } from './api/received.ts';
import { comparedAs } from './compared.ts';
import { put, type Write } from './record-cache.ts';
import type { ContactRecord } from './records/contact.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';

/** Contact cards: this device's own and those of the people it has met. */

type Shown = Omit<ContactRecord, 'verified'> & Pick<Contact, 'verified'>;

const shown = (state: Unlocked, record: ContactRecord): Contact =>
  toContact({ ...record, verified: comparedAs(state, record.member) });

export const idOf = (member: Member): string => bytesToHex(member.identity);

export function ownMember({ device, identity }: Unlocked): Member {
  return { name: device.name, identity: identity.publicKey, staticKeys: identity.staticKeys };
}

function toContact({ member, build, verified }: Shown, isSelf = false): Contact {
  return {
    id: idOf(member),
    name: member.name,
    code: deriveCode(deriveCardHash(member)),
    verified,
    build: build.length === 0 ? null : bytesToHex(build),
    isSelf,
  };
}

export function self(signer: SignerState): Contact {
  const member = ownMember(openState(signer));
  return toContact({ member, build: signer.env.build, verified: 'scan' }, true);
}

export function card(signer: SignerState): Uint8Array {
  const state = openState(signer);
  const { realm, build } = signer.env;
  return writeCard({ realm, member: ownMember(state), build }, state.identity);
}

export function contacts(signer: SignerState): Contact[] {
  const state = openState(signer);
  return state.contacts
    .entries()
    .map(([, record]) => shown(state, record))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

export async function receiveCard(signer: SignerState, blob: Uint8Array): Promise<Received> {
  const state = openState(signer);
  const read: Card = readCard(blob);
  if (read.realm !== signer.env.realm) throw new SignerError('practice-mixed');
  const id = idOf(read.member);
  if (id === bytesToHex(state.identity.publicKey)) return { kind: 'nothing-new', of: 'card', id };
  const old = state.contacts.get(id);
  if (old === undefined && state.contacts.size >= limits.contacts) throw new SignerError('storage-full');
  // What was compared is whose keys these are. The identity key vouches for the static keys and the name, so
  // its owner can change both, and could take somebody else's name: in that case it has to be compared again.
  const isSame =
    old !== undefined &&
    old.member.name === read.member.name &&
    bytesToHex(deriveCardHash(old.member)) === bytesToHex(deriveCardHash(read.member));
  const record: ContactRecord = {
    member: read.member,
    build: read.build,
    verified: isSame ? old.verified : null,
  };
  await state.save(put(state.contacts, id, record));
  return { kind: 'card', contact: shown(state, record), isNew: old === undefined };
}

/**
 * Participants of a wallet who are not known here become contacts, not compared, as long as there is room.
 */
export function strangerWrites(state: Unlocked, people: readonly Member[]): Write[] {
  const own = bytesToHex(state.identity.publicKey);
  const strangers = people.filter(
    (member) => idOf(member) !== own && state.contacts.get(idOf(member)) === undefined,
  );
  const build = new Uint8Array();
  const room = Math.max(0, limits.contacts - state.contacts.size);
  return strangers
    .slice(0, room)
    .map((member) => put(state.contacts, idOf(member), { member, build, verified: null }));
}

export async function removeContact(signer: SignerState, { id }: { id: string }): Promise<null> {
  const state = openState(signer);
  contactOf(state, id);
  await state.save(put(state.contacts, id, null));
  return null;
}

/**
 * Names shared by more than one of these people, the contacts and the owner of this device, ignoring
 * capitals: whoever invites others writes their names, and people cannot tell keys apart.
 */
export function sharedNames(state: Unlocked, people: readonly Member[]): Set<string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  const contacts = state.contacts.entries().map(([, { member }]) => member);
  for (const member of [ownMember(state), ...contacts, ...people]) {
    const name = foldName(member.name);
    if ((owners.get(name) ?? idOf(member)) !== idOf(member)) shared.add(name);
    owners.set(name, idOf(member));
  }
  return shared;
}

export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Errors: `unknown-contact`. */
export function contactOf(state: Unlocked, id: string): ContactRecord {
  const record = state.contacts.get(id);
  if (record === undefined) throw new SignerError('unknown-contact');
  return record;
}

/** The words of a contact's card, or of this device's own. */
export function contactWords(signer: SignerState, { id }: { id: string }): string[] {
  const state = openState(signer);
  const isSelf = id === bytesToHex(state.identity.publicKey);
  return deriveSafetyWords(deriveCardHash(isSelf ? ownMember(state) : contactOf(state, id).member));
}

/** These people by their place in the list, from 1. */
export function toParticipants(state: Unlocked, members: readonly Member[]): Participant[] {
  return members.map((member, i) => {
    const contactId = idOf(member);
    return {
      index: i + 1,
      name: member.name,
      contactId,
      isSelf: contactId === bytesToHex(state.identity.publicKey),
    };
  });
}
