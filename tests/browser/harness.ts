/**
 * Real devices for stories: each is a Chromium of its own with its own profile, opened on the built app (`dist/`).
 *
 *   const world = await startWorld();                    // static server with the build's own headers
 *   const ana = await world.device('Ana');               // page opened, service worker installed
 *   await ana.button('Create wallet').click();           // controls by role and accessible name only
 *   await ana.field('Name').fill('Ana');
 *   await ana.tap('Continue');                           // = button(name).click()
 *   await ana.sees('Compare these words');               // waits for text
 *   const stop = cameraFrom(ana.page, bob.page);         // bob's camera looks at ana's screen
 *   await bob.sees('Received'); await stop();
 *   const file = await ana.save(() => ana.tap('Save file'));      // { name, bytes }
 *   await bob.open(file, () => bob.tap('Open file'));             // through the file chooser
 *   await bob.field('Text').fill(await ana.field('Text').inputValue());   // text hand-over
 *   await world.cut();                                   // server stopped, every device offline
 *   await ana.reload(); await ana.restart();             // restart: browser closed, same profile opened again
 *   await ana.kill();                                    // SIGKILL; `restart` afterwards opens the profile again
 *   await ana.screenshot('wallet');                      // gallery/wallet-Ana.png
 *   expect(await ana.axe()).toEqual([]);                 // axe-core in a world of its own, outside CSP
 *   await ana.isolated('document.cookie');               // an expression there, where the lockdown does not reach
 *   ana.expectClean();                                   // no console error, exception or CSP violation so far
 *   await world.close();
 *
 * `cameraFrom` takes conditions (noise, blur, torn, dropped, size, rate), see harness-camera.ts. The pickers of the
 * File System Access API cannot be driven and are taken away, so files go by download and file chooser.
 * `world.device(name, { url })` opens another address, `file://` included; `viewport`, `colorScheme`, `locale` and
 * `args` as Playwright and Chromium have them.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Locator, type Page } from 'playwright-core';
import { findEngine } from '../../.ci/engines.mjs';
import { evaluateBeside } from './aside.ts';
import { cameraScript } from './harness-camera.ts';
import { type StaticServer, startServer } from './harness-server.ts';

export { type CameraConditions, cameraFrom } from './harness-camera.ts';
export { type StaticServer, startServer } from './harness-server.ts';

const root = join(import.meta.dirname, '../..');
export const distFolder = join(root, 'dist');
export const singleFileUrl = `file://${join(root, 'dist-single/hoarfrost.html')}`;

/** Stops Chromium's own requests, so that any that are noticed come from the page. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-features=OptimizationHints,OptimizationGuideModelDownloading,NetworkTimeServiceQuerying,Translate',
  '--gaia-url=http://127.0.0.1:1/',
  '--component-updater=url-source=http://127.0.0.1:1/',
];

export interface HandedFile {
  name: string;
  bytes: Uint8Array;
}

export interface DeviceOptions {
  url?: string;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  locale?: string;
  args?: string[];
  /** Keeps Chromium from connecting ahead of time to places it expects the person to visit. */
  isCalm?: boolean;
  /** Opens the page without waiting for the installation. */
  isBare?: boolean;
  /** WebKit keeps its profile on the disk, as a person's does. The other engines always do. */
  isLasting?: boolean;
  /** Settings of Firefox, which the other engines ignore. */
  preferences?: Record<string, number | boolean | string>;
}

export class Device {
  page!: Page;
  context!: BrowserContext;
  /** Console errors and warnings, exceptions and CSP violations, including those of the workers. */
  readonly problems: string[] = [];
  readonly profile = mkdtempSync(join(tmpdir(), 'hoarfrost-profile-'));
  private isOffline = false;
  /**
   * Stays open and is told about the network as well: otherwise a reload, or its end, would bring the page
   * back online.
   */
  private beside: CDPSession | null = null;

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly options: DeviceOptions,
  ) {}

  async launch(): Promise<void> {
    const { viewport, colorScheme, reducedMotion, locale, args = [] } = this.options;
    const settings = join(this.profile, 'Default');
    if (this.options.isCalm && !existsSync(settings)) {
      mkdirSync(settings);
      writeFileSync(join(settings, 'Preferences'), '{"net":{"network_prediction_options":2}}');
    }
    const executablePath = findEngine('chromium')?.browser;
    if (executablePath === undefined) throw new Error('no Chromium found');
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath,
      headless: true,
      args: ['--headless=new', ...quietFlags, ...args],
      viewport: viewport ?? { width: 412, height: 860 },
      acceptDownloads: true,
      ...(colorScheme && { colorScheme }),
      ...(reducedMotion && { reducedMotion }),
      locale: locale ?? 'en-GB',
    });
    this.context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        this.problems.push(`${message.type()}: ${message.text()}`);
    });
    this.context.on('weberror', (error) => this.problems.push(`exception: ${error.error().message}`));
    await this.context.addInitScript({ content: cameraScript });
    await this.context.addInitScript(() => {
      for (const name of ['showSaveFilePicker', 'showOpenFilePicker', 'showDirectoryPicker'])
        Reflect.deleteProperty(globalThis, name);
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI}`),
      );
    });
    if (this.isOffline) await this.context.setOffline(true);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
    this.beside = null;
    this.page.setDefaultTimeout(60_000);
    await this.page.goto(this.url);
    if (!this.options.isBare && this.url.startsWith('http')) await this.installed();
  }

  /** Resolves once the service worker answers for the page. */
  async installed(): Promise<void> {
    const isActive = () => navigator.serviceWorker.controller?.state === 'activated';
    await this.page.waitForFunction(isActive, undefined, { timeout: 180_000 });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  }

  field(name: string | RegExp): Locator {
    return this.page.getByLabel(name, typeof name === 'string' ? { exact: true } : {});
  }

  role(role: Parameters<Page['getByRole']>[0], name?: string | RegExp): Locator {
    return this.page.getByRole(role, name === undefined ? {} : { name });
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async sees(text: string | RegExp, timeout = 60_000): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout });
  }

  async save(act: () => Promise<void>): Promise<HandedFile> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  }

  /** One file or several, picked at once. */
  async open(files: HandedFile | readonly HandedFile[], act: () => Promise<void>): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), act()]);
    await chooser.setFiles(
      [files].flat().map(({ name, bytes }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
  }

  /** Files dragged from the system and let go over the page. */
  async drop(files: readonly HandedFile[]): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      (list) => {
        const held = new DataTransfer();
        for (const { name, bytes } of list) held.items.add(new File([Uint8Array.from(bytes)], name));
        return held;
      },
      files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
    );
    for (const type of ['dragover', 'drop']) await this.page.dispatchEvent('main', type, { dataTransfer });
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async setOffline(isOffline: boolean): Promise<void> {
    this.isOffline = isOffline;
    await this.context.setOffline(isOffline);
    await this.beside?.send(...offlineCommand(isOffline));
  }

  /** Closes the browser as a person does; the profile stays. */
  async leave(): Promise<void> {
    await this.context.close().catch(() => undefined);
  }

  async restart(): Promise<void> {
    await this.leave();
    await this.launch();
  }

  /** SIGKILL, like a dead battery: no event, no flush. */
  async kill(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.context.once('close', () => resolve()));
    // "host-pid": how Chromium keeps a second browser off a profile.
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(this.profile, 'SingletonLock')))![1]);
    process.kill(pid, 'SIGKILL');
    await closed;
  }

  async screenshot(name: string): Promise<string> {
    mkdirSync(join(root, 'gallery'), { recursive: true });
    const path = join(root, 'gallery', `${name}-${this.name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Value of an expression in a world of its own: the same document, untouched globals, no CSP. */
  async isolated<T>(expression: string): Promise<T> {
    const session = this.beside ?? (await this.context.newCDPSession(this.page));
    if (this.beside === null && this.isOffline) await session.send(...offlineCommand(true));
    this.beside = session;
    return evaluateBeside<T>(session, 'harness', expression);
  }

  /**
   * Violations that axe-core finds, one per line. A button that has just been pressed changes its colours
   * while the next screen is loading, which on a busy machine takes seconds: what was found counts only if it is still
   * found ten seconds later.
   */
  async axe(): Promise<string[]> {
    for (const end = Date.now() + 10_000; ; await this.page.waitForTimeout(500)) {
      const found = await this.axeOnce();
      if (found.length === 0 || Date.now() > end) return found;
    }
  }

  private async axeOnce(): Promise<string[]> {
    const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const found = await this.isolated<
      { id: string; impact: string; nodes: { target: string[]; html: string }[] }[]
    >(`(async () => { ${source};
      const moving = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < 5000);
      await Promise.allSettled(moving.map((one) => one.finished));
      return (await axe.run(document, { preload: false })).violations })()`);
    return found.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, html }) => `${impact}: ${id} at ${target.join(' ')}: ${html.slice(0, 160)}`),
    );
  }

  expectClean(): void {
    if (this.problems.length > 0) throw new Error(`${this.name}: ${this.problems.join('\n')}`);
  }

  async close(): Promise<void> {
    await this.context?.close().catch(() => undefined);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function offlineCommand(offline: boolean) {
  const conditions = { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  return ['Network.emulateNetworkConditions', conditions] as const;
}

export class World {
  readonly devices: Device[] = [];
  constructor(readonly server: StaticServer) {}

  async device(name: string, options: DeviceOptions = {}): Promise<Device> {
    const device = new Device(name, options.url ?? this.server.url, options);
    this.devices.push(device);
    await device.launch();
    return device;
  }

  /** No server and no network from here on. */
  async cut(): Promise<void> {
    await this.server.stop();
    for (const device of this.devices) await device.setOffline(true);
  }

  async close(): Promise<void> {
    for (const device of this.devices) await device.close();
    await this.server.stop();
  }
}

export async function startWorld(folder = distFolder): Promise<World> {
  return new World(await startServer(folder));
}
