import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { type CallLayout, compile } from '../../../src/chains/solana/layouts/layout.ts';
import { layouts } from '../../../src/chains/solana/layouts/registry.ts';
import { sentences } from '../../../src/chains/solana/layouts/sentences.ts';
import type { Field, Type } from '../../../src/chains/solana/layouts/types.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { concatBytes } from '../../../src/core/bytes.ts';
import { call, key, say, text, u8, u32 } from './corpus.ts';
import { context, payloadOf, wire } from './support.ts';

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

const made = layouts.flatMap((layout) => {
  const { calls, types } = compile(layout);
  return [...calls].flatMap(([tag, one]: [string, CallLayout]) =>
    Object.hasOwn(sentences[layout.program] ?? {}, one.name)
      ? [
          {
            name: `${layout.name}: ${one.name} ${tag}`,
            code: one.name,
            instruction: call(
              layout.program,
              // The largest calls would not fit in a transaction if every account were another.
              one.accounts.map(({ name }, i) => (i < 18 ? `${name}*` : 'other*')).join(' '),
              hexToBytes(tag.replace(/@.*/, '')),
              ...one.args.map(({ type }) => write(type, types)),
            ),
          },
        ]
      : [],
  );
});

/** Those that keep calls carry bytes of their own, which are read elsewhere (kept.test.ts). */
const keeping = ['vault_transaction_create', 'batch_add_transaction'];

describe('every sentence', () => {
  it.each(made.filter(({ code }) => !keeping.includes(code)))(
    'a call that follows its layout has its sentence: $name',
    ({ instruction }) => {
      const action = solana.review(payloadOf(wire([instruction])), context).actions[0]!;
      if (process.env.SHOW) console.log(say(action));
      expect(action.code).not.toBe('sol.unknown');
      expect(say(action)).not.toMatch(/undefined|null|\{/);
    },
  );
});
