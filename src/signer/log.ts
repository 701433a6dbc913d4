import { bytesToHex } from '../core/bytes.ts';
import type { DeviceEvent } from './api.ts';
import { put } from './record-cache.ts';
import { openState, type SignerState } from './state.ts';

/** What happened to the device itself: openings, and above all those on a network. Sealed like everything else. */
const kept = 200;

/** Adds an event and drops the oldest beyond 200, in one write. */
export async function log(signer: SignerState, code: DeviceEvent['code']): Promise<void> {
  const state = openState(signer);
  const at = signer.env.now();
  // The key orders them; two in one millisecond stay two.
  const key = `${String(at).padStart(16, '0')}-${bytesToHex(signer.env.random(4))}`;
  const old = state.events
    .entries()
    .map(([oldKey]) => oldKey)
    .sort();
  const surplus = old.slice(0, Math.max(0, old.length + 1 - kept));
  await state.save(
    put(state.events, key, { code, at }),
    ...surplus.map((oldKey) => put(state.events, oldKey, null)),
  );
}

/** Newest first. */
export function events(signer: SignerState): DeviceEvent[] {
  const all = openState(signer).events.entries();
  return all.sort(([a], [b]) => (a < b ? 1 : -1)).map(([, event]) => event);
}
