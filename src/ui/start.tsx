import { render } from 'preact';
import type { Signer } from '../signer/api.ts';
import { acceptLaunches } from '../transport/file.ts';
import { App } from './app.tsx';
import { listenToKeys } from './commands/keys.ts';
import { keepFocus } from './navigation/focus.ts';
import { followAddress } from './navigation/routes.ts';
import { lockWhenIdle } from './state/auto-lock.ts';
import { watchForClearing } from './state/cleared.ts';
import { takeFiles } from './state/incoming.ts';
import { applyPreferences } from './state/preferences.ts';
import { build, connect, type Host, host, isStorageKept, online, outage, toProblem } from './state/state.ts';
import './style/index.css';

/** Draws the first screen at once; it becomes usable with `serve`. */
export function show(root: HTMLElement): void {
  applyPreferences();
  followAddress();
  listenToKeys();
  lockWhenIdle();
  keepFocus();
  watchForClearing();
  render(<App />, root);
}

export interface Service {
  signer: Signer;
  host: Host;
  /** Hash of the running build, hex, or null. */
  buildHash: string | null;
  isOnline: boolean;
  onOnlineChange: (listener: (isOnline: boolean) => void) => unknown;
}

/** Never rejects: what fails is shown. */
export async function serve(service: Promise<Service>): Promise<void> {
  try {
    const { signer, host: page, buildHash, isOnline, onOnlineChange } = await service;
    host.value = page;
    build.value = buildHash;
    online.value = isOnline;
    onOnlineChange((now) => {
      online.value = now;
    });
    await connect(signer);
  } catch (error) {
    outage.value = toProblem(error);
    return;
  }
  navigator.storage?.persisted?.().then(
    (kept) => {
      isStorageKept.value = kept;
    },
    () => undefined,
  );
  acceptLaunches((files) => void takeFiles(files));
}
