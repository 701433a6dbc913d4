import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { asideOf, type Evaluate } from './aside.ts';
import { type Device, distFolder, startWorld, type World } from './harness.ts';
import { faultsIn, phone } from './layout.ts';
import { setUp } from './people.ts';

/** System settings that a person has chosen: less motion, their own colours, larger text, paper. */
let world: World;
let ana: Device;
let evaluate: Evaluate;

beforeAll(async () => {
  world = await startWorld(process.env.HOARFROST_DIST ?? distFolder);
  ana = await world.device('Ana', { viewport: phone });
  await world.cut();
  await setUp(ana);
  evaluate = await asideOf(ana.page);
});
afterAll(() => world?.close());

afterEach(async () => {
  await ana.page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: null });
  await evaluate("document.documentElement.style.fontSize = ''");
  await ana.page.setViewportSize(phone);
});

const go = async (address: string, heading: string) => {
  await evaluate(`location.hash = '${address}'`);
  await ana.role('heading', heading).first().waitFor();
};

/** For every visible element of this kind, one line with what `read` makes of its computed style. */
const styles = (selector: string, read: string) =>
  evaluate<string[]>(`[...document.querySelectorAll('${selector}')].filter((one) => one.checkVisibility())
    .map((one) => { const style = getComputedStyle(one); return ${read}; })`);

/** What people aim at on a screen must not move away under the finger. */
test('a screen that follows a scrolled one is at its top before it is painted', async () => {
  for (const [address, heading] of [
    ['#/settings', 'Settings'],
    ['#/help', 'Help'],
    ['#/contacts', 'Contacts'],
  ] as const) {
    await go('#/settings', 'Settings');
    await go('#/', 'Home');
    // What is below the first screen may be drawn later than its heading.
    await expect.poll(() => evaluate('document.documentElement.scrollHeight > innerHeight')).toBe(true);
    const scrolled = await evaluate<{ before: number; first: number }>(`new Promise((resolve) => {
      scrollTo(0, 10_000);
      const before = scrollY;
      const seen = new MutationObserver(() => {
        if (document.querySelector('h1')?.textContent !== '${heading}') return;
        seen.disconnect();
        resolve({ before, first: scrollY });
      });
      seen.observe(document.body, { childList: true, subtree: true, characterData: true });
      location.hash = '${address}';
    })`);
    expect(scrolled.before, heading).toBeGreaterThan(0);
    expect(scrolled.first, heading).toBe(0);
  }
});

describe('less motion', () => {
  test('with less motion nothing moves, and codes change at most three times a second', async () => {
    await go('#/me/show', 'My contact card');
    await ana.role('combobox', 'Speed and density').selectOption('careful');
    for (let i = 0; i < 4; i++) await ana.tap('Faster');
    await ana.sees('7 codes per second');
    expect(await styles('button', 'style.transitionDuration')).toContain('0.16s, 0.16s');
    await ana.page.emulateMedia({ reducedMotion: 'reduce' });
    // What the person chose stays chosen; it is shown no faster than is safe.
    await ana.tap('Larger');
    await ana.sees('3 codes per second');
    const moving = await styles('*', "style.transitionDuration + ' ' + style.animationName");
    expect([...new Set(moving)].filter((line) => /[1-9]/.test(line) || !line.endsWith(' none'))).toEqual([]);
    const changes = await evaluate<number>(`new Promise((resolve) => {
      const canvas = document.querySelector('canvas');
      let [last, count] = [canvas.toDataURL(), 0];
      const look = setInterval(() => {
        const now = canvas.toDataURL();
        if (now !== last) count++;
        last = now;
      }, 40);
      setTimeout(() => { clearInterval(look); resolve(count); }, 3_000);
    })`);
    expect(changes).toBeLessThanOrEqual(10);
  });
});

describe('colours of the system', () => {
  test('with the system’s colours buttons have an edge, the focus ring and the current page are drawn, and codes stay dark on white', async () => {
    await ana.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
    await go('#/me/show', 'My contact card');
    expect(await evaluate("matchMedia('(forced-colors: active)').matches")).toBe(true);
    await ana.page.locator('canvas').waitFor();
    expect(new Set(await styles('.qr-show__stage', 'style.backgroundColor'))).toEqual(
      new Set(['rgb(255, 255, 255)']),
    );
    const corner = () =>
      evaluate<number[]>(`(() => {
        const canvas = document.querySelector('canvas');
        return [...canvas.getContext('2d').getImageData(1, 1, 1, 1).data];
      })()`);
    await expect.poll(corner).toEqual([255, 255, 255, 255]);
    await go('#/contacts', 'Contacts');
    const edgesNow = () =>
      styles('main button:not(.plain), main a.button', 'style.borderTopWidth + style.borderTopStyle');
    await expect.poll(async () => (await edgesNow()).length).toBeGreaterThan(2);
    const edges = await edgesNow();
    for (const edge of edges) expect(edge).toMatch(/^[1-9.]+pxsolid$/);
    const letters = await styles(
      'main button, main a.button',
      "style.color + ' on ' + style.backgroundColor",
    );
    for (const pair of letters) expect(pair).toMatch(/^rgb\(255, 255, (0|255)\) on rgba?\(0, 0, 0/);
    expect(await styles('a[aria-current=page]', 'style.outlineStyle')).toEqual(['solid']);
    await ana.page.keyboard.press('Tab');
    expect(await styles(':focus', 'style.outlineStyle + style.outlineWidth')).toEqual(['solid3px']);
  });
});

describe('larger text', () => {
  test('text of twice the size stays in its place', async () => {
    for (const [address, heading] of [
      ['#/', 'Home'],
      ['#/me', 'My contact card'],
      ['#/settings', 'Settings'],
      ['#/help', 'Help'],
      ['#/paste', 'Paste text'],
    ] as const) {
      await go(address, heading);
      await evaluate("document.documentElement.style.fontSize = '200%'");
      expect(await faultsIn(ana.page, evaluate, ['landscape', 'desktop']), heading).toEqual([]);
      await evaluate("document.documentElement.style.fontSize = ''");
    }
  });
});

describe('paper', () => {
  test('paper is white with dark letters and without buttons, whatever the screen was', async () => {
    await ana.page.emulateMedia({ colorScheme: 'dark' });
    for (const [address, heading] of [
      ['#/sheet', 'Printable sheet'],
      ['#/help', 'Help'],
      ['#/me', 'My contact card'],
    ] as const) {
      await go(address, heading);
      await ana.page.emulateMedia({ media: 'print' });
      expect(await styles('button, .button, .topbar, .banner', 'style.display'), heading).toEqual([]);
      const colours = () =>
        styles('html, main p, main h1, main h2, main li, main dt, main dd', 'style.color');
      await expect.poll(async () => (await colours()).length).toBeGreaterThan(3);
      const lightest = (await colours()).map((colour) =>
        Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number)),
      );
      for (const value of lightest) expect(value, heading).toBeLessThan(160);
      expect(await styles('html', 'style.backgroundColor')).toEqual(['rgb(255, 255, 255)']);
      await ana.page.emulateMedia({ media: null });
    }
    ana.expectClean();
  });
});
