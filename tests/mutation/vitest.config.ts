import { basename, join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The unit tests of one room, named by `MUTATE_ROOM`: a room must be covered by its own tests. */
const room = process.env.MUTATE_ROOM ?? '*';

/**
 * The vault's tests are slow, so a file is tested only by the tests about it; a name stands for all that
 * begin with it.
 */
const about: Record<string, string[]> = {
  attempts: ['attempts', 'door', 'vault'],
  records: ['records', 'races'],
  store: ['store', 'crash'],
  vault: ['vault', 'door', 'hygiene', 'crash'],
};
const file = process.env.MUTATE_FILE ?? '';
const names = room === 'vault' ? (about[file] ?? [file]) : [''];

/** The test named like the mutated file first; whole stories, which take longest, last. */
function rank({ moduleId }: TestSpecification): number {
  if (file !== '' && basename(moduleId).startsWith(file)) return 0;
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
    include: names.map((name) => `tests/${room}/${name}*.test.ts`),
    // Half a minute of whole stories for what other tests check in a second.
    exclude: ['tests/protocol/hostile.test.ts'],
    sequence: { sequencer: Ranked },
    // On a busy machine a slow test is not a dead mutant.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
