import { TypedDataEncoder } from 'ethers';
import { utf8ToBytes } from '../../core/bytes.ts';
import { guarded, SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { isScalar, readScalar, wrongValue } from './strict.ts';

/** A member of an EIP-712 struct type. */
export interface Field {
  name: string;
  type: string;
}

export interface Domain {
  name?: string;
  version?: string;
  chainId?: string;
  verifyingContract?: string;
  salt?: string;
}

/** EIP-712 typed data, normalized: numbers as decimal text, bytes and addresses as lower-case hex. */
export interface TypedData {
  types: Record<string, Field[]>;
  primaryType: string;
  domain: Domain;
  message: Record<string, unknown>;
  /** Its canonical JSON text; reading it again gives the same. */
  text: string;
  /** EIP-712's hash of domain and message, 32 bytes as 0x hex. */
  hash: string;
}

/** EIP-712's domain members in order. */
export const domainTypes: Readonly<Record<string, string>> = {
  name: 'string',
  version: 'string',
  chainId: 'uint256',
  verifyingContract: 'address',
  salt: 'bytes32',
};

/** Names as in Solidity; `__proto__` is excluded because JavaScript would lose it. */
const identifier = /^(?!__proto__$)[A-Za-z_$][\w$]*$/;

/**
 * Type names may also contain colons, dots and hyphens, which forms of real exchanges use. None of these can
 * be mistaken for a part of `encodeType`, which has brackets, commas and spaces between the names.
 */
const typeName = /^(?!__proto__$)[A-Za-z_$][\w$:.-]*$/;

/** A bound on arrays of arrays. */
const typeForm = /^([^[\]]+)((?:\[\d{0,9}\]){0,8})$/;
const mostWays = 1_000;
/** Values in a form: some hundred orders at once, or what a device hashes in a tenth of a second. */
const mostValues = 3_000;

/**
 * Untrusted JSON, as `eth_signTypedData_v4` takes it. Members that no type names are not part of the hash and
 * are dropped; a domain whose declared type does not match its contents is refused, because a contract would
 * hash another one. An address with a wrong checksum is accepted and keeps its capitals, so that a review can
 * point it out. Errors: `bad-transaction` with the path of the member, `too-large`. The same text gives the
 * same object again.
 */
export function readTypedData(json: string): TypedData {
  if (last?.json === json) return last.data;
  if (utf8ToBytes(json).length > limits.payloadBytes) throw new SignerError('too-large', { where });
  const data = guarded('bad-transaction', () => normalize(JSON.parse(json)), where);
  last = { json, data };
  return data;
}

/** A form is taken in, reviewed and signed in consecutive steps, and each step reads it. */
let last: { json: string; data: TypedData } | null = null;
const where = 'typed data';

/** True for anything that means to be EIP-712, well or badly formed. */
export function isTypedData(value: unknown): boolean {
  return isObject(value) && 'types' in value && ('primaryType' in value || 'domain' in value);
}

function normalize(input: unknown): TypedData {
  if (!isObject(input)) throw wrongValue('typed data');
  for (const name of ['types', 'domain', 'message']) if (!isObject(input[name])) throw wrongValue(name);
  const { primaryType } = input;
  if (typeof primaryType !== 'string' || primaryType === 'EIP712Domain') throw wrongValue('primaryType');
  const { EIP712Domain, ...declared } = input.types as Record<string, unknown>;
  const types = Object.fromEntries(
    Object.entries(declared).map(([name, fields]) => [name, readType(name, fields)]),
  );
  if (!Object.hasOwn(types, primaryType)) throw wrongValue('primaryType');
  const domain = readDomain(input.domain as object);
  if (EIP712Domain !== undefined) checkDomainType(EIP712Domain, domain);
  const used = reachable(types, primaryType);
  const encoder = guarded('bad-transaction', () => TypedDataEncoder.from(used), 'types');
  if (encoder.primaryType !== primaryType) throw wrongValue('primaryType');
  const read = (isHashed: boolean) => {
    const reading = { types: encoder.types, isHashed, left: mostValues };
    return readValue(reading, primaryType, input.message, 'message') as Record<string, unknown>;
  };
  const message = read(false);
  return {
    types: encoder.types,
    primaryType,
    domain,
    message,
    text: JSON.stringify({
      types: { ...encoder.types, EIP712Domain: typeOf(domain) },
      domain,
      primaryType,
      message,
    }),
    hash: TypedDataEncoder.hash(readDomain(domain, true), encoder.types, read(true)),
  };
}

function readType(name: string, fields: unknown): Field[] {
  const path = `types.${name}`;
  if (!typeName.test(name) || !Array.isArray(fields)) throw wrongValue(path);
  const read = fields.map((field: unknown, i): Field => {
    if (!isObject(field) || typeof field.name !== 'string' || typeof field.type !== 'string')
      throw wrongValue(`${path}[${i}]`);
    const base = typeForm.exec(field.type)?.[1];
    if (!identifier.test(field.name) || base === undefined || !typeName.test(base))
      throw wrongValue(`${path}[${i}]`);
    return { name: field.name, type: field.type };
  });
  const twice = read.find(({ name: one }, i) => read.findIndex((other) => other.name === one) !== i);
  if (twice !== undefined) throw wrongValue(`${path}.${twice.name}`);
  return read;
}

interface Reading {
  types: Record<string, Field[]>;
  /** As it is hashed: without the capitals of an address, which only reveal whether it was mistyped. */
  isHashed: boolean;
  left: number;
}

/**
 * A value of `type`, all of it checked by the rules of `readScalar`; nothing may be missing, and no list may
 * have another length.
 */
function readValue(reading: Reading, type: string, value: unknown, path: string): unknown {
  const list = /^(.*)\[(\d*)\]$/.exec(type);
  if (list !== null) {
    if (!Array.isArray(value) || (list[2] !== '' && value.length !== Number(list[2]))) throw wrongValue(path);
    return value.map((item, i) => readValue(reading, list[1]!, item, `${path}[${i}]`));
  }
  const fields = Object.hasOwn(reading.types, type) ? reading.types[type] : undefined;
  if (fields === undefined) {
    if (!isScalar(type)) throw wrongValue(path);
    if (reading.left-- === 0) throw new SignerError('too-large', { where });
    const read = readScalar(type, value, path);
    return type === 'address' && reading.isHashed ? String(read).toLowerCase() : read;
  }
  if (!isObject(value)) throw wrongValue(path);
  const member = (name: string) => (Object.hasOwn(value, name) ? value[name] : undefined);
  return Object.fromEntries(
    fields.map(({ name, type: of }) => [name, readValue(reading, of, member(name), `${path}.${name}`)]),
  );
}

/**
 * EIP-712 hashes the primary type and what it refers to; some tools send other types along. The library
 * follows every path from type to type, and the number of paths can double with each: a small text could keep
 * it busy forever.
 */
function reachable(types: Record<string, Field[]>, primaryType: string): Record<string, Field[]> {
  const used: Record<string, Field[]> = {};
  let ways = 0;
  const walk = (name: string): void => {
    if (!Object.hasOwn(types, name)) return;
    if (++ways > mostWays) throw wrongValue('types');
    used[name] = types[name]!;
    for (const next of new Set(types[name]!.map(({ type }) => type.replace(/\[.*$/, '')))) walk(next);
  };
  walk(primaryType);
  return used;
}

function checkDomainType(declared: unknown, domain: Domain): void {
  const needed = typeOf(domain);
  const fields = readType('EIP712Domain', declared);
  const odd = [...needed, ...fields].find(
    (_, i) => fields[i]?.name !== needed[i]?.name || fields[i]?.type !== needed[i]?.type,
  );
  if (odd !== undefined) throw wrongValue('types.EIP712Domain');
}

/** The domain's own type: the members that are present, in EIP-712's order. */
const typeOf = (domain: Domain): Field[] =>
  Object.keys(domain).map((name) => ({ name, type: domainTypes[name]! }));

/** In EIP-712's order. Some tools write null for a member that the domain does not have. */
function readDomain(domain: object, isHashed = false): Domain {
  const given = Object.entries(domain).filter(([, value]) => value !== null && value !== undefined);
  const unknown = given.find(([name]) => !Object.hasOwn(domainTypes, name));
  if (unknown !== undefined) throw wrongValue(`domain.${unknown[0]}`);
  const names = Object.keys(domainTypes).filter((name) => given.some(([one]) => one === name));
  const members = Object.fromEntries(given);
  return Object.fromEntries(
    names.map((name) => {
      const read = String(readScalar(domainTypes[name]!, members[name], `domain.${name}`));
      return [name, name === 'verifyingContract' && isHashed ? read.toLowerCase() : read];
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
