import type { Plugin, UserConfig } from 'vite';
import { pagePolicy } from '../../src/shell/policy.ts';
import { buildLockdown, lockdownFile } from './lockdown.ts';

/** The first thing in the head, so that nothing is read before it. */
export function policyTag(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

/** Puts the policy and, before any module, the lockdown into the served page. */
export function strictPage(config: () => UserConfig): Plugin {
  let root = '';
  return {
    name: 'hoarfrost:strict-page',
    apply: 'build',
    configResolved(resolved) {
      root = resolved.root;
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: lockdownFile, source: await buildLockdown(root, config()) });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replace('<meta charset="utf-8">', (charset) => `${charset}\n    ${policyTag(pagePolicy)}`)
          .replace('<title>', (title) => `<script src="./${lockdownFile}"></script>\n    ${title}`),
    },
  };
}
