/** value = weight * secret + sum of factor * unknown, modulo the order of the group. */
export interface Equation {
  order: bigint;
  secret: string;
  weight: bigint;
  terms: ReadonlyMap<string, bigint>;
  value: bigint;
}

/**
 * The secrets that follow from the equations, by Gaussian elimination. Only equations that share an unknown
 * with another one can say anything, so isolated ones are left out.
 */
export function solveFor(equations: readonly Equation[]): Map<string, bigint> {
  const uses = new Map<string, number>();
  for (const { terms } of equations)
    for (const name of terms.keys()) uses.set(name, (uses.get(name) ?? 0) + 1);
  const met = equations.filter(({ terms }) => [...terms.keys()].some((name) => uses.get(name)! > 1));
  const found = new Map<string, bigint>();
  for (const secret of new Set(met.map((e) => e.secret))) {
    const value = eliminate(met.filter((e) => e.secret === secret));
    if (value !== null) found.set(secret, value);
  }
  return found;
}

/** Nonces first, the secret last: a row in which only the secret is left reveals it. */
function eliminate(equations: readonly Equation[]): bigint | null {
  const { order } = equations[0]!;
  const names = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const mod = (x: bigint) => ((x % order) + order) % order;
  const rows = equations.map(({ terms, weight, value }) => [
    ...names.map((name) => mod(terms.get(name) ?? 0n)),
    mod(weight),
    mod(value),
  ]);
  let top = 0;
  for (let column = 0; column < names.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= top && row[column] !== 0n);
    if (pivot < 0) continue;
    [rows[top], rows[pivot]] = [rows[pivot]!, rows[top]!];
    const inverse = power(rows[top]![column]!, order - 2n, order);
    for (let i = top + 1; i < rows.length; i++) {
      const factor = mod(rows[i]![column]! * inverse);
      if (factor !== 0n) rows[i] = rows[i]!.map((x, k) => mod(x - factor * rows[top]![k]!));
    }
    top++;
  }
  const last = rows.slice(top).find((row) => row[names.length] !== 0n);
  return last === undefined
    ? null
    : mod(last[names.length + 1]! * power(last[names.length]!, order - 2n, order));
}

/** Inverses by Fermat: the order is prime. */
export function power(base: bigint, exponent: bigint, order: bigint): bigint {
  let result = 1n;
  for (let [b, e] = [base % order, exponent]; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % order;
    b = (b * b) % order;
  }
  return result;
}
