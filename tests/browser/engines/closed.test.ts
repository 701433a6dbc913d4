import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEngine } from '../../../.ci/engines.mjs';
import { startWorld, type World } from '../harness.ts';
import { goHome, setUp, unlock } from '../people.ts';
import { type EngineDevice, engineDevice } from './device.ts';

/**
 * A lock that the browser is slow to release is not another tab: whoever opens the app again is asked for the
 * password.
 */
describe.each(['webkit', 'firefox'] as const)('in %s', (engine) => {
  const isMissing = findEngine(engine) === undefined;
  let world: World;
  let ana: EngineDevice;
  beforeAll(async () => {
    if (isMissing) return;
    world = await startWorld(process.env.HOARFROST_DIST);
    ana = (await engineDevice(world, engine, 'Ana')) as EngineDevice;
    await setUp(ana);
  });
  afterAll(() => world?.close());

  it.skipIf(isMissing)('a tab that was closed and reopened leads to the password', async () => {
    for (let times = 0; times < 2; times++) {
      await ana.reopenTab();
      await ana.role('heading', 'Locked').waitFor();
      expect(await ana.page.getByText('Open in another tab').count()).toBe(0);
      await unlock(ana);
      await goHome(ana);
    }
  });
});
