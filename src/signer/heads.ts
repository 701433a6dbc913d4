import { readBlob, writeBlob } from '../core/blob.ts';
import { bytesToHex } from '../core/bytes.ts';
import { readCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { type Head, headMessage, headShape, joinHead, logOf, toHead, writeHead } from '../custody/heads.ts';
import { identityScheme } from '../protocol/suite.ts';
import type { Witnessed } from './api/audit.ts';
import type { Received } from './api/received.ts';
import { put } from './record-cache.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';
import { epochsOf } from './transcript.ts';

/**
 * Heads of logs: this device's own, which travels with what it shows, and those of others, which it keeps.
 */

/** Logs kept for one device: each restore begins another. */
const logsKept = 8;

export const isSignedHead = (head: Head): boolean =>
  identityScheme.verify(head.signature, headMessage(head), head.identity);

/** The head of this device's log; null if it has no entries. */
export function ownHead({ log, identity }: Unlocked): Head | null {
  const { start, end } = log;
  if (start === null) return null;
  const said = { identity: identity.publicKey, start, ...end };
  return { ...said, signature: identityScheme.sign(headMessage(said), identity.secretKey) };
}

/** CDDL `head`. */
export const writeHeadBlob = (head: Head): Uint8Array => writeBlob('head', writeHead(head));

/** Errors: `malformed`, `not-canonical`, `bad-signature`. */
function readHeadBlob(blob: Uint8Array): Head {
  const head = toHead(readCbor(headShape, readBlob(blob).body, 'head'));
  if (!isSignedHead(head)) throw new SignerError('bad-signature', { where: 'head' });
  return head;
}

/** Kept if it belongs to somebody known here: a contact, or a past or present participant of a wallet. */
export async function receiveHead(signer: SignerState, blob: Uint8Array): Promise<Received> {
  const state = openState(signer);
  const head = readHeadBlob(blob);
  const name = nameOf(state, bytesToHex(head.identity));
  const key = logOf(head);
  const held = state.heads.get(key);
  const next = joinHead(held, head);
  const isNews = next.conflict !== null && held?.conflict == null;
  const said: Received = { kind: 'witnessed', contradicts: isNews ? name : null };
  if (name === null || next === held || (held === undefined && !hasRoom(state, head))) return said;
  await state.save(put(state.heads, key, next));
  return said;
}

function hasRoom({ heads }: Unlocked, { identity }: Head): boolean {
  const who = bytesToHex(identity);
  return heads.entries().filter(([key]) => key.startsWith(who)).length < logsKept;
}

/**
 * Null for a stranger, and for this device itself, whose own heads may come back from a copy of its profile.
 */
function nameOf(state: Unlocked, identity: string): string | null {
  if (identity === bytesToHex(state.identity.publicKey)) return state.device.name;
  const contact = state.contacts.get(identity);
  if (contact !== undefined) return contact.member.name;
  const members = state.wallets
    .entries()
    .flatMap(([, wallet]) => epochsOf(wallet).flatMap((epoch) => epoch.members));
  return members.find((member) => bytesToHex(member.identity) === identity)?.name ?? null;
}

/**
 * Whose logs this device has witnessed, up to which entry, and who has shown two contradicting heads of one.
 */
export function witnessed(signer: SignerState): Witnessed[] {
  const state = openState(signer);
  return state.heads.entries().map(([, { newest, conflict }]) => {
    const contactId = bytesToHex(newest.identity);
    return {
      contactId,
      name: nameOf(state, contactId) ?? '',
      count: newest.count,
      contradiction: conflict === null ? null : conflict[0].count,
    };
  });
}
