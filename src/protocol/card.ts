import * as v from 'valibot';
import { readBlob, writeBlob } from '../core/blob.ts';
import { ascii, concatBytes } from '../core/bytes.ts';
import { bytesOf, label, readCbor, uint, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { deriveHash } from '../core/words.ts';
import type { Identity } from './identity.ts';
import { identityScheme, suiteIds, suites } from './suite.ts';

/** What others know a device by. The name is only a label; the keys are the identity. */
export interface Member {
  name: string;
  /** Ed25519 identity key, 32 bytes. */
  identity: Uint8Array;
  /** COCKTAIL static keys in the order of `suiteIds`: 32 and 33 bytes. */
  staticKeys: Uint8Array[];
}

/** Real and practice devices never mix: every card and every key generation says which it is. */
export const realms = ['real', 'practice'] as const;
export type Realm = (typeof realms)[number];

export interface Card {
  realm: Realm;
  member: Member;
  /** Hash of the build that made it, 32 bytes, or empty if unknown. */
  build: Uint8Array;
}

export const realmShape = uint(realms.length - 1);
export const buildShape = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.length === 0 || bytes.length === 32),
);

/** CDDL `member`. */
export const memberShape = v.strictTuple([
  label(),
  bytesOf(32),
  v.strictTuple([bytesOf(suites.ed25519.pointBytes), bytesOf(suites.secp256k1.pointBytes)]),
]);

export function readMember([name, identity, staticKeys]: v.InferOutput<typeof memberShape>): Member {
  try {
    suites.ed25519.readPoint(identity);
    suiteIds.forEach((id, i) => {
      suites[id].readPoint(staticKeys[i]!);
    });
  } catch {
    throw new SignerError('malformed', { where: 'member' });
  }
  return { name, identity, staticKeys };
}

export const writeMember = (member: Member) => [member.name, member.identity, member.staticKeys];

const cardShape = v.strictTuple([realmShape, memberShape, buildShape, bytesOf(64)]);
const domain = ascii('hoarfrost/v1/card');

/** The contact card as a blob, signed by the identity key over everything in it. */
export function writeCard(card: Card, identity: Identity): Uint8Array {
  const fields = [realms.indexOf(card.realm), writeMember(card.member), card.build];
  const signature = identityScheme.sign(concatBytes(domain, writeCbor(fields)), identity.secretKey);
  return writeBlob('card', [...fields, signature]);
}

/** Errors: those of `readBlob`, `malformed`, `bad-signature`. */
export function readCard(blob: Uint8Array): Card {
  const { kind, body } = readBlob(blob);
  if (kind !== 'card') throw new SignerError('unknown-kind');
  const [realm, memberFields, build, signature] = readCbor(cardShape, body, 'card');
  const member = readMember(memberFields);
  const signed = concatBytes(domain, writeCbor([realm, memberFields, build]));
  if (!identityScheme.verify(signature, signed, member.identity)) throw new SignerError('bad-signature');
  return { realm: realms[realm]!, member, build };
}

/** What a card's safety words are made of: its keys and not its name, so that renaming keeps them. 32 bytes. */
export function deriveCardHash(member: Member): Uint8Array {
  return deriveHash('hoarfrost/v1/card-hash', member.identity, ...member.staticKeys);
}
