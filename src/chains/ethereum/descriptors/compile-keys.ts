import { FunctionFragment, TypedDataEncoder } from 'ethers';
import { isObject, type Json, list, object, type Work } from './json.ts';
import { readSignature, type Signature } from './keys.ts';

/** The number of steps that reading a signature takes. */
const ofSignature = 30;
/** The number of characters of a key that are read. */
const longest = 8_000;

/** The signature with names: as it stands, or by the ABI that the file brings, for keys without names. */
export function signatureOf(key: string, file: Json, work: Work): string | null {
  if (key.length > longest) return null;
  work.spend(ofSignature + key.length / 10);
  const own = readSignature(key);
  const isNamed = own?.inputs.every(({ name }) => name !== '') ?? false;
  const selector = own?.selector ?? (/^0x[0-9a-fA-F]{8}$/.test(key) ? key.toLowerCase() : null);
  const named = isNamed || selector === null ? own : (functionsOf(file, work).get(selector) ?? own);
  if (named === null) return null;
  return `${named.name}(${named.inputs.map((one) => one.format('full')).join(', ')})`;
}

const abis = new WeakMap<object, Map<string, Signature>>();

/** Functions in the ABI that a file brings, by selector; if there are two, the first. */
function functionsOf(file: Json, work: Work): Map<string, Signature> {
  const abi = object(object(file.context).contract).abi;
  if (!Array.isArray(abi)) return new Map();
  const known = abis.get(abi);
  if (known !== undefined) return known;
  const found = new Map<string, Signature>();
  for (const one of abi.filter(isObject)) {
    if (one.type !== 'function') continue;
    work.spend(ofSignature + countOf(one.inputs, work));
    const read = attempt(() =>
      readSignature(FunctionFragment.from(one).format('full').slice('function '.length)),
    );
    if (read !== null && !found.has(read.selector)) found.set(read.selector, read);
  }
  abis.set(abi, found);
  return found;
}

/** Parameters and what they are made of. */
function countOf(inputs: unknown, work: Work): number {
  work.spend(list(inputs).length);
  return list(inputs).reduce<number>((sum, one) => {
    const { type, components } = object(one);
    work.spend(String(type).length);
    return sum + 1 + countOf(components, work);
  }, 0);
}

/** `encodeType` with one space between type and name: as it stands, or by the schema that the file brings for its primary type. */
export function typeOf(key: string, file: Json, work: Work): string | null {
  if (key.length > longest) return null;
  work.spend(ofSignature + key.length / 10);
  const schema = list(object(object(file.context).eip712).schemas)
    .filter(isObject)
    .find(({ primaryType }) => primaryType === key);
  if (schema !== undefined) {
    const { EIP712Domain: _, ...types } = object(schema.types) as Record<
      string,
      { name: string; type: string }[]
    >;
    for (const members of Object.values(types)) work.spend(1 + list(members).length);
    return attempt(() => TypedDataEncoder.from(types).encodeType(key));
  }
  const text = key
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),]) ?/g, '$1');
  return /^[^()]+\(.*\)$/.test(text) ? text : null;
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
