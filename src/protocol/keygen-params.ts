import * as v from 'valibot';
import { bytesToHex } from '../core/bytes.ts';
import { bytesOf, label, listOf, uint } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { type Member, memberShape, type Realm, readMember, realmShape, realms, writeMember } from './card.ts';
import type { ParamsFormat } from './params.ts';
import { hasScheme, schemeOf } from './scheme.ts';
import { type SchemeId, type SuiteId, schemeIds, suiteIds } from './suite.ts';

/** All that is agreed before round 1 of making a key. */
export interface KeygenParams {
  kind: 'keygen';
  realm: Realm;
  label: string;
  /** 2..n. */
  threshold: number;
  /** One key for each chain. `scheme` only if it is not the suite's own. */
  keys: { chain: string; suite: SuiteId; scheme?: SchemeId }[];
  /** Ordered; the initiator first. Index i of COCKTAIL-DKG is the place in this list, from 1. */
  participants: Member[];
  /** 16 random bytes of the initiator: the same people can make many wallets. */
  nonce: Uint8Array;
}

/** CDDL `key`. Unknown suites and schemes come from a newer build. */
const suiteNumber = uint(255);
const keyShape = v.union([
  v.strictTuple([label(16), suiteNumber]),
  v.strictTuple([label(16), suiteNumber, uint(255, 1)]),
]);

const shape = v.strictTuple([
  v.literal('keygen'),
  realmShape,
  label(),
  uint(limits.participants, 2),
  listOf(keyShape, limits.keys, 1),
  listOf(memberShape, limits.participants, 2),
  bytesOf(16),
]);

/** CDDL `keygen-params`. */
export const keygenParams: ParamsFormat<KeygenParams> = {
  kind: 'keygen',
  shape,

  read([kind, realm, name, threshold, keys, members, nonce]: v.InferOutput<typeof shape>): KeygenParams {
    return {
      kind,
      realm: realms[realm]!,
      label: name,
      threshold,
      keys: keys.map(readKey),
      participants: members.map(readMember),
      nonce,
    };
  },

  write({ realm, label: name, threshold, keys, participants, nonce }) {
    const members = participants.map(writeMember);
    return ['keygen', realms.indexOf(realm), name, threshold, keys.map(writeKey), members, nonce];
  },

  /** COCKTAIL-DKG "Setup": distinct static keys, t <= n. */
  check({ threshold, participants, keys }) {
    const fail = (where: string) => new SignerError('bad-parameters', { where });
    if (threshold < 2 || threshold > participants.length) throw fail('threshold');
    const all = participants.flatMap((member) => [member.identity, ...member.staticKeys].map(bytesToHex));
    if (new Set(all).size !== all.length) throw fail('participants');
    if (new Set(keys.map(({ chain }) => chain)).size !== keys.length) throw fail('keys');
    if (!keys.every(hasScheme)) throw fail('keys');
    // A key that signs by ECDSA needs a separate wallet.
    if (keys.length > 1 && keys.some(({ scheme }) => scheme === 'ecdsa')) throw fail('keys');
  },
};

/** The parameters, if a ceremony makes a key. */
export const asKeygenParams = (params: { kind: string }): KeygenParams | null =>
  params.kind === keygenParams.kind ? (params as KeygenParams) : null;

function readKey([chain, suiteAt, schemeAt]: v.InferOutput<typeof keyShape>): KeygenParams['keys'][number] {
  const suite = suiteIds[suiteAt];
  const scheme = schemeIds[schemeAt ?? 0];
  if (suite === undefined || scheme === undefined) throw new SignerError('newer-version', { where: 'key' });
  return schemeAt === undefined ? { chain, suite } : { chain, suite, scheme };
}

/** The suite's own scheme is left out, so that every key has only one form. */
function writeKey(key: KeygenParams['keys'][number]): unknown[] {
  const scheme = schemeIds.indexOf(schemeOf(key));
  return [key.chain, suiteIds.indexOf(key.suite), ...(scheme === 0 ? [] : [scheme])];
}
