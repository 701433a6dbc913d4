import * as v from 'valibot';
import { bytesOf, bytesUpTo, label, listOf, readCbor, uint, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import {
  buildShape,
  type Member,
  memberShape,
  type Realm,
  readMember,
  realmShape,
  realms,
  writeMember,
} from '../protocol/card.ts';
import type { GroupKey } from '../protocol/cocktail.ts';
import { type Envelope, envelopeShape, readEnvelope, writeEnvelope } from '../protocol/envelope.ts';
import type { Epoch } from '../protocol/epoch.ts';
import { kindOf, type Params } from '../protocol/kinds.ts';
import { schemeOf } from '../protocol/scheme.ts';
import { readParams, writeParams } from '../protocol/session.ts';
import { schemeIds, suiteIds } from '../protocol/suite.ts';
import type { StoreName } from '../vault/vault.ts';
import type { DeviceEvent } from './api/device.ts';
import { forgotten } from './history.ts';

/** What the vault holds, before sealing: one deterministic CBOR array a record, version first. */
export type Verified = 'scan' | 'words' | null;

export interface DeviceRecord {
  realm: Realm;
  name: string;
  /** 32 bytes, the entropy of the 24 words. */
  seed: Uint8Array;
  isConfirmed: boolean;
  /** Which two words are asked back, 1-based. */
  positions: number[];
  createdAt: number;
}

export interface ContactRecord {
  member: Member;
  /** 32 bytes or empty. */
  build: Uint8Array;
  verified: Verified;
}

export interface WalletRecord {
  label: string;
  /** The complete key generation as a bundle: with the words it restores the device. Not secret. */
  transcript: Uint8Array;
  transcriptHash: Uint8Array;
  keys: GroupKey[];
  /** Secret; in the order of `keys`. Empty where the wallet was handed on to others, and where it is only watched. */
  shares: Uint8Array[];
  epoch: number;
  /** The epochs before, from 0, so that what was signed in them can be shown with their people. */
  past: Epoch[];
  /** This device's shares of an epoch before, until everybody who follows is known to hold theirs. */
  former: FormerShares | null;
  /** How it was compared with everybody else in it. */
  verified: Verified;
  /** Places, from 1, of those with whom it was compared while that is not everybody. */
  comparedWith: number[];
  createdAt: number;
  /** Place in the list of colours; null until the person chose one. */
  colour: number | null;
}

/** What a wallet was on this device before it was handed on. */
export interface FormerShares {
  epoch: number;
  transcript: Uint8Array;
  transcriptHash: Uint8Array;
  keys: GroupKey[];
  /** Secret; in the order of `keys`. */
  shares: Uint8Array[];
}

export interface CeremonyRecord {
  params: Params;
  messages: Envelope[];
  /** The person here agreed: joined a key generation, approved a signature. */
  hasAgreed: boolean;
  createdAt: number;
  updatedAt: number;
  history: { code: string; name: string | null; at: number }[];
  /** Id of another wallet's request that this signing answers, to give back with the signature; or empty. */
  requestId: Uint8Array;
  /** The result of a signing, for each payload one signature a digest as its key's scheme has it; empty before. */
  signatures: Uint8Array[][];
  /** What its kind carries beside messages, as the kind reads it. */
  extra?: unknown;
}

const version = v.literal(1);
const time = uint(Number.MAX_SAFE_INTEGER);
const flag = uint(1);
const verifiedCodes: Verified[] = [null, 'scan', 'words'];
const verifiedShape = uint(verifiedCodes.length - 1);

const deviceShape = v.strictTuple([
  version,
  realmShape,
  label(),
  bytesOf(32),
  flag,
  listOf(uint(24, 1), 2, 2),
  time,
]);

export function writeDevice(r: DeviceRecord): Uint8Array {
  return writeCbor([
    1,
    realms.indexOf(r.realm),
    r.name,
    r.seed,
    r.isConfirmed ? 1 : 0,
    r.positions,
    r.createdAt,
  ]);
}

export function readDevice(bytes: Uint8Array): DeviceRecord {
  const [, realm, name, seed, isConfirmed, positions, createdAt] = readCbor(deviceShape, bytes, 'device');
  return { realm: realms[realm]!, name, seed, isConfirmed: isConfirmed === 1, positions, createdAt };
}

const contactShape = v.strictTuple([version, memberShape, buildShape, verifiedShape]);

export function writeContact(r: ContactRecord): Uint8Array {
  return writeCbor([1, writeMember(r.member), r.build, verifiedCodes.indexOf(r.verified)]);
}

export function readContact(bytes: Uint8Array): ContactRecord {
  const [, member, build, verified] = readCbor(contactShape, bytes, 'contact');
  return { member: readMember(member), build, verified: verifiedCodes[verified]! };
}

const point = bytesUpTo(33, 32);
const keyFields = [
  uint(suiteIds.length - 1),
  uint(limits.participants, 2),
  listOf(point, limits.participants, 2),
  listOf(point, limits.participants, 2),
] as const;
/** The scheme stands last, and only where it is not the suite's own: every key has one form. */
const keyShape = v.union([
  v.strictTuple(keyFields),
  v.strictTuple([...keyFields, uint(schemeIds.length - 1, 1)]),
]);
const walletFields = [
  label(),
  bytesUpTo(limits.blobBytes),
  bytesOf(32),
  listOf(keyShape, limits.keys, 1),
  listOf(bytesOf(32), limits.keys, 1),
  uint(2 ** 32 - 1),
  verifiedShape,
  time,
] as const;
const colourShape = uint(limits.walletColours - 1);
const sharesShape = listOf(bytesOf(32), limits.keys);
const epochShape = v.strictTuple([
  bytesOf(32),
  uint(limits.participants, 2),
  listOf(memberShape, limits.participants, 2),
  listOf(keyShape, limits.keys, 1),
]);
const formerShape = v.strictTuple([
  uint(limits.links - 1),
  bytesUpTo(limits.blobBytes),
  bytesOf(32),
  listOf(keyShape, limits.keys, 1),
  sharesShape,
]);
const [labelField, transcriptField, hashField, keysField, , ...restFields] = walletFields;
const laterFields = [
  labelField,
  transcriptField,
  hashField,
  keysField,
  sharesShape,
  ...restFields,
  v.nullable(colourShape),
] as const;
/**
 * Version 2 adds the colour, version 3 the epochs and the former shares, version 4 has neither epochs nor a share: it is
 * watched as it was made. A wallet without a colour stays version 1, one that was never handed on 1 or 2. Version 5 is
 * one of these with the people it was compared with so far, if that is some and not everybody: every record has one form.
 */
const wholeShape = v.union([
  v.strictTuple([v.literal(1), ...walletFields]),
  v.strictTuple([v.literal(2), ...walletFields, colourShape]),
  v.strictTuple([v.literal(3), ...laterFields, listOf(epochShape, limits.links, 1), v.nullable(formerShape)]),
  v.strictTuple([v.literal(4), ...laterFields]),
]);
const placesShape = listOf(uint(limits.participants, 1), limits.participants - 1, 1);
const walletShape = v.union([wholeShape, v.strictTuple([v.literal(5), wholeShape, placesShape])]);

export function writeWallet(r: WalletRecord): Uint8Array {
  const whole = wholeOf(r);
  return writeCbor(r.comparedWith.length === 0 ? whole : [5, whole, r.comparedWith]);
}

function wholeOf(r: WalletRecord): unknown[] {
  const keys = r.keys.map(writeKey);
  const verified = verifiedCodes.indexOf(r.verified);
  const fields = [r.label, r.transcript, r.transcriptHash, keys, r.shares, r.epoch, verified, r.createdAt];
  if (r.past.length > 0) return [3, ...fields, r.colour, r.past.map(writeEpoch), writeFormer(r.former)];
  if (r.shares.length === 0) return [4, ...fields, r.colour];
  return r.colour === null ? [1, ...fields] : [2, ...fields, r.colour];
}

const writeEpoch = ({ transcriptHash, threshold, members, keys }: Epoch) => [
  transcriptHash,
  threshold,
  members.map(writeMember),
  keys.map(writeKey),
];

const writeFormer = (former: FormerShares | null) =>
  former && [
    former.epoch,
    former.transcript,
    former.transcriptHash,
    former.keys.map(writeKey),
    former.shares,
  ];

export function readWallet(bytes: Uint8Array): WalletRecord {
  const read = readCbor(walletShape, bytes, 'wallet', 3 * limits.blobBytes);
  const [fields, comparedWith] = read[0] === 5 ? [read[1], read[2]] : [read, []];
  const [, name, transcript, transcriptHash, keys, shares, epoch, verified, createdAt, colour = null] =
    fields;
  const [past, former] = fields[0] === 3 ? [fields[10], fields[11]] : [[], null];
  return {
    label: name,
    transcript,
    transcriptHash,
    keys: keys.map(readKey),
    shares,
    epoch,
    past: past.map(([hash, threshold, members, epochKeys], number) => ({
      number,
      transcriptHash: hash,
      threshold,
      members: members.map(readMember),
      keys: epochKeys.map(readKey),
    })),
    former: former && {
      epoch: former[0],
      transcript: former[1],
      transcriptHash: former[2],
      keys: former[3].map(readKey),
      shares: former[4],
    },
    verified: verifiedCodes[verified]!,
    comparedWith,
    createdAt,
    colour,
  };
}

function writeKey(key: GroupKey): unknown[] {
  const scheme = schemeIds.indexOf(schemeOf(key));
  const fields = [suiteIds.indexOf(key.suite), key.threshold, key.commitment, key.verifyingShares];
  return scheme === 0 ? fields : [...fields, scheme];
}

function readKey([suite, threshold, commitment, verifyingShares, scheme]: v.InferOutput<
  typeof keyShape
>): GroupKey {
  const key = { suite: suiteIds[suite]!, threshold, commitment, verifyingShares };
  return scheme === undefined ? key : { ...key, scheme: schemeIds[scheme]! };
}

/** Rules that are in force, or were: the ceremony that agreed to them, as a bundle. Never taken back. */
export interface CharterRecord {
  bundle: Uint8Array;
  takenAt: number;
}

const charterShape = v.strictTuple([version, bytesUpTo(limits.blobBytes), time]);

export const writeCharterRecord = ({ bundle, takenAt }: CharterRecord): Uint8Array =>
  writeCbor([1, bundle, takenAt]);

export function readCharterRecord(bytes: Uint8Array): CharterRecord {
  const [, bundle, takenAt] = readCbor(charterShape, bytes, 'charter', 2 * limits.blobBytes);
  return { bundle, takenAt };
}

const historyShape = v.strictTuple([v.string(), v.nullable(label()), time]);
const ceremonyFields = [
  v.array(v.unknown()),
  v.array(envelopeShape),
  flag,
  time,
  time,
  v.array(historyShape),
  bytesUpTo(16),
] as const;
const oneSignature = bytesUpTo(limits.signatureBytes, 64);
const signatureList = (min: number) => listOf(listOf(oneSignature, limits.digests, 1), limits.payloads, min);
/**
 * Version 2 adds the result, version 3 what the kind carries beside messages. A ceremony without the one and the other
 * stays as it was: every record has one form.
 */
const ceremonyShape = v.union([
  v.strictTuple([v.literal(1), ...ceremonyFields]),
  v.strictTuple([v.literal(2), ...ceremonyFields, signatureList(1)]),
  v.strictTuple([v.literal(3), ...ceremonyFields, signatureList(0), v.unknown()]),
]);

export function writeCeremony(r: CeremonyRecord): Uint8Array {
  const history = r.history.map(({ code, name, at }) => [code, name, at]);
  const messages = r.messages.map(writeEnvelope);
  const fields = [
    writeParams(r.params),
    messages,
    r.hasAgreed ? 1 : 0,
    r.createdAt,
    r.updatedAt,
    history,
    r.requestId,
  ];
  const extra = kindOf(r.params).extra?.write(r.extra, r.params, r.messages) ?? null;
  if (extra !== null) return writeCbor([3, ...fields, r.signatures, extra]);
  return writeCbor(r.signatures.length === 0 ? [1, ...fields] : [2, ...fields, r.signatures]);
}

export function readCeremony(bytes: Uint8Array): CeremonyRecord {
  const fields = readCbor(ceremonyShape, bytes, 'ceremony', 2 * limits.blobBytes);
  const [
    ,
    paramFields,
    messages,
    hasAgreed,
    createdAt,
    updatedAt,
    history,
    requestId,
    signatures = [],
    extra,
  ] = fields;
  const params = readParams(writeCbor(paramFields));
  return {
    params,
    messages: messages.map(readEnvelope),
    // Version 0.1 kept the agreement of what was removed; what comes back is agreed to anew.
    hasAgreed: hasAgreed === 1 && history.at(-1)?.[0] !== forgotten,
    createdAt,
    updatedAt,
    history: history.map(([code, name, at]) => ({ code, name, at })),
    requestId,
    signatures,
    ...readExtraOf(params, extra),
  };
}

function readExtraOf(params: Params, extra: unknown): Pick<CeremonyRecord, 'extra'> {
  const format = kindOf(params).extra;
  if (format !== undefined)
    return { extra: format.read(extra === undefined ? null : writeCbor(extra), params) };
  if (extra !== undefined) throw new SignerError('malformed', { where: 'ceremony' });
  return {};
}

const eventCodes: DeviceEvent['code'][] = [
  'created',
  'restored',
  'unlocked',
  'unlocked-online',
  'password-changed',
];
const eventShape = v.strictTuple([version, uint(eventCodes.length - 1), time]);

export const writeEvent = ({ code, at }: DeviceEvent): Uint8Array =>
  writeCbor([1, eventCodes.indexOf(code), at]);

export function readEvent(bytes: Uint8Array): DeviceEvent {
  const [, code, at] = readCbor(eventShape, bytes, 'event');
  return { code: eventCodes[code]!, at };
}

/** What a person calls a record, to name it once it is gone; empty where it has no name. */
export function labelOf(store: StoreName, value: Uint8Array): string {
  if (store === 'device') return readDevice(value).name;
  if (store === 'contacts') return readContact(value).member.name;
  if (store === 'packs') return readPackRecord(value).name;
  if (store === 'wallets') return readWallet(value).label;
  if (store !== 'ceremonies') return '';
  const { params } = readCeremony(value);
  return 'label' in params ? params.label : '';
}

/** What others say that calls mean, approved by the person here under a name of their own. One a chain. */
export interface PackRecord {
  name: string;
  bytes: Uint8Array;
  takenAt: number;
}

const packShape = v.strictTuple([version, label(), bytesUpTo(limits.blobBytes), time]);

export const writePackRecord = ({ name, bytes, takenAt }: PackRecord): Uint8Array =>
  writeCbor([1, name, bytes, takenAt]);

export function readPackRecord(bytes: Uint8Array): PackRecord {
  const [, name, pack, takenAt] = readCbor(packShape, bytes, 'pack', 2 * limits.blobBytes);
  return { name, bytes: pack, takenAt };
}

/** When words and transcripts last proved enough: one time, under one key of the settings. */
export const testKey = 'backup-tested';

const testShape = v.strictTuple([version, time]);

export const writeTest = (at: number): Uint8Array => writeCbor([1, at]);
export const readTest = (bytes: Uint8Array): number => readCbor(testShape, bytes, 'settings')[1];

/**
 * What this device remembers of an account beside the wallet: how many receiving addresses it has shown, and one place that its
 * payments need every time, such as a nonce account.
 */
export interface NoteRecord {
  shown: number;
  place?: string;
}

/** A wallet's id, its chain, its network; the other settings have no such name. */
export const isNoteKey = (key: string): boolean => /^[0-9a-f]{64}\//.test(key);

const noteShape = v.union([
  v.strictTuple([version, uint(2 ** 31)]),
  v.strictTuple([v.literal(2), uint(2 ** 31), label(200)]),
]);

/** Version 2 has the place, version 1 none. */
export const writeNote = ({ shown, place }: NoteRecord): Uint8Array =>
  writeCbor(place === undefined ? [1, shown] : [2, shown, place]);

export function readNote(bytes: Uint8Array): NoteRecord {
  const [, shown, place] = readCbor(noteShape, bytes, 'note');
  return place === undefined ? { shown } : { shown, place };
}
