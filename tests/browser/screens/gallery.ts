/**
 * Screens and states of the app, each looked at as soon as a test gets there: axe in both themes and both languages,
 * its layout in windows of every shape, and its picture in gallery/ (kept out of git). `GALLERY=all` takes every
 * picture and every window; without it each state has one picture and the windows that break first.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'vitest';
import { asideOf, type Evaluate } from '../aside.ts';
import type { Device } from '../harness.ts';
import { faultsIn, type WindowName, windows } from '../layout.ts';

const isWhole = process.env.GALLERY === 'all';
const folder = join(import.meta.dirname, '../../../gallery');
const languages = ['en', 'ru'] as const;
const schemes = ['light', 'dark'] as const;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export class Gallery {
  private count = 0;

  constructor() {
    mkdirSync(folder, { recursive: true });
  }

  /** The device's current state. It is left in English, light, and as wide as a phone. */
  async shoot(device: Device, name: string, page = device.page): Promise<void> {
    const turn = this.count++;
    const number = String(this.count).padStart(3, '0');
    const evaluate = await asideOf(page);
    const faults: string[] = [];
    for (const [i, language] of languages.entries()) {
      await prefer(evaluate, language);
      // Colours do not depend on the language: the short version takes each theme once and each language
      // once.
      for (const scheme of isWhole ? schemes : [schemes[(turn + i) % 2]!]) {
        await page.emulateMedia({ colorScheme: scheme });
        faults.push(...(await axe(evaluate)).map((line) => `${language}, ${scheme}: ${line}`));
        for (const [k, size] of (['phone', 'desktop'] as const).entries()) {
          if (!isWhole && turn % 4 !== 2 * i + k) continue;
          await page.setViewportSize(windows[size]);
          const path = join(folder, `${number}-${name}-${size}-${scheme}-${language}.png`);
          await evaluate('scrollTo(0, 0)');
          await page.screenshot({ path, fullPage: true });
        }
      }
      const names = (isWhole ? Object.keys(windows) : i === 1 ? shortShare : []) as WindowName[];
      faults.push(...(await faultsIn(page, evaluate, names)).map((line) => `${language}, ${line}`));
      await page.setViewportSize(windows.phone);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await prefer(evaluate, 'en');
    expect.soft(faults, name).toEqual([]);
  }
}

const shortShare: readonly WindowName[] = ['phone', '400 %', 'landscape', 'desktop'];

/** Changes the language as another tab would, so that the screen stays where it is. */
export async function prefer(evaluate: Evaluate, language: string): Promise<void> {
  await evaluate(`new Promise((resolve) => {
    const key = 'hoarfrost.preferences';
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...kept, language: '${language}', lockAfterMinutes: 60 }));
    dispatchEvent(new StorageEvent('storage', { key }));
    const look = () => document.documentElement.lang === '${language}' ? requestAnimationFrame(() => resolve()) : setTimeout(look, 10);
    look();
  })`);
}

/** Violations that axe-core finds, one per line. */
async function axe(evaluate: Evaluate): Promise<string[]> {
  if (await evaluate<boolean>("typeof axe === 'undefined'")) await evaluate(`${axeSource};0`);
  return evaluate(`axe.run(document, { preload: false, resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, html }) => impact + ': ' + id + ' at ' + target.join(' ') + ': ' + html.slice(0, 160))))`);
}
