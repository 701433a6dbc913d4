import { signal } from '@preact/signals';
import type { ChainId } from '../../chains/key.ts';
import type { Item, Received, Source } from '../../signer/api/received.ts';
import type { OpenedFile } from '../../transport/file.ts';
import { route } from '../navigation/routes.ts';
import { isUnlocked, type Problem } from './state.ts';

/** What has arrived and waits for a person, or was refused. `incoming.ts` takes it in. */

export interface Choice {
  /** One input, or several to be signed together. */
  data: Uint8Array | string | readonly Item[];
  candidates: { walletId: string; chain: ChainId }[];
}

/** Input that more than one wallet could sign, until the person has chosen. */
export const choice = signal<Choice | null>(null);
/** A full copy that arrived, until its passphrase is typed. */
export const backup = signal<Uint8Array | null>(null);
/** Device logs that are checked together, until the person starts over. */
export const logFiles = signal<readonly { name: string; bytes: Uint8Array }[]>([]);
/** What arrived while the device was locked, one thing or several files: taken in after unlocking. */
export const parked = signal<
  { data: Uint8Array | string; source: Source } | { files: readonly OpenedFile[] } | null
>(null);
/**
 * An incomplete request, until the person has answered. `where` names what is missing, as the refusal did.
 */
export const unfinished = signal<{ request: string; where: string | undefined } | null>(null);
/** Why the last thing that arrived was refused. */
export const refusal = signal<Problem | null>(null);
/** Shown on the screen where it happened, not on the next one. */
for (const change of [route, isUnlocked]) {
  change.subscribe(() => {
    refusal.value = null;
  });
}
/** What the last thing that arrived was, for a short confirmation on the next screen. */
export const arrival = signal<{ received: Received; source: Source } | null>(null);

/** Nothing carries over between a device and its practice, not even an open question. */
export function forgetArrivals(): void {
  logFiles.value = [];
  choice.value = backup.value = unfinished.value = refusal.value = arrival.value = null;
}
