import type { ErrorCode, ErrorDetail } from '../core/errors.ts';
import type { PracticeSeat, Realm } from './api/device.ts';
import type { RequestName } from './api.ts';

/** What passes between page and worker. Structured clone, nothing secret but passwords in and backup words out. */
export interface Start {
  realm: Realm;
  /** Which of the phones of practice this is; null for the person's own device. */
  seat: PracticeSeat | null;
  /** Hash of the running build, 32 bytes or empty. */
  build: Uint8Array;
  /** False where the host would be asked for what is loaded later. */
  isInstalled: boolean;
  /** Web Locks' client of the signer whose page was in this window before, or null: what it still holds is nobody's. */
  gone: string | null;
}

/** The name of its lock and of its database. Others for practice: nothing of it can be mistaken for real or mixed with it. */
export const nameOf = ({ realm, seat }: Pick<Start, 'realm' | 'seat'>): string =>
  realm === 'real' ? 'hoarfrost' : `hoarfrost-practice-${seat ?? 'own'}`;

export type ToWorker = { start: Start } | { id: number; name: RequestName; input: unknown };

export type FromWorker =
  | { id: number; output: unknown }
  | { id: number; error: { code: ErrorCode } & ErrorDetail }
  /** The signer's lock is held here, or no more; by which client of Web Locks, where the browser says so. */
  | { isHeld: boolean; holder: string | null }
  /** How far something is that takes seconds, 0 to 1; null once it is over. */
  | { work: number | null }
  /** Something stored has changed, or the vault was locked from elsewhere. */
  | { changed: true };
