import { signal } from '@preact/signals';
import type { Signer } from '../../signer/api.ts';
import { ask, host, outage, status } from '../state/state.ts';
import type { Key } from '../text/t.ts';

/** A sentence, in whatever language is chosen when it is shown; or safety words read aloud, the same in all. */
export type Said = { key: Key } | { words: string };

/**
 * Practice: three phones in one page. The person's own is worked by the ordinary screens; the two beside it are
 * signers of their own, on databases of their own, that do at once what a helpful co-signer would do. What passes
 * between them are the very bytes that codes would carry.
 */
export interface Phone {
  name: string;
  signer: ClosableSigner;
  /** Told after each thing it did, in its own words. */
  says: Said;
}

export type ClosableSigner = Signer & { close(): void };

/** The two phones beside; null outside of practice. */
export const phones = signal<Phone[] | null>(null);
/** True while the phones are being set up. */
export const isPreparing = signal(false);

/** What opens practice, from the first screen, from help and from the palette; null where there is nothing to open. */
export function practiceDoor(): (() => void) | null {
  const device = status.value?.device;
  const isElsewhere = phones.value !== null || isPreparing.value || outage.value !== null;
  if (isElsewhere || device === undefined || device === 'unconfirmed') return null;
  return host.value.practice;
}

/** Locks the device; there is nothing to lock in practice, and nobody was told its password. */
export function lockNow(): void {
  if (phones.value === null) void ask('lock').catch(() => undefined);
}
