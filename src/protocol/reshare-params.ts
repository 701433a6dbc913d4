import * as v from 'valibot';
import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { bytesOf, listOf, uint } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { type Member, memberShape, readMember, writeMember } from './card.ts';
import type { Speaker } from './envelope.ts';
import type { Epoch } from './epoch.ts';
import type { ParamsFormat } from './params.ts';

/**
 * Everything agreed before a wallet's keys are handed on: to refresh shares, replace, add or remove people,
 * or change the threshold.
 */
export interface ReshareParams {
  kind: 'reshare';
  /** Session id of the wallet's key generation, 32 bytes. */
  walletId: Uint8Array;
  /** The epoch that deals, and its transcript hash: so the session id covers everything that went before. */
  epoch: number;
  parent: Uint8Array;
  /** Participant indices in that epoch, ascending, at least its threshold. */
  dealers: number[];
  /** 2..n of the new members. */
  threshold: number;
  /** Ordered; the place, from 1, is the new index. */
  members: Member[];
  /** 16 random bytes of the initiator. */
  nonce: Uint8Array;
}

const shape = v.strictTuple([
  v.literal('reshare'),
  bytesOf(32),
  uint(limits.links - 1),
  bytesOf(32),
  listOf(uint(limits.participants, 1), limits.participants, 2),
  uint(limits.participants, 2),
  listOf(memberShape, limits.participants, 2),
  bytesOf(16),
]);

const keysOf = (member: Member) => [member.identity, ...member.staticKeys].map(bytesToHex);
const fail = (where: string) => new SignerError('bad-parameters', { where });

/** CDDL `reshare-params`. */
export const reshareParams: ParamsFormat<ReshareParams> = {
  kind: 'reshare',
  shape,

  read(fields: v.InferOutput<typeof shape>): ReshareParams {
    const [kind, walletId, epoch, parent, dealers, threshold, members, nonce] = fields;
    return { kind, walletId, epoch, parent, dealers, threshold, members: members.map(readMember), nonce };
  },

  write({ walletId, epoch, parent, dealers, threshold, members, nonce }) {
    return ['reshare', walletId, epoch, parent, dealers, threshold, members.map(writeMember), nonce];
  },

  check({ dealers, threshold, members }) {
    if (dealers.some((index, i) => index <= (dealers[i - 1] ?? 0))) throw fail('dealers');
    if (threshold > members.length) throw fail('threshold');
    const all = members.flatMap(keysOf);
    if (new Set(all).size !== all.length) throw fail('participants');
  },
};

/**
 * Whether these parameters fit the epoch that is to deal. A member who has some but not all keys in common
 * with an old one is neither that person nor someone else. Errors: `wrong-epoch`, `bad-parameters`.
 */
export function checkDealing(params: ReshareParams, from: Epoch): void {
  if (params.epoch !== from.number || !equalBytes(params.parent, from.transcriptHash))
    throw new SignerError('wrong-epoch');
  const { dealers, members } = params;
  if (dealers.length < from.threshold || dealers.at(-1)! > from.members.length) throw fail('dealers');
  const old = from.members.map(keysOf);
  const isMixed = members.map(keysOf).some((keys) =>
    old.some((theirs) => {
      const same = keys.filter((key) => theirs.includes(key)).length;
      return same > 0 && same < keys.length;
    }),
  );
  if (isMixed) throw fail('participants');
}

/** The rounds of a reshare: deals by dealers, certificates by new members, and a hint that all of those arrived. */
export const reshareRound = { deal: 1, certificate: 2, confirm: 3 } as const;

/** Who speaks in a reshare: the new members in order, then the dealers that leave, in their old order. */
export function reshareSpeakers(params: ReshareParams, from: Epoch): Speaker[] {
  const { deal, certificate, confirm } = reshareRound;
  const dealers = dealersOf(params, from);
  const members = params.members.map((member) => {
    const isDealer = placeOf(dealers, member) > 0;
    return { ...member, rounds: isDealer ? [deal, certificate, confirm] : [certificate, confirm] };
  });
  const leaving = dealers
    .filter((dealer) => placeOf(params.members, dealer) === 0)
    .map((dealer) => ({ ...dealer, rounds: [deal] }));
  return [...members, ...leaving];
}

/** Those who deal, in the order of their old indices. */
export const dealersOf = ({ dealers }: ReshareParams, from: Epoch): Member[] =>
  dealers.map((index) => from.members[index - 1]!);

/** The speaker index of each dealer, in the order of `params.dealers`. */
export function dealerSpeakers(params: ReshareParams, from: Epoch): number[] {
  const speakers = reshareSpeakers(params, from);
  return dealersOf(params, from).map((dealer) => placeOf(speakers, dealer));
}

/** From 1 by identity key, 0 if not there. */
const placeOf = (members: readonly Member[], one: Member): number =>
  members.findIndex(({ identity }) => equalBytes(identity, one.identity)) + 1;

/** These parameters if they belong to a reshare, else null. */
export const asReshareParams = (params: { kind: string }): ReshareParams | null =>
  params.kind === reshareParams.kind ? (params as ReshareParams) : null;
