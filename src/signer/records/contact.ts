import * as v from 'valibot';
import { readCbor, writeCbor } from '../../core/codec.ts';
import { buildShape, type Member, memberShape, readMember, writeMember } from '../../protocol/card.ts';
import { type Verified, verifiedCodes, verifiedShape, version } from './shapes.ts';

export interface ContactRecord {
  member: Member;
  /** 32 bytes or empty. */
  build: Uint8Array;
  verified: Verified;
}

const contactShape = v.strictTuple([version, memberShape, buildShape, verifiedShape]);

export function writeContact(r: ContactRecord): Uint8Array {
  return writeCbor([1, writeMember(r.member), r.build, verifiedCodes.indexOf(r.verified)]);
}

export function readContact(bytes: Uint8Array): ContactRecord {
  const [, member, build, verified] = readCbor(contactShape, bytes, 'contact');
  return { member: readMember(member), build, verified: verifiedCodes[verified]! };
}
