import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findEngine } from '../../.ci/engines.mjs';
import { startServer } from '../browser/harness-server.ts';
import type { Result, Run } from './camera-page.ts';

declare function measure(run: Run): Promise<Result>;

export interface Optical {
  run(run: Run): Promise<Result>;
  close(): Promise<void>;
}

/** A page in Chromium that shows codes to its own shaking camera and reads them as the app does. */
export async function openOptical(): Promise<Optical> {
  const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-optical-'));
  const bench = join(process.cwd(), 'tests/bench');
  await build({
    root: bench,
    base: './',
    configFile: false,
    logLevel: 'error',
    define: { __SINGLE__: 'false', __BUILD__: '""' },
    worker: { format: 'iife', rolldownOptions: { output: { entryFileNames: 'workers/[name]-[hash].js' } } },
    build: {
      outDir: folder,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(bench, 'camera.html') },
    },
  });
  const server = await startServer(folder);
  const executablePath = findEngine('chromium')?.browser;
  if (executablePath === undefined) throw new Error('no Chromium found');
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-timer-throttling'],
  });
  const page = await browser.newPage();
  const failed = new Promise<never>((_, reject) => page.on('pageerror', reject));
  failed.catch(() => undefined);
  await page.goto(`${server.url}camera.html`);
  const tooLong = () =>
    new Promise<never>((_, reject) => setTimeout(reject, 180_000, new Error('it never arrived')).unref());
  return {
    run: (run) => Promise.race([page.evaluate((how) => measure(how), run), failed, tooLong()]),
    async close() {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
