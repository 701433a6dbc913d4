import { BbqrReader, isBbqrPart } from './bbqr.ts';
import { FrameReader } from './frames.ts';
import type { Hint, Reading } from './qr-read.ts';
import { isUrPart, type Ur, UrReader } from './ur.ts';

/** Why nothing is arriving at the moment. */
export type Why =
  | Exclude<Hint, 'none'>
  | 'other-session'
  | 'foreign'
  | 'already'
  | 'damaged'
  | 'newer-version'
  | 'too-large';

export interface Sight {
  /** Frames of the message that was read last; null before the first. */
  progress: { got: number; need: number } | null;
  why: Why | null;
  /** The code itself, where `why` is "foreign". */
  foreign: string | null;
}

export type Found =
  | { kind: 'message'; message: Uint8Array }
  | { kind: 'ur'; ur: Ur }
  /** Another product's file, put together. */
  | { kind: 'file'; bytes: Uint8Array }
  /** A code that is not ours, once each time it comes into view. */
  | { kind: 'text'; text: string };

/** Milliseconds without a code before the sentence is about the picture. */
const patienceMs = 1_200;
/** How many pictures decide: their most frequent hint is shown, so that the sentence does not flicker. */
const memory = 15;

/** Turns what a decoder read in each picture into what a person is told and what has arrived. Time is an argument. */
export class Scan {
  readonly #frames: FrameReader;
  readonly #urs = new UrReader();
  readonly #files = new BbqrReader();
  #hints: Why[] = [];
  #lastCode = Number.NEGATIVE_INFINITY;
  #lastText = '';
  #sight: Sight = { progress: null, why: null, foreign: null };

  constructor(options: { session?: Uint8Array | undefined } = {}) {
    this.#frames = new FrameReader(options);
  }

  /** `now` in milliseconds, never going back. */
  accept(reading: Reading, now: number): { sight: Sight; found: Found | null } {
    const [code] = reading.texts;
    if (code === undefined) {
      this.#miss(reading.hint, now);
      return { sight: this.#sight, found: null };
    }
    this.#hints = [];
    this.#lastCode = now;
    const found = this.#read(code.text);
    return { sight: this.#sight, found };
  }

  #miss(hint: Hint, now: number): void {
    if (this.#lastCode === Number.NEGATIVE_INFINITY) this.#lastCode = now;
    this.#hints = [...this.#hints, hint === 'none' ? 'nothing' : hint].slice(-memory) as Why[];
    if (now - this.#lastCode < patienceMs) return;
    this.#lastText = '';
    const count = (why: Why) => this.#hints.filter((other) => other === why).length;
    const why = this.#hints.reduce((best, other) => (count(other) > count(best) ? other : best));
    this.#sight = { ...this.#sight, why, foreign: null };
  }

  #read(text: string): Found | null {
    if (isUrPart(text)) return this.#readUr(text);
    if (isBbqrPart(text)) return this.#readFile(text);
    const outcome = this.#frames.accept(text);
    switch (outcome.kind) {
      case 'progress':
      case 'repeat':
        this.#sight = { progress: { got: outcome.got, need: outcome.need }, why: null, foreign: null };
        return null;
      case 'done':
        this.#finish();
        return { kind: 'message', message: outcome.message };
      case 'foreign':
        this.#sight = { ...this.#sight, why: 'foreign', foreign: text };
        return this.#once(text, { kind: 'text', text });
      default:
        this.#sight = { ...this.#sight, why: outcome.kind, foreign: null };
        return null;
    }
  }

  #readUr(text: string): Found | null {
    const outcome = this.#urs.accept(text);
    if (outcome.kind === 'progress') {
      this.#sight = { progress: { got: outcome.got, need: outcome.need }, why: null, foreign: null };
      return null;
    }
    if (outcome.kind !== 'done') {
      this.#sight = { ...this.#sight, why: outcome.kind, foreign: null };
      return null;
    }
    this.#finish();
    return this.#once(text, { kind: 'ur', ur: outcome.ur });
  }

  #readFile(text: string): Found | null {
    const outcome = this.#files.accept(text);
    if (outcome.kind === 'progress') {
      this.#sight = { progress: { got: outcome.got, need: outcome.need }, why: null, foreign: null };
      return null;
    }
    if (outcome.kind !== 'done') {
      this.#sight = { ...this.#sight, why: outcome.kind, foreign: null };
      return null;
    }
    this.#finish();
    return this.#once(text, { kind: 'file', bytes: outcome.file.bytes });
  }

  #once(text: string, found: Found): Found | null {
    const isNew = text !== this.#lastText;
    this.#lastText = text;
    return isNew ? found : null;
  }

  #finish(): void {
    this.#sight = { progress: null, why: null, foreign: null };
  }
}
