import { FunctionFragment, TypedDataEncoder } from 'ethers';
import { isObject, type Json, list, object } from './json.ts';

/** The signature with argument names: as it stands, or for keys without names from the ABI in the file. */
export function signatureOf(key: string, file: Json): string | null {
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

/**
 * `encodeType` with one space between type and name: as it stands, or from the file's schema for its primary
 * type.
 */
export function typeOf(key: string, file: Json): string | null {
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

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
