import type { ErrorCode, ErrorDetail } from '../core/errors.ts';
import type { PracticeSeat, Realm } from './api/device.ts';
import type { RequestName } from './api.ts';

/**
 * What passes between page and worker, by structured clone. The only secrets are passwords going in and
 * backup words coming out.
 */
export interface Start {
  realm: Realm;
  /** Which of the practice phones this is; null for the person's own device. */
  seat: PracticeSeat | null;
  /** Hash of the running build, 32 bytes or empty. */
  build: Uint8Array;
  /** False if loading a part later would contact the host. */
  isInstalled: boolean;
  /**
   * The Web Locks client id of the signer whose page was in this window before, or null: what it still holds
   * belongs to nobody.
   */
  gone: string | null;
}

/**
 * The name of its lock and of its database. Practice has its own: nothing in it can be mistaken for or mixed
 * with the real ones.
 */
export const nameOf = ({ realm, seat }: Pick<Start, 'realm' | 'seat'>): string =>
  realm === 'real' ? 'hoarfrost' : `hoarfrost-practice-${seat ?? 'own'}`;

export type ToWorker = { start: Start } | { id: number; name: RequestName; input: unknown };

export type FromWorker =
  | { id: number; output: unknown }
  | { id: number; error: { code: ErrorCode } & ErrorDetail }
  /** Whether the signer's lock is held here; by which Web Locks client, if the browser says so. */
  | { isHeld: boolean; holder: string | null }
  /** Progress of something that takes seconds, 0 to 1; null once it is over. */
  | { work: number | null }
  /** Something stored has changed, or the vault was locked elsewhere. */
  | { changed: true };
