import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Only the proving ground, at the size that `npm run prove` asks for. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    name: 'prove',
    include: ['tests/prove/**/*.test.ts', 'tests/crash/**/*.test.ts', 'tests/browser/**/killed.test.ts'],
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 24 * 3_600_000,
    hookTimeout: 600_000,
  },
});
