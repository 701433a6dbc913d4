import { bytesToHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveCode, deriveSafetyWords } from '../core/words.ts';
import { type Card, deriveCardHash, type Member, readCard, writeCard } from '../protocol/card.ts';
import type { Contact, Received } from './api.ts';
import type { ContactRecord } from './records.ts';
import { openState, put, type Signing, type Unlocked } from './state.ts';

/** Contact cards: this device's own and those of the people it has met. */

export const idOf = (member: Member): string => bytesToHex(member.identity);

export function ownMember({ device, identity }: Unlocked): Member {
  return { name: device.name, identity: identity.publicKey, staticKeys: identity.staticKeys };
}

export function toContact({ member, build, verified }: ContactRecord, isSelf = false): Contact {
  return {
    id: idOf(member),
    name: member.name,
    code: deriveCode(deriveCardHash(member)),
    verified,
    build: build.length === 0 ? null : bytesToHex(build),
    isSelf,
  };
}

export function self(signing: Signing): Contact {
  const member = ownMember(openState(signing));
  return toContact({ member, build: signing.around.build, verified: 'scan' }, true);
}

export function card(signing: Signing): Uint8Array {
  const state = openState(signing);
  const { realm, build } = signing.around;
  return writeCard({ realm, member: ownMember(state), build }, state.identity);
}

export function contacts(signing: Signing): Contact[] {
  const all = openState(signing).contacts.entries();
  return all
    .map(([, record]) => toContact(record))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

export async function receiveCard(signing: Signing, blob: Uint8Array): Promise<Received> {
  const state = openState(signing);
  const read: Card = readCard(blob);
  if (read.realm !== signing.around.realm) throw new SignerError('practice-mixed');
  const id = idOf(read.member);
  if (id === bytesToHex(state.identity.publicKey)) return { kind: 'nothing-new', of: 'card', id };
  const old = state.contacts.get(id);
  if (old === undefined && state.contacts.size >= limits.contacts) throw new SignerError('storage-full');
  // The identity key vouches for the static keys; if those ever changed, what was compared no longer holds.
  const isSame =
    old !== undefined && bytesToHex(deriveCardHash(old.member)) === bytesToHex(deriveCardHash(read.member));
  const record: ContactRecord = {
    member: read.member,
    build: read.build,
    verified: isSame ? old.verified : null,
  };
  await state.save(put(state.contacts, id, record));
  return { kind: 'card', contact: toContact(record), isNew: old === undefined };
}

export async function removeContact(signing: Signing, { id }: { id: string }): Promise<null> {
  const state = openState(signing);
  contactOf(state, id);
  await state.save(put(state.contacts, id, null));
  return null;
}

/** Errors: `unknown-contact`. */
export function contactOf(state: Unlocked, id: string): ContactRecord {
  const record = state.contacts.get(id);
  if (record === undefined) throw new SignerError('unknown-contact');
  return record;
}

/** The words of a contact's card, or of this device's own. */
export function contactWords(signing: Signing, { id }: { id: string }): string[] {
  const state = openState(signing);
  const isSelf = id === bytesToHex(state.identity.publicKey);
  return deriveSafetyWords(deriveCardHash(isSelf ? ownMember(state) : contactOf(state, id).member));
}
