import { getBytes } from 'ethers';
import { bytesToHex, concatBytes } from '../../../core/bytes.ts';
import { writeCbor } from '../../../core/codec.ts';
import { formats, type Meaning, type Pack } from './pack.ts';
import { nobody, packForm } from './pack-shape.ts';
import { readPack } from './read-pack.ts';

/**
 * Sorts, so that the same content gives the same bytes. Errors: `malformed`, `too-large`, as when it is read.
 */
export function writePack(pack: Pack): Uint8Array {
  const bytes = encode(pack);
  readPack(bytes);
  return bytes;
}

function encode(pack: Pack): Uint8Array {
  const order = new Map<string, number>();
  const meanings = pack.meanings.map((one) => writeCbor(meaningFields(one)));
  const hexes = meanings.map(bytesToHex);
  const byHex = new Map(pack.meanings.map((one, i) => [hexes[i]!, one]));
  const sorted = [...byHex.keys()].sort();
  for (const [i, hex] of sorted.entries()) order.set(hex, i);
  const place = (i: number) => order.get(hexes[i]!)!;
  const chains = [...new Set(pack.calls.map(({ chainId }) => chainId))].sort((a, b) => a - b);
  const calls = chains.map((chainId) => {
    const records = pack.calls
      .filter((call) => call.chainId === chainId)
      .map(({ address, selector, meaning: i }) => {
        const number = place(i).toString(16).padStart(4, '0');
        return `${(address ?? nobody).slice(2).toLowerCase()}${selector.slice(2)}${number}`;
      });
    return [chainId, concatBytes(...[...new Set(records)].sort().map((hex) => getBytes(`0x${hex}`)))];
  });
  const forms = pack.forms.map((one) => [
    one.chainId,
    one.address === null ? null : getBytes(one.address.toLowerCase()),
    one.domain.map((pair) => [...pair]),
    place(one.meaning),
  ]);
  const tokens = pack.tokens.map((one) => [
    one.chainId,
    getBytes(one.address.toLowerCase()),
    one.symbol,
    one.decimals,
  ]);
  return writeCbor([
    packForm,
    pack.date,
    pack.origin,
    sorted.map((hex) => meaningFields(byHex.get(hex)!)),
    calls,
    once(forms),
    once(tokens),
  ]);
}

const once = (items: unknown[]): unknown[] => {
  const byHex = new Map(items.map((item) => [bytesToHex(writeCbor(item)), item]));
  return [...byHex.keys()].sort().map((hex) => byHex.get(hex));
};

const meaningFields = ({ key, intent, sentence, owner, fields }: Meaning): unknown[] => [
  key,
  intent,
  sentence,
  owner,
  fields.map(({ path, label: name, format, isShown, params }) => [
    path,
    name,
    formats.indexOf(format),
    isShown ? 1 : 0,
    Object.entries(params)
      .map(([one, values]) => [one, ...values])
      .sort(([a], [b]) => (a! < b! ? -1 : 1)),
  ]),
];
