import { bytesToHex } from '../../../core/bytes.ts';
import type { Value } from '../../review.ts';
import { type Call, number, Unreadable } from '../call.ts';
import type { Field, Type } from './types.ts';

/**
 * Arguments as they are read, flattened: `plan.0.percent`. Every byte that was read belongs to one of them.
 */
export type Arguments = Map<string, Value>;

/**
 * The most arguments shown for one call; the longest that fit in a transaction are lists of bytes, shown as
 * one.
 */
const most = 400;

/** A bound on nested types, whatever names them. */
const mostDepth = 16;

/** Reads the arguments from the call's data. Throws `Unreadable`. */
export function readArguments(
  call: Call,
  fields: readonly Field[],
  types: ReadonlyMap<string, Type>,
): Arguments {
  const read: Arguments = new Map();
  const put = (path: string, value: Value) => {
    if (read.size >= most) throw new Unreadable();
    read.set(path, value);
  };
  const all = (of: readonly Field[], path: string, depth: number) => {
    for (const { name, type, mayBeMissing } of of)
      if (!mayBeMissing || call.bytesLeft > 0) one(type, path === '' ? name : `${path}.${name}`, depth);
  };
  const one = (type: Type, path: string, depth: number): void => {
    if (depth > mostDepth) throw new Unreadable();
    switch (type.kind) {
      case 'integer':
        put(path, number(integer(call.bytes(type.bytes), type.isSigned)));
        break;
      case 'bool':
        put(path, said(call.bool() ? 'yes' : 'no'));
        break;
      case 'key':
        put(path, call.key());
        break;
      case 'text':
        put(path, call.utf8(call.u32()));
        break;
      case 'bytes':
        put(path, { type: 'bytes', hex: bytesToHex(call.bytes(call.u32())) });
        break;
      case 'rest':
        put(path, { type: 'bytes', hex: bytesToHex(call.bytes(call.bytesLeft)) });
        break;
      case 'option':
        if (call.bool()) one(type.of, path, depth + 1);
        else put(path, said('-'));
        break;
      case 'list':
        list(type.of, type.length ?? call.u32(), path, depth);
        break;
      case 'struct':
        all(type.fields, path, depth + 1);
        break;
      case 'enum': {
        const variant = type.variants[call.u8()];
        if (variant === undefined) throw new Unreadable();
        put(path, said(variant.name));
        all(variant.fields, path, depth + 1);
        break;
      }
      case 'named': {
        const named = types.get(type.name);
        if (named === undefined) throw new Error(type.name);
        one(named, path, depth + 1);
      }
    }
  };
  const list = (of: Type, length: number, path: string, depth: number) => {
    // Items that take no bytes could be repeated forever.
    if (length > call.bytesLeft) throw new Unreadable();
    if (of.kind === 'integer' && of.bytes === 1) {
      put(path, { type: 'bytes', hex: bytesToHex(call.bytes(length)) });
      return;
    }
    if (length === 0) put(path, said('-'));
    for (let i = 0; i < length; i++) one(of, `${path}.${i + 1}`, depth + 1);
  };
  all(fields, '', 0);
  return read;
}

const said = (text: string): Value => ({ type: 'text', text });

/** Little endian, two's complement if signed. */
function integer(bytes: Uint8Array, isSigned: boolean): bigint {
  const value = bytes.reduceRight((all, byte) => (all << 8n) | BigInt(byte), 0n);
  return isSigned ? BigInt.asIntN(8 * bytes.length, value) : value;
}
