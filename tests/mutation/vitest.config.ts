import { basename, join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The unit tests of one room, which `MUTATE_ROOM` names: a room is to be held by its own tests. */
const room = process.env.MUTATE_ROOM ?? '*';

/** Of the vault, what stands alone is held by the tests named after it, and the rest by all others. */
const alone = ['backup', 'health', 'kdf', 'lock', 'password', 'schema', 'seal'];
const isAlone = room === 'vault' && alone.includes(process.env.MUTATE_FILE ?? '');

/** The test named like the mutated file first; whole stories, which take longest, last. */
function rank({ moduleId }: TestSpecification): number {
  if (basename(moduleId).startsWith(`${process.env.MUTATE_FILE}`)) return 0;
  return /(ceremony|example|second|crash|backup)\.test\.ts$/.test(moduleId) ? 2 : 1;
}

class Ranked extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    name: 'mutation',
    include: [isAlone ? `tests/vault/${process.env.MUTATE_FILE}*.test.ts` : `tests/${room}/*.test.ts`],
    // Half a minute of whole stories about what other tests ask in a second.
    exclude: [
      'tests/protocol/hostile.test.ts',
      ...(isAlone ? [] : alone.map((name) => `tests/vault/${name}*.test.ts`)),
    ],
    sequence: { sequencer: Ranked },
    // On a busy machine a slow test is no dead mutant.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      include: ['src/protocol/**'],
      thresholds: { branches: 100 },
      reporter: ['text'],
      reportsDirectory: 'coverage/protocol',
    },
  },
});
