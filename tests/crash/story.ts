import { SignerError } from '../../src/core/errors.ts';
import { readBundle } from '../../src/protocol/bundle.ts';
import type { CeremonyView } from '../../src/signer/api/ceremonies.ts';
import type { Oracle } from '../prove/oracle.ts';
import { type Device, password } from '../support/network.ts';
import { type FaultKind, withFault } from './faults.ts';

/** Where a fault strikes: the request of the story (from 1), and the call into storage within it (from 1). */
export interface Point {
  request: number;
  call: number;
}

/**
 * People who get a thing done: whatever fails they try again, a page that died they reopen, a void attempt
 * they restart. One fault strikes on the way.
 */
export class Story {
  /** Calls into storage that each request made. */
  readonly calls: number[] = [];
  /** Called before every request, for tests that do things to a device other than break a call. */
  before: (device: Device, request: number) => Promise<void> = async () => {};

  constructor(
    readonly devices: readonly Device[],
    private readonly point: Point | null = null,
    private readonly kind: FaultKind = 'dies',
    private readonly oracle: Oracle | null = null,
  ) {}

  /** One request by a person. Null if it was refused; the person then checks where things stand. */
  async ask<T>(device: Device, request: () => Promise<T>): Promise<T | null> {
    const number = this.calls.length + 1;
    await this.before(device, number);
    const isHere = this.point?.request === number;
    const { value, error, calls } = await withFault(isHere ? this.point!.call : 0, this.kind, request);
    this.calls.push(calls);
    if (error !== undefined && !(error instanceof SignerError)) throw error;
    if (isHere && this.kind === 'dies') {
      device.start();
      await device.call('unlock', { password });
    }
    await this.photograph(device);
    return error === undefined ? (value as T) : null;
  }

  /** Everything that the device would show now reaches the oracle. */
  async photograph(device: Device): Promise<void> {
    if (this.oracle === null || (await device.call('status')).device !== 'unlocked') return;
    for (const { id, kind } of await device.call('ceremonies'))
      if (kind === 'sign') this.oracle.watch(readBundle(await device.call('bundle', { id })));
  }

  async handOver(from: Device, to: Device, id: string): Promise<CeremonyView | null> {
    const blob = await this.ask(from, () => from.call('bundle', { id })).catch(() => null);
    if (blob === null) return null;
    await this.ask(to, () => to.receive(blob));
    const view = await this.view(to, id);
    if (view?.state !== 'invited') return view;
    await this.ask(to, () => to.call('join', { id }));
    return this.view(to, id);
  }

  /** Null if the device does not hold the ceremony. */
  async view(device: Device, id: string): Promise<CeremonyView | null> {
    return (await device.call('ceremonies')).find((view) => view.id === id) ?? null;
  }

  /** A key shared by all devices. Returns the wallet's id; throws if they do not get there. */
  async makeWallet(threshold: number): Promise<string> {
    const [first, ...others] = this.devices as [Device, ...Device[]];
    const contactIds = await Promise.all(others.map(async (device) => (await device.self()).id));
    const chains = first.chains.map((chain) => chain.id);
    const input = { label: 'Treasury', threshold, contactIds, chains };
    const latest = async () =>
      (await first.call('ceremonies'))
        .filter(({ kind, state }) => kind === 'keygen' && state !== 'stopped')
        .sort((a, b) => b.createdAt - a.createdAt)[0]?.id;
    const n = this.devices.length;
    // A ceremony that a rolled-back device has spoilt stops, and people start another.
    for (let tries = 0; tries < 6; tries++) {
      if ((await latest()) === undefined) await this.ask(first, () => first.call('startKeygen', input));
      const id = await latest();
      if (id === undefined) continue;
      const has = async (device: Device) => (await device.call('wallets')).some((wallet) => wallet.id === id);
      const isDone = async () => (await Promise.all(this.devices.map(has))).every(Boolean);
      for (let at = 0; at < 4 * n && !(await isDone()); at++)
        await this.handOver(this.devices[at % n]!, this.devices[(at + 1) % n]!, id);
      if (await isDone()) return id;
    }
    throw new Error('the key generation is stuck');
  }

  /** A signature by these devices. Returns its id on the first of them. */
  async sign(walletId: string, signers: readonly Device[], data: string): Promise<string> {
    const [first] = signers as [Device];
    const wallet = (await first.call('wallets')).find(({ id }) => id === walletId)!;
    const indexes = signers.map(({ name }) => wallet.participants.find((p) => p.name === name)!.index);
    const propose = async () => {
      const draft = await first.call('draft', { walletId, chain: 'solana', data });
      return first.call('propose', { draftId: draft.id, signers: indexes });
    };
    const newest = async () => {
      const all = (await first.call('ceremonies')).filter(({ kind }) => kind === 'sign');
      return all.sort((a, b) => b.attempt - a.attempt)[0];
    };
    for (let tries = 0; tries < 12; tries++) {
      const open = await newest();
      if (open === undefined) await this.ask(first, propose);
      else if (open.state === 'done') return open.id;
      else if (open.state === 'void' || open.state === 'stopped')
        await this.ask(first, () => first.call('retry', { id: open.id }));
      const { id } = (await newest()) ?? { id: '' };
      if (id === '') continue;
      const ring = [...signers, ...signers];
      for (let at = 1; at < ring.length; at++) await this.handOver(ring[at - 1]!, ring[at]!, id);
    }
    throw new Error('the signature is stuck');
  }
}

/** Every point of a story: how many calls each request makes. */
export const pointsOf = (calls: readonly number[]): Point[] =>
  calls.flatMap((count, r) => Array.from({ length: count }, (_, c) => ({ request: r + 1, call: c + 1 })));
