import * as v from 'valibot';
import { concatBytes, equalBytes } from '../../src/core/bytes.ts';
import { readCbor, writeCbor } from '../../src/core/codec.ts';
import { SignerError } from '../../src/core/errors.ts';
import { writeStop } from '../../src/protocol/ceremony.ts';
import { makeMsg1 } from '../../src/protocol/cocktail.ts';
import { reshareSetups } from '../../src/protocol/deal.ts';
import { type Envelope, makeEnvelope } from '../../src/protocol/envelope.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import { dealersOf, reshareSpeakers } from '../../src/protocol/reshare-params.ts';
import { writeRound1 } from '../../src/protocol/round1.ts';
import { deriveSessionId } from '../../src/protocol/session.ts';
import type { SuiteId } from '../../src/protocol/suite.ts';
import { makePerson, seededRandom } from '../support/peers.ts';
import {
  type Held,
  handedOn,
  makeHeld,
  makeReshareParams,
  newest,
  ReshareSeat,
} from '../support/reshare-peers.ts';
import type { Dice } from './dice.ts';
import { prove } from './prove.ts';

/**
 * Fewer than the threshold of old members, and any of the new ones, cheat with valid identities and valid
 * signatures and carry every message. Whatever they do: nobody honest is named, nobody honest ends with
 * another key or another set than the others, and what counts for one counts for all after one hand-over.
 */
const people = ['Ana', 'Bob', 'Cyd', 'Dee', 'Eve'].map((name) => makePerson(name, `prove reshare/${name}`));
const wallets = new Map<SuiteId, Held>(
  (['ed25519', 'secp256k1'] as const).map((suite) => [
    suite,
    makeHeld(people.slice(0, 3), 2, new Uint8Array(16).fill(7), [suite]),
  ]),
);
const parts = v.tuple([v.instance(Uint8Array), v.array(v.unknown())]);

/** A cheat's message of this round, made from an honest one: bent anywhere, cut, swapped, or made up. */
function foul(dice: Dice, honest: Uint8Array): Uint8Array {
  const bent = (bytes: Uint8Array) => {
    const at = dice.below(bytes.length);
    return Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ (1 << dice.below(8)) : byte));
  };
  const [head, list] = readCbor(parts, honest, 'body');
  switch (dice.below(5)) {
    case 0:
      return bent(honest);
    case 1:
      return honest.slice(0, dice.below(honest.length));
    case 2:
      return writeCbor([
        head,
        list.map((one) => (one instanceof Uint8Array ? bent(one) : (one as Uint8Array[]).map(bent))),
      ]);
    case 3:
      return writeCbor([
        head,
        list.map((one) => (one instanceof Uint8Array ? one : [...(one as Uint8Array[])].reverse())),
      ]);
    default:
      return writeCbor([head, [...list, ...list]]);
  }
}

prove(
  'hostile dealers and new members with valid signatures: a change of co-signers',
  { ci: 25, seconds: 90, nightly: 20_000 },
  (dice, tally) => {
    const held = wallets.get(dice.pick(['ed25519', 'secp256k1'] as const))!;
    const from = newest(held);
    // Places change, someone leaves, someone joins; the dealers are any two.
    const members = dice
      .pick([
        [0, 1, 3],
        [3, 0, 4],
        [2, 1],
        [4, 3, 2, 0],
      ])
      .map((i) => people[i]!);
    const dealers = dice.pick([
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
    const threshold = 2 + dice.below(members.length - 1);
    const nonce = new Uint8Array(16).fill(dice.below(256));
    const params = makeReshareParams(held, dealers, members, threshold, nonce);
    const id = deriveSessionId(params);
    const speakers = reshareSpeakers(params, from);
    // One cheat: one of the two dealers stays honest, or nothing could be said about the key.
    const cheat = 1 + dice.below(speakers.length);
    const cheatName = speakers[cheat - 1]!.name;
    const person = people.find(({ name }) => name === cheatName)!;
    const seats = speakers.map(
      ({ name }) => new ReshareSeat(people.find((one) => one.name === name)!, params, held),
    );
    const honest = seats.filter((seat) => seat.self !== cheat);
    const own = seats[cheat - 1]!;
    const said: Envelope[] = [];
    const say = (round: number, body: Uint8Array) =>
      said.push(makeEnvelope(person.identity, id, cheat, round, body));
    const isDealer = dealersOf(params, from).some(({ name }) => name === cheatName);

    for (const seat of seats) seat.advance();
    for (const seat of honest) own.scan(seat);
    const ownBodies = own.messages.filter((e) => e.from === cheat);
    for (let i = 0, times = 1 + dice.below(3); i < times; i++) {
      const kind = dice.below(6);
      const honestOwn = ownBodies.length > 0 ? dice.pick(ownBodies) : null;
      if (kind === 0 && honestOwn) say(honestOwn.round, foul(dice, honestOwn.body));
      else if (kind === 1 && honestOwn) said.push(honestOwn);
      else if (kind === 2)
        say(0, writeStop(dice.pick(['declined', 'bad-share']), dice.below(speakers.length + 1), null));
      else if (kind === 3) say(3, writeCbor([new Uint8Array(32).fill(dice.below(2))]));
      else if (kind === 4 && honestOwn) say(1 + dice.below(2), honestOwn.body);
      else if (isDealer) {
        // A second story, well made but for its constant.
        const random = seededRandom(`second ${dice.below(1_000_000)}`);
        const setups = reshareSetups(params, from, id);
        const messages = setups.map((setup) =>
          makeMsg1(setup, person.identity.staticSecrets[setup.suite.id], () =>
            setup.suite.makeScalar(random),
          ),
        );
        say(1, writeRound1(new Uint8Array(), messages));
      }
      tally(['bent', 'true', 'stop', 'confirm', 'elsewhere', 'second'][kind]!);
    }

    const hear = (seat: ReshareSeat, envelopes: readonly Envelope[]) => {
      const incoming = envelopes.filter((e) => e.from <= speakers.length);
      seat.messages = mergeMessages(seat.sessionId, seat.members, seat.messages, incoming).messages;
      seat.advance();
    };
    for (let i = 0; i < 4; i++) hear(dice.pick(honest), dice.some(said));
    for (let again = 0; again < 2; again++)
      for (const to of honest) for (const other of honest) if (to !== other) hear(to, other.messages);

    const reached = honest.filter(({ result }) => result !== undefined);
    for (const seat of honest) {
      const { stopped } = seat.last!;
      if (stopped === null) continue;
      if (!(stopped instanceof SignerError)) throw stopped;
      const named = stopped.culprit;
      if (named === undefined || named === cheat) continue;
      // An honest member may stop it: because it could not open what the cheat dealt to it.
      const complaint = seat.messages.find((e) => e.from === named && e.round === 0);
      const accused =
        complaint && readCbor(v.tuple([v.string(), v.number(), v.unknown()]), complaint.body, 'stop')[1];
      if (stopped.code !== 'declined' || accused !== cheat)
        throw new Error(`an honest one was named: ${stopped.code} ${named}`);
    }
    if (reached.length === 0) {
      tally('not complete');
      return 1;
    }
    tally('complete');
    // One hand-over of a complete set brings everyone in it up to date.
    for (const seat of honest) seat.scan({ messages: reached[0]!.messages });
    const whole = honest.filter(({ self }) => self !== null && self <= params.members.length);
    const lag = whole.filter(({ result }) => result === undefined);
    for (const seat of lag) {
      // What contradicts it was heard before: the complete set alone convinces.
      seat.messages = [];
      seat.scan({ messages: reached[0]!.messages });
    }
    const hashes = whole.map(({ result }) => result?.transcriptHash ?? new Uint8Array());
    if (hashes.some((hash) => !equalBytes(hash, hashes[0]!))) throw new Error('two sets count');
    const next = handedOn(held, [...reached, ...whole]);
    const keyOf = (one: Held) => concatBytes(...newest(one).keys.map(({ commitment }) => commitment[0]!));
    if (!equalBytes(keyOf(next), keyOf(held))) throw new Error('another key');
    return 1;
  },
);
