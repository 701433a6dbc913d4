import { vi } from 'vitest';
import { readHex } from '../../src/core/bytes.ts';
import { type Bundle, readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { type Envelope, makeEnvelope } from '../../src/protocol/envelope.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { type Device, password } from '../support/network.ts';
import { SignSeat } from '../support/peers.ts';
import { crashAt, withFullDisk } from '../vault/faults.ts';
import { type Disk, readDisk, writeDisk } from '../vault/support.ts';
import type { Dice } from './dice.ts';
import { Oracle } from './oracle.ts';
import { prove } from './prove.ts';
import { forgetDevices, makeOrigin, openTab, refusedAs, startDevice, toPerson } from './world.ts';

vi.mock('../../src/vault/kdf.ts', async (original) =>
  (await import('../vault/kdf-once.ts')).deriveOnce(original),
);

/**
 * Ana and Bob are honest, on real vaults; Ana's profile is open in two tabs and copied to another device. Cyd holds
 * a valid share and cheats. Pages die, disks fail, are full or rolled back, bundles come late, twice and forged.
 * An oracle watches everything that any device ever shows.
 */
const origin = await makeOrigin(['Ana', 'Bob', 'Cyd'], 2);
const wallet = origin.wallet!;

class World {
  readonly oracle = new Oracle(new Set([3]));
  readonly shown: Uint8Array[] = [];
  readonly sessions = new Map<string, Bundle>();
  /** Everything ever said in a session, by anyone. */
  readonly said = new Map<string, Envelope[]>();
  readonly saved: [Device, Disk][] = [];
  readonly cyd;

  constructor(
    readonly dice: Dice,
    readonly devices: Device[],
    seed: string,
  ) {
    this.oracle.knowWallet(readHex(wallet.id), wallet.results[0]!.keys);
    this.cyd = toPerson(origin, 3, seed);
  }

  note(blob: Uint8Array): void {
    const bundle = readBundle(blob);
    if (bundle.params.kind !== 'sign') return;
    const id = Buffer.from(bundle.sessionId).toString('hex');
    this.sessions.set(id, bundle);
    this.said.set(id, [...(this.said.get(id) ?? []), ...bundle.messages]);
    this.shown.push(blob);
    this.oracle.watch(bundle);
  }

  /** Whatever the device would show now is seen by someone. */
  async photograph(device: Device): Promise<void> {
    const ids = [...this.sessions.keys()];
    for (const id of new Set([...ids.slice(-3), this.dice.pick([...ids, ''])])) {
      const blob = await device.call('bundle', { id }).catch(() => null);
      if (blob !== null) this.note(blob);
    }
  }

  get someId(): string | undefined {
    const ids = [...this.sessions.keys()].slice(-2);
    return ids.length === 0 ? undefined : this.dice.pick(ids);
  }

  /** What Cyd hands over: any of what was said, and his own messages as he likes them. */
  forge(id: string): Uint8Array {
    const { dice } = this;
    const params = this.sessions.get(id)!.params as SignParams;
    const said = this.said.get(id)!;
    const seat = new SignSeat(
      this.cyd,
      params,
      { members: wallet.params.participants, result: wallet.results[2]! },
      params.payloads.map(({ bytes }) => bytes),
    );
    const kept = dice.some(said).filter((e) => e.from !== 3);
    const own: Envelope[] = [];
    const say = (round: number, body: Uint8Array) =>
      own.push(makeEnvelope(this.cyd.identity, seat.sessionId, 3, round, body));
    const foreign = [...this.said.values()].flat().filter((e) => e.round !== 0);
    if (dice.oneIn(3) && foreign.length > 0) {
      // Someone else's message, or his own from another session, under his signature.
      const taken = dice.pick(foreign);
      say(taken.round, taken.body);
    } else if (params.signers.includes(3)) {
      seat.messages = kept.filter(
        (e, i) => kept.findIndex((k) => k.from === e.from && k.round === e.round) === i,
      );
      try {
        own.push(...seat.advance().messages.filter((e) => e.from === 3));
      } catch {
        // His own code does not know what to do with what he collected.
      }
    }
    const all = [...kept, ...own];
    const bundle = new Map(
      all.map((e) => [`${e.from}/${e.round}/${Buffer.from(e.body).toString('hex')}`, e]),
    );
    const blob = writeBundle(params, [...bundle.values()].sort(byPlace));
    this.note(blob);
    return blob;
  }

  /** One thing that a person does with a device. Returns null or the code of the refusal. */
  async act(device: Device): Promise<string | null> {
    const { dice } = this;
    const id = this.someId;
    const move = dice.below(100);
    if (id === undefined || move < 12) return refusedAs(this.propose(device));
    if (move < 52) {
      const from = this.devices[dice.pick([0, 0, 0, 1, 1, 1, 2, 3])]!;
      const blob = await from.call('bundle', { id }).catch(() => null);
      if (blob === null) return null;
      const refused = await refusedAs(device.receive(blob));
      return refused ?? (dice.oneIn(2) ? refusedAs(device.call('join', { id })) : null);
    }
    if (move < 60) return refusedAs(device.receive(dice.pick(this.shown)));
    if (move < 86) return refusedAs(device.call('join', { id }));
    if (move < 92) return refusedAs(device.receive(this.forge(id)));
    if (move < 97) return refusedAs(device.call('retry', { id }));
    if (move < 99) return refusedAs(device.call('decline', { id, reason: 'no' }));
    return refusedAs(device.call('forgetCeremony', { id }));
  }

  /** One thing that happens to a device: the page dies or is locked, the disk is kept aside or rolled back. */
  async suffer(device: Device): Promise<void> {
    const { dice } = this;
    const old = this.saved.filter(([of]) => of.database === device.database);
    const what = dice.below(old.length > 0 ? 4 : 3);
    if (what === 0) await this.reopen(device);
    else if (what === 1) {
      await device.call('lock');
      await device.call('unlock', { password });
    } else if (what === 2) this.saved.push([device, await readDisk(device.database)]);
    else await writeDisk(device.database, dice.pick(old)[1]);
  }

  async propose(device: Device): Promise<void> {
    const { dice } = this;
    const chain = dice.pick(['solana', 'ethereum'] as const);
    const data = `pay ${dice.below(3)}`;
    const draft = await device.call('draft', { walletId: wallet.id, chain, data });
    const self = device.name === 'Ana' ? 1 : 2;
    const signers = dice.pick([
      [1, 2],
      [1, 2, 3],
      [self, 3],
    ]);
    const { id } = await device.call('propose', { draftId: draft.id, signers });
    const blob = await device.call('bundle', { id });
    this.note(blob);
    if (dice.oneIn(3)) return;
    const other = this.devices[device.name === 'Ana' ? 1 : 0]!;
    await other.receive(blob);
    await other.call('join', { id });
    await this.photograph(other);
  }

  async reopen(device: Device): Promise<void> {
    device.start();
    await device.call('unlock', { password });
  }

  /** The same with a fault in the middle. */
  async actFaulty(device: Device): Promise<void> {
    const fault = this.dice.below(3);
    if (fault === 0) {
      await crashAt(1 + this.dice.below(14), () => this.act(device));
      await this.reopen(device);
    } else {
      await withFullDisk(fault === 1 ? 'at once' : 'later', () => this.act(device)).catch(() => null);
    }
  }
}

const byPlace = (a: Envelope, b: Envelope) =>
  a.from - b.from ||
  a.round - b.round ||
  Buffer.compare(a.body, b.body) ||
  Buffer.compare(a.signature, b.signature);

prove(
  'a nonce is used once',
  { ci: 240, seconds: 90, nightly: 1_000_000 },
  async (dice, tally, index) => {
    const steps = 60;
    const seed = `nonces ${index}`;
    const [ana, bob, copy] = await Promise.all([
      startDevice('Ana', origin.disks[0]!, `${seed} Ana`),
      startDevice('Bob', origin.disks[1]!, `${seed} Bob`),
      startDevice('Ana', origin.disks[0]!, `${seed} copy`),
    ]);
    const devices = [ana, bob, await openTab(ana, `${seed} tab`), copy];
    const world = new World(dice, devices, seed);
    for (let step = 0; step < steps; step++) {
      const device = devices[dice.pick([0, 0, 0, 1, 1, 1, 2, 3])]!;
      if (dice.oneIn(10)) await world.suffer(device);
      else if (dice.oneIn(12)) await world.actFaulty(device);
      else tally((await world.act(device)) ?? 'done');
      const { device: state } = await device.call('status');
      if (state !== 'unlocked') await world.reopen(device);
      await world.photograph(device);
    }
    tally('shares', world.oracle.shares);
    tally('pairs', world.oracle.pairs);
    world.oracle.expectNothing();
    // Whatever happened, the wallet is there and two people can sign with it.
    for (const device of devices) await world.reopen(device);
    const { id } = await proposeLast(ana);
    await bob.scan(ana, id);
    await bob.call('join', { id });
    const { state } = await ana.scan(bob, id);
    if (state !== 'done') throw new Error(`the last signing ended as ${state}`);
    await forgetDevices([ana, bob, copy]);
    return steps;
  },
  (counts) => {
    if ((counts.get('shares') ?? 0) === 0) throw new Error('nobody signed anything');
  },
);

async function proposeLast(device: Device): Promise<{ id: string }> {
  const draft = await device.call('draft', { walletId: wallet.id, chain: 'solana', data: 'pay at the end' });
  return device.call('propose', { draftId: draft.id, signers: [1, 2] });
}

/** Every way in which a device can be made to forget that it has answered. */
const forgetting: Record<string, (world: World, device: Device, early: Disk) => Promise<Device>> = {
  async 'nothing forgotten'(_, device) {
    return device;
  },
  async 'rolled back, page lives'(_, device, early) {
    await writeDisk(device.database, early);
    await device.call('lock');
    await device.call('unlock', { password });
    return device;
  },
  async 'rolled back, page dies'(world, device, early) {
    await writeDisk(device.database, early);
    await world.reopen(device);
    return device;
  },
  async locked(_, device) {
    await device.call('lock');
    await device.call('unlock', { password });
    return device;
  },
  async 'taken off the list'(world, device) {
    for (const id of world.sessions.keys()) await refusedAs(device.call('forgetCeremony', { id }));
    return device;
  },
  async copied(world, device, early) {
    return startDevice(device.name, early, `copy ${world.dice.below(2 ** 31)}`);
  },
  async 'another tab'(world, device) {
    return openTab(device, `tab ${world.dice.below(2 ** 31)}`);
  },
};

prove(
  'asked again after every way to forget',
  { ci: 10, seconds: 40, nightly: 50_000 },
  async (dice, tally, index) => {
    const seed = `again ${index}`;
    let ana = await startDevice('Ana', origin.disks[0]!, seed);
    const world = new World(dice, [ana], seed);
    const chain = dice.pick(['solana', 'ethereum'] as const);
    const draft = await ana.call('draft', { walletId: wallet.id, chain, data: 'pay Cyd' });
    const { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 3] });
    const open = readBundle(await ana.call('bundle', { id }));
    world.note(await ana.call('bundle', { id }));
    const early = await readDisk(ana.database);
    const used = [ana];
    // In half of the cases the page that holds the nonces lives through everything.
    const isGentle = dice.oneIn(2);
    const ways = isGentle
      ? ['rolled back, page lives', 'rolled back, page lives', 'locked']
      : Object.keys(forgetting);
    for (let round = 0; round < 4; round++) {
      const params = open.params as SignParams;
      const members = wallet.params.participants;
      const cyd = new SignSeat(world.cyd, params, { members, result: wallet.results[2]! }, [
        params.payloads[0]!.bytes,
      ]);
      cyd.advance();
      const question = writeBundle(params, [...open.messages, ...cyd.messages].sort(byPlace));
      world.note(question);
      const fault = dice.below(isGentle ? 8 : 5);
      const ask = () => ana.receive(question);
      if (fault === 0) await withFullDisk(dice.pick(['at once', 'later'] as const), () => refusedAs(ask()));
      else if (fault === 1 && !isGentle) {
        await crashAt(1 + dice.below(12), ask);
        await world.reopen(ana);
      } else await refusedAs(ask());
      await world.photograph(ana);
      const name = dice.pick(ways);
      tally(name);
      ana = await forgetting[name]!(world, ana, early);
      if (!used.includes(ana)) used.push(ana);
      await world.photograph(ana);
    }
    tally('shares', world.oracle.shares);
    world.oracle.expectNothing();
    await forgetDevices(used);
    return 1;
  },
  (counts) => {
    if ((counts.get('shares') ?? 0) === 0) throw new Error('nobody signed anything');
  },
);
