import { FunctionFragment } from 'ethers';
import { ownAccounts } from './own-accounts.ts';
import { ownAnywhere } from './own-anywhere.ts';
import { ownBridges } from './own-bridges.ts';
import { ownExchanges } from './own-exchanges.ts';
import { ownForms } from './own-forms.ts';
import { ownLending } from './own-lending.ts';
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
      const { selector } = FunctionFragment.from(`function ${key}`);
      for (const place of places.length === 0 ? [{ chainId: 0, address: null }] : places)
        calls.push({ ...place, selector, meaning });
    }
  }
  const forms = ownForms.flatMap(({ owner, domain, at = {}, forms: described }) =>
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

const placesOf = (at: OwnWords['at']) =>
  Object.entries(at).flatMap(([chain, list]) =>
    list.map((address) => ({ chainId: Number(chain), address: address.toLowerCase() })),
  );

const names: Readonly<Record<string, Format>> = {
  coin: 'amount',
  token: 'tokenAmount',
  address: 'addressName',
  date: 'date',
  seconds: 'duration',
  call: 'calldata',
  item: 'nftName',
  choice: 'enum',
  steps: 'steps',
  units: 'units',
  raw: 'raw',
};

/** What takes an address: constant, or where it stands. */
const parameters: Readonly<Record<string, string>> = { token: 'token', call: 'callee', item: 'collection' };

export function readField(words: string): DescribedField {
  const [label = '', rest = ''] = words.split(': ');
  const [path = '', format = 'raw', of, table] = rest.split(' ');
  return { path, label, format: names[format] ?? 'raw', isShown: true, params: paramsOf(format, of, table) };
}

function paramsOf(
  format: string,
  of: string | undefined,
  table: string | undefined,
): DescribedField['params'] {
  if (of === undefined) return {};
  if (format === 'steps') return { codesPath: [of], table: [table!] };
  // "0=Buy,1=Sell"
  if (format === 'choice') return { enum: of.replaceAll('_', ' ').split(/[=,]/) };
  const name = parameters[format];
  return name === undefined ? {} : { [of.startsWith('0x') ? name : `${name}Path`]: [of] };
}
