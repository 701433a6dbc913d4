import { readFileSync, writeFileSync } from 'node:fs';
import { sourceOf, summarizePack } from '../../src/chains/ethereum/descriptors/packs.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { SignerError } from '../../src/core/errors.ts';
import { makeSecp256k1Key } from '../support/frost-keys.ts';
import { type Format, formats } from './formats.ts';
import { monsters } from './monsters.ts';
import { hostilePacks, hostileRequests } from './packs.ts';

/**
 * A separate process that reads every monster as every format, in order: it prints a line of JSON for each.
 * Time is processor time, so that a busy machine does not count, and the best of a few runs, so that the
 * first one does not either. Memory is the largest size in the first run beyond the size of the process before it read anything,
 * buffers outside the heap included: pages that earlier readers left behind count too, so that nothing can hide in them.
 */
export interface Measure {
  format: string;
  monster: string;
  /** A code, "taken", or the error that should not be. */
  outcome: string;
  milliseconds: number;
  /** Null if the system does not say. */
  mebibytes: number | null;
}

const collect = (globalThis as { gc?: () => void }).gc!;

/** Highest resident size since the last call. */
function readPeak(): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))![1];
    writeFileSync('/proc/self/clear_refs', '5');
    return Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

function attempt(read: (bytes: Uint8Array) => unknown, bytes: Uint8Array): string {
  try {
    read(bytes);
    return 'taken';
  } catch (error) {
    return error instanceof SignerError ? error.code : String((error as Error).stack);
  }
}

/** What is done before each run, and does not count. */
interface Prepared {
  prepare?(bytes: Uint8Array): Uint8Array;
}

/** The smallest size of the process with nothing in hand, in MiB. */
let floor = Number.POSITIVE_INFINITY;

function measure(
  format: Pick<Format, 'name' | 'read'> & Prepared,
  monster: string,
  bytes: Uint8Array,
): Measure {
  let best: Measure | null = null;
  for (let run = 0; run < 6; run++) {
    const input = format.prepare?.(bytes) ?? bytes;
    collect();
    floor = Math.min(floor, process.memoryUsage().rss / 2 ** 20);
    readPeak();
    const started = process.cpuUsage();
    const outcome = attempt(format.read, input);
    const { user, system } = process.cpuUsage(started);
    const peak = readPeak();
    const milliseconds = (user + system) / 1_000;
    // What a first run has made resident, a second one would reuse and seem to need nothing.
    const mebibytes = peak === null ? null : Math.max(0, peak - floor);
    best ??= { format: format.name, monster, outcome, milliseconds, mebibytes };
    best.milliseconds = Math.min(best.milliseconds, milliseconds);
    if (best.milliseconds < 50) break;
  }
  return best!;
}

const { groupKey } = makeSecp256k1Key('limits');

/**
 * A pack is taken in whole and compared with the one before it; a copy, because what was opened once is
 * cached.
 */
const taking: Format['read'] = (bytes) => {
  summarizePack(bytes, bytes.slice());
  return null;
};

/** What reviews cost with a pack that was just opened, which is measured by itself. */
function reviewing(payloads: readonly Uint8Array[]): Pick<Format, 'read'> & Prepared {
  return {
    prepare(bytes) {
      const copy = bytes.slice();
      sourceOf({ name: 'Pack', bytes: copy });
      return copy;
    },
    read(bytes) {
      const context = { groupKey, known: [], packs: [{ name: 'Pack', bytes }] };
      for (const payload of payloads) ethereum.review(payload, context);
      return null;
    },
  };
}

const asking: Format['read'] = (bytes) => {
  const context = { groupKey, known: [] };
  const text = new TextDecoder().decode(bytes);
  const request = JSON.stringify({ hoarfrost: 'complete', request: text, nonce: 3 });
  for (const payload of ethereum.recognise(request, context) ?? []) ethereum.review(payload, context);
  return null;
};

const [only, one] = process.argv.slice(2);
const say = (name: string, how: Pick<Format, 'read'> & Prepared, monster: string, bytes: Uint8Array) =>
  console.log(JSON.stringify(measure({ name, ...how }, monster, bytes)));

/** Readers of packs that keep too much, on the heap or beside it, and one that does not: what the measure must tell apart. */
const keeping: Readonly<Record<string, Format['read']>> = {
  'much on the heap': (bytes) =>
    using(many(10, (i) => Array.from(bytes.subarray(0, 262_144), (b) => ({ b, i })))),
  'much beside the heap': (bytes) => using(many(90, () => bytes.slice().fill(1))),
  little: (bytes) => using(many(20, () => bytes.slice().fill(1))),
};
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
/** Held until it is all there, then let go. */
function using(held: readonly unknown[]): null {
  if (held.includes(null)) throw new Error('nothing was made');
  return null;
}

for (const format of formats) for (const good of format.good) attempt(format.read, good);
collect();
floor = process.memoryUsage().rss / 2 ** 20;
if (only === 'keeping') {
  const bytes = new Uint8Array(2 ** 20).fill(7);
  // First one that leaves free pages behind, which the others fill again.
  for (let turn = 0; turn < 2; turn++)
    for (const [monster, keep] of Object.entries(keeping)) say('keeping', { read: keep }, monster, bytes);
}
if (only === undefined || only === 'monsters')
  for (const [monster, make] of Object.entries(monsters)) {
    if (one !== undefined && one !== monster) continue;
    const bytes = make();
    for (const format of formats) say(format.name, format, monster, bytes);
  }
const isPacks = only === undefined || only === 'packs';
for (const [monster, make] of Object.entries(isPacks ? hostilePacks : {})) {
  if (one !== undefined && one !== monster) continue;
  const { bytes, payloads } = make();
  say('pack', { read: taking }, monster, bytes);
  say('review with a pack', reviewing(payloads), monster, bytes);
}
for (const [monster, make] of Object.entries(isPacks ? hostileRequests : {}))
  if (one === undefined || one === monster)
    say('files beside a request', { read: asking }, monster, new TextEncoder().encode(make()));
