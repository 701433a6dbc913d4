import { addMultiple, invert, scale } from './field.ts';

/**
 * A systematic random linear code. Symbol i < k is the i-th piece of the source; every later symbol is a random
 * combination of all k pieces. Up to 256 pieces the factors are of GF(256): any k symbols are enough with probability
 * above 0.996, so a receiver needs k + 0.004 of them on average, wherever it joined and whatever it missed. Beyond that
 * they are 0 or 1: a receiver needs k + 1.6, which is less than a hundredth more, and adds four bytes at a time.
 */
const mostFullFactors = 256;

/**
 * Coefficients of symbol `index` >= k: k bytes that follow from the seed and the index alone. The generator is
 * sfc32 (Doty-Humphrey, PractRand): it must not be linear over GF(2), as the xorshift family is, or all
 * coefficients of a message would lie in a space of as few dimensions as the generator has bits.
 */
export function deriveCoefficients(seed: number, index: number, k: number): Uint8Array {
  const out = new Uint8Array(k);
  const mask = k > mostFullFactors ? 1 : 0xff;
  let a = seed | 0;
  let b = index | 0;
  let c = k;
  let word = 0;
  let any = 0;
  const warmUp = 12;
  for (let counter = 1, i = -4 * warmUp; i < k; counter++, i += 4) {
    word = (a + b + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    for (let j = 0; i >= 0 && j < 4 && i + j < k; j++) any |= out[i + j] = (word >>> (8 * j)) & mask;
  }
  if (any === 0) out[0] = 1;
  return out;
}

/** Symbol `index` of a source cut in k pieces of equal length. */
export function deriveSymbol(pieces: readonly Uint8Array[], seed: number, index: number): Uint8Array {
  const k = pieces.length;
  if (index < k) return pieces[index]!;
  const out = new Uint8Array(pieces[0]!.length);
  const coefficients = deriveCoefficients(seed, index, k);
  for (let i = 0; i < k; i++) addMultiple(out, pieces[i]!, coefficients[i]!);
  return out;
}

/** An equation: `factors` times the pieces is `symbol`. A piece that arrived by itself has no factors to store. */
interface Equation {
  factors: Uint8Array | null;
  symbol: Uint8Array;
}

/**
 * Gaussian elimination as symbols arrive: equation p has its first non-zero factor, 1, in column p. A symbol costs at
 * most `rank` additions of k + symbolBytes bytes, and memory only if it says something new.
 */
export class Solver {
  rank = 0;
  readonly #equations: (Equation | undefined)[] = [];

  constructor(
    readonly k: number,
    readonly seed: number,
  ) {}

  /** Takes ownership of `symbol`. True if it was new information. */
  add(index: number, symbol: Uint8Array): boolean {
    const before = this.rank;
    if (index < this.k) this.#addPiece(index, symbol);
    else this.#addEquation(deriveCoefficients(this.seed, index, this.k), symbol, 0);
    return this.rank > before;
  }

  /** The same for a combination with k factors from the caller. Takes ownership of both. */
  addCombination(factors: Uint8Array, symbol: Uint8Array): void {
    this.#addEquation(factors, symbol, 0);
  }

  #addPiece(index: number, symbol: Uint8Array): void {
    const present = this.#equations[index];
    if (present?.factors === null) return;
    this.#equations[index] = { factors: null, symbol };
    if (present === undefined) {
      this.rank++;
      return;
    }
    // The combination that was here moves on without this piece.
    addMultiple(present.symbol, symbol, 1);
    present.factors![index] = 0;
    this.#addEquation(present.factors!, present.symbol, index + 1);
  }

  #addEquation(factors: Uint8Array, symbol: Uint8Array, from: number): void {
    let pivot = -1;
    for (let column = from; column < this.k; column++) {
      const factor = factors[column]!;
      if (factor === 0) continue;
      const equation = this.#equations[column];
      if (equation === undefined) {
        if (pivot < 0) pivot = column;
      } else if (equation.factors === null) {
        factors[column] = 0;
        addMultiple(symbol, equation.symbol, factor);
      } else if (pivot < 0) {
        addMultiple(factors, equation.factors, factor, column);
        addMultiple(symbol, equation.symbol, factor);
      }
    }
    if (pivot < 0) return;
    const inverse = invert(factors[pivot]!);
    scale(factors, inverse);
    scale(symbol, inverse);
    this.#equations[pivot] = { factors, symbol };
    this.rank++;
  }

  /** The k pieces in order once `rank` is k; solves what is left from the last column up. */
  solve(): Uint8Array[] {
    const equations = this.#equations as Equation[];
    for (let row = this.k - 1; row >= 0; row--) {
      const { factors, symbol } = equations[row]!;
      if (factors === null) continue;
      for (let column = row + 1; column < this.k; column++) {
        addMultiple(symbol, equations[column]!.symbol, factors[column]!);
      }
      equations[row] = { factors: null, symbol };
    }
    return equations.map((equation) => equation.symbol);
  }
}
