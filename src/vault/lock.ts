/**
 * One signer at a time on a device, by the Web Locks API. The lock is an agreement between tabs and keeps nobody
 * from the disk; what protects the records is the compare-and-set in every write.
 * `unsupported`: no Web Locks here (an old browser, or an origin that has none): the caller goes on, and says so.
 */
export type Hold =
  | {
      state: 'held';
      /** Lets the next one in. */
      release(): void;
      /** Resolves if another tab takes over; never after `release`. The holder must stop at once. */
      lost: Promise<void>;
    }
  | { state: 'taken' }
  | { state: 'unsupported' };

/**
 * Asks once and does not queue. `takeOver` takes the lock from whoever holds it; there `lost` resolves, and what
 * that tab was writing goes through or not at all.
 */
export function hold(
  name: string,
  takeOver = false,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): Promise<Hold> {
  if (locks === undefined) return Promise.resolve({ state: 'unsupported' });
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
      resolve(lock === null ? { state: 'taken' } : { state: 'held', release, lost });
      return lock === null ? undefined : released;
    };
    // Rejects while held only if stolen; before that, only where the origin has no locks (then `resolve` counts).
    locks.request(name, takeOver ? { steal: true } : { ifAvailable: true }, granted).catch(() => {
      resolve({ state: 'unsupported' });
      lose();
    });
  });
}
