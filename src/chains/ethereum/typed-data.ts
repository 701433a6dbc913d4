import { TypedDataEncoder } from 'ethers';
import { utf8ToBytes } from '../../core/bytes.ts';
import { guarded, SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';

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
  /** The one JSON text of it; reading it again gives the same. */
  text: string;
  /** EIP-712's hash of domain and message, 32 bytes as 0x hex. */
  hash: string;
}

/** EIP-712's domain members in their order. */
export const domainTypes: Readonly<Record<string, string>> = {
  name: 'string',
  version: 'string',
  chainId: 'uint256',
  verifyingContract: 'address',
  salt: 'bytes32',
};

/** Names as Solidity has them; `__proto__` would be one that JavaScript loses. */
const identifier = /^(?!__proto__$)[A-Za-z_$][\w$]*$/;

/** Arrays of arrays end somewhere. */
const typeForm = /^[A-Za-z_$][\w$]*(\[\d{0,9}\]){0,8}$/;
const mostWays = 1_000;

/**
 * Untrusted JSON, as `eth_signTypedData_v4` takes it. Members that no type names are not part of the hash and are dropped;
 * a domain whose declared type does not say what it holds is refused, because a contract would hash another one.
 * Errors: `bad-transaction`, `too-large`.
 */
export function readTypedData(json: string): TypedData {
  const where = 'typed data';
  if (utf8ToBytes(json).length > limits.payloadBytes) throw new SignerError('too-large', { where });
  return guarded('bad-transaction', () => normalize(JSON.parse(json)), where);
}

/** True for anything that means to be EIP-712, well or badly formed. */
export function isTypedData(value: unknown): boolean {
  return isObject(value) && 'types' in value && 'primaryType' in value;
}

function normalize(input: unknown): TypedData {
  if (!isObject(input) || !isObject(input.types) || !isObject(input.domain) || !isObject(input.message)) {
    throw new Error('not typed data');
  }
  const { EIP712Domain, ...types } = input.types as Record<string, Field[]>;
  for (const fields of Object.values(types)) {
    for (const { name, type } of fields) {
      if (
        typeof type !== 'string' ||
        typeof name !== 'string' ||
        !identifier.test(name) ||
        !typeForm.test(type)
      )
        throw new Error('field');
    }
    if (new Set(fields.map((field) => field.name)).size !== fields.length) throw new Error('name twice');
  }
  if (!Object.keys(types).every((name) => identifier.test(name))) throw new Error('type name');
  const domain = given(input.domain);
  if (EIP712Domain !== undefined) checkDomainType(EIP712Domain, domain);
  const { primaryType } = input;
  if (typeof primaryType !== 'string') throw new Error('primary type');
  const used = reachable(types, primaryType);
  if (TypedDataEncoder.from(used).primaryType !== primaryType) throw new Error('another primary type');
  const payload = TypedDataEncoder.getPayload(domain, used, input.message);
  const said: Domain = { ...payload.domain };
  // ethers writes it in hex; people and other tools read decimals.
  if (said.chainId !== undefined) said.chainId = BigInt(said.chainId).toString();
  return {
    types: used,
    primaryType,
    domain: said,
    message: payload.message,
    text: JSON.stringify({
      types: payload.types,
      domain: said,
      primaryType: payload.primaryType,
      message: payload.message,
    }),
    hash: TypedDataEncoder.hash(domain, used, input.message),
  };
}

/**
 * EIP-712 hashes the primary type and what it refers to; some tools send other types along. The library walks every
 * way from type to type, and ways can double with each: a small text would keep it busy for ever.
 */
function reachable(types: Record<string, Field[]>, primaryType: string): Record<string, Field[]> {
  const used: Record<string, Field[]> = {};
  let ways = 0;
  const walk = (name: string): void => {
    if (!Object.hasOwn(types, name)) return;
    if (++ways > mostWays) throw new Error('types');
    used[name] = types[name]!;
    for (const next of new Set(types[name]!.map(({ type }) => type.replace(/\[.*$/, '')))) walk(next);
  };
  walk(primaryType);
  return used;
}

function checkDomainType(declared: Field[], domain: Record<string, unknown>): void {
  const names = Object.keys(domainTypes).filter((name) => domain[name] !== undefined);
  const fits =
    declared.length === names.length &&
    declared.every((field, i) => field.name === names[i] && field.type === domainTypes[field.name]);
  if (!fits) throw new Error('domain');
}

/** Some tools write null for a member that the domain does not have. */
function given(domain: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(domain).filter(([, value]) => value !== null && value !== undefined);
  if (entries.some(([name]) => domainTypes[name] === undefined)) throw new Error('domain member');
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
