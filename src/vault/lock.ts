/**
 * One signer at a time on a device, by the Web Locks API. The lock is an agreement between tabs and does not
 * guard the disk; the compare-and-set in every write protects the records. `unsupported`: there are no Web
 * Locks here (an old browser, or an origin without them); the caller goes on, and says so.
 */
export type Hold =
  | {
      state: 'held';
      /** Web Locks client id of the worker or page that holds it; null if the browser does not say. */
      client: string | null;
      /** Lets the next one in. */
      release(): void;
      /** Resolves when another tab takes over, never after `release`. The holder must stop at once. */
      lost: Promise<void>;
    }
  | { state: 'taken' }
  | { state: 'unsupported' };

/**
 * Asks once and does not queue. `takeOver` takes the lock from its holder; there `lost` resolves, and what that tab was
 * writing is written whole or not at all. `gone` is the client of a page that no longer exists: WebKit may let it keep
 * the lock for a while after a reload, and a lock that only such a client holds is taken over.
 */
export async function hold(
  name: string,
  takeOver = false,
  gone: string | null = null,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): Promise<Hold> {
  if (locks === undefined) return { state: 'unsupported' };
  const answer = await request(name, takeOver, locks);
  if (answer.state === 'taken' && gone !== null && (await holderOf(name, locks)) === gone)
    return hold(name, true, null, locks);
  return answer.state === 'held' ? { ...answer, client: await holderOf(name, locks) } : answer;
}

/** Web Locks, section 4.3 `query()`. */
async function holderOf(name: string, locks: LockManager): Promise<string | null> {
  try {
    const { held = [] } = await locks.query();
    return held.find((lock) => lock.name === name)?.clientId ?? null;
  } catch {
    return null;
  }
}

function request(name: string, takeOver: boolean, locks: LockManager): Promise<Hold> {
  return new Promise((resolve) => {
    let release!: () => void;
    const released = new Promise<void>((done) => {
      release = done;
    });
    let lose!: () => void;
    const lost = new Promise<void>((done) => {
      lose = done;
    });
    const granted = (lock: Lock | null): Promise<void> | undefined => {
      resolve(lock === null ? { state: 'taken' } : { state: 'held', client: null, release, lost });
      return lock === null ? undefined : released;
    };
    // Rejects while held only if stolen; before that, only if the origin has no locks (then `resolve` is what
    // counts).
    locks.request(name, takeOver ? { steal: true } : { ifAvailable: true }, granted).catch(() => {
      resolve({ state: 'unsupported' });
      lose();
    });
  });
}
