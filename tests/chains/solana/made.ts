import { hexToBytes } from '@noble/hashes/utils.js';
import { type CallLayout, compile } from '../../../src/chains/solana/layouts/layout.ts';
import { layouts } from '../../../src/chains/solana/layouts/registry.ts';
import type { Field, Type } from '../../../src/chains/solana/layouts/types.ts';
import { concatBytes } from '../../../src/core/bytes.ts';
import { call, key, text, u8, u32 } from './corpus.ts';

/** Calls made up from the layouts: right in form, whatever they mean. */

/** Bytes of an argument: 7 for a number (1 in one byte, as modes are small), the first of several variants, one item in a list. */
function write(type: Type, types: ReadonlyMap<string, Type>): Uint8Array {
  const fields = (of: readonly Field[]) => concatBytes(...of.map((one) => write(one.type, types)));
  switch (type.kind) {
    case 'integer':
      return Uint8Array.from({ length: type.bytes }, (_, i) => (i > 0 ? 0 : type.bytes === 1 ? 1 : 7));
    case 'bool':
      return u8(0);
    case 'key':
      return key('someone');
    case 'text':
      return text('words');
    case 'rest':
      return u8(1, 2);
    case 'bytes':
      return concatBytes(u32(1), u8(9));
    case 'option':
      return concatBytes(u8(1), write(type.of, types));
    case 'list': {
      const items = Array.from({ length: type.length ?? 1 }, () => write(type.of, types));
      return concatBytes(...(type.length === null ? [u32(1)] : []), ...items);
    }
    case 'struct':
      return fields(type.fields);
    case 'enum':
      return concatBytes(u8(0), fields(type.variants[0]!.fields));
    case 'named':
      return write(types.get(type.name)!, types);
  }
}

export interface MadeCall {
  program: string;
  /** Its name, and how it is told apart. */
  name: string;
  tag: string;
  /** Of accounts, in order. */
  roles: readonly string[];
  /** The call with accounts of these names; `!` behind one that signs, `-` for none. */
  make(accounts?: Readonly<Record<string, string>>): ReturnType<typeof call>;
}

/** Every call of every layout. */
export const madeCalls: readonly MadeCall[] = layouts.flatMap((layout) => {
  const { calls, types } = compile(layout);
  return [...calls].map(([tag, one]: [string, CallLayout]): MadeCall => {
    // The largest calls would not fit in a transaction if every account were another.
    const roles = one.accounts.map(({ name }, i) => (i < 18 ? name : 'other'));
    return {
      program: layout.program,
      ...{ name: one.name, tag, roles },
      make: (accounts = {}) =>
        call(
          layout.program,
          roles
            .map((role) => accounts[role] ?? role)
            .map((account) => (account === '-' ? account : `${account}*`))
            .join(' '),
          hexToBytes(tag.replace(/@.*/, '')),
          ...one.args.map(({ type }) => write(type, types)),
        ),
    };
  });
});
