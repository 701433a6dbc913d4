import { createHash, createPublicKey, verify } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { writeBlob } from '../../src/core/blob.ts';
import { ascii, bytesToHex, concatBytes, readHex } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { writeBundle } from '../../src/protocol/bundle.ts';
import { type Card, deriveCardHash, readCard, writeCard } from '../../src/protocol/card.ts';
import { identityScheme, suites } from '../../src/protocol/suite.ts';
import { makeKeygenParams, makePerson, type Person } from '../support/peers.ts';

let ana: Person;
let bob: Person;
let card: Card;
beforeEach(() => {
  ana = makePerson('Ana', 'card/Ana');
  bob = makePerson('Bob', 'card/Bob');
  card = { realm: 'practice', member: ana.member, build: new Uint8Array(32).fill(1) };
});

const domain = ascii('hoarfrost/v1/card');
/** Any fields, signed as a card by Ana. */
const signed = (fields: unknown[]) =>
  writeBlob('card', [
    ...fields,
    identityScheme.sign(concatBytes(domain, writeCbor(fields)), ana.identity.secretKey),
  ]);
const fieldsOf = (
  { name, identity, staticKeys }: Card['member'],
  realm = 0,
  build: Uint8Array = new Uint8Array(),
) => [realm, [name, identity, staticKeys], build];
const refused = (blob: Uint8Array, code: string, where?: string) =>
  expect(() => readCard(blob)).toThrowError(expect.objectContaining({ code, where, culprit: undefined }));

it('a card is read as it was written, with or without a build', () => {
  const plain: Card = { realm: 'real', member: ana.member, build: new Uint8Array() };
  for (const one of [card, plain]) {
    const read = readCard(writeCard(one, ana.identity));
    expect([read.realm, read.member.name]).toEqual([one.realm, 'Ana']);
    const keys = ({ identity, staticKeys }: Card['member']) => [identity, ...staticKeys].map(bytesToHex);
    expect(keys(read.member)).toEqual(keys(ana.member));
    expect(bytesToHex(read.build)).toBe(bytesToHex(one.build));
  }
  expect(writeCard(plain, ana.identity)).toEqual(signed(fieldsOf(ana.member)));
});

it('a card is signed over its domain and everything in it', () => {
  const bytes = concatBytes(domain, writeCbor(fieldsOf(ana.member, 1, card.build)));
  const der = concatBytes(readHex('302a300506032b6570032100'), ana.identity.publicKey);
  const key = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
  expect(verify(null, bytes, key, writeCard(card, ana.identity).slice(-64))).toBe(true);
  refused(writeCard(card, bob.identity), 'bad-signature');
  refused(signed(fieldsOf(bob.member)), 'bad-signature');
});

it('a card keeps to the bounds of each field, signed or not', () => {
  for (const length of [1, 31, 33, 64])
    refused(signed(fieldsOf(ana.member, 0, new Uint8Array(length))), 'malformed', 'card');
  refused(signed(fieldsOf(ana.member, 2)), 'malformed', 'card');
  refused(signed(fieldsOf({ ...ana.member, name: '' })), 'malformed', 'card');
  refused(signed(fieldsOf({ ...ana.member, name: 'x'.repeat(41) })), 'malformed', 'card');
  refused(
    signed(fieldsOf({ ...ana.member, staticKeys: ana.member.staticKeys.toReversed() })),
    'malformed',
    'card',
  );
  refused(
    signed(fieldsOf({ ...ana.member, staticKeys: ana.member.staticKeys.slice(0, 1) })),
    'malformed',
    'card',
  );
  refused(signed(fieldsOf(ana.member).slice(0, 2)), 'malformed', 'card');
  refused(signed([...fieldsOf(ana.member), 0]), 'malformed', 'card');
  const short = fieldsOf({ ...ana.member, identity: ana.member.identity.slice(1) });
  refused(signed(short), 'malformed', 'card');
  expect(readCard(signed(fieldsOf({ ...ana.member, name: 'x'.repeat(40) }))).member.name).toHaveLength(40);
});

it('a card’s keys are points of their groups, each of them', () => {
  const identityPoint = suites.ed25519.zero.toBytes();
  const noPoint = concatBytes(Uint8Array.of(2), new Uint8Array(32).fill(255));
  const [ed, secp] = ana.member.staticKeys as [Uint8Array, Uint8Array];
  refused(signed(fieldsOf({ ...ana.member, identity: identityPoint })), 'malformed', 'member');
  refused(signed(fieldsOf({ ...ana.member, staticKeys: [identityPoint, secp] })), 'malformed', 'member');
  refused(signed(fieldsOf({ ...ana.member, staticKeys: [ed, noPoint] })), 'malformed', 'member');
});

it('a bundle is not a card', () => {
  refused(writeBundle(makeKeygenParams([ana, bob], 2), []), 'unknown-kind');
});

it('a card’s words come from its keys and not from its name', () => {
  const { identity, staticKeys } = ana.member;
  const input = concatBytes(ascii('hoarfrost/v1/card-hash'), identity, ...staticKeys);
  const expected = Uint8Array.from(createHash('sha256').update(input).digest());
  expect(deriveCardHash(ana.member)).toEqual(expected);
  expect(deriveCardHash({ ...ana.member, name: 'Anna' })).toEqual(expected);
  expect(deriveCardHash(bob.member)).not.toEqual(expected);
});
