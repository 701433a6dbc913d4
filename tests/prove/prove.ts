import { appendFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Dice, makeDice } from './dice.ts';

/**
 * One property, tried many times. Three sizes, by the variable PROVE: unset is the seeded share that runs
 * with the other tests; `minutes` runs for `seconds` (times PROVE_SCALE); `nightly` tries as many as the
 * table of figures asks for.
 */
export interface Sizes {
  ci: number;
  seconds: number;
  nightly: number;
}

const size = process.env.PROVE ?? 'ci';
const seed = process.env.PROVE_SEED ?? 'hoarfrost';
const only = process.env.PROVE_CASE;
const scale = Number(process.env.PROVE_SCALE ?? 1);
const mostFailures = 10;

export interface Row {
  property: string;
  tried: number;
  failed: number;
  seconds: number;
  note: string;
}

/** Counts reported with the verdict, in the table's last column. */
export type Tally = (name: string, by?: number) => void;

/**
 * `once` throws if the property does not hold, and returns how many things it tried. A failure is shown with
 * the seed and the case that repeat it.
 */
export function prove(
  property: string,
  sizes: Sizes,
  once: (dice: Dice, tally: Tally, index: number) => Promise<number> | number,
  afterwards: (counts: ReadonlyMap<string, number>) => void = () => {},
): void {
  it(
    property,
    async () => {
      const started = Date.now();
      const counts = new Map<string, number>();
      const tally: Tally = (name, by = 1) => counts.set(name, (counts.get(name) ?? 0) + by);
      const failures: string[] = [];
      let tried = 0;
      const goesOn = () =>
        failures.length < mostFailures &&
        (size === 'ci'
          ? tried < sizes.ci
          : size === 'nightly'
            ? tried < sizes.nightly
            : tried < sizes.nightly && Date.now() - started < sizes.seconds * scale * 1_000);
      for (let index = 0; only === undefined ? goesOn() : index === 0; index++) {
        const number = only === undefined ? index : Number(only);
        const name = `${seed}/${property}/${number}`;
        try {
          tried += await once(makeDice(name), tally, number);
        } catch (error) {
          tried++;
          failures.push(`PROVE_SEED=${seed} PROVE_CASE=${number}: ${(error as Error).stack ?? error}`);
        }
        if (index % 16 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      const note = [...counts].map(([what, n]) => `${what} ${n}`).join(', ');
      report({ property, tried, failed: failures.length, seconds: (Date.now() - started) / 1_000, note });
      expect(failures.join('\n\n')).toBe('');
      if (only === undefined) afterwards(counts);
    },
    24 * 3_600_000,
  );
}

function report(row: Row): void {
  const file = process.env.PROVE_REPORT;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`);
}
