import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { writeSinglePolicy } from '../../src/shell/policy.ts';
import { buildLockdown, lockdownRunsFirst } from './lockdown.ts';
import { policyTag } from './page.ts';
import { buildScript } from './script.ts';

const workerQuery = '?worker&url';

/** Escaped, so that no HTML parser ends the script early because of its own text. */
function forInlining(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Everything in one HTML file that needs no server. `config` builds the workers the way it builds the page:
 * each is one classic script, since on `file://` a worker made from memory cannot be a module.
 */
export function singleFile(config: () => UserConfig): Plugin {
  let root = '';
  let lockdown: Promise<string> | null = null;
  const readLockdown = () => (lockdown ??= buildLockdown(root, config()));
  return {
    name: 'hoarfrost:single-file',
    apply: 'build',
    enforce: 'pre',
    configResolved(resolved) {
      root = resolved.root;
    },
    async resolveId(id, importer) {
      if (!id.endsWith(workerQuery)) return null;
      const found = await this.resolve(id.slice(0, -workerQuery.length), importer);
      return found && `\0single-worker:${found.id}`;
    },
    async load(id) {
      if (!id.startsWith('\0single-worker:')) return null;
      const plugins = [...(config().plugins ?? []), lockdownRunsFirst()];
      const script = await buildScript(id.slice('\0single-worker:'.length), { ...config(), plugins });
      const code = (await readLockdown()) + script;
      return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }));`;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const files = Object.values(bundle);
        const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file] : []));
        const styles = files.flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : [],
        );
        const html = files.find((file) => file.fileName === 'index.html');
        const strangers = files.filter(
          (file) => file !== html && ![...scripts, ...styles].includes(file as never),
        );
        if (scripts.length !== 1 || html?.type !== 'asset' || strangers.length > 0)
          this.error(`not one script: ${files.map((file) => file.fileName).join(' ')}`);
        const first = forInlining(await readLockdown());
        const app = forInlining(scripts[0]!.code);
        const css = styles.map((file) => `${file.source}`).join('\n');
        const icon = readFileSync(resolve(root, 'public/icon.svg')).toString('base64');
        const policy = writeSinglePolicy([hashSource(first), hashSource(app)], css ? [hashSource(css)] : []);
        const page = `${html.source}`
          .replace(/\s*<script\b[^>]*><\/script>/g, '')
          .replace(/\s*<link\b[^>]*>/g, '')
          .replace('<meta charset="utf-8">', (charset) => `${charset}\n    ${policyTag(policy)}`)
          .replace(
            '<title>',
            (title) =>
              `<link rel="icon" href="data:image/svg+xml;base64,${icon}">\n    ` +
              `<script>${first}</script>\n    ${css ? `<style>${css}</style>\n    ` : ''}${title}`,
          )
          .replace('</body>', (end) => `  <script type="module">${app}</script>\n  ${end}`);
        for (const file of files) delete bundle[file.fileName];
        this.emitFile({ type: 'asset', fileName: 'hoarfrost.html', source: page });
      },
    },
  };
}
