/**
 * Whether the device says that it has a network. `false` is certain; `true` only means that a network interface is up.
 */
export function isOnline(): boolean {
  return navigator.onLine;
}

/** Calls `listener` with the state now and on every change; returns the function that stops it. */
export function onOnlineChange(listener: (online: boolean) => void): () => void {
  const up = () => listener(true);
  const down = () => listener(false);
  addEventListener('online', up);
  addEventListener('offline', down);
  listener(isOnline());
  return () => {
    removeEventListener('online', up);
    removeEventListener('offline', down);
  };
}
