import type { Device } from '../harness.ts';
import { EngineDevice } from './device.ts';

/** WebKitGTK windows cannot be narrower than about 447 px. */
const windows = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
const themes = ['light', 'dark'] as const;

/**
 * To look at, with `LOOK=all`: the current screen, its top and its end, in both windows and both themes, as
 * gallery/<name>-<width>-<theme>-<top or end>-<device>.png. It is left as it was, except for the window.
 */
export async function look(device: Device, name: string): Promise<void> {
  if (process.env.LOOK !== 'all') return;
  for (const viewport of windows) {
    if (device instanceof EngineDevice) await device.resize(viewport);
    else await device.page.setViewportSize(viewport);
    for (const theme of themes) {
      const isLong = await device.page.evaluate(async (wanted) => {
        document.documentElement.dataset.theme = wanted;
        scrollTo(0, 0);
        await new Promise((done) => setTimeout(done, 350));
        return document.documentElement.scrollHeight > innerHeight + 8;
      }, theme);
      const shoot = (part: string) => device.screenshot(`${name}-${viewport.width}-${theme}-${part}`);
      await shoot('top');
      if (!isLong) continue;
      await device.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await shoot('end');
    }
  }
  await device.page.evaluate(() => {
    document.documentElement.dataset.theme = 'light';
    scrollTo(0, 0);
  });
}
