/**
 * Remembers, for the next page in this window, the Web Locks client id of the previous page's signer: that
 * page is gone, so if a lock is still held under its id, the browser has just been slow to release it. Ids of
 * other tabs are not in here.
 */
export class Lingering {
  holder: string | null = null;
  readonly #key: string;
  readonly #onHide = () => this.leave();

  constructor(name: string) {
    this.#key = `hoarfrost-gone-${name}`;
    globalThis.addEventListener('pagehide', this.#onHide);
  }

  /** Can be read once: a copy of this tab made later must not find it. */
  takeGone(): string | null {
    try {
      const gone = sessionStorage.getItem(this.#key);
      sessionStorage.removeItem(this.#key);
      return gone;
    } catch {
      // No storage for this origin: a reload may have to ask, then.
      return null;
    }
  }

  /** The signer ends with its page, or earlier. */
  leave(): void {
    if (this.holder === null) return;
    try {
      sessionStorage.setItem(this.#key, this.holder);
    } catch {
      // As above.
    }
  }
}
