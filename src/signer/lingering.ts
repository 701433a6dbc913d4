/**
 * Remembers, for the next page in this window, which client of Web Locks the signer of the page before it was: that
 * page is gone, so a lock in its name is one that the browser has been slow to let go. Another tab's is not in here.
 */
export class Lingering {
  holder: string | null = null;
  readonly #key: string;
  readonly #onHide = () => this.leave();

  constructor(name: string) {
    this.#key = `hoarfrost-gone-${name}`;
    globalThis.addEventListener('pagehide', this.#onHide);
  }

  /** Reads it once: a copy of this tab that is made later must not find it. */
  takeGone(): string | null {
    try {
      const gone = sessionStorage.getItem(this.#key);
      sessionStorage.removeItem(this.#key);
      return gone;
    } catch {
      // No storage for this address: then a reload may have to ask.
      return null;
    }
  }

  /** The signer ends with its page, or before it. */
  leave(): void {
    if (this.holder === null) return;
    try {
      sessionStorage.setItem(this.#key, this.holder);
    } catch {
      // As above.
    }
  }
}
