import { fileOf } from '../core/defect.ts';
import { SignerError } from '../core/errors.ts';
import { startWorker } from '../shell/trusted.ts';
import type { Signer } from './api.ts';
import { Lingering } from './lingering.ts';
import { answerForHolder } from './presence.ts';
import { type FromWorker, nameOf, type Start, type ToWorker } from './wire.ts';
import url from './worker.ts?worker&url';

/** The page's end of the signer: starts the worker and turns messages into promises. */
export function connectSigner(options: Omit<Start, 'gone'>): Signer & { close(): void } {
  const worker = startWorker(url);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: SignerError): void }>();
  const listeners = new Set<() => void>();
  const workers = new Set<(done: number | null) => void>();
  let count = 0;
  let hasSpoken = false;
  let failure: SignerError | null = null;
  const lingering = new Lingering(`${options.realm}-${options.seat ?? 'own'}`);
  let isHolder = false;
  const stopAnswering = answerForHolder(nameOf(options), () => isHolder);
  const post = (message: ToWorker) => worker.postMessage(message);

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    hasSpoken = true;
    if ('isHeld' in data) {
      isHolder = data.isHeld;
      lingering.holder = data.holder;
      return;
    }
    if ('work' in data) {
      for (const listener of workers) listener(data.work);
      return;
    }
    if ('changed' in data) {
      for (const listener of listeners) listener();
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(new SignerError(data.error.code, data.error));
    else asked?.resolve(data.output);
  });
  // A worker that broke answers none of the pending questions; one that never spoke did not start, and
  // answers no later ones either.
  worker.addEventListener('error', ({ filename, lineno, colno }) => {
    const where = 'worker';
    if (!hasSpoken) failure = new SignerError('part-missing', { where });
    const trace = `Error\n${fileOf(filename ?? '')}:${lineno}:${colno}`;
    for (const { reject } of waiting.values()) reject(failure ?? new SignerError('bug', { where, trace }));
    waiting.clear();
  });
  post({ start: { ...options, gone: lingering.takeGone() } });

  return {
    call(name, ...input) {
      if (failure !== null) return Promise.reject(failure);
      const id = ++count;
      post({ id, name, input: input[0] });
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      });
    },
    onWork(listener) {
      workers.add(listener);
      return () => workers.delete(listener);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      lingering.leave();
      stopAnswering();
      worker.terminate();
    },
  };
}
