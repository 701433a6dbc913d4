import { id, ZeroAddress } from 'ethers';
import { readBrief } from './brief.ts';
import { ownAccounts } from './own-accounts.ts';
import { ownAnywhere } from './own-anywhere.ts';
import { ownBridges } from './own-bridges.ts';
import { ownCanonical } from './own-canonical.ts';
import { ownExchanges } from './own-exchanges.ts';
import { moneyForms } from './own-forms.ts';
import { ownLending } from './own-lending.ts';
import { socialForms } from './own-social-forms.ts';
import { ownStaking } from './own-staking.ts';
import { ownRouters } from './own-steps.ts';
import { ownTrades } from './own-trades.ts';
import { ownUsual } from './own-usual.ts';
import type { OwnWords } from './own-words.ts';
import type { CallBinding, DescribedField, Format, FormBinding, Meaning } from './pack.ts';

/** Our own words in the form of a pack. */
export function readOwn(): { meanings: Meaning[]; calls: CallBinding[]; forms: FormBinding[] } {
  const meanings: Meaning[] = [];
  const calls: CallBinding[] = [];
  const all = [
    ...ownExchanges,
    ...ownTrades,
    ...ownRouters,
    ...ownBridges,
    ...ownCanonical,
    ...ownLending,
    ...ownStaking,
    ...ownAccounts,
    ...ownAnywhere,
    ...ownUsual,
  ];
  for (const { owner, at, calls: functions } of all) {
    const places = placesOf(at);
    for (const [key, [intent, ...fields]] of Object.entries(functions)) {
      const meaning = meanings.push({ key, intent, sentence: '', owner, fields: fields.map(readField) }) - 1;
      const selector = selectorOfKey(key);
      for (const place of places.length === 0 ? [{ chainId: 0, address: null }] : places)
        calls.push({ ...place, selector, meaning });
    }
  }
  for (const { signature: key, intent, fields } of readBrief()) {
    const meaning = meanings.push(lazily({ key, intent, sentence: '', owner: '' }, fields)) - 1;
    calls.push({ chainId: 0, address: null, selector: selectorOfKey(key), meaning });
  }
  const forms = [...moneyForms, ...socialForms].flatMap(({ owner, domain, at = {}, forms: described }) =>
    Object.entries(described).flatMap(([key, [intent, ...fields]]) => {
      const meaning = meanings.push({ key, intent, sentence: '', owner, fields: fields.map(readField) }) - 1;
      const bound = { domain: Object.entries(domain), meaning };
      const places = placesOf(at);
      return (places.length === 0 ? [{ chainId: 0, address: null }] : places).map((one) => ({
        ...one,
        ...bound,
      }));
    }),
  );
  return { meanings, calls, forms };
}

/** There are hundreds, and a review needs one: fields are read only when they are looked at. */
function lazily(known: Omit<Meaning, 'fields'>, words: () => string[]): Meaning {
  let fields: DescribedField[] | undefined;
  return {
    ...known,
    get fields() {
      fields ??= words().map(readField);
      return fields;
    },
  };
}

/** First four bytes of the hash of name and types, from a signature with names in our notation. */
const selectorOfKey = (key: string): string =>
  id(key.replace(/ \w+(?=[,)])/g, '').replaceAll(', ', ',')).slice(0, 10);

const placesOf = (at: OwnWords['at']) =>
  Object.entries(at).flatMap(([chain, list]) =>
    list.map((address) => ({ chainId: Number(chain), address: address.toLowerCase() })),
  );

const names: Readonly<Record<string, Format>> = {
  coin: 'amount',
  token: 'tokenAmount',
  // The token that wraps the coin may also be paid in coins.
  either: 'tokenAmount',
  // The zero address stands for the coin.
  money: 'tokenAmount',
  address: 'addressName',
  date: 'date',
  seconds: 'duration',
  call: 'calldata',
  // A call that the contract may have another account make, such as the one that it is a module of, or one that it names.
  made: 'calldata',
  item: 'nftName',
  choice: 'enum',
  steps: 'steps',
  units: 'units',
  raw: 'raw',
};

/** The parameter that takes an address: constant, or by path. */
const parameters: Readonly<Record<string, string>> = { token: 'token', call: 'callee', item: 'collection' };

export function readField(words: string): DescribedField {
  const [label = '', rest = ''] = words.split(': ');
  const [path = '', format = 'raw', of, table, by] = rest.split(' ');
  const params = paramsOf(format, of, table, by);
  return { path, label, format: names[format] ?? 'raw', isShown: true, params };
}

function paramsOf(
  format: string,
  of: string | undefined,
  table: string | undefined,
  by: string | undefined,
): DescribedField['params'] {
  if (of === undefined) return {};
  if (format === 'made')
    return { calleePath: [of], amountPath: [table!], ...(by ? { makerPath: [by] } : { maker: ['any'] }) };
  if (format === 'call' && table !== undefined) return { calleePath: [of], amountPath: [table] };
  if (format === 'steps') return { codesPath: [of], table: [table!] };
  // "0=Buy,1=Sell"
  if (format === 'choice') return { enum: of.replaceAll('_', ' ').split(/[=,]/) };
  const name = parameters[format];
  if (format === 'either') return { tokenPath: [of], orCoins: ['yes'] };
  if (format === 'money') return { tokenPath: [of], nativeCurrencyAddress: [ZeroAddress] };
  // A token of another network, whose number is in the call.
  if (format === 'token' && table !== undefined) return { tokenPath: [of], chainIdPath: [table] };
  return name === undefined ? {} : { [of.startsWith('0x') ? name : `${name}Path`]: [of] };
}
