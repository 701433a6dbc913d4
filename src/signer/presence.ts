import { type Hold, hold } from '../vault/lock.ts';

/**
 * Whether the tab that holds the lock is still alive. A browser may be slow to release what a closed tab held
 * (WebKit is), and a newly opened page knows nothing about that tab, so it asks the holder. The holder's page
 * answers, since its worker may be busy for seconds. A suspended tab does not answer either: it wakes up
 * without the lock, and says so.
 */
const question = 'is anybody there?';
const answer = 'yes';
/** Milliseconds to wait for an answer; usually it comes at once, but a device can be very busy. */
const patience = 8_000;
/** Milliseconds between checks whether the lock was released. */
const pause = 250;

/** Answers for this page as long as `isHolder`; returns a function that stops it. */
export function answerForHolder(lock: string, isHolder: () => boolean): () => void {
  if (globalThis.BroadcastChannel === undefined) return () => undefined;
  const channel = new BroadcastChannel(lock);
  channel.addEventListener('message', ({ data }) => {
    if (data === question && isHolder()) channel.postMessage(answer);
  });
  return () => channel.close();
}

/** Like `hold`; but if the lock is held and nobody answers for it, it is taken over. */
export async function holdUnlessAnswered(lock: string, gone: string | null): Promise<Hold> {
  const first = await hold(lock, false, gone);
  if (first.state !== 'taken' || globalThis.BroadcastChannel === undefined) return first;
  const channel = new BroadcastChannel(lock);
  let isAnswered = false;
  const answered = new Promise<void>((resolve) => {
    channel.addEventListener('message', ({ data }) => {
      if (data !== answer) return;
      isAnswered = true;
      resolve();
    });
  });
  try {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      channel.postMessage(question);
      await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, pause))]);
      if (isAnswered) return first;
      const again = await hold(lock);
      if (again.state !== 'taken') return again;
    }
    return await hold(lock, true);
  } finally {
    channel.close();
  }
}
