import { bytesToHex } from '../core/bytes.ts';
import type { AuditedDevice, AuditedSession, AuditInput } from './audited.ts';
import type { LogCode, LogEntry } from './log.ts';
import type { PastEffect } from './verdict.ts';

/** An entry, and its position among everything its device logged, across all of its logs. */
export interface Placed {
  place: number;
  entry: LogEntry;
}

/**
 * A signing as one device logged it: when its own part left the device, or else when it held the signature.
 */
interface Seen extends Placed {
  session: AuditedSession;
}

/** The longest period that a rule counts over. */
const monthMs = 30 * 24 * 3_600_000;

const isTaking = (code: LogCode) => code === 'charter-taken' || code === 'frozen' || code === 'unfrozen';

/** What logs and sessions say, indexed by subject, so that thousands of entries are read only once. */
export class Records {
  readonly #bySubject = new Map<AuditedDevice, Map<string, Placed[]>>();
  readonly #seen = new Map<AuditedDevice, Map<string, Seen[]>>();
  readonly #bySigner = new Map<string, AuditedDevice>();

  constructor({ devices, sessions }: Pick<AuditInput, 'devices' | 'sessions'>) {
    for (const device of devices) {
      const index = new Map<string, Placed[]>();
      for (const [place, entry] of device.logs.flat().entries())
        for (const name of new Set(entry.subjects.map(bytesToHex))) add(index, name, { place, entry });
      this.#bySubject.set(device, index);
      this.#bySigner.set(bytesToHex(device.identity), device);
      const seen = new Map<string, Seen[]>();
      for (const session of sessions) {
        const { sessionId } = session;
        const one = this.first(device, sessionId, 'signed') ?? this.first(device, sessionId, 'finished');
        if (one !== null) add(seen, bytesToHex(session.walletId), { ...one, session });
      }
      for (const list of seen.values()) list.sort((a, b) => a.place - b.place);
      this.#seen.set(device, seen);
    }
  }

  about(device: AuditedDevice, subject: Uint8Array): readonly Placed[] {
    return this.#bySubject.get(device)!.get(bytesToHex(subject)) ?? [];
  }

  first(device: AuditedDevice, subject: Uint8Array, code: LogCode): Placed | null {
    return this.about(device, subject).find(({ entry }) => entry.code === code) ?? null;
  }

  /** The devices of a session's signers whose logs are here, with what each logged when its part left it. */
  signings({ sessionId, signers }: AuditedSession): { device: AuditedDevice; signed: Placed }[] {
    return this.collected(signers).flatMap((device) => {
      const signed = this.first(device, sessionId, 'signed');
      return signed === null ? [] : [{ device, signed }];
    });
  }

  collected(identities: readonly Uint8Array[]): AuditedDevice[] {
    return identities.flatMap((identity) => this.#bySigner.get(bytesToHex(identity)) ?? []);
  }

  /**
   * What a device itself had seen signed with a wallet before; null if this build cannot read one of the
   * payloads.
   */
  pastOf(device: AuditedDevice, { walletId }: AuditedSession, { place, entry }: Placed): PastEffect[] | null {
    const all = this.#seen.get(device)!.get(bytesToHex(walletId)) ?? [];
    const before = all.filter((one) => one.place < place && one.entry.at > entry.at - monthMs);
    return toPast(before);
  }

  /** The same for all devices together, whichever of them saw it, by their own clocks. */
  pastOfAll(session: AuditedSession, at: number): PastEffect[] | null {
    const earliest = new Map<AuditedSession, Seen>();
    for (const seen of this.#seen.values())
      for (const one of seen.get(bytesToHex(session.walletId)) ?? []) {
        const isBefore = one.session !== session && one.entry.at < at && one.entry.at > at - monthMs;
        const known = earliest.get(one.session);
        if (isBefore && (known === undefined || one.entry.at < known.entry.at))
          earliest.set(one.session, one);
      }
    return toPast([...earliest.values()]);
  }

  /**
   * For each of a device's logs, what it says about a wallet's rules, in order: subjects are the wallet and
   * the charter.
   */
  takings(device: AuditedDevice, walletId: Uint8Array): (Placed & { charterHash: Uint8Array | undefined })[] {
    return this.about(device, walletId)
      .filter(({ entry }) => isTaking(entry.code))
      .map((placed) => ({ ...placed, charterHash: placed.entry.subjects[1] }));
  }

  builds(device: AuditedDevice): Uint8Array[] {
    const entries = device.logs.flat().filter(({ code }) => code === 'build-changed');
    return entries.flatMap(({ subjects }) => subjects);
  }
}

function toPast(seen: readonly Seen[]): PastEffect[] | null {
  if (seen.some(({ session }) => session.effects === null)) return null;
  return seen.flatMap(({ session, entry: { at } }) => session.effects!.map((effect) => ({ effect, at })));
}

function add<T>(index: Map<string, T[]>, name: string, one: T): void {
  const list = index.get(name);
  if (list === undefined) index.set(name, [one]);
  else list.push(one);
}
