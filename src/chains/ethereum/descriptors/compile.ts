import { FunctionFragment, TypedDataEncoder } from 'ethers';
import { tidyLabel } from '../../../core/codec.ts';
import { toVisible } from '../../../core/visible.ts';
import {
  type CallBinding,
  type DescribedField,
  type Format,
  type FormBinding,
  formats,
  type ListedToken,
  type Meaning,
  type Pack,
} from './pack.ts';

/**
 * Files of ERC-7730, versions 1 and 2, to a pack: what they include merged, what they refer to put in its place, the same meaning
 * kept once. What cannot be used is left out and said; nothing is guessed.
 */

type Json = Record<string, unknown>;

export interface Compiled {
  pack: Pack;
  /** What was left out and why, one line each. */
  left: string[];
}

/** `files` by path from the top of the checkout; only those with a `display` or a `context` of their own give entries. */
export function compilePack(files: ReadonlyMap<string, unknown>, date: string, origin: string): Compiled {
  const compiler = new Compiler(files);
  for (const path of [...files.keys()].sort()) compiler.add(path);
  const { meanings, calls, forms, tokens, left } = compiler;
  return {
    pack: {
      date,
      origin: tidyLabel(origin, 80),
      meanings,
      calls: [...calls.values()],
      forms,
      tokens: [...tokens.values()],
    },
    left,
  };
}

class Compiler {
  readonly meanings: Meaning[] = [];
  readonly calls = new Map<string, CallBinding>();
  readonly forms: FormBinding[] = [];
  readonly tokens = new Map<string, ListedToken>();
  readonly left: string[] = [];
  private readonly known = new Map<string, number>();

  constructor(private readonly files: ReadonlyMap<string, unknown>) {}

  add(path: string): void {
    const file = this.load(path, []);
    if (file === null) return;
    const context = object(file.context);
    const contract = object(context.contract);
    const eip712 = object(context.eip712);
    const isForm = 'eip712' in context;
    const deployments = list(isForm ? eip712.deployments : contract.deployments)
      .map(object)
      .flatMap(({ chainId, address }) => {
        const isPlace = Number.isSafeInteger(chainId) && /^0x[0-9a-fA-F]{40}$/.test(String(address));
        return isPlace ? [{ chainId: chainId as number, address: String(address).toLowerCase() }] : [];
      });
    this.addToken(file, deployments);
    const entries = Object.entries(object(object(file.display).formats));
    // What another file includes says nothing by itself, unless it is one of the standards, which have no place.
    const isPlaced = deployments.length > 0 || Object.keys(eip712).length > 0;
    if (entries.length === 0 || !(isPlaced || path.startsWith('ercs/'))) return;
    for (const [key, format] of entries) {
      const meaning = this.meaning(path, file, key, object(format), isForm);
      if (meaning === null) continue;
      if (isForm) this.bindForm(meaning, eip712, deployments);
      else this.bindCall(path, meaning, deployments);
    }
  }

  private bindCall(path: string, meaning: Meaning, places: { chainId: number; address: string }[]): void {
    const { selector } = FunctionFragment.from(meaning.key);
    for (const { chainId, address } of places.length === 0 ? [{ chainId: 0, address: null }] : places) {
      const at = `${chainId}:${address}:${selector}`;
      const number = this.place(meaning);
      const other = this.calls.get(at);
      if (other === undefined) this.calls.set(at, { chainId, address, selector, meaning: number });
      else if (other.meaning !== number) this.left.push(`${path}: ${at} has a meaning already`);
    }
  }

  private bindForm(meaning: Meaning, eip712: Json, places: { chainId: number; address: string }[]): void {
    const domain = Object.entries(object(eip712.domain))
      .filter(([name, value]) => ['name', 'version', 'salt'].includes(name) && typeof value === 'string')
      .map(([name, value]) => [name, String(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    for (const { chainId, address } of places.length === 0 ? [{ chainId: 0, address: null }] : places)
      this.forms.push({ chainId, address, domain, meaning: this.place(meaning) });
  }

  private place(meaning: Meaning): number {
    const key = JSON.stringify(meaning);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.meanings.length);
    return this.meanings.push(meaning) - 1;
  }

  private addToken(file: Json, places: { chainId: number; address: string }[]): void {
    const { ticker, symbol = ticker, decimals } = object(object(file.metadata).token);
    if (typeof symbol !== 'string' || !Number.isSafeInteger(decimals)) return;
    if ((decimals as number) < 0 || (decimals as number) > 36) return;
    const name = tidyLabel(symbol, 20);
    if (name === '') return;
    for (const { chainId, address } of places)
      this.tokens.set(`${chainId}:${address}`, {
        chainId,
        address,
        symbol: name,
        decimals: decimals as number,
      });
  }

  /** The file with what it includes; the including file wins. Null where it is no file of these. */
  private load(path: string, above: readonly string[]): Json | null {
    const file = this.files.get(path);
    if (!isObject(file)) return null;
    const includes = [file.includes].flat().filter((one): one is string => typeof one === 'string');
    let merged: Json = {};
    for (const one of includes) {
      const at = resolvePath(path, one);
      const inner = above.includes(at) || above.length > 8 ? null : this.load(at, [...above, path]);
      if (inner === null) this.left.push(`${path}: cannot include ${one}`);
      else merged = merge(merged, inner);
    }
    return merge(merged, file);
  }

  private meaning(path: string, file: Json, key: string, format: Json, isForm: boolean): Meaning | null {
    const refuse = (why: string) => {
      this.left.push(`${path}: ${key.slice(0, 80)}: ${why}`);
      return null;
    };
    const full = isForm ? typeOf(key, file) : signatureOf(key, file);
    if (full === null) return refuse('no signature');
    const fields = list(format.fields).flatMap((field) => readFields(object(field), '', file, 0));
    if (fields.length > 500) return refuse('over 500 fields');
    const metadata = object(file.metadata);
    const owner = typeof metadata.contractName === 'string' ? metadata.contractName : metadata.owner;
    return {
      key: full,
      intent: cut(intentOf(format.intent) || full.slice(0, full.indexOf('(')), 80),
      sentence: cut(textOf(format.interpolatedIntent), 300),
      owner: cut(textOf(owner), 80),
      fields,
    };
  }
}

/** Version 2 allows an intent of several labelled texts. */
const intentOf = (intent: unknown): string =>
  isObject(intent)
    ? Object.entries(intent)
        .map(([name, value]) => `${name}: ${textOf(value)}`)
        .join(', ')
    : textOf(intent);

/** Paths of groups are put before those of their fields, so that no field holds others. */
function readFields(given: Json, before: string, file: Json, depth: number): DescribedField[] {
  if (depth > 8) return [];
  const { $ref, ...own } = given;
  const base = typeof $ref === 'string' ? object(pick(file, $ref)) : {};
  const field: Json = { ...base, ...own, params: { ...object(base.params), ...object(own.params) } };
  const join = (path: string) => (/^[#@$]/.test(path) || before === '' ? path : `${before}.${path}`);
  if (Array.isArray(field.fields)) {
    const path = typeof field.path === 'string' ? join(field.path) : before;
    return field.fields.flatMap((one) => readFields(object(one), path, file, depth + 1));
  }
  const constant = field.value ?? (String(field.path).startsWith('$.') ? field.path : undefined);
  const params = paramsOf(field, file, join);
  if (constant !== undefined) {
    const value = constantOf(constant, file);
    if (value === null) return [];
    return [
      {
        path: '',
        label: labelOf(field),
        format: formatOf(field),
        isShown: true,
        params: { ...params, value: [value] },
      },
    ];
  }
  if (typeof field.path !== 'string') return [];
  return [
    {
      path: join(field.path).slice(0, 500),
      label: labelOf(field),
      format: formatOf(field),
      isShown: field.visible !== 'never',
      params,
    },
  ];
}

const labelOf = ({ label, path }: Json) => cut(textOf(label) || textOf(path), 40);
const formatOf = ({ format }: Json): Format =>
  formats.includes(format as Format) && format !== 'steps' && format !== 'units' ? (format as Format) : 'raw';

/** What we understand of the parameters, as texts. Paths stay paths, constants become their values. */
function paramsOf(field: Json, file: Json, join: (path: string) => string): Record<string, string[]> {
  const params = object(field.params);
  const found: Record<string, string[]> = {};
  for (const [name, given] of Object.entries(params)) {
    if (name === '$ref') {
      const table = object(pick(file, textOf(given)));
      const pairs = Object.entries(table).flatMap(([key, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [key, cut(String(value), 80)] : [],
      );
      if (pairs.length > 0 && pairs.length < 500) found.enum = pairs;
    } else if (isObject(given) && typeof given.map === 'string' && typeof given.keyPath === 'string') {
      const map = object(pick(file, given.map));
      const pairs = Object.entries(object(map.values ?? map)).flatMap(([key, value]) => {
        const one = constantOf(value, file);
        return one === null ? [] : [key, one];
      });
      if (pairs.length > 0 && pairs.length < 490) found[`${name}Map`] = [join(given.keyPath), ...pairs];
    } else if (name.endsWith('Path')) {
      if (typeof given === 'string') {
        const constant = given.startsWith('$.') ? constantOf(given, file) : null;
        if (constant !== null) found[name.slice(0, -'Path'.length)] = [constant];
        else found[name] = [join(given).slice(0, 500)];
      }
    } else if (!['types', 'sources', 'message', 'senderAddress'].includes(name)) {
      const values = [given].flat().flatMap((one) => {
        const value = constantOf(one, file);
        return value === null ? [] : [value];
      });
      if (values.length > 0 && values.length < 100) found[name.slice(0, 40)] = values;
    }
  }
  return found;
}

/** A constant or what `$.` refers to, as text; null for what has none. */
function constantOf(given: unknown, file: Json): string | null {
  const value = typeof given === 'string' && given.startsWith('$.') ? pick(file, given) : given;
  return ['string', 'number', 'boolean'].includes(typeof value) ? cut(String(value), 200) : null;
}

function pick(file: Json, path: string): unknown {
  if (!path.startsWith('$.')) return undefined;
  return path
    .slice(2)
    .split('.')
    .reduce<unknown>((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), file);
}

/** The signature with names: as it stands, or by the ABI that the file brings, for keys without names. */
function signatureOf(key: string, file: Json): string | null {
  const abi = list(object(object(file.context).contract).abi).filter(isObject);
  const fragments = abi
    .filter(({ type }) => type === 'function')
    .flatMap((one) => attempt(() => FunctionFragment.from(one)) ?? []);
  const own = attempt(() => FunctionFragment.from(`function ${key}`));
  const isNamed = own?.inputs.every(({ name }) => name !== '') ?? false;
  const selector = own?.selector ?? (/^0x[0-9a-fA-F]{8}$/.test(key) ? key.toLowerCase() : null);
  const named = isNamed ? own : (fragments.find((one) => one.selector === selector) ?? own);
  if (named === null) return null;
  return `${named.name}(${named.inputs.map((one) => one.format('full')).join(', ')})`;
}

/** `encodeType` with one space between type and name: as it stands, or by the schema that the file brings for its primary type. */
function typeOf(key: string, file: Json): string | null {
  const schema = list(object(object(file.context).eip712).schemas)
    .filter(isObject)
    .find(({ primaryType }) => primaryType === key);
  if (schema !== undefined) {
    const { EIP712Domain: _, ...types } = object(schema.types) as Record<
      string,
      { name: string; type: string }[]
    >;
    return attempt(() => TypedDataEncoder.from(types).encodeType(key));
  }
  const text = key
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),]) ?/g, '$1');
  return /^[^()]+\(.*\)$/.test(text) ? text : null;
}

function merge(below: Json, above: Json): Json {
  const merged: Json = { ...below };
  for (const [name, value] of Object.entries(above)) {
    const other = merged[name];
    if (isObject(value) && isObject(other)) merged[name] = merge(other, value);
    else if (name === 'fields' && Array.isArray(value) && Array.isArray(other))
      merged[name] = mergeFields(other, value);
    else merged[name] = value;
  }
  return merged;
}

/** Fields of the same path are one field; the others are added. */
function mergeFields(below: unknown[], above: unknown[]): unknown[] {
  const merged = [...below];
  for (const field of above) {
    const { path } = object(field);
    const at = path === undefined ? -1 : merged.findIndex((one) => object(one).path === path);
    if (at < 0) merged.push(field);
    else merged[at] = merge(object(merged[at]), object(field));
  }
  return merged;
}

function resolvePath(from: string, to: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value: unknown): Json => (isObject(value) ? value : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
/** Nothing that cannot be seen, and no more than `most`. */
const cut = (text: string, most: number): string =>
  toVisible(text.replace(/\s+/g, ' ').slice(0, most), '').slice(0, most);
