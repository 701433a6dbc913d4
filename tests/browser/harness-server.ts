import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { headersFor } from '../../src/shell/policy.ts';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};

type Answer = Uint8Array | string | null;

/** A static host on this machine that reports what it was asked for. */
export interface StaticServer {
  readonly url: string;
  /** Every request since the start, as `GET /path`. */
  readonly requests: string[];
  /** What this path returns instead of the file; null for 404, undefined for the file after all. */
  override(path: string, answer: Answer | ((headers: IncomingHttpHeaders) => Answer | undefined)): void;
  /** Sent with every answer from now on. */
  readonly headers: Record<string, string>;
  /** Serves another build from now on. */
  serve(folder: string): void;
  stop(): Promise<void>;
  /** Listens again on the same port. */
  restart(): Promise<void>;
}

/** `bare`: sends none of our headers, like the plainest host. */
export async function startServer(folder: string, options: { bare?: boolean } = {}): Promise<StaticServer> {
  const requests: string[] = [];
  const overrides = new Map<string, Answer | ((headers: IncomingHttpHeaders) => Answer | undefined)>();
  const headers: Record<string, string> = {};
  let current = folder;
  const read = (path: string, asked: IncomingHttpHeaders): Answer => {
    const found = overrides.get(path);
    const override = typeof found === 'function' ? found(asked) : found;
    if (override !== undefined) return override;
    const file = join(current, normalize(`/${path}`));
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  };
  const make = () =>
    createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
      const body = read(path || 'index.html', request.headers);
      if (body === null) {
        response.writeHead(404).end();
        return;
      }
      const extension = (path || 'index.html').split('.').pop() ?? '';
      response.writeHead(200, {
        ...(options.bare ? {} : headersFor(path)),
        ...headers,
        'Content-Type': types[extension] ?? 'application/octet-stream',
      });
      response.end(body);
    });
  const listen = (server: Server, port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve());
    });
  let server = make();
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    headers,
    override: (path, bytes) => void overrides.set(path, bytes),
    serve: (next) => {
      current = next;
      overrides.clear();
    },
    async stop() {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
    async restart() {
      server = make();
      await listen(server, port);
    },
  };
}
