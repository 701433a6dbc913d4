import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endGroup, startGroup } from './group.ts';
import type { EngineOptions, EngineWindow } from './window.ts';

/** WebKitGTK by WebDriver (W3C, https://www.w3.org/TR/webdriver2/): its driver starts the MiniBrowser that comes with it. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  display: string;
}

/** How WebDriver tells an element in JSON. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

let screen: Promise<{ child: ChildProcess; display: string }> | null = null;

/** A screen in memory for as long as this process lives: WebKitGTK has no headless mode. */
export function openScreen(program: string): Promise<{ child: ChildProcess; display: string }> {
  screen ??= new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1400x2600x24', '-nolisten', 'tcp'];
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    child.stdio[3]!.once('data', (data) => resolve({ child, display: `:${`${data}`.trim()}` }));
    child.once('exit', () => reject(new Error('Xvfb did not start')));
    process.once('exit', () => child.kill());
  });
  return screen;
}

export async function openWebKit(programs: WebKitPrograms, options: EngineOptions): Promise<EngineWindow> {
  const { home, downloads, viewport, early, colorScheme } = options;
  const { display } = await openScreen(programs.display);
  const settings = join(home, 'config');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const port = await freePort();
  const child = startGroup(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      HOME: home,
      XDG_CONFIG_HOME: settings,
      LANGUAGE: 'en_GB',
      GTK_THEME: colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const request = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; tries < 2_400; tries++) {
    if (
      await request('GET', '/status').then(
        () => true,
        () => false,
      )
    )
      break;
    await sleep(50);
  }
  const browserOptions = { binary: programs.browser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
  const { sessionId } = await request<{ sessionId: string }>('POST', '/session', { capabilities });
  const send = <T>(method: string, path: string, body?: object) =>
    request<T>(method, `/session/${sessionId}${path}`, body);
  await send('POST', '/timeouts', { script: 300_000 });
  await send('POST', '/window/rect', { ...viewport, x: 0, y: 0 });

  const runEarly = () => send('POST', '/execute/sync', { script: early, args: [] });
  const open = async (url: string) => {
    await send('POST', '/url', { url });
    await runEarly();
  };
  return {
    open,
    async reload() {
      await send('POST', '/refresh', {});
      await runEarly();
    },
    async reopen(url) {
      const { handle } = await send<{ handle: string }>('POST', '/window/new', { type: 'tab' });
      await send('DELETE', '/window');
      await send('POST', '/window', { handle });
      await open(url);
    },
    async evaluate(source, ...args) {
      const script = `const [args, done] = arguments;
        (async () => JSON.stringify({ value: await (${source})(...JSON.parse(args)) }))()
          .catch((error) => JSON.stringify({ error: String(error) })).then(done);`;
      const text = await send<string>('POST', '/execute/async', { script, args: [JSON.stringify(args)] });
      const { value, error } = JSON.parse(text);
      if (error !== undefined) throw new Error(error);
      return value;
    },
    async press(x, y) {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await send('POST', '/actions', { actions: [{ type: 'pointer', id: 'pointer', actions }] });
    },
    async setFiles(source, paths) {
      const script = `return (${source})()`;
      const element = await send<Record<string, string>>('POST', '/execute/sync', { script, args: [] });
      await send('POST', `/element/${element[elementKey]}/value`, { text: paths.join('\n') });
    },
    resize: async (size) => void (await send('POST', '/window/rect', { ...size, x: 0, y: 0 })),
    screenshot: async () => Buffer.from(await send<string>('GET', '/screenshot'), 'base64'),
    async close() {
      await send('DELETE', '').catch(() => undefined);
      await endGroup(child, 'SIGTERM');
    },
    kill: () => endGroup(child, 'SIGKILL'),
  };
}
