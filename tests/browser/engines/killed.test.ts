import { describe } from 'vitest';
import { findEngine } from '../../../.ci/engines.mjs';
import { proveKilled } from '../killed.ts';

/** As killed.test.ts does it to Chromium: each engine has a storage of its own, and another idea of when it is written. */
/** WebKitGTK takes minutes, so it is killed when somebody asks for it. */
const engines = process.env.KILLS === undefined ? (['firefox'] as const) : (['firefox', 'webkit'] as const);

describe.each(engines)('%s', (engine) => {
  describe.skipIf(findEngine(engine) === undefined)('with a profile on its disk', () =>
    proveKilled(engine, { seconds: 75, nightly: 60 }),
  );
});
