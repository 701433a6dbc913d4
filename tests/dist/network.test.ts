import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, importsOf, parse, readScript, resolveImport, scripts, textOf, walk } from './scripts.ts';

const primitives = new Set(
  (
    'fetch fetchLater XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport RTCPeerConnection ' +
    'webkitRTCPeerConnection mozRTCPeerConnection RTCDataChannel sendBeacon importScripts SharedWorker XSLTProcessor ' +
    'PaymentRequest PresentationRequest DOMParser documentPictureInPicture'
  ).split(' '),
);

/** Names used as code; names spelled as whole texts; every URL that a text begins with; every import. */
function inspect(code: string) {
  const tree = parse(code);
  const found = {
    used: [] as string[],
    spelled: [] as string[],
    urls: [] as string[],
    imports: importsOf(tree).map(({ source }) => source),
    evals: 0,
  };
  for (const node of walk(tree)) {
    if (node.type === 'Identifier' && primitives.has(node.name as string))
      found.used.push(node.name as string);
    const text = node.type === 'TemplateLiteral' ? undefined : textOf(node);
    if (text !== undefined && primitives.has(text)) found.spelled.push(text);
    if (text !== undefined && /^\s*([a-z]+:)?\/\/[a-z0-9]/i.test(text)) found.urls.push(text);
    const callee = node.callee as { type?: string; name?: string } | undefined;
    if (callee?.type === 'Identifier' && ['eval', 'Function'].includes(`${callee.name}`)) found.evals += 1;
  }
  return found;
}

const lockdown = inspect(readScript('lockdown.js'));

test('the inspection finds what it looks for', () => {
  const found = inspect(
    'import "./y.js"; globalThis["fetch"]("https://a.b"); new WebSocket(`wss://c`); import(x); import(`./z.js`); ' +
      'eval(y); a.sendBeacon()',
  );
  expect(found).toEqual({
    used: ['WebSocket', 'sendBeacon'],
    spelled: ['fetch'],
    urls: ['https://a.b', 'wss://c'],
    imports: ['./y.js', 'computed', './z.js'],
    evals: 1,
  });
  expect(lockdown.spelled).toContain('fetch');
});

describe.each(scripts)('%s', (path) => {
  const found = inspect(readScript(path));

  test('calls nothing that reaches a network', () => {
    // The service worker reads the build once, while it is being installed.
    expect(found.used).toEqual(path === 'sw.js' ? ['fetch'] : []);
    expect(found.evals).toBe(0);
  });

  test('spells such names only to remove them', () => {
    // The service worker listens to an event of this name.
    if (path === 'sw.js') expect(found.spelled).toEqual(['fetch']);
    else expect(found.spelled).toEqual(path === 'lockdown.js' ? lockdown.spelled : []);
  });

  test('imports only files of the build', () => {
    for (const source of found.imports) {
      expect(source).toMatch(/^\.{1,2}\/[\w./-]+\.js$/);
      expect(scripts).toContain(resolveImport(path, source));
    }
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
