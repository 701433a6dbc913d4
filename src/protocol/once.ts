import { SignerError } from '../core/errors.ts';

/**
 * A box that gives out its content once and is empty before the caller has it. For nonces: by RFC 9591
 * section 5 a nonce is used at most once, and a second use reveals the share. The content is a private field,
 * so neither the codec, structured clone nor JSON can copy it.
 */
export class Once<T> {
  #content: T | null;

  constructor(content: T) {
    this.#content = content;
  }

  get isSpent(): boolean {
    return this.#content === null;
  }

  /** Errors: `nonces-gone` the second time. */
  take(): T {
    const content = this.#content;
    this.#content = null;
    if (content === null) throw new SignerError('nonces-gone');
    return content;
  }

  /**
   * Returns a function that makes boxes as full as they are now: for a computation that is stopped before any
   * of it was stored or shown, so that nothing was used. `memory`: the object whose fields hold them; it gets
   * these fields back.
   */
  static remember(memory: object): () => void {
    const fields = { ...memory };
    const contents = Object.values(fields).flatMap((box: unknown) =>
      box instanceof Once ? [[box, box.#content] as const] : [],
    );
    return () => {
      for (const name of Object.keys(memory)) Reflect.deleteProperty(memory, name);
      Object.assign(memory, fields);
      for (const [box, content] of contents) box.#content = content;
    };
  }
}
