import { effect, signal } from '@preact/signals';
import type { Status } from '../../signer/api/device.ts';
import { route } from '../navigation/routes.ts';
import { phones } from '../practice/phones.ts';
import { status, toProblem } from './state.ts';

/**
 * With one header on any answer, a host can have the browser delete everything that it stores for a page,
 * including the vault (W3C Clear Site Data). Nothing that the page stores survives that. What does survive is
 * kept by the browser elsewhere: the entries in this window's history, and the browser's promise not to evict
 * this origin, or the person's permission for it, requested when a vault is made. None of these is guaranteed to be
 * there, so this is noticed in many cases, not in all.
 */
export const wasCleared = signal(false);

const place = 'hoarfrost-emptied';

/**
 * On purpose, so there is nothing to report. Stored beside the preferences: if those are deleted, so is this.
 */
export function noteEmptied(): void {
  localStorage.setItem(place, '1');
  history.replaceState(null, '');
}

/** Reaching the owner's limit of wrong passwords empties the device on purpose too. */
export function noteIfEmptied(error: unknown): void {
  if (toProblem(error).where === 'wiped') noteEmptied();
}

function remember(): void {
  localStorage.removeItem(place);
  history.replaceState({ hasVault: true }, '');
}

/** What the person allowed is kept among the browser's permissions; in Firefox it survives the promise. */
async function isAllowed(): Promise<boolean> {
  const asked = await navigator.permissions?.query({ name: 'persistent-storage' }).catch(() => null);
  return asked?.state === 'granted';
}

async function look(): Promise<void> {
  const isInHistory = (history.state as { hasVault?: unknown } | null)?.hasVault === true;
  const isKept = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  wasCleared.value = (isInHistory || isKept || (await isAllowed())) && localStorage.getItem(place) === null;
}

/** Every address of the app is an entry in the history. */
export function watchForClearing(): void {
  let practised: Status | null = null;
  effect(() => {
    void route.value;
    // Practice devices do not count, nor what is left of their state until the real device has answered.
    if (phones.value !== null) practised = status.value;
    const device = status.value?.device;
    if (device === undefined || status.value === practised) return;
    if (device === 'none') void look().catch(() => undefined);
    else {
      wasCleared.value = false;
      try {
        remember();
      } catch {
        // A browser that refuses small storage may still keep the vault.
      }
    }
  });
}
