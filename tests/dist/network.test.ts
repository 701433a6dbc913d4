import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.js'),
);

const primitives = new Set(
  (
    'fetch fetchLater XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport RTCPeerConnection ' +
    'webkitRTCPeerConnection mozRTCPeerConnection RTCDataChannel sendBeacon importScripts SharedWorker XSLTProcessor ' +
    'PaymentRequest PresentationRequest DOMParser documentPictureInPicture'
  ).split(' '),
);

interface Node {
  type: string;
  [key: string]: unknown;
}

function* walk(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node) yield* walk(one);
  else if (typeof node === 'object' && node !== null) {
    if (typeof (node as Node).type === 'string') yield node as Node;
    for (const value of Object.values(node)) yield* walk(value);
  }
}

/** Names used as code; names spelled as text, whole; every URL that text begins with; every dynamic import. */
function inspect(code: string) {
  const found = {
    used: [] as string[],
    spelled: [] as string[],
    urls: [] as string[],
    imports: [] as string[],
    evals: 0,
  };
  for (const node of walk(parseAst(code))) {
    if (node.type === 'Identifier' && primitives.has(node.name as string))
      found.used.push(node.name as string);
    const text =
      node.type === 'Literal' && typeof node.value === 'string'
        ? node.value
        : node.type === 'TemplateElement'
          ? (node.value as { cooked?: string }).cooked
          : undefined;
    if (text !== undefined && primitives.has(text)) found.spelled.push(text);
    if (text !== undefined && /^\s*([a-z]+:)?\/\/[a-z0-9]/i.test(text)) found.urls.push(text);
    if (node.type === 'ImportExpression') {
      const source = node.source as Node;
      const template = (source.quasis as Node[] | undefined)?.[0]?.value as { cooked?: string } | undefined;
      found.imports.push(`${source.value ?? template?.cooked ?? 'computed'}`);
    }
    const callee = node.callee as Node | undefined;
    if (callee?.type === 'Identifier' && ['eval', 'Function'].includes(callee.name as string))
      found.evals += 1;
  }
  return found;
}

const lockdown = inspect(readFileSync(join(dist, 'lockdown.js'), 'utf8'));

test('the inspection sees what it looks for', () => {
  const found = inspect(
    'globalThis["fetch"]("https://a.b"); new WebSocket(`wss://c`); import(x); eval(y); a.sendBeacon()',
  );
  expect(found).toEqual({
    used: ['WebSocket', 'sendBeacon'],
    spelled: ['fetch'],
    urls: ['https://a.b', 'wss://c'],
    imports: ['computed'],
    evals: 1,
  });
  expect(lockdown.spelled).toContain('fetch');
});

describe.each(scripts)('%s', (path) => {
  const found = inspect(readFileSync(join(dist, path), 'utf8'));

  test('calls nothing that reaches a network', () => {
    // The service worker reads the build once, while it is being installed.
    expect(found.used).toEqual(path === 'sw.js' ? ['fetch'] : []);
    expect(found.evals).toBe(0);
  });

  test('spells such names only to remove them', () => {
    // The service worker listens to an event of this name.
    if (path === 'sw.js') {
      expect(found.spelled).toEqual(['fetch']);
      return;
    }
    const hasLockdown = path === 'lockdown.js' || path.startsWith('workers/');
    expect(found.spelled.sort()).toEqual(hasLockdown ? [...lockdown.spelled].sort() : []);
  });

  test('imports only files of the build', () => {
    if (path.startsWith('workers/')) expect(found.imports).toEqual([]);
    for (const source of found.imports) expect(source).toMatch(/^\.{1,2}\/[\w./-]+\.js$/);
  });

  test('holds no address but the names of XML vocabularies', () => {
    for (const url of found.urls)
      expect(url).toMatch(/^http:\/\/www\.w3\.org\/(1999\/xhtml|2000\/svg|1998\/Math\/MathML)$/);
  });
});

test('pages and styles name nothing outside of the build', () => {
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|css|webmanifest)$/.test(path)) continue;
    expect(readFileSync(join(dist, path), 'utf8'), path).not.toMatch(/(https?:)?\/\/[a-z0-9]|@import/i);
  }
});

test('the page has its policy before anything else and the lockdown before any module', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const order = ['Content-Security-Policy', 'lockdown.js', 'type="module"'].map((text) => html.indexOf(text));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(html.slice(0, order[0]).match(/<(script|link|style|img)/)).toBeNull();
  expect(html).toMatch(/<script src="\.\/lockdown\.js"><\/script>/);
  expect(html.match(/<script/g)).toHaveLength(2);
});

test('every worker begins with the lockdown', () => {
  for (const path of scripts.filter((script) => script.startsWith('workers/'))) {
    const code = readFileSync(join(dist, path), 'utf8');
    // Before it stand only what the bundler needs and definitions; its first statement takes Reflect apart.
    expect(code.search(/=Reflect\b/), path).toBeGreaterThan(-1);
  }
});
