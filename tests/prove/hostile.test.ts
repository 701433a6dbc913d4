import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1_FROST } from '@noble/curves/secp256k1.js';
import { describe } from 'vitest';
import { bytesToHex } from '../../src/core/bytes.ts';
import { readBundle } from '../../src/protocol/bundle.ts';
import type { Envelope } from '../../src/protocol/envelope.ts';
import type { KeygenResult } from '../../src/protocol/keygen.ts';
import type { KeygenParams } from '../../src/protocol/keygen-params.ts';
import type { SignResult } from '../../src/protocol/sign-context.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { type SuiteId, suites } from '../../src/protocol/suite.ts';
import {
  KeygenSeat,
  makeKeygenParams,
  makePerson,
  type Person,
  type Seat,
  SignSeat,
  seededRandom,
} from '../support/peers.ts';
import { msg1Body, readShape } from './bodies.ts';
import type { Dice } from './dice.ts';
import { type Foul, foulCertificate, foulCommit, foulMsg1, foulShare, foulStop } from './foul.ts';
import { Hall } from './hall.ts';
import { Oracle } from './oracle.ts';
import { prove } from './prove.ts';

/** Up to t-1 members with valid identities who cheat as they like and carry every message. */
interface Group {
  people: Person[];
  params: KeygenParams;
  /** Indices from 1. */
  cheats: number[];
  first: Envelope[][];
  results: KeygenResult[];
  walletId: Uint8Array;
  /** What the same people said in another key generation, and in signings of another epoch and attempt. */
  elsewhere: { keygen: Envelope[]; sign: Envelope[] };
}

const chainOf = { ed25519: 'solana', secp256k1: 'ethereum' } as const;

function meet<R>(seats: readonly Seat<R>[]): Envelope[] {
  for (const seat of seats) seat.advance();
  for (let i = 0; i < 2; i++)
    for (const to of seats) for (const from of seats) if (to !== from) to.scan(from);
  return seats[0]!.messages;
}

function makeGroup(t: number, n: number, keys: SuiteId[], cheats: number[]): Group {
  const seed = `hostile ${t} ${n} ${keys}`;
  const people = ['Ana', 'Bob', 'Cyd', 'Dee', 'Eve']
    .slice(0, n)
    .map((name) => makePerson(name, `${seed}/${name}`));
  const params = {
    ...makeKeygenParams(people, t),
    keys: keys.map((suite) => ({ chain: chainOf[suite], suite })),
  };
  const seats = people.map((person) => new KeygenSeat(person, params));
  for (const seat of seats) seat.advance();
  const first = seats.map((seat) => seat.messages);
  meet(seats);
  const results = seats.map((seat) => seat.result!);
  const walletId = seats[0]!.sessionId;
  const other = { ...params, nonce: new Uint8Array(16).fill(1) };
  const signers = people.map((_, i) => i + 1);
  const bytes = new TextEncoder().encode('pay 0');
  const signing = [0, 1].flatMap((epoch) => {
    const payloads = [{ key: 0, bytes }];
    const at = epoch === 0 ? { epoch } : { epoch, epochHash: new Uint8Array(32).fill(1) };
    const agreed: SignParams = { kind: 'sign', walletId, ...at, signers, payloads, attempt: 2 - epoch };
    const wallet = (i: number) => ({ members: params.participants, result: results[i]! });
    return meet(people.map((person, i) => new SignSeat(person, agreed, wallet(i), [bytes])));
  });
  const elsewhere = { keygen: meet(people.map((person) => new KeygenSeat(person, other))), sign: signing };
  return { people, params, cheats, first, results, walletId, elsewhere };
}

const groups = [
  makeGroup(2, 3, ['ed25519'], [2]),
  makeGroup(2, 3, ['secp256k1'], [3]),
  makeGroup(2, 3, ['ed25519', 'secp256k1'], [1]),
  makeGroup(3, 4, ['ed25519'], [2, 4]),
  makeGroup(3, 4, ['secp256k1'], [1, 2]),
];

const hex = bytesToHex;
const contains = (messages: readonly Envelope[], secrets: readonly Uint8Array[]) =>
  messages.some(({ body }) => secrets.some((secret) => hex(body).includes(hex(secret))));

describe('key generation', () => {
  const none = new Set(['hash', "other member's message"]);

  prove(
    'hostile member with valid signatures: key generation',
    { ci: 40, seconds: 100, nightly: 60_000 },
    (dice, tally) => {
      const group = dice.pick(groups);
      const { people, params, cheats } = group;
      const honest = people.flatMap((person, i) => {
        if (cheats.includes(i + 1)) return [];
        const seat = new KeygenSeat(person, params);
        seat.messages = group.first[i]!;
        return [seat];
      });
      const hall = new Hall<KeygenResult>(dice, honest, cheats);
      const kinds = cheatInKeygen(dice, group, hall);
      hall.mingle(3 + dice.below(5));
      hall.meet();
      for (const kind of kinds) tally(kind);
      const verdict = hall.verdict();
      tally(verdict);
      if (verdict === 'unnamed' && !kinds.some((kind) => none.has(kind) || kind === 'twice'))
        throw new Error(`nobody was named for ${kinds}`);
      expectOneKey(hall, group);
      return 1;
    },
    (counts) => expectNamed(counts),
  );
});

/** What the cheats say. Returns the kinds of foul play. */
function cheatInKeygen(
  dice: Dice,
  { people, params, cheats, first, elsewhere }: Group,
  hall: Hall<KeygenResult>,
): string[] {
  const kinds: string[] = [];
  const add = (i: number, round: number, { kind, body }: Foul) => {
    kinds.push(kind);
    hall.say(people[i - 1]!, i, round, body);
  };
  const honestFirst = hall.honest.map((seat) => seat.messages.find((e) => e.round === 1)!.body);
  for (const i of cheats) {
    const own = first[i - 1]![0]!.body;
    const play = dice.below(8);
    if (play < 4) add(i, 1, foulMsg1(dice, people[i - 1]!, params, own, honestFirst));
    if (play >= 3) hall.say(people[i - 1]!, i, 1, own);
    if (play === 3) kinds.push('twice');
    if (dice.oneIn(12)) add(i, 0, foulStop(dice));
    if (dice.oneIn(8)) replay(dice, i, elsewhere.keygen, add);
  }
  hall.mingle(dice.below(4));
  // Certificates for every version of what was said, and false ones.
  for (const i of cheats) {
    for (const own of hall.bodies(1, i)) {
      const twin = new KeygenSeat({ ...people[i - 1]!, random: dice.bytes }, params);
      twin.messages = [...firstOfEach(hall, i), ...hall.said.filter((e) => e.from === i && e.body === own)];
      const made = twin.advance().messages.find((e) => e.from === i && e.round === 2);
      if (made === undefined) continue;
      if (!dice.oneIn(4)) hall.say(people[i - 1]!, i, 2, made.body);
      if (dice.oneIn(2)) add(i, 2, foulCertificate(dice, made.body, []));
    }
  }
  return kinds;
}

/**
 * Something that anyone said elsewhere, under the cheat's signature. A second round states what it is for,
 * which is something else.
 */
function replay(
  dice: Dice,
  self: number,
  elsewhere: readonly Envelope[],
  add: (i: number, round: number, foul: Foul) => void,
): void {
  const { round, body } = dice.pick(elsewhere);
  add(self, round, { kind: round === 2 ? 'hash' : "other session's message", body });
}

/** One first message of each other member, as a cheat would choose them. */
function firstOfEach<R>(hall: Hall<R>, self: number): Envelope[] {
  const slots = new Map(hall.said.filter((e) => e.round === 1 && e.from !== self).map((e) => [e.from, e]));
  return [...slots.values()];
}

/** Everyone who has a wallet has the same one, can sign with it, and can hand it to every honest member. */
function expectOneKey(hall: Hall<KeygenResult>, { params }: Group): void {
  const all = [...hall.reached];
  for (const [seat, { result }] of all) {
    if (hex(result.transcriptHash) !== hex(all[0]![1].result.transcriptHash)) throw new Error('two wallets');
    result.keys.forEach((key, k) => {
      const suite = suites[key.suite];
      const share = suite.baseMultiply(suite.readScalar(result.shares[k]!)).toBytes();
      if (hex(share) !== hex(key.verifyingShares[seat.self! - 1]!))
        throw new Error('a share that does not fit');
      if (key.commitment.length !== params.threshold) throw new Error('another threshold');
      if (JSON.stringify(key) !== JSON.stringify(all[0]![1].result.keys[k])) throw new Error('two keys');
    });
    if (
      contains(
        seat.messages.filter((e) => e.from === seat.self),
        result.shares,
      )
    )
      throw new Error('a share was shown');
  }
  const transcript = all[0]?.[1].messages.filter((e) => e.round !== 0);
  const n = params.participants.length;
  for (const { body } of transcript?.filter((e) => e.round === 1) ?? []) {
    readShape(msg1Body, body)[1].forEach((part, k) => {
      const isEd = params.keys[k]!.suite === 'ed25519';
      const length = (isEd ? 96 + 32 * params.threshold : 98 + 33 * params.threshold) + 56 * n;
      if (part.length !== length) throw new Error('a message of another length in a wallet');
    });
  }
  for (const seat of hall.honest) {
    if (transcript === undefined || hall.reached.has(seat)) continue;
    const again = new KeygenSeat(seat.person, params);
    again.messages = transcript;
    if (again.advance().result === undefined) throw new Error('a wallet that only some can have');
  }
}

function expectNamed(counts: ReadonlyMap<string, number>): void {
  for (const verdict of ['reached', 'named'])
    if (!counts.has(verdict)) throw new Error(`never ${verdict}: the cheats are too tame`);
}

describe('signing', () => {
  prove(
    'hostile member with valid signatures: signing',
    { ci: 25, seconds: 80, nightly: 60_000 },
    (dice, tally) => {
      const group = dice.pick(groups);
      const { people, params, cheats } = group;
      const signers = people.map((_, i) => i + 1);
      const payloads = Array.from({ length: 1 + dice.below(2) }, (_, i) => ({
        key: dice.below(params.keys.length),
        bytes: new TextEncoder().encode(`pay ${i}`),
      }));
      const agreed: SignParams = {
        kind: 'sign',
        walletId: group.walletId,
        epoch: 0,
        signers,
        payloads,
        attempt: 1,
      };
      const digests = payloads.map(({ bytes }) => bytes);
      const seatOf = (i: number, random = dice.bytes) =>
        new SignSeat(
          { ...people[i - 1]!, random },
          agreed,
          { members: params.participants, result: group.results[i - 1]! },
          digests,
        );
      const oracle = new Oracle(new Set(cheats));
      oracle.knowWallet(group.walletId, group.results[0]!.keys);
      const honest = signers
        .filter((i) => !cheats.includes(i))
        .map((i) => seatOf(i, seededRandom(`${dice.below(2 ** 31)} ${i}`)));
      const hall = new Hall<SignResult>(dice, honest, cheats, (blob) => oracle.watch(readBundle(blob)));
      const kinds = cheatInSigning(dice, group, hall, seatOf);
      hall.mingle(3 + dice.below(5));
      hall.meet();
      for (const kind of kinds) tally(kind);
      const verdict = hall.verdict();
      tally(verdict);
      if (
        verdict === 'unnamed' &&
        !kinds.some((kind) => ['hash', 'twice', "other member's message"].includes(kind))
      )
        throw new Error(`nobody was named for ${kinds}`);
      for (const [seat, { result }] of hall.reached) {
        result.signatures.forEach(([signature], i) => {
          const key = group.results[0]!.keys[payloads[i]!.key]!;
          const isValid =
            key.suite === 'ed25519'
              ? ed25519.verify(signature!, digests[i]!, key.commitment[0]!, { zip215: false })
              : secp256k1_FROST.verify(signature!, digests[i]!, key.commitment[0]!);
          if (!isValid) throw new Error('a signature that does not verify');
        });
        const secrets = group.results[seat.self! - 1]!.shares;
        if (contains(seat.messages, secrets)) throw new Error('a share was shown');
      }
      oracle.expectNothing();
      tally('shares', oracle.shares);
      return 1;
    },
    (counts) => expectNamed(counts),
  );
});

function cheatInSigning(
  dice: Dice,
  { people, cheats, elsewhere }: Group,
  hall: Hall<SignResult>,
  seatOf: (i: number) => SignSeat,
): string[] {
  const kinds: string[] = [];
  const add = (i: number, round: number, { kind, body }: Foul) => {
    kinds.push(kind);
    hall.say(people[i - 1]!, i, round, body);
  };
  const theirs = hall.honest.map((seat) => seat.messages.find((e) => e.round === 1)!.body);
  const twins = new Map<number, SignSeat[]>();
  for (const i of cheats) {
    const versions = [seatOf(i), ...(dice.oneIn(3) ? [seatOf(i)] : [])];
    for (const twin of versions) twin.advance();
    twins.set(i, versions);
    const play = dice.below(6);
    if (versions.length > 1) kinds.push('twice');
    if (play < 2) add(i, 1, foulCommit(dice, versions[0]!.messages[0]!.body, theirs));
    if (play === 1 || play > 1)
      for (const twin of versions) hall.say(people[i - 1]!, i, 1, twin.messages[0]!.body);
    if (play === 1) kinds.push('twice');
    if (dice.oneIn(12)) add(i, 0, foulStop(dice));
    if (dice.oneIn(8)) replay(dice, i, elsewhere.sign, add);
  }
  hall.mingle(dice.below(4));
  for (const i of cheats) {
    for (const twin of twins.get(i)!) {
      const own = twin.messages.filter((e) => e.from === i);
      twin.messages = [...firstOfEach(hall, i), ...own];
      const made = twin.advance().messages.find((e) => e.from === i && e.round === 2);
      if (made === undefined) continue;
      if (!dice.oneIn(4)) hall.say(people[i - 1]!, i, 2, made.body);
      // A share for commitments that its sender never showed: only its hash reveals it, and nobody can say
      // whose fault it is.
      if (!hall.bodies(1, i).some((body) => body === own[0]!.body)) kinds.push('hash');
      const others = hall.said.filter((e) => e.round === 2 && !cheats.includes(e.from)).map((e) => e.body);
      if (dice.oneIn(2)) add(i, 2, foulShare(dice, made.body, others));
    }
  }
  return kinds;
}
