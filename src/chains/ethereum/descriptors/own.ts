import { FunctionFragment } from 'ethers';
import { ownAnywhere } from './own-anywhere.ts';
import { ownExchanges } from './own-exchanges.ts';
import { ownLending } from './own-lending.ts';
import { ownStaking } from './own-staking.ts';
import type { CallBinding, DescribedField, Format, Meaning } from './pack.ts';

/** Our own words in the form of a pack. */
export function readOwn(): { meanings: Meaning[]; calls: CallBinding[] } {
  const meanings: Meaning[] = [];
  const calls: CallBinding[] = [];
  for (const { owner, at, calls: functions } of [
    ...ownExchanges,
    ...ownLending,
    ...ownStaking,
    ...ownAnywhere,
  ]) {
    const places = Object.entries(at).flatMap(([chain, list]) =>
      list.map((address) => ({ chainId: Number(chain), address: address.toLowerCase() })),
    );
    for (const [key, [intent, ...fields]] of Object.entries(functions)) {
      const meaning = meanings.push({ key, intent, sentence: '', owner, fields: fields.map(readField) }) - 1;
      const { selector } = FunctionFragment.from(`function ${key}`);
      for (const place of places.length === 0 ? [{ chainId: 0, address: null }] : places)
        calls.push({ ...place, selector, meaning });
    }
  }
  return { meanings, calls };
}

const names: Readonly<Record<string, Format>> = {
  coin: 'amount',
  token: 'tokenAmount',
  address: 'addressName',
  date: 'date',
  seconds: 'duration',
  call: 'calldata',
  item: 'nftName',
  raw: 'raw',
};

/** What takes an address: constant, or where it stands. */
const parameters: Readonly<Record<string, string>> = { token: 'token', call: 'callee', item: 'collection' };

function readField(text: string): DescribedField {
  const [label = '', rest = ''] = text.split(': ');
  const [path = '', format = 'raw', of] = rest.split(' ');
  const name = parameters[format];
  const params: Record<string, string[]> = {};
  if (name !== undefined && of !== undefined) params[of.startsWith('0x') ? name : `${name}Path`] = [of];
  return { path, label, format: names[format] ?? 'raw', isShown: true, params };
}
