import type { SignParams } from '../../src/protocol/sign-params.ts';
import { KeygenSeat, makeKeygenParams, makePerson, type Seat, SignSeat } from '../support/peers.ts';

/** Milliseconds of one device's own work in a ceremony of both keys, and bytes of the largest bundle. */
const payload = new TextEncoder().encode('pay the rent');

function timed<R>(
  seats: Seat<R>[],
  isEnough: () => boolean,
): { ms: number; bytes: number; handOvers: number } {
  const spent = new Map<Seat<R>, number>();
  const during = (seat: Seat<R>, work: () => void) => {
    const start = performance.now();
    work();
    spent.set(seat, (spent.get(seat) ?? 0) + performance.now() - start);
  };
  during(seats[0]!, () => seats[0]!.advance());
  let bytes = 0;
  let handOvers = 0;
  for (let at = 0; !isEnough(); at = (at + 1) % seats.length, handOvers++) {
    bytes = Math.max(bytes, seats[at]!.show().length);
    const to = seats[(at + 1) % seats.length]!;
    during(to, () => to.scan(seats[at]!));
  }
  return { ms: Math.max(...spent.values()), bytes, handOvers };
}

function run(t: number, n: number): string[] {
  const people = Array.from({ length: n }, (_, i) => makePerson(`P${i}`, `bench ${t} ${n} ${i}`));
  const params = makeKeygenParams(people, t);
  const seats = people.map((person) => new KeygenSeat(person, params));
  const made = timed(seats, () => seats.every((seat) => seat.result !== undefined));
  const signers = people.slice(0, t).map((_, i) => i + 1);
  const payloads = [{ key: 0, bytes: payload }];
  const agreed: SignParams = {
    kind: 'sign',
    walletId: seats[0]!.sessionId,
    epoch: 0,
    signers,
    payloads,
    attempt: 1,
  };
  const members = params.participants;
  const signing = signers.map(
    (i) => new SignSeat(people[i - 1]!, agreed, { members, result: seats[i - 1]!.result! }, [payload]),
  );
  const signed = timed(signing, () => signing.some((seat) => seat.result !== undefined));
  const row = (kind: string, r: ReturnType<typeof timed>) =>
    `${`${t}-of-${n}`.padEnd(8)} ${kind.padEnd(8)} ${r.ms.toFixed(0).padStart(6)} ms ${String(r.handOvers).padStart(4)} hand-overs ${String(r.bytes).padStart(7)} B`;
  return [row('keygen', made), row('sign', signed)];
}

run(2, 2);
console.log('Ceremonies: the slowest device, both keys, along the ring');
for (const [t, n] of [
  [2, 3],
  [5, 9],
] as const)
  for (const line of run(t, n)) console.log(line);
