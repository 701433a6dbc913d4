import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from './formats.ts';
import { codeOf, type HostileVector, inputOf, makeVectors } from './hostile-vectors.ts';

/**
 * WRITE_VECTORS=1 writes the files again; without it they are read, each with the code it must be refused
 * with.
 */
const folder = new URL('../vectors/hostile/', import.meta.url);

if (process.env.WRITE_VECTORS === '1') {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.json')) rmSync(new URL(name, folder));
  const taken = new Map<string, number>();
  for (const vector of makeVectors()) {
    const stem = `${vector.format} ${vector.why}`
      .toLowerCase()
      .replace(/[^a-z0-9.]+/g, '-')
      .replace(/-$/, '');
    const again = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, again);
    const name = again === 1 ? stem : `${stem}-${again}`;
    writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(vector, null, 1)}\n`);
  }
}

const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('hostile vectors', () => {
  it('there are at least 200 hostile vectors', () => {
    expect(files.length).toBeGreaterThanOrEqual(200);
  });

  it('every hostile vector is refused with its code', () => {
    const wrong = files.flatMap((name) => {
      const vector = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as HostileVector;
      const format = formats.find((one) => one.name === vector.format)!;
      const code = codeOf(format, inputOf(vector));
      return code === vector.code ? [] : [`${name}: ${code} instead of ${vector.code}`];
    });
    expect(wrong).toEqual([]);
  });
});
