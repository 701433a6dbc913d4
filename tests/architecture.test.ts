import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, type Node, parse, resolve, source, walk } from './support/sources.ts';

interface Import {
  /** Path below src of our own file, or the package name. */
  to: string;
  isOurs: boolean;
  isType: boolean;
  isWorker: boolean;
}

const trees = new Map(files.map((path) => [path, parse(path)]));

function importsOf(path: string): Import[] {
  const found: Import[] = [];
  for (const node of walk(trees.get(path))) {
    if (!/^(Import|ExportNamed|ExportAll)(Declaration|Expression)$/.test(node.type)) continue;
    const from = (node.source as Node | null)?.value;
    if (typeof from !== 'string') continue;
    const specifiers = (node.specifiers ?? []) as Node[];
    const isType =
      node.importKind === 'type' ||
      node.exportKind === 'type' ||
      (specifiers.length > 0 &&
        specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type'));
    const isWorker = from.endsWith('?worker&url');
    found.push({ to: resolve(path, from), isOurs: from.startsWith('.'), isType, isWorker });
  }
  return found;
}

const graph = new Map(files.map((path) => [path, importsOf(path)]));
const folderOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.');

/** Our own imports that leave their folder, as `from -> to`. */
function crossings(isWrong: (from: string, to: string, one: Import) => boolean): string[] {
  return files.flatMap((path) =>
    graph
      .get(path)!
      .filter(
        (one) =>
          one.isOurs && folderOf(one.to) !== folderOf(path) && isWrong(folderOf(path), folderOf(one.to), one),
      )
      .map((one) => `${path} -> ${one.to}`),
  );
}

/**
 * Which folders a folder may import from; `shell` is the edge to the platform and knows nothing about the
 * rest.
 */
const allowed: Record<string, string[]> = {
  core: [],
  protocol: ['core'],
  chains: ['core'],
  transport: ['core', 'shell'],
  custody: ['core'],
  vault: ['core'],
  shell: ['core'],
  signer: ['core', 'protocol', 'chains', 'custody', 'vault', 'shell'],
  ui: ['core', 'transport', 'signer', 'shell'],
  '.': ['core', 'shell', 'signer', 'transport', 'ui'],
};

const isPure = (path: string) =>
  /^(core|protocol|chains|custody)\//.test(path) || path === 'transport/frames.ts';

describe('imports', () => {
  test('imports lead to existing files, and there is something to test', () => {
    const missing = files.flatMap((path) =>
      graph
        .get(path)!
        .filter((one) => one.isOurs && !existsSync(join(source, one.to)))
        .map((one) => `${path} -> ${one.to}`),
    );
    expect(missing).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });

  test('imports run one way', () => {
    // What the signer says is made of a chain's types, and the screens show it.
    const isShown = (from: string, one: Import) =>
      from === 'ui' && one.isType && /^chains\/(chain|key|payroll|review)\.ts$/.test(one.to);
    expect(crossings((from, to, one) => !allowed[from]?.includes(to) && !isShown(from, one))).toEqual([]);
  });

  test('the user interface imports only types from the signer, except for the client', () => {
    const isDoor = (one: Import) => one.isType || one.to === 'signer/client.ts';
    expect(crossings((from, to, one) => from === 'ui' && to === 'signer' && !isDoor(one))).toEqual([]);
  });

  test('FROST and curves are imported in one file, except to check finished signatures', () => {
    const isCurve = (one: Import) => !one.isType && one.to.startsWith('@noble/curves');
    expect(files.filter((path) => graph.get(path)!.some(isCurve))).toEqual([
      'chains/bitcoin/verify.ts',
      'chains/ethereum/verify.ts',
      'chains/solana/signatures.ts',
      'protocol/ecdsa/curve.ts',
      'protocol/suite.ts',
    ]);
  });

  test('imports form no circles, including type imports', () => {
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (path: string, trail: string[]) => {
      if (state.get(path) === 'open') circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      if (state.has(path)) return;
      state.set(path, 'open');
      for (const one of graph.get(path) ?? []) if (one.isOurs) visit(one.to, [...trail, path]);
      state.set(path, 'done');
    };
    for (const path of files) visit(path, []);
    expect(circles).toEqual([]);
  });

  test('a worker’s imports begin with the lockdown', () => {
    const workers = new Set([...graph.values()].flat().flatMap((one) => (one.isWorker ? [one.to] : [])));
    expect(workers.size).toBeGreaterThan(0);
    for (const worker of workers)
      expect([worker, graph.get(worker)?.[0]?.to]).toEqual([worker, 'shell/lockdown.ts']);
  });
});

test('pure rooms use no clock, randomness, storage, page, network, console or waiting', () => {
  const impure = new Set(
    (
      'Date performance crypto localStorage sessionStorage indexedDB caches document window navigator location fetch ' +
      'console setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame Promise Worker postMessage process ' +
      'XMLHttpRequest WebSocket'
    ).split(' '),
  );
  const found = files.filter(isPure).flatMap((path) =>
    [...walk(trees.get(path))].flatMap((node) => {
      // `x.crypto` or `{ crypto: 1 }` belongs to something else.
      if (node.type === 'Identifier' && impure.has(node.name as string) && !isWord(path, node))
        return [`${path}: ${node.name}`];
      if (node.type === 'AwaitExpression' || node.async === true) return [`${path}: async`];
      if (
        node.type === 'MemberExpression' &&
        (node.object as Node).name === 'Math' &&
        (node.property as Node).name === 'random'
      )
        return [`${path}: Math.random`];
      return [];
    }),
  );
  expect(found).toEqual([]);
  const outside = files.filter(isPure).flatMap((path) =>
    graph
      .get(path)!
      .filter((one) => one.to.startsWith('node:'))
      .map((one) => `${path} -> ${one.to}`),
  );
  expect(outside).toEqual([]);
});

/** Whether this identifier is a property's name, a label or a type, not the global with that name. */
function isWord(path: string, identifier: Node): boolean {
  for (const node of walk(trees.get(path))) {
    if (node.type === 'MemberExpression' && node.property === identifier && node.computed === false)
      return true;
    if (
      /^(Property|PropertyDefinition|MethodDefinition|TSPropertySignature)$/.test(node.type) &&
      node.key === identifier
    )
      return node.shorthand !== true;
    if (node.type.startsWith('TS') && node.typeName === identifier) return true;
  }
  return false;
}

test('a chain is named in its own folders, in texts and on one line of each registry, and hardly anywhere else', () => {
  const chains = files.flatMap((path) => /^chains\/([^/]+)\/\1\.ts$/.exec(path)?.[1] ?? []);
  expect(chains).toEqual(expect.arrayContaining(['ethereum', 'solana']));
  const any = chains.join('|');
  const isOwn = (path: string) => new RegExp(`^(ui/)?chains/(${any})/|^ui/text/`).test(path);
  const isName = new RegExp(any, 'i');
  const isText = new RegExp(`^(${any})$|(^|[./])(${any})\\.`, 'i');
  const naming = files.filter(
    (path) =>
      !isOwn(path) &&
      [...walk(trees.get(path))].some(
        ({ type, name, value }) =>
          (type === 'Identifier' && isName.test(String(name))) ||
          (type === 'Literal' && isText.test(String(value))),
      ),
  );
  expect(naming).toEqual([
    'signer/chains.ts',
    'transport/ur-solana.ts', // a format with that name
    'ui/chains/registry.ts',
  ]);
});

test('a kind of ceremony is named in its own files, and nothing else asks which kind it is', () => {
  const kinds = ['keygen', 'sign', 'sign-ecdsa', 'reshare', 'pair', 'charter'];
  const isCompared = (node: Node) => {
    const sides = [node.left, node.right] as (Node | undefined)[];
    const isKind = (side: Node | undefined) => (side?.property as Node | undefined)?.name === 'kind';
    const isName = (side: Node | undefined) => side?.type === 'Literal' && kinds.includes(String(side.value));
    return node.type === 'BinaryExpression' && sides.some(isKind) && sides.some(isName);
  };
  const asking = files.filter(
    (path) => /^(protocol|signer|ui)\//.test(path) && [...walk(trees.get(path))].some(isCompared),
  );
  // A wallet's chain is a key generation and then changes of co-signers: its format names both.
  expect(asking).toEqual(['protocol/certificate-chain.ts', 'protocol/link.ts']);
});

describe('the tree', () => {
  test('the tree is at most two folders deep, three if a folder is an entry of a registry, and has no folder for odds and ends', () => {
    for (const path of files) {
      const folders = path.split('/').slice(0, -1);
      const isEntry = /^(ui\/(text|chains)|chains)\/[^/]+\//.test(path);
      expect(folders.length, path).toBeLessThanOrEqual(isEntry ? 3 : 2);
      expect(
        folders.filter((name) => /^(utils?|helpers?|common|misc|lib)$/.test(name)),
        path,
      ).toEqual([]);
    }
  });

  test('the tree has no barrel files', () => {
    const barrels = files.filter((path) => {
      const body = trees.get(path)!.body as Node[];
      const reexports = body.filter((node) => node.type.startsWith('Export') && node.source);
      return reexports.length > 1 && reexports.length === body.length;
    });
    expect(barrels).toEqual([]);
  });
});
