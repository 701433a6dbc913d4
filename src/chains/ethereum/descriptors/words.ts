import type { Fact, Level } from '../../review.ts';
import type { Call } from '../account.ts';
import { bytes, fact, text } from '../facts.ts';
import { selectorOf } from '../payload.ts';
import { rawData } from '../raw-data.ts';
import type { TypedData } from '../typed-data.ts';
import type { View } from '../view.ts';
import { type Described, findCall, findForm } from './bind.ts';
import type { DescribedField, Meaning } from './pack.ts';
import { type ReadInner, showCall, showForm } from './show.ts';

/**
 * Our own words for handing something over are as loud as our own readers: a name for it alone would look like any other call.
 * Taking such a right back is no danger.
 */
const handsOver =
  /^(let (another|a key|a role)|allow to take|hand over|offer control|give (another|control|a role|up control|a name|the records)|add a module|replace the code|have this contract run|set who decides|change who can recover|derive the key)|of which (usually )?only the hash/i;
const isMild = /vote|collect|claim|for one call|a name|of which (usually )?only the hash/i;
/** Whoever fills a signed order asks nobody again. */
const isOrder = /^(order|buy)\b/i;
function levelOf(one: Described, parts: readonly Fact[], quiet: Level): Level {
  const { intent, key, fields } = one.meaning;
  if (!isOwn(one) || !handsOver.test(intent)) return quiet;
  // Only what the call or form itself calls a yes or no takes a right back, and only if all of it does.
  const isChoice = ({ path }: DescribedField) =>
    new RegExp(`\\bbool(\\[\\])? ${/\w*$/.exec(path.replace(/[.[\]]+$/, ''))![0]}\\b`).test(key);
  const labels = new Set(fields.filter(isChoice).map(({ label }) => label));
  const choices = parts.flatMap(({ values: { label, value } }) =>
    label?.type === 'text' && labels.has(label.text) ? [value] : [],
  );
  if (choices.length > 0 && choices.every((value) => value?.type === 'text' && value.text === 'false'))
    return quiet;
  return isMild.test(intent) ? 'warning' : 'danger';
}

/** What descriptors add to a call: the sentence if nobody else has one, and what is shown below another's. */
export interface Words {
  meaning: Fact;
  below: Fact[];
  /** True if it is only what such a function usually means, at any contract or at another one. */
  isGuess: boolean;
  /** Name of the function if our own descriptor knows it; null if only others do. */
  name: string | null;
}

/** Who says it: our descriptors are signed off with each release, those of others are what people took in. */
const isOwn = ({ source }: Described) => source.name === null;
const byOf = ({ source, meaning }: Described) =>
  text([source.name ?? 'Hoarfrost', ...(meaning.owner === '' ? [] : [meaning.owner])].join(': '));

export function wordsForCall(call: Call, view: View, inner: ReadInner | null): Words | null {
  const found = findCall(view.sources, view.chainId, call);
  const [best] = found;
  if (best === undefined) return null;
  const shown = found.map((one) => ({ one, words: showCall(one, call, view, inner) }));
  noteDifferences(found, view, call.to);
  const to = view.address(call.to);
  if (shown.some(({ words }) => words === null || words.isOdd)) {
    const selector = bytes(selectorOf(call.data)!);
    view.warn(fact('ethereum.call-not-canonical', 'danger', { to, selector }));
  }
  const partsOf = ({ words }: (typeof shown)[number]) => words?.parts ?? rawData(call.data);
  const below = shown.map((item) => quoted(item.one, partsOf(item)));
  const what = { to, intent: text(best.meaning.intent), by: byOf(best) };
  const parts = [...partsOf(shown[0]!), ...below.slice(1)];
  // A meaning from others is no reason to be less careful than without one.
  const quiet = isOwn(best) && best.isBound ? 'notice' : 'warning';
  const level = levelOf(best, parts, quiet);
  const code = best.isBound ? 'call' : best.isElsewhere ? 'call-elsewhere' : 'call-like';
  const meaning =
    call.value === 0n
      ? fact(`ethereum.described-${code}`, level, what, parts)
      : fact(`ethereum.described-${code}-coins`, level, { ...what, amount: view.coin(call.value) }, parts);
  const name = isOwn(best) && best.isBound ? best.meaning.key.slice(0, best.meaning.key.indexOf('(')) : null;
  const isGuess = found.every((one) => !one.isBound);
  return { meaning, below, isGuess, name };
}

export interface FormWords {
  facts: Fact[];
  /** True if our own descriptor knows this very form. */
  isKnown: boolean;
  /** True if any descriptor does. */
  isDescribed: boolean;
}

/** The same for a form. */
export function wordsForForm(data: TypedData, view: View, inner: ReadInner | null): FormWords {
  const found = findForm(view.sources, data);
  noteDifferences(found, view);
  return {
    facts: found.map((one) => {
      const parts = showForm(one, data, view, inner);
      const quiet = isOwn(one) && isOrder.test(one.meaning.intent) ? 'warning' : 'info';
      return quoted(one, parts, levelOf(one, parts, quiet));
    }),
    isKnown: found.some((one) => isOwn(one) && one.isBound),
    isDescribed: found.some(({ isBound }) => isBound),
  };
}

const quoted = (one: Described, parts: Fact[], level: Level = 'info'): Fact =>
  fact(
    one.isBound ? 'ethereum.described-words' : 'ethereum.described-words-like',
    level,
    { intent: text(one.meaning.intent), by: byOf(one) },
    parts,
  );

/** Two descriptors that read the same value differently: both are shown, and one of them is wrong. */
function noteDifferences([first, ...others]: Described[], view: View, to?: string): void {
  if (first === undefined) return;
  for (const other of others)
    if (contradicts(first.meaning, other.meaning, to))
      view.warn(fact('ethereum.described-twice', 'warning', { first: byOf(first), second: byOf(other) }));
}

function contradicts(a: Meaning, b: Meaning, to = ''): boolean {
  const plain = (path: string) => path.replace(/^#\./, '');
  return a.fields.some((one) =>
    b.fields.some((other) => {
      if (one.path === '' || plain(one.path) !== plain(other.path)) return false;
      // Saying less is not saying something different.
      if ([one, other].some(({ format }) => ['raw', 'units', 'steps'].includes(format))) return false;
      const token = ({ params }: typeof one) =>
        [params.token?.[0], params.tokenPath?.[0]?.replace(/^@\.to$/, to)]
          .map((text) => plain(text ?? '').toLowerCase())
          .join('');
      return one.format !== other.format || token(one) !== token(other);
    }),
  );
}
