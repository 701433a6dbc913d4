import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endGroup, startGroup } from './group.ts';
import { Inspector } from './inspector.ts';
import { freePort, openScreen, type WebKitPrograms } from './webkit.ts';
import type { EngineOptions, EngineWindow } from './window.ts';

/**
 * WebKitGTK as a person starts it, with a profile on the disk: driven by WebDriver it has one in memory. Its inspector
 * looks into the page and cannot move a mouse, so a press is the click that the page hears of it.
 */
export async function openLastingWebKit(
  programs: WebKitPrograms,
  { url: address, home, downloads, early, colorScheme }: EngineOptions,
): Promise<EngineWindow> {
  const { display } = await openScreen(programs.display);
  const folder = (name: string) => join(home, name);
  mkdirSync(folder('config'), { recursive: true });
  writeFileSync(join(folder('config'), 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  // No inspector leads a page to a file: it has to begin there.
  const isFile = address.startsWith('file:');
  const port = await freePort();
  const child = startGroup(programs.browser, [isFile ? address : 'about:blank'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      HOME: home,
      XDG_CONFIG_HOME: folder('config'),
      XDG_DATA_HOME: folder('data'),
      XDG_CACHE_HOME: folder('cache'),
      LANGUAGE: 'en_GB',
      GTK_THEME: colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}`,
    },
  });
  const inspector = await Inspector.connect(port, early).catch(async (error: unknown) => {
    await endGroup(child, 'SIGKILL');
    throw error;
  });

  const evaluate = async <T>(source: string, ...args: unknown[]): Promise<T> => {
    const whole = `(() => {
      const answer = (${source})(...${JSON.stringify(args)});
      return answer instanceof Promise ? answer.then((value) => JSON.stringify(value)) : JSON.stringify(answer);
    })()`;
    const text = (await inspector.evaluate(whole)) as string | undefined;
    return (text === undefined ? undefined : JSON.parse(text)) as T;
  };
  /** Until there is another document than the one before, whole. */
  const load = async (method: string, params: object) => {
    await evaluate('() => { globalThis.__before = true; }').catch(() => undefined);
    await inspector.send(method, params).catch(() => undefined);
    const isThere = '() => document.readyState === "complete" && globalThis.__before === undefined';
    for (let tries = 0; !(await evaluate<boolean>(isThere).catch(() => false)); tries++) {
      if (tries > 1_200) throw new Error('WebKit did not load the page');
      await sleep(50);
    }
  };
  return {
    open: (url) => (isFile ? load('Page.reload', {}) : load('Page.navigate', { url })),
    reload: () => load('Page.reload', {}),
    evaluate,
    inWorker: async <T>(expression: string) => (await inspector.inWorker(expression)) as T,
    press: (x, y) =>
      evaluate(
        `(x, y) => {
          const hit = document.elementFromPoint(x, y);
          hit.closest('button, a, input, select, textarea, summary, [tabindex]')?.focus();
          hit.click();
        }`,
        x,
        y,
      ),
    async setFiles(source, paths) {
      const files = paths.map((path) => [basename(path), readFileSync(path).toString('base64')]);
      await evaluate(
        `(files) => {
          const picked = new DataTransfer();
          for (const [name, text] of files)
            picked.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name));
          const input = (${source})();
          input.files = picked.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        }`,
        files,
      );
    },
    async screenshot() {
      const { innerWidth: width, innerHeight: height } = await evaluate<Window>(
        '() => ({ innerWidth, innerHeight })',
      );
      const rect = { x: 0, y: 0, width, height, coordinateSystem: 'Viewport' };
      const { dataURL } = await inspector.send<{ dataURL: string }>('Page.snapshotRect', rect);
      return Buffer.from(dataURL.split(',')[1]!, 'base64');
    },
    kill: () => endGroup(child, 'SIGKILL'),
    async close() {
      inspector.close();
      await endGroup(child, 'SIGTERM');
    },
  };
}
