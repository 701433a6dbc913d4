import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { files, type Node, parse, resolve, source, walk } from './support/sources.ts';

interface Module {
  exports: { name: string; isType: boolean }[];
  /** By file below src: the names taken from it, or null if it is taken as a whole, under whatever name. */
  imports: [file: string, names: string[] | null][];
  /** How often each word stands in it. */
  words: Map<string, number>;
}

/** What a pattern or a declaration declares. */
function declared(node: Node | null): string[] {
  if (node === null) return [];
  if (node.type === 'Identifier') return [node.name as string];
  if (node.type === 'VariableDeclaration')
    return (node.declarations as Node[]).flatMap(({ id }) => declared(id as Node));
  if (node.type === 'ObjectPattern')
    return (node.properties as Node[]).flatMap(({ value, argument }) =>
      declared((value ?? argument) as Node),
    );
  if (node.type === 'ArrayPattern') return (node.elements as (Node | null)[]).flatMap(declared);
  return declared(node.id as Node);
}

function read(path: string): Module {
  const module: Module = { exports: [], imports: [], words: new Map() };
  for (const node of walk(parse(path))) {
    if (node.type === 'Identifier') {
      const word = node.name as string;
      module.words.set(word, (module.words.get(word) ?? 0) + 1);
    }
    if (node.type === 'Literal' && String(node.value).startsWith('/src/'))
      module.imports.push([String(node.value).slice('/src/'.length), null]);
    const from = (node.source as Node | null | undefined)?.value;
    const specifiers = (node.specifiers ?? []) as Node[];
    const namesOf = (side: string) =>
      specifiers.map((one) => ((one[side] as Node | undefined)?.name ?? 'default') as string);
    if (node.type === 'ExportNamedDeclaration') {
      const names = [...declared(node.declaration as Node | null), ...namesOf('exported')];
      module.exports.push(...names.map((name) => ({ name, isType: node.exportKind === 'type' })));
    }
    if (typeof from !== 'string') continue;
    const file = resolve(path, from);
    const isWhole =
      specifiers.length === 0 || specifiers.some(({ type }) => type === 'ImportNamespaceSpecifier');
    if (node.type === 'ImportExpression' || (node.type === 'ImportDeclaration' && isWhole))
      module.imports.push([file, null]);
    else if (node.type === 'ImportDeclaration') module.imports.push([file, namesOf('imported')]);
    else if (node.type === 'ExportNamedDeclaration') module.imports.push([file, namesOf('local')]);
  }
  return module;
}

const root = join(source, '..');
const below = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `../${folder}/${path}`,
  );
const isScript = (path: string) => /\.m?tsx?$|\.mjs$/.test(path) && !path.endsWith('.d.mts');
const build = ['../vite.config.ts', ...below('.ci').filter(isScript)];
const modules = new Map([...files, ...build].map((path) => [path, read(path)]));

/** Every `file: name` that these modules take from the source. */
function takenBy(all: Iterable<Module>): Set<string> {
  const taken = new Set<string>();
  for (const { imports, words } of all)
    for (const [file, names] of imports) {
      const whole = modules.get(file)?.exports.filter(({ name }) => words.has(name)) ?? [];
      for (const name of names ?? whole.map(({ name }) => name)) taken.add(`${file}: ${name}`);
    }
  return taken;
}

const taken = takenBy(modules.values());
/** A type that an export of the same file mentions is part of that export. */
const dead = files.flatMap((file) => {
  const { exports, words } = modules.get(file)!;
  return exports
    .filter(({ name, isType }) => !taken.has(`${file}: ${name}`) && !(isType && words.get(name)! > 1))
    .map(({ name }) => `${file}: ${name}`);
});

/** Used by the product only inside its own file, and tested by itself: the reason why. */
const forTests: Record<string, string> = {
  'chains/bitcoin/account.ts: fingerprintHex': 'how BIP-380 writes it, beside the descriptors of tests',
  'chains/bitcoin/facts.ts: bitcoinFactCodes': 'every code has its sentence in every language',
  'chains/ethereum/facts.ts: ethereumFactCodes': 'every code has its sentence in every language',
  'chains/ethereum/facts.ts: ethereumExportCodes': 'every code has its sentence in every language',
  'chains/ethereum/view.ts: isLookAlike': 'measured over many pairs of addresses',
  'chains/solana/facts.ts: solanaFacts': 'every code has its sentence in every language',
  'chains/solana/facts.ts: solanaExportCodes': 'every code has its sentence in every language',
  'chains/plain-account/facts.ts: accountFactCodes': 'every code has its sentence in every language',
  'chains/plain-account/facts.ts: accountExportCodes': 'every code has its sentence in every language',
  'core/blob.ts: blobMagic': 'where hostile bytes begin like ours',
  'core/bytes.ts: u64be': 'vectors are built with it',
  'core/defect.ts: traceOf': 'what a trace may and may not tell',
  'custody/rule.ts: effectKinds': 'every kind of effect is judged',
  'protocol/ecdsa/multiply.ts: deriveLambda': 'checked against the vectors',
  'protocol/deal.ts: deriveLambda': 'checked against the vectors',
  'protocol/scheme.ts: frostOf': 'the schemes against their own reference',
  'shell/install.ts: offeredBuild': 'browser tests ask it what they were offered',
  'shell/policy.ts: serviceWorkerPolicy': 'the built files are read for it',
  'transport/file.ts: readFile': 'every size and name of a file, without a file picker',
  'transport/fountain.ts: deriveCoefficients': 'every set of frames is solved by itself',
  'transport/qr-draw.ts: quietZone': 'pictures are drawn and read without a screen',
  'transport/qr-draw.ts: makeMatrix': 'pictures are drawn and read without a screen',
  'transport/qr-draw.ts: moduleSizeIn': 'pictures are drawn and read without a screen',
  'transport/ur.ts: writeUr': 'codes as other wallets draw them',
  'ui/chains/ethereum/pay.tsx: readDecimals': 'every way to type a number of decimals',
  'ui/navigation/routes.ts: places': 'every screen with a way in is entered',
  'ui/navigation/routes.ts: tails': 'no address tells what is open',
  'ui/navigation/routes.ts: readRoute': 'no address tells what is open',
  'vault/attempts.ts: deriveDelay': 'the whole table of delays',
};

test('nothing is exported that no other file uses', () => {
  expect(
    dead.filter((one) => !(one in forTests)),
    'delete it, or the word export',
  ).toEqual([]);
});

test('no exemption outlives its reason', () => {
  expect(
    Object.keys(forTests).filter((one) => !dead.includes(one)),
    'delete these lines',
  ).toEqual([]);
  const tests = below('tests').filter(isScript).map(read);
  const looked = takenBy(tests);
  expect(
    Object.keys(forTests).filter((one) => !looked.has(one)),
    'no test looks at these',
  ).toEqual([]);
});
