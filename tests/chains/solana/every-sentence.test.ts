import { describe, expect, it } from 'vitest';
import { layoutName } from '../../../src/chains/solana/layouts/describe.ts';
import { sentences } from '../../../src/chains/solana/layouts/sentences.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { say } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

const made = madeCalls
  .filter(({ program, name }) => Object.hasOwn(sentences[program] ?? {}, name))
  .map((one) => ({
    name: `${layoutName(one.program)}: ${one.name} ${one.tag}`,
    code: one.name,
    instruction: one.make(),
  }));

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
