import { effect, signal } from '@preact/signals';
import type { Status } from '../../signer/api/device.ts';
import { route } from '../navigation/routes.ts';
import { phones } from '../practice/phones.ts';
import { status, toProblem } from './state.ts';

/**
 * A host can have the browser delete all that it keeps for a page, the vault included, by one header on any answer
 * (W3C Clear Site Data). Nothing that the page stores outlives that. What does is kept by the browser elsewhere: what
 * stands in the history of this window, and the browser's promise not to evict this origin, asked for when a vault is
 * made. Neither has to be there, so this is known in many cases, not in all.
 */
export const wasCleared = signal(false);

const place = 'hoarfrost-emptied';

/** On purpose, so there is nothing to say. Kept beside the preferences: if those are deleted, so is this. */
export function noteEmptied(): void {
  localStorage.setItem(place, '1');
  history.replaceState(null, '');
}

/** Wrong passwords, as many as the owner allows, empty the device on purpose, too. */
export function noteIfEmptied(error: unknown): void {
  if (toProblem(error).where === 'wiped') noteEmptied();
}

function remember(): void {
  localStorage.removeItem(place);
  history.replaceState({ hasVault: true }, '');
}

async function look(): Promise<void> {
  const isInHistory = (history.state as { hasVault?: unknown } | null)?.hasVault === true;
  const isKept = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  wasCleared.value = (isInHistory || isKept) && localStorage.getItem(place) === null;
}

/** Every address of the app is a place in the history of its own. */
export function watchForClearing(): void {
  let practised: Status | null = null;
  effect(() => {
    void route.value;
    // Practice devices are not what is meant, nor what stays of their state until the real device has answered.
    if (phones.value !== null) practised = status.value;
    const device = status.value?.device;
    if (device === undefined || status.value === practised) return;
    if (device === 'none') void look().catch(() => undefined);
    else {
      wasCleared.value = false;
      try {
        remember();
      } catch {
        // A browser that keeps no small things keeps the vault all the same.
      }
    }
  });
}
