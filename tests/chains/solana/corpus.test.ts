import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/chains/review.ts';
import { compile } from '../../../src/chains/solana/layouts/layout.ts';
import { layouts } from '../../../src/chains/solana/layouts/registry.ts';
import { sentences } from '../../../src/chains/solana/layouts/sentences.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { anchor, call, type Shape, say, u8, u64 } from './corpus.ts';
import { describedShapes as layoutShapes } from './corpus-all.ts';
import { ownShapes } from './corpus-own.ts';
import { allFacts, context, payloadOf, wire } from './support.ts';

const shapes: readonly Shape[] = [...ownShapes, ...layoutShapes];
const review = (instruction: Shape['instruction']) => solana.review(payloadOf(wire([instruction])), context);
const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((fact) => [fact, ...flat(fact.parts ?? [])]);
const plain = (value: unknown) =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}n` : one));

describe('real shapes of Solana calls in words', () => {
  it.each(shapes)('$name', ({ instruction, says }) => {
    expect(say(review(instruction).actions[0]!)).toBe(says);
  });

  it('a share of the calls is described in words, and it does not fall', () => {
    const told = shapes.map(({ instruction }) => review(instruction).actions[0]!.code);
    const inWords = told.filter((code) => code !== 'sol.unknown' && code !== 'sol.call').length;
    console.log(
      `Solana: ${inWords} of ${told.length} shapes in words, ${told.filter((c) => c === 'sol.unknown').length} unknown`,
    );
    expect(inWords / told.length).toBeGreaterThanOrEqual(0.95);
    expect(told).not.toContain('sol.unknown');
  });

  it.each(shapes)(
    'no byte and no account goes unseen: any change to them changes what is said, or is refused: $name',
    ({ name, instruction }) => {
      const before = plain(allFacts(review(instruction)).filter(({ code }) => code !== 'sol.message-hash'));
      const data = instruction.data!;
      for (let at = 0; at < data.length; at++) {
        const altered = Uint8Array.from(data, (byte, i) => (i === at ? byte ^ 1 : byte));
        const after = attempt(() => allFacts(review({ ...instruction, data: altered })));
        const said = after && plain(after.filter(({ code }) => code !== 'sol.message-hash'));
        expect(said === before, `${name}, byte ${at}`).toBe(false);
      }
      const more = allFacts(review({ ...instruction, data: Uint8Array.of(...data, 7, 7) }));
      expect(plain(more.filter(({ code }) => code !== 'sol.message-hash')) === before, name).toBe(false);
      const shown = new Set(
        flat(review(instruction).actions).flatMap(({ values }) =>
          Object.values(values).flatMap((value) => (value.type === 'address' ? [value.text] : [])),
        ),
      );
      // Sysvars in fixed positions say nothing.
      for (const { address } of instruction.accounts!.filter(
        (one) => !/^(Sysvar|StakeConfig)/.test(one.address),
      ))
        expect(shown.has(address) || address === instruction.programAddress, `${name}: ${address}`).toBe(
          true,
        );
    },
  );

  it('every byte of a described call has a published meaning', () => {
    for (const { name, instruction } of layoutShapes) {
      const codes = allFacts(review(instruction)).map(({ code }) => code);
      expect(codes, name).not.toContain('sol.more-bytes');
    }
  });

  it('every program that is handed a signature is warned of, described or not, and every effect is listed', () => {
    for (const { instruction } of layoutShapes) {
      const { warnings, actions } = review(instruction);
      expect(warnings.some(({ level }) => level === 'warning' || level === 'danger')).toBe(true);
      const effects = actions.flatMap((fact) => flat([fact]).flatMap((one) => one.effects ?? []));
      expect(effects).toContainEqual(
        expect.objectContaining({ kind: 'call', contract: instruction.programAddress }),
      );
      // What leaves is an effect: "at most", "deposit", "give" never come without one.
      if (/^(Swap|Deposit|Stake|Pay back|Give back|Offer|Give the)/.test(say(actions[0]!)))
        expect(effects.some(({ kind }) => kind === 'send')).toBe(true);
    }
  });
});

describe('layouts', () => {
  it('of the accounts that older callers leave out, the last ones are missing', () => {
    const pump = '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P';
    const accounts =
      'global fee* mint curve* held* mine* me*! system token vault* event - counted* mineCounted*';
    const buy = call(pump, accounts, anchor('buy'), u64(1_000), u64(2_000_000_000), u8(1));
    const roles = flat(review(buy).actions).flatMap(({ values }) =>
      values.role?.type === 'text' ? [values.role.text] : [],
    );
    expect(roles.slice(-2)).toEqual(['global volume accumulator', 'user volume accumulator']);
  });

  it('layouts are complete: every line can be read, every type exists, no tag appears twice, every sentence has its call', () => {
    const seen = new Set<string>();
    for (const layout of layouts) {
      expect(seen.has(layout.program)).toBe(false);
      seen.add(layout.program);
      const { calls, types, tagBytes } = compile(layout);
      const lines = layout.calls.split('\n').filter((line) => line.trim() !== '').length;
      expect(calls.size, layout.name).toBe(lines);
      for (const [tag] of calls) expect(tag.replace(/@.*/, '').length).toBe(2 * tagBytes);
      const text = plain([...calls.values(), ...types.values()]);
      for (const [, name] of text.matchAll(/"kind":"named","name":"(\w+)"/g))
        expect(types.has(name!), `${layout.name}: ${name}`).toBe(true);
      const names = new Set([...calls.values()].map(({ name }) => name));
      for (const name of Object.keys(sentences[layout.program] ?? {}))
        expect(names.has(name), `${layout.name}: ${name}`).toBe(true);
    }
    for (const program of Object.keys(sentences)) expect(seen.has(program)).toBe(true);
  });
});

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof SignerError) return null;
    throw error;
  }
}
