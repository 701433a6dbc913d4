import { signal } from '@preact/signals';
import type { Signer } from '../../signer/api.ts';
import { ask, host, outage, status } from '../state/state.ts';
import type { Key } from '../text/t.ts';

/**
 * A sentence, in whatever language is chosen when it is shown; or safety words read aloud, the same in all
 * languages.
 */
export type Said = { key: Key } | { words: string };

/**
 * Practice: three phones in one page. The person's own is used through the ordinary screens; the other two
 * have signers and databases of their own and do at once what a helpful co-signer would do. What passes
 * between them is exactly the bytes that codes would carry.
 */
export interface Phone {
  name: string;
  signer: ClosableSigner;
  /** What the phone said after the last thing it did, in its own words. */
  says: Said;
}

export type ClosableSigner = Signer & { close(): void };

/** The two other phones; null outside practice. */
export const phones = signal<Phone[] | null>(null);
/** True while the phones are being set up. */
export const isPreparing = signal(false);

/** Opens practice, from the first screen, from help and from the palette; null if there is none to open. */
export function practiceDoor(): (() => void) | null {
  const device = status.value?.device;
  const isElsewhere = phones.value !== null || isPreparing.value || outage.value !== null;
  if (isElsewhere || device === undefined || device === 'unconfirmed') return null;
  return host.value.practice;
}

/** Locks the device; in practice there is nothing to lock, and nobody was told the password. */
export function lockNow(): void {
  if (phones.value === null) void ask('lock').catch(() => undefined);
}
