import { commit } from '../../../src/protocol/ecdsa/party.ts';
import { Once } from '../../../src/protocol/once.ts';
import type { EcdsaSeat } from '../../support/ecdsa-peers.ts';
import {
  type Change,
  cut,
  flip,
  identityPoint,
  noPoint,
  noScalar,
  otherPoint,
  otherScalar,
  put,
  sayInstead,
  sendInstead,
} from './lies.ts';

/** Every field of every message of a signature by ECDSA, what is said instead, and the outcome. */

/** The position of things, for payload q of Q, towards P peers. */
export const placesOf = (q: number, Q: number) => {
  const part2 = q * 40_098;
  return {
    commitment: 32 + 32 * q,
    partHash1: 32 + 32 * Q,
    salt: 32 + 98 * q,
    R: 64 + 98 * q,
    pk: 97 + 98 * q,
    partHash2: 32 + 98 * Q,
    sums: 32 + 64 * q,
    u: q * 4_400,
    x: q * 4_400 + 64 * 68,
    tHash: q * 4_400 + 64 * 68 + 16,
    tau: part2,
    eta: part2 + 39_936,
    mu: part2 + 39_968,
    gammaU: part2 + 40_000,
    gammaV: part2 + 40_033,
    psi: part2 + 40_066,
  };
};
type Place = ReturnType<typeof placesOf>;
type Lie = (seat: EcdsaSeat, to: number, place: Place, q: number) => void;

export interface Field {
  name: string;
  /** What is said or sent instead, by round. */
  lies: Partial<Record<1 | 2 | 3, Lie>>;
  /** The outcome; null if the blob itself is refused. */
  code: string | null;
  /** `all`: everyone sees it; `each`: whoever comes to it first; otherwise only the addressee. */
  sees?: 'all' | 'each';
  isUnnamed?: true;
  /** With more than two signers, nobody can say who it was. */
  isUnnamedAmongThree?: true;
  burns?: true;
}

const body =
  (round: number, change: (place: Place) => Change): Lie =>
  (seat, _, place) =>
    sayInstead(seat, round, change(place));
const part =
  (round: number, change: (place: Place) => Change): Lie =>
  (seat, to, place) =>
    sendInstead(seat, round, to, change(place));
const raw =
  (round: number, change: Change): Lie =>
  (seat, to) =>
    sendInstead(seat, round, to, change, true);

const burns = { burns: true } as const;
const toAll = { sees: 'all' } as const;
const summed = { sees: 'all', isUnnamedAmongThree: true } as const;
const field = (name: string, lies: Field['lies'], code: string | null, more: Partial<Field> = {}): Field => ({
  name,
  lies,
  code,
  ...more,
});

export const fields: Field[] = [
  field('nonce', { 1: body(1, () => flip(0)) }, 'bad-extension', { burns: true, sees: 'each' }),
  field('commitment', { 1: body(1, (p) => flip(p.commitment)) }, 'bad-opening', toAll),
  field('hash of a part', { 1: body(1, (p) => flip(p.partHash1)) }, null),
  field('length of the body', { 1: body(1, () => cut) }, 'bad-message', toAll),
  field('seal', { 1: raw(1, flip(100)) }, 'bad-message', burns),
  field('length of the part', { 1: part(1, () => cut) }, 'bad-message', burns),
  field('u', { 1: part(1, (p) => flip(p.u + 70)) }, 'bad-extension', burns),
  field('x', { 1: part(1, (p) => flip(p.x)) }, 'bad-extension', burns),
  field('hash of t', { 1: part(1, (p) => flip(p.tHash)) }, 'bad-extension', burns),
  field('h1', { 2: body(2, () => flip(0)) }, 'equivocation', { sees: 'all', isUnnamed: true }),
  field('salt', { 2: body(2, (p) => flip(p.salt)) }, 'bad-opening', toAll),
  field('R', { 2: body(2, (p) => put(p.R, otherPoint)) }, 'bad-opening', toAll),
  field('R that is no point', { 2: body(2, (p) => put(p.R, noPoint)) }, 'bad-message', toAll),
  field('R that is the identity', { 2: body(2, (p) => put(p.R, identityPoint)) }, 'bad-message', toAll),
  field(
    'R, committed to as it is opened',
    {
      // In its memory too, so that it opens what it committed to.
      1(seat, _, { commitment }, q) {
        const opened = seat.box.opened!.take();
        const payloads = opened.payloads.map((nonce, i) => (i === q ? { ...nonce, R: otherPoint } : nonce));
        seat.box.opened = new Once({ ...opened, payloads });
        const { salt } = payloads[q]!;
        sayInstead(seat, 1, put(commitment, commit(seat.sessionId, seat.self, q, otherPoint, salt)));
      },
    },
    'bad-nonce-product',
    { burns: true, sees: 'each' },
  ),
  field('pk', { 2: body(2, (p) => put(p.pk, otherPoint)) }, 'bad-key-product', { burns: true, sees: 'each' }),
  field('pk that is no point', { 2: body(2, (p) => put(p.pk, noPoint)) }, 'bad-message', toAll),
  field('pk that is the identity', { 2: body(2, (p) => put(p.pk, identityPoint)) }, 'bad-message', toAll),
  field('hash of a part', { 2: body(2, (p) => flip(p.partHash2)) }, null),
  field('length of the body', { 2: body(2, () => cut) }, 'bad-message', toAll),
  field('seal', { 2: raw(2, flip(40)) }, 'bad-message', burns),
  field('length of the part', { 2: part(2, () => cut) }, 'bad-message', burns),
  field('tau', { 2: part(2, (p) => put(p.tau + 7 * 96, otherScalar)) }, 'bad-product', burns),
  field('tau that is no scalar', { 2: part(2, (p) => put(p.tau, noScalar)) }, 'bad-message', burns),
  field('eta', { 2: part(2, (p) => put(p.eta, otherScalar)) }, 'bad-product', burns),
  field('eta that is no scalar', { 2: part(2, (p) => put(p.eta, noScalar)) }, 'bad-message', burns),
  field('mu', { 2: part(2, (p) => flip(p.mu)) }, 'bad-product', burns),
  field('gamma of the nonce', { 2: part(2, (p) => put(p.gammaU, otherPoint)) }, 'bad-nonce-product', burns),
  field('gamma of the key', { 2: part(2, (p) => put(p.gammaV, otherPoint)) }, 'bad-key-product', burns),
  field('gamma of the nonce, no point', { 2: part(2, (p) => put(p.gammaU, noPoint)) }, 'bad-message', burns),
  field('gamma of the key, no point', { 2: part(2, (p) => put(p.gammaV, noPoint)) }, 'bad-message', burns),
  field('psi', { 2: part(2, (p) => put(p.psi, otherScalar)) }, 'bad-signature', summed),
  field('psi that is no scalar', { 2: part(2, (p) => put(p.psi, noScalar)) }, 'bad-message', burns),
  field('h2', { 3: body(3, () => flip(0)) }, 'equivocation', { sees: 'all', isUnnamed: true }),
  field('length of the body', { 3: body(3, () => cut) }, 'bad-message', toAll),
  field('u', { 3: body(3, (p) => put(p.sums, otherScalar)) }, 'bad-signature', summed),
  field('u that is no scalar', { 3: body(3, (p) => put(p.sums, noScalar)) }, 'bad-message', toAll),
  field('w', { 3: body(3, (p) => put(p.sums + 32, otherScalar)) }, 'bad-signature', summed),
  field('w that is no scalar', { 3: body(3, (p) => put(p.sums + 32, noScalar)) }, 'bad-message', toAll),
];
