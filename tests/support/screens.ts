import { files, type Node, parse, resolve, walk } from './sources.ts';

/**
 * Which screens there are, and which of them draw, at whatever depth, something that takes in a code, a file
 * or a text.
 */

/** What a component takes something in with. */
const takers = ['openFile', 'openFiles', 'takeAll', 'chooseFiles', 'QrScan', 'PasteField'];

interface Module {
  /** File and name of what it imports, by the name that it has here. */
  imports: Map<string, string>;
  /** The names in each of its functions, including those of the elements that it draws. */
  functions: Map<string, Set<string>>;
  screens: [place: string, component: string][];
}

const namesIn = (tree: unknown) =>
  [...walk(tree)].flatMap(({ name }) => (typeof name === 'string' ? [name] : []));

function importsOf(path: string, nodes: readonly Node[]): Map<string, string> {
  const imports = new Map<string, string>();
  for (const { type, source, specifiers } of nodes)
    if (type === 'ImportDeclaration')
      for (const { local, imported } of specifiers as Node[]) {
        const file = resolve(path, String((source as Node).value));
        imports.set((local as Node).name as string, `${file}: ${(imported as Node | undefined)?.name}`);
      }
  return imports;
}

/** "screens: { place: Component }", the component imported now or by `later`. */
function screensOf(path: string, nodes: readonly Node[], imports: Module['imports']): Module['screens'] {
  const lists = nodes.flatMap(({ key, id, value, init }) =>
    [key, id].some((one) => (one as Node | null | undefined)?.name === 'screens')
      ? [value, init].filter((one) => (one as Node | null | undefined)?.type === 'ObjectExpression')
      : [],
  ) as Node[];
  const componentOf = (value: Node): string => {
    const inner = [...walk(value)];
    const loaded = inner.find(({ type }) => type === 'ImportExpression');
    const property = inner.find(({ type, object }) => type === 'MemberExpression' && object !== undefined);
    if (loaded === undefined) return imports.get(value.name as string)!;
    const file = resolve(path, String((loaded.source as Node).value));
    return `${file}: ${(property!.property as Node).name}`;
  };
  return lists.flatMap(({ properties }) =>
    (properties as Node[]).map(({ key, value }): [string, string] => [
      String((key as Node).name ?? (key as Node).value),
      componentOf(value as Node),
    ]),
  );
}

function read(path: string): Module {
  const tree = parse(path);
  const nodes = [...walk(tree)];
  const imports = importsOf(path, nodes);
  const functions = new Map(
    nodes.flatMap(({ type, id, body }): [string, Set<string>][] =>
      type === 'FunctionDeclaration' ? [[(id as Node).name as string, new Set(namesIn(body))]] : [],
    ),
  );
  return { imports, functions, screens: screensOf(path, nodes, imports) };
}

const modules = new Map(
  files.filter((path) => path.startsWith('ui/')).map((path): [string, Module] => [path, read(path)]),
);

function takes(component: string, seen: Set<string>): boolean {
  const [path, name] = component.split(': ') as [string, string];
  const { functions, imports } = modules.get(path) ?? { functions: new Map(), imports: new Map() };
  const names: Set<string> | undefined = functions.get(name);
  if (names === undefined || seen.has(component)) return false;
  seen.add(component);
  return [...names].some(
    (one) =>
      takers.includes(one) ||
      (/^[A-Z]/.test(one) &&
        takes(functions.has(one) ? `${path}: ${one}` : (imports.get(one) ?? ': '), seen)),
  );
}

const screens = [...modules.values()].flatMap((module) => module.screens);

export const screenPlaces = screens.map(([place]) => place);
export const takingPlaces = screens
  .filter(([, component]) => takes(component, new Set()))
  .map(([place]) => place);
