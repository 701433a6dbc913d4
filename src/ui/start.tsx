import { render } from 'preact';
import type { Signer } from '../signer/api.ts';
import { acceptLaunches } from '../transport/file.ts';
import { App } from './app.tsx';
import { lockWhenIdle } from './auto-lock.ts';
import { keepFocus } from './focus.ts';
import { takeFile } from './incoming.ts';
import { listenToKeys } from './keys.ts';
import { applyPreferences } from './preferences.ts';
import { followAddress } from './routes.ts';
import { build, connect, type Host, host, isStorageKept, online, outage, toProblem } from './state.ts';
import './style/index.css';

/** Draws the first picture at once; what it can do comes with `serve`. */
export function show(root: HTMLElement): void {
  applyPreferences();
  followAddress();
  listenToKeys();
  lockWhenIdle();
  keepFocus();
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
    const { signer, host: around, buildHash, isOnline, onOnlineChange } = await service;
    host.value = around;
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
  acceptLaunches(([file]) => void takeFile(file));
}
