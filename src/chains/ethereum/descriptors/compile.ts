import { tidyLabel } from '../../../core/codec.ts';
import { readFields } from './compile-fields.ts';
import { signatureOf, typeOf } from './compile-keys.ts';
import { cut, isObject, type Json, list, merge, object, resolvePath, textOf, Work } from './json.ts';
import { readSignature } from './keys.ts';
import type { CallBinding, FormBinding, ListedToken, Meaning, Pack } from './pack.ts';

/**
 * Compiles ERC-7730 files, versions 1 and 2, into a pack: includes are merged, references replaced by what
 * they refer to, and each meaning kept once. What cannot be used is left out and reported; nothing is
 * guessed.
 */

export interface Compiled {
  pack: Pack;
  /** What was left out and why, one line each. */
  left: string[];
}

/**
 * `files` by path from the root of the checkout; only those with their own `display` or `context` produce
 * entries. Errors: `Spent` if there is more to do than `work` allows.
 */
export function compilePack(
  files: ReadonlyMap<string, unknown>,
  date: string,
  origin: string,
  work = new Work(Number.POSITIVE_INFINITY),
): Compiled {
  const compiler = new Compiler(files, work);
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

  constructor(
    private readonly files: ReadonlyMap<string, unknown>,
    private readonly work: Work,
  ) {}

  add(path: string): void {
    const file = this.load(path, []);
    if (file === null) return;
    const context = object(file.context);
    const contract = object(context.contract);
    const eip712 = object(context.eip712);
    const isForm = 'eip712' in context;
    const places = list(isForm ? eip712.deployments : contract.deployments);
    this.work.spend(places.length);
    const deployments = places.map(object).flatMap(({ chainId, address }) => {
      const isPlace = Number.isSafeInteger(chainId) && /^0x[0-9a-fA-F]{40}$/.test(String(address));
      return isPlace ? [{ chainId: chainId as number, address: String(address).toLowerCase() }] : [];
    });
    this.addToken(file, deployments);
    const entries = Object.entries(object(object(file.display).formats));
    // An included file says nothing by itself, unless it is one of the standards, which are not tied to a
    // contract.
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
    const { selector } = readSignature(meaning.key)!;
    const number = this.place(meaning);
    this.work.spend(20 + places.length);
    for (const { chainId, address } of places.length === 0 ? [{ chainId: 0, address: null }] : places) {
      const at = `${chainId}:${address}:${selector}`;
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
    const number = this.place(meaning);
    this.work.spend(places.length);
    for (const { chainId, address } of places.length === 0 ? [{ chainId: 0, address: null }] : places)
      this.forms.push({ chainId, address, domain, meaning: number });
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

  /** The file merged with what it includes; the including file wins. Null if it is not an ERC-7730 file. */
  private load(path: string, above: readonly string[]): Json | null {
    const file = this.files.get(path);
    if (!isObject(file)) return null;
    const includes = [file.includes].flat().filter((one): one is string => typeof one === 'string');
    let merged: Json = {};
    for (const one of includes) {
      this.work.spend(10 + one.length / 10);
      const at = resolvePath(path, one);
      const inner = above.includes(at) || above.length > 8 ? null : this.load(at, [...above, path]);
      if (inner === null) this.left.push(`${path}: cannot include ${one}`);
      else merged = merge(merged, inner, this.work);
    }
    return merge(merged, file, this.work);
  }

  private meaning(path: string, file: Json, key: string, format: Json, isForm: boolean): Meaning | null {
    const refuse = (why: string) => {
      this.left.push(`${path}: ${key.slice(0, 80)}: ${why}`);
      return null;
    };
    const full = isForm ? typeOf(key, file, this.work) : signatureOf(key, file, this.work);
    if (full === null) return refuse('no signature');
    const fields = list(format.fields).flatMap((field) => readFields(object(field), '', file, 0, this.work));
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

/** Version 2 allows an intent made of several labelled texts. */
const intentOf = (intent: unknown): string =>
  isObject(intent)
    ? Object.entries(intent)
        .slice(0, 20)
        .map(([name, value]) => `${name}: ${textOf(value)}`)
        .join(', ')
    : textOf(intent);
