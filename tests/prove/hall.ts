import { SignerError } from '../../src/core/errors.ts';
import { writeBundle } from '../../src/protocol/bundle.ts';
import { compareEnvelopes, type Envelope, makeEnvelope } from '../../src/protocol/envelope.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import type { Person, Seat } from '../support/peers.ts';
import { readShape, stopBody } from './bodies.ts';
import type { Dice } from './dice.ts';

/**
 * A hall in which cheats carry everything: they decide who hears what, when, how often and how much of it,
 * until the honest meet at the end and show each other all that they hold.
 */
export class Hall<R> {
  /** Everything that was ever said; the cheats know all of it. */
  readonly said: Envelope[] = [];
  /** What was held when a result was first there, by seat. */
  readonly reached = new Map<Seat<R>, { result: R; messages: Envelope[] }>();
  readonly cheats: ReadonlySet<number>;

  constructor(
    readonly dice: Dice,
    readonly honest: readonly Seat<R>[],
    cheats: readonly number[],
    private readonly watch: (blob: Uint8Array) => void = () => {},
  ) {
    this.cheats = new Set(cheats);
    for (const seat of honest) this.#heard(seat);
  }

  /** A message of a cheat, properly signed. */
  say(person: Person, from: number, round: number, body: Uint8Array): void {
    const envelope = makeEnvelope(person.identity, this.honest[0]!.sessionId, from, round, body);
    this.#add(envelope);
    this.watch(writeBundle(this.honest[0]!.params, [envelope]));
  }

  /** True if something in it was new. Bundles as bytes are left to another test: here it is quick. */
  deliver(to: Seat<R>, envelopes: readonly Envelope[]): boolean {
    const incoming = [...envelopes].sort(compareEnvelopes);
    const { messages, changed } = mergeMessages(to.sessionId, to.members, to.messages, incoming);
    if (!changed) return false;
    to.messages = messages;
    to.advance();
    this.#heard(to);
    return true;
  }

  /** Any of what was said, to anyone, `times` times. */
  mingle(times: number): void {
    for (let i = 0; i < times; i++) {
      const to = this.dice.pick(this.honest);
      this.deliver(to, this.dice.oneIn(6) ? this.said : this.dice.some(this.said));
    }
  }

  /** The honest members show each other what they hold until nothing is new; nobody else speaks. */
  meet(): void {
    for (let isNew = true; isNew; ) {
      isNew = false;
      for (const to of this.honest)
        for (const from of this.honest) if (to !== from && this.deliver(to, from.messages)) isNew = true;
    }
  }

  #heard(seat: Seat<R>): void {
    if (seat.last === null) seat.advance();
    for (const e of seat.messages) this.#add(e);
    this.watch(seat.show());
    if (seat.result !== undefined && !this.reached.has(seat)) {
      this.reached.set(seat, { result: seat.result, messages: seat.messages });
    }
  }

  #add(envelope: Envelope): void {
    if (!this.said.some((e) => compareEnvelopes(e, envelope) === 0)) this.said.push(envelope);
  }

  bodies(round: number, from?: number): Uint8Array[] {
    const all = this.said.filter((e) => e.round === round && (from === undefined || e.from === from));
    return all.map((e) => e.body);
  }

  /** Throws if anyone honest names an honest member, or if a device neither waits, ends nor stops. */
  verdict(): 'reached' | 'named' | 'unnamed' | 'waiting' {
    const kinds = this.honest.map((seat) => {
      const { stopped, waitingFor, result, isVoid } = seat.last!;
      if (result !== undefined) return 'reached';
      if (stopped === null) {
        const others = waitingFor.filter((i) => !this.cheats.has(i));
        if (isVoid || waitingFor.length === 0 || others.length > 0)
          throw new Error(`stuck: waits for ${waitingFor}, void ${isVoid}`);
        return 'waiting';
      }
      return this.#blamed(seat, stopped);
    });
    const order = ['named', 'unnamed', 'waiting', 'reached'] as const;
    return order.find((kind) => kinds.includes(kind))!;
  }

  #blamed(seat: Seat<R>, stopped: SignerError): 'named' | 'unnamed' {
    if (!(stopped instanceof SignerError)) throw stopped;
    if (stopped.culprit === undefined) return 'unnamed';
    if (this.cheats.has(stopped.culprit)) return 'named';
    // If an honest member complained, it must accuse a cheat.
    const complaint = seat.messages.find((e) => e.from === stopped.culprit && e.round === 0);
    const [code, accused] = readShape(stopBody, complaint?.body ?? new Uint8Array());
    if (stopped.code === 'declined' && code === 'bad-share' && this.cheats.has(accused)) return 'named';
    throw new Error(`an honest member was named: ${stopped.code} ${stopped.culprit}`);
  }
}
