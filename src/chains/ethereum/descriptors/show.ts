import { ZeroAddress } from 'ethers';
import type { Fact } from '../../review.ts';
import type { Call } from '../account.ts';
import { withChecksum } from '../checksum.ts';
import { bytes, fact, number, text } from '../facts.ts';
import { bytesOf, hexOf } from '../hex.ts';
import type { TypedData } from '../typed-data.ts';
import { same, type View } from '../view.ts';
import { Amounts } from './amounts.ts';
import type { Described } from './bind.ts';
import { decodeArguments } from './decode.ts';
import { formatNumber } from './format.ts';
import { functionOf, readSignature } from './keys.ts';
import { likelyCall, unread } from './likely-call.ts';
import { readField } from './own.ts';
import { stepTables } from './own-steps.ts';
import type { DescribedField } from './pack.ts';
import type { Found } from './path.ts';
import { Places } from './places.ts';
import { plainFact, wordsOf } from './plain.ts';
import { addressOf, leaves, numberOf, type Tree, treeOfForm } from './tree.ts';

/**
 * A descriptor's words applied to values, as facts of level info: it may add words and take none away. What
 * it hides or does not mention goes below "everything else", and so does each byte that no argument reads.
 */

/** Reads a call within a call, with this chain's readers first. */
export type ReadInner = (call: Call, view: View) => Fact[];

const mostItems = 200;

/**
 * Null if the arguments cannot be read as the descriptor describes them. `isOdd`: they can be read in two
 * ways.
 */
export function showCall(
  described: Described,
  call: Call,
  view: View,
  inner: ReadInner | null,
): { parts: Fact[]; isOdd: boolean } | null {
  const inputs = functionOf(described.meaning)?.inputs ?? null;
  const decoded = inputs && decodeArguments(inputs, bytesOf(call.data).subarray(4));
  if (decoded === null) return null;
  const shown = new Shown(view, decoded.root, call, inner, described.source.name === null);
  const { first, hidden } = shown.all(described);
  const unread = decoded.unread.slice(0, mostItems);
  const rest = unread.map((data) => fact('ethereum.trailing-bytes', 'notice', { data: bytes(data) }));
  if (decoded.unread.length > mostItems)
    rest.push(fact('ethereum.call-data', 'notice', { data: bytes(call.data) }));
  const parts = [...first, ...everythingElse([...hidden, ...shown.others(), ...rest])];
  return { parts, isOdd: decoded.isOdd };
}

/** A form is shown in full below anyway, so nothing is repeated. */
export function showForm(described: Described, data: TypedData, view: View, inner: ReadInner | null): Fact[] {
  const contract = data.domain.verifyingContract ?? ZeroAddress;
  const call = { to: contract, value: 0n, data: '0x' };
  const shown = new Shown(view, treeOfForm(data), call, inner, described.source.name === null);
  const { first, hidden } = shown.all(described);
  return [...first, ...everythingElse(hidden)];
}

/** A sentence names its values by their places; here they go by the labels under which they stand below it. */
function withLabels(sentence: string, fields: readonly DescribedField[]): string {
  const bare = (path: string) => path.replace(/^#\./, '');
  const labels = new Map(fields.map(({ path, label }) => [bare(path), label]));
  const said = sentence.replace(/\{([^{}]+)\}/g, (whole, path: string) => {
    const label = labels.get(bare(path));
    return label === undefined ? whole : `[${label}]`;
  });
  return said.length > 400 ? sentence : said;
}

const withoutEffects = ({ effects: _, parts, ...rest }: Fact): Fact =>
  parts === undefined ? rest : { ...rest, parts: parts.map(withoutEffects) };

const everythingElse = (parts: Fact[]): Fact[] =>
  parts.length === 0 ? [] : [fact('ethereum.everything-else', 'info', {}, parts)];

class Shown {
  private readonly whole = new Set<Tree>();
  private readonly places: Places;
  private readonly amounts: Amounts;
  private beside: Map<Tree, readonly Tree[]> | undefined;

  constructor(
    private readonly view: View,
    private readonly tree: Tree,
    private readonly call: Call,
    private readonly inner: ReadInner | null,
    private readonly isOwn: boolean,
    private readonly depth = 0,
  ) {
    const whose = isOwn ? 'own' : 'others';
    this.places = new Places(view, tree, call, whose);
    this.amounts = new Amounts(view, call, this.places, this.whole, whose);
  }

  /** First what is meant to be seen first, then the rest of what the descriptor names. */
  all({ meaning }: Described): { first: Fact[]; hidden: Fact[] } {
    const { sentence, fields } = meaning;
    const said = text(withLabels(sentence, fields));
    const words = sentence === '' ? [] : [fact('ethereum.described-as', 'info', { text: said })];
    if (!this.spend(1)) return { first: words, hidden: [] };
    const show = (isShown: boolean) =>
      fields.filter((field) => field.isShown === isShown).flatMap((field) => this.field(field));
    return { first: [...words, ...show(true)], hidden: show(false) };
  }

  /** Values that no field has shown in full. */
  others(): Fact[] {
    return [...leaves(this.tree)].flatMap(({ path, leaf: value, beside }) =>
      this.whole.has(value) ? [] : [this.plain(wordsOf(path), value, beside)],
    );
  }

  /**
   * As its type says. Bytes beside the address of a contract are often a call to it, which no descriptor may
   * say: what it would be is shown then, and it moves nothing.
   */
  private plain(label: string, tree: Tree, beside: readonly Tree[]): Fact {
    const call = this.inner === null ? null : likelyCall(tree, beside);
    if (call !== null && this.spend(20 + tree.content.length / 32)) {
      const caller = this.view.within(this.call.to);
      const read = this.inner!(call, caller);
      if (read.every(({ code }) => !unread.has(code))) {
        for (const warning of caller.warnings) this.view.warn(warning);
        const name = { label: text(label), to: this.view.address(call.to) };
        return fact('ethereum.described-call-maybe', 'info', name, read.map(withoutEffects));
      }
    }
    return this.holdsNamed(label, tree) ?? plainFact(label, tree, this.view);
  }

  /** A word of 32 bytes whose last 20 are an address that a sentence has told; what stands before them is shown too. */
  private holdsNamed(label: string, { type, content }: Tree): Fact | null {
    if (content.length !== 32 || !/^(uint256|bytes32)$/.test(type)) return null;
    const last = hexOf(content.subarray(12));
    if (!this.amounts.named.has(last)) return null;
    const said = { label: text(label.slice(0, 200)), address: this.view.address(withChecksum(last)) };
    return content.subarray(0, 12).every((byte) => byte === 0)
      ? fact('ethereum.described-address', 'info', said)
      : fact('ethereum.described-packed', 'info', { ...said, data: bytes(hexOf(content)) });
  }

  private field(field: DescribedField): Fact[] {
    const constant = field.params.value?.[0];
    if (field.path === '')
      return constant === undefined
        ? []
        : [fact('ethereum.described-constant', 'info', { label: text(field.label), value: text(constant) })];
    const found = this.places.find(field.path);
    const facts = found.slice(0, mostItems).flatMap((one) => this.value(field, one));
    if (found.length <= mostItems) return facts;
    const more = { label: text(field.label), count: number(found.length - mostItems) };
    return [...facts, fact('ethereum.described-more', 'info', more)];
  }

  private besides(tree: Tree): readonly Tree[] {
    this.beside ??= new Map([...leaves(this.tree)].map(({ leaf: one, beside }) => [one, beside]));
    return this.beside.get(tree) ?? [];
  }

  private spend(steps: number): boolean {
    return this.view.spend(steps, this.isOwn ? 'own' : 'others');
  }

  /** A value costs as much as there is of it to write. */
  private afford({ content }: Tree): boolean {
    return this.spend(1 + content.length / 32);
  }

  private value(field: DescribedField, found: Found): Fact[] {
    const { tree, isPart } = found;
    const { label } = field;
    if (tree.items !== null) {
      const inside: Fact[] = [];
      for (const { path, leaf: one, beside } of leaves(tree)) {
        if (inside.length === mostItems || !this.afford(one)) break;
        const place = path.startsWith('[') ? ` ${wordsOf(path)}` : `: ${wordsOf(path)}`;
        inside.push(this.plain(label + place, one, beside));
        if (!isPart) this.whole.add(one);
      }
      return inside;
    }
    if (!this.afford(tree)) return [];
    if (!isPart) this.whole.add(tree);
    const shown = this.formatted(field, found);
    return [shown ?? this.plain(label, tree, isPart ? [] : this.besides(tree))];
  }

  /** Null if the value is not of the kind that the format is for. */
  private formatted(field: DescribedField, { tree, at }: Found): Fact | null {
    const { format, params } = field;
    const label = text(field.label);
    const { view } = this;
    if (format === 'addressName' || format === 'tokenTicker') {
      const address = addressOf(tree);
      return address === null
        ? null
        : fact('ethereum.described-address', 'info', { label, address: view.address(address) });
    }
    if (format === 'calldata') return this.nested(field, tree, at);
    if (format === 'steps') return this.step(field, tree, at);
    if (tree.content.length > 32 || tree.type === 'string') return null;
    const units = numberOf(tree);
    if (units < 0n && (format === 'amount' || format === 'tokenAmount')) return null;
    if (format === 'tokenAmount') return this.amounts.inTokens(field, units, at);
    if (format === 'units') return this.amounts.inUnits(field, units);
    if (format !== 'nftName') return formatNumber(field, units, view);
    const token = this.places.address('collection', params, at);
    return token === null
      ? null
      : fact('ethereum.described-item', 'info', { label, id: number(units), token: view.address(token) });
  }

  private nested({ label, params }: DescribedField, { content }: Tree, at: readonly number[]): Fact | null {
    const { view } = this;
    const to = this.places.address('callee', params, at);
    if (to === null) return null;
    const amount = this.places.parameter('amount', params, at);
    // Without data, only coins make it a call.
    const isPayment = this.isOwn && amount !== null && numberOf(amount) > 0n;
    if (content.length === 0 && !(isPayment && this.inner))
      return fact('ethereum.described-call-empty', 'info', { label: text(label), to: view.address(to) });
    if (this.inner === null || !this.spend(20 + content.length / 32)) return null;
    const selector = params.selector?.[0] ?? this.places.parameter('selector', params, at);
    const prefix =
      selector === null ? '' : typeof selector === 'string' ? selector : hexOf(selector.content.slice(0, 4));
    const data = /^0x[0-9a-fA-F]{8}$/.test(prefix) ? prefix + hexOf(content).slice(2) : hexOf(content);
    const callee = this.places.parameter('callee', params, at);
    // Both are told with the call.
    for (const told of [amount, callee]) if (told !== null) this.whole.add(told);
    const inside = { to, value: amount === null ? 0n : numberOf(amount), data };
    const isSame = same(to, this.call.to);
    const maker = (this.isOwn ? this.places.address('maker', params, at) : null) ?? this.call.to;
    const caller = isSame ? this.view : this.view.within(maker);
    const read = this.inner(inside, caller);
    // Whether this happens at all is only the describer's word: what others say moves nothing.
    const parts = this.isOwn ? read : read.map(withoutEffects);
    if (!isSame) for (const warning of caller.warnings) this.view.warn(warning);
    const name = { label: text(label), to: this.view.address(to) };
    const code = isSame
      ? 'call-again'
      : (params.maker ?? params.makerPath) === undefined || !this.isOwn
        ? 'call-on'
        : 'call-for';
    return fact(`ethereum.described-${code}`, 'info', name, parts);
  }

  /** One of a series of steps, whose number is the byte at the same index in another argument. */
  private step({ params }: DescribedField, { content }: Tree, at: readonly number[]): Fact | null {
    const table = stepTables[params.table?.[0] ?? ''];
    if (table === undefined || !this.isOwn || this.depth > 3 || !this.spend(5)) return null;
    const codes = this.places.find(params.codesPath?.[0] ?? '')[0]?.tree.content;
    const place = at.at(-1) ?? 0;
    const code = codes?.[place] ?? 0;
    if (table.always === undefined && (codes === undefined || place >= codes.length)) return null;
    const [key, intent, ...words] = table.always ?? table.steps[code & table.mask] ?? [];
    const inputs = key === undefined ? null : (readSignature(key)?.inputs ?? null);
    const decoded = inputs && decodeArguments(inputs, content);
    if (decoded === null || intent === undefined) return null;
    if (decoded.isOdd) {
      const odd = { to: this.view.address(this.call.to), selector: bytes(this.call.data.slice(0, 10)) };
      this.view.warn(fact('ethereum.call-not-canonical', 'danger', odd));
    }
    const shown = new Shown(this.view, decoded.root, this.call, this.inner, true, this.depth + 1);
    const fields = words.map(readField);
    const unread = decoded.unread.map((data) =>
      fact('ethereum.trailing-bytes', 'notice', { data: bytes(data) }),
    );
    const first = fields.flatMap((field) => shown.field(field));
    const parts = [...first, ...everythingElse([...shown.others(), ...unread])];
    const what = { number: number(place + 1), intent: text(intent) };
    const mayFail = (code & table.mayFail) !== 0;
    return fact(
      mayFail ? 'ethereum.described-step-may-fail' : 'ethereum.described-step',
      'info',
      what,
      parts,
    );
  }
}
