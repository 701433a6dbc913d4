import { equalBytes } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { limits } from '../../src/core/limits.ts';
import { readChain, verifyChain, writeChain } from '../../src/protocol/certificate-chain.ts';
import type { Epoch } from '../../src/protocol/epoch.ts';
import { makePerson } from '../support/peers.ts';
import { handedOn, makeHeld, makeReshareParams, newest, ReshareSeat } from '../support/reshare-peers.ts';
import { prove } from './prove.ts';

/**
 * A wallet that is handed on as often as a chain has links, each time by the whole ceremony: people come, go
 * and change places, and someone who never saw it reads the chain from its bytes. `npm test` reads one that
 * was made earlier.
 */
const people = ['Ana', 'Bob', 'Cyd', 'Dee', 'Eve'].map((name) => makePerson(name, `long chain/${name}`));

prove(
  'a wallet handed on 63 times, its chain read from the front',
  { ci: 0, seconds: 45, nightly: 1_260 },
  (dice, tally) => {
    const suite = dice.pick(['ed25519', 'secp256k1'] as const);
    let held = makeHeld(people.slice(0, 3), 2, new Uint8Array(16).fill(dice.below(256)), [suite]);
    const known = new Map<string, Epoch>();
    while (held.links.length < limits.links) {
      const from = newest(held);
      const members = dice.some(people);
      while (members.length < 2) members.push(people.find((one) => !members.includes(one))!);
      const dealers = from.members.map((_, i) => i + 1).slice(-from.threshold);
      const threshold = 2 + dice.below(members.length - 1);
      const params = makeReshareParams(held, dealers, members, threshold);
      const old = dealers.map((index) => from.members[index - 1]!.name);
      const speakers = people.filter((one) => members.includes(one) || old.includes(one.member.name));
      const seats = speakers.map((person) => new ReshareSeat(person, params, held));
      for (const seat of seats) seat.advance();
      // Around the table until everyone on the new list holds everything.
      for (let round = 0; round < 3; round++)
        for (const [i, seat] of seats.entries()) seat.scan(seats[(i + seats.length - 1) % seats.length]!);
      held = handedOn(held, seats, known);
      tally(`${members.length} people`);
    }
    const bytes = writeCbor(writeChain(held.links));
    const { epochs } = verifyChain(readChain(bytes));
    if (epochs.length !== limits.links) throw new Error('links are missing');
    const [first, last] = [epochs[0]!, epochs.at(-1)!];
    if (!equalBytes(first.keys[0]!.commitment[0]!, last.keys[0]!.commitment[0]!))
      throw new Error('another key');
    tally('bytes', bytes.length);
    return limits.links - 1;
  },
);
