import type { KeygenParams } from '../../src/protocol/keygen-params.ts';
import type { Digest } from '../../src/protocol/scheme.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import {
  KeygenSeat,
  makeKeygenParams,
  makePerson,
  type Seat,
  SignSeat,
  seededRandom,
  walkRing,
} from '../support/peers.ts';

/**
 * One hundred signatures in one ceremony compared with one signature: as the coins of a Bitcoin payment, each
 * with its own key. Processor time of the device that needs the most, and bytes of the largest bundle.
 */
const random = seededRandom('bench/many');
const digestsOf = (count: number): Digest[] =>
  Array.from({ length: count }, () => ({
    digest: random(32),
    shift: { isNegated: random(1)[0]! > 127, add: Uint8Array.from([0, ...random(31)]) },
  }));

function makeGroup(threshold: number, total: number) {
  const people = Array.from({ length: total }, (_, i) => makePerson(`P${i}`, `bench many ${total} ${i}`));
  const params: KeygenParams = {
    ...makeKeygenParams(people, threshold),
    keys: [{ chain: 'bitcoin', suite: 'secp256k1', scheme: 'bip340' }],
  };
  const seats = people.map((person) => new KeygenSeat(person, params));
  walkRing(seats, () => seats.every((seat) => seat.result !== undefined));
  return { people, params, seats };
}

function measure({ people, params, seats }: ReturnType<typeof makeGroup>, count: number) {
  const signers = people.slice(0, params.threshold).map((_, i) => i + 1);
  const payloads = [{ key: 0, bytes: random(32) }];
  const walletId = seats[0]!.sessionId;
  const agreed: SignParams = { kind: 'sign', walletId, epoch: 0, signers, payloads, attempt: 1 };
  const digests = [digestsOf(count)];
  const members = params.participants;
  const signing = signers.map(
    (i) => new SignSeat(people[i - 1]!, agreed, { members, result: seats[i - 1]!.result! }, digests),
  );
  const spent = new Map<Seat<unknown>, number>();
  const during = (seat: Seat<unknown>, work: () => void) => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    spent.set(seat, (spent.get(seat) ?? 0) + (user + system) / 1_000);
  };
  during(signing[0]!, () => signing[0]!.advance());
  let bytes = 0;
  for (let at = 0; !signing.some((seat) => seat.result !== undefined); at = (at + 1) % signing.length) {
    bytes = Math.max(bytes, signing[at]!.show().length);
    const to = signing[(at + 1) % signing.length]!;
    during(to, () => to.scan(signing[at]!));
  }
  return { ms: Math.max(...spent.values()), bytes };
}

console.log('Signatures in one ceremony: 100 beside 1');
for (const [threshold, total] of [
  [2, 3],
  [11, 11],
] as const) {
  const group = makeGroup(threshold, total);
  measure(group, 1);
  const one = Math.min(...[1, 2, 3].map(() => measure(group, 1).ms));
  const { ms, bytes } = measure(group, 100);
  console.log(
    `${`${threshold} of ${total}`.padEnd(9)} ${one.toFixed(0).padStart(5)} ms ${ms.toFixed(0).padStart(6)} ms  ratio ${(ms / one).toFixed(1).padStart(5)}  ${String(bytes).padStart(7)} B`,
  );
}
