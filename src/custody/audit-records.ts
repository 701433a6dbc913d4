import { bytesToHex } from '../core/bytes.ts';
import type { AuditedDevice, AuditedSession, AuditInput } from './audited.ts';
import type { LogCode, LogEntry } from './log.ts';
import type { PastEffect } from './verdict.ts';

/** An entry, and its place among all that its device wrote down, whichever of its logs it stands in. */
export interface Placed {
  place: number;
  entry: LogEntry;
}

/** What logs and sessions say, found by what it is about: thousands of entries are read once. */
export class Records {
  readonly #bySubject = new Map<AuditedDevice, Map<string, Placed[]>>();
  readonly #signedAt = new Map<AuditedSession, number | null>();
  readonly #byWallet = new Map<string, AuditedSession[]>();

  constructor({ devices, sessions }: Pick<AuditInput, 'devices' | 'sessions'>) {
    for (const device of devices) {
      const index = new Map<string, Placed[]>();
      for (const [place, entry] of device.logs.flat().entries())
        for (const name of new Set(entry.subjects.map(bytesToHex))) add(index, name, { place, entry });
      this.#bySubject.set(device, index);
    }
    for (const session of sessions) {
      const times = devices.flatMap(
        (device) => this.first(device, session.sessionId, 'signed')?.entry.at ?? [],
      );
      this.#signedAt.set(session, times.length === 0 ? null : Math.min(...times));
      add(this.#byWallet, bytesToHex(session.walletId), session);
    }
  }

  about(device: AuditedDevice, subject: Uint8Array): readonly Placed[] {
    return this.#bySubject.get(device)!.get(bytesToHex(subject)) ?? [];
  }

  first(device: AuditedDevice, subject: Uint8Array, code: LogCode): Placed | null {
    return this.about(device, subject).find(({ entry }) => entry.code === code) ?? null;
  }

  /** The first of its signers to write it down, by that device's clock. */
  signedAt(session: AuditedSession): number | null {
    return this.#signedAt.get(session) ?? null;
  }

  /** What the same wallet's other sessions did before. */
  pastBefore(session: AuditedSession, at: number): PastEffect[] {
    const all = this.#byWallet.get(bytesToHex(session.walletId)) ?? [];
    return all.flatMap((other) => {
      const when = this.signedAt(other);
      if (other === session || when === null || when >= at) return [];
      return other.effects.map((effect) => ({ effect, at: when }));
    });
  }

  builds(device: AuditedDevice): Uint8Array[] {
    const entries = device.logs.flat().filter(({ code }) => code === 'build-changed');
    return entries.flatMap(({ subjects }) => subjects);
  }
}

function add<T>(index: Map<string, T[]>, name: string, one: T): void {
  const list = index.get(name);
  if (list === undefined) index.set(name, [one]);
  else list.push(one);
}
