import { describe } from 'vitest';
import { findEngine } from '../../../.ci/engines.mjs';
import { proveKilled } from '../killed.ts';

/** As killed.test.ts does it to Chromium: each engine has a storage of its own, and another idea of when it is written. */
describe.each(['firefox', 'webkit'] as const)('%s', (engine) => {
  describe.skipIf(findEngine(engine) === undefined)('with a profile on its disk', () =>
    proveKilled(engine, { seconds: 75, nightly: 60 }),
  );
});
