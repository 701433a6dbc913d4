import { readHex } from '../core/bytes.ts';
import { deriveCode } from '../core/words.ts';
import { type LogCode, type LogEntry, readLogEntry } from '../custody/log.ts';
import type { Change } from '../vault/door.ts';
import type { DeviceEvent, LogLine } from './api/device.ts';
import type { Input, Output } from './api.ts';
import type { DeviceLog, Told } from './device-log.ts';
import { put, type Write } from './record-cache.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';

/** What the device logs about itself and about what is done with it, and how a person reads that. */

/** To be passed to `save` together with the event itself, so that both are written or neither. */
export const told = (
  { env }: Pick<SignerState, 'env'>,
  code: LogCode,
  subjects: readonly Uint8Array[] = [],
  detail: string | null = null,
): Told => ({ at: env.now(), code, subjects: [...subjects], detail });

const codesBefore: Record<DeviceEvent['code'], LogCode> = {
  created: 'set-up',
  restored: 'restored',
  unlocked: 'unlocked',
  'unlocked-online': 'unlocked-online',
  'password-changed': 'password-changed',
};

/**
 * For a device older than the log: the events it recorded about itself come first, with their original times,
 * and the entry after them says that nothing protects them. Empty if the log already exists.
 */
export function upgrade(signer: SignerState): (Write | Told)[] {
  const { log, events } = openState(signer);
  if (log.start !== null && events.size === 0) return [];
  const old = events.entries().sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...old.map(([, { code, at }]) => ({ ...told(signer, codesBefore[code]), at })),
    told(signer, 'upgraded'),
    ...old.map(([key]) => put(events, key, null)),
  ];
}

/**
 * A log begins with how the device was made, in the same write. If `log`, from the backup that the device was
 * restored from, already has entries, another log begins, whose first entry names the end of the earlier one.
 */
export function firstEntries(signer: SignerState, log: DeviceLog, code: 'restored' | 'set-up'): Change[] {
  const { count, hash } = log.end;
  const first = told(signer, code, count === 0 ? [] : [hash]);
  const writes = log.writes([first, ...buildNews(signer, new Uint8Array())], count > 0);
  return writes.map(({ cache, key, record }) => ({
    store: cache.store,
    key,
    value: cache.write(record),
    expected: 0,
  }));
}

/** Logs the running build if it differs from the one that ran before; nothing if the build has no hash. */
export function buildNews(signer: SignerState, known = openState(signer).log.build): Told[] {
  const { build } = signer.env;
  const isSame = build.length === 0 || build.every((byte, i) => byte === known[i]);
  return isSame ? [] : [told(signer, 'build-changed', [build])];
}

const listed = 50;

/** Newest first: 50 entries of the current log before entry `before`, or the last 50. */
export function logLines(signer: SignerState, { before }: Input<'log'>): Output<'log'> {
  const state = openState(signer);
  const entries = state.log.logs().at(-1) ?? [];
  const upTo = Math.min(before ?? entries.length, entries.length);
  const shown = entries
    .slice(Math.max(0, upTo - listed), upTo)
    .map(readLogEntry)
    .reverse();
  return { lines: shown.map((entry) => logLine(state, entry)), left: Math.max(0, upTo - listed) };
}

/** An entry as a person reads it. */
export function logLine(state: Unlocked, { number, at, code, subjects, detail }: LogEntry): LogLine {
  return { number, at, code, ...namesOf(state, subjects), detail };
}

/** A wallet's name, and the short code of a ceremony, if the entry is about one. */
function namesOf(state: Unlocked, subjects: readonly Uint8Array[]) {
  const ids = new Map(state.wallets.entries().map(([id, { label }]) => [deriveCode(readHex(id)), label]));
  const codes = subjects.map(deriveCode);
  const wallet = codes.map((code) => ids.get(code)).find((label) => label !== undefined) ?? null;
  return { wallet, session: codes[1] ?? null };
}
