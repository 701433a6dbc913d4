import { readFileSync, writeFileSync } from 'node:fs';
import { SignerError } from '../../src/core/errors.ts';
import { type Format, formats } from './formats.ts';
import { monsters } from './monsters.ts';

/**
 * A process of its own that reads every monster as every format, in order: what it says is a line of JSON for each.
 * Time is that of the processor, so that a busy machine does not count, and the best of a few runs, so that a first
 * one does not. Memory is how far the process grew beyond what it was just before.
 */
export interface Measure {
  format: string;
  monster: string;
  /** A code, "taken", or the error that should not be. */
  outcome: string;
  milliseconds: number;
  /** Null where the system does not tell. */
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

function measure(format: Format, monster: string, bytes: Uint8Array): Measure {
  let best: Measure | null = null;
  for (let run = 0; run < 6; run++) {
    if (run > 0) collect();
    readPeak();
    const before = process.memoryUsage().rss / 2 ** 20;
    const started = process.cpuUsage();
    const outcome = attempt(format.read, bytes);
    const { user, system } = process.cpuUsage(started);
    const peak = readPeak();
    const milliseconds = (user + system) / 1_000;
    const mebibytes = peak === null ? null : Math.max(0, peak - before);
    best ??= { format: format.name, monster, outcome, milliseconds, mebibytes };
    best.milliseconds = Math.min(best.milliseconds, milliseconds);
    if (mebibytes !== null) best.mebibytes = Math.min(best.mebibytes!, mebibytes);
    if (best.milliseconds < 50 && (best.mebibytes ?? 0) < 32) break;
  }
  return best!;
}

for (const format of formats) for (const good of format.good) attempt(format.read, good);
for (const [monster, make] of Object.entries(monsters)) {
  const bytes = make();
  for (const format of formats) console.log(JSON.stringify(measure(format, monster, bytes)));
}
