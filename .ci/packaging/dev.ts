import type { Plugin } from 'vite';
import { directives, writeDirectives } from '../../src/shell/policy.ts';
import { policyTag } from './page.ts';

/**
 * The page's policy under `npm run dev`: the normal one, except that Vite's client may open its socket to
 * this server, check whether it is back, and put styles into the page. The lockdown, which takes sockets
 * away, does not run.
 */
export const devPolicy = writeDirectives({
  ...directives,
  'connect-src': "'self' ws://localhost:*",
  'style-src': "'self' 'unsafe-inline'",
});

const warning =
  'development: the page may connect to this server, and the lockdown does not run. Make no real wallet here.';

/** Where the build puts its workers, and where Vite's server has them. */
const built = String.raw`workers\/[\w.-]+\.js`;
const served = String.raw`src\/[\w./-]+\.ts\?worker_file&type=module`;

export function devPage(): Plugin {
  return {
    name: 'hoarfrost:dev-page',
    apply: (_, { command, isPreview }) => command === 'serve' && isPreview !== true,
    configureServer(server) {
      server.httpServer?.once('listening', () => server.config.logger.warn(`  ${warning}`));
    },
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('/src/shell/trusted.ts')) return null;
      if (!code.includes(built)) throw new Error('dev: trusted.ts names its workers in another way now');
      return code.replace(built, served);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace('<meta charset="utf-8">', (charset) => `${charset}\n    ${policyTag(devPolicy)}`),
    },
  };
}
