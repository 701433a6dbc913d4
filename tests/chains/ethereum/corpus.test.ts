import { getBytes, hexlify } from 'ethers';
import { describe, expect, test } from 'vitest';
import { makeTransaction } from '../../../src/chains/ethereum/request.ts';
import { review } from '../../../src/chains/ethereum/review.ts';
import { readTypedData } from '../../../src/chains/ethereum/typed-data.ts';
import type { Fact } from '../../../src/chains/review.ts';
import { groupKey, readCall, readForm, sayAll } from './corpus.ts';
import { usual } from './corpus-brief.ts';
import { deeds } from './corpus-deeds.ts';
import { forms } from './corpus-forms.ts';
import { modules } from './corpus-modules.ts';
import { trades } from './corpus-trades.ts';

const blocks = (text: string) => text.trim().split(/\n\n+/);
const calls = [trades, deeds, modules, usual].flatMap((text) => blocks(text).map(readCall));
const typed = blocks(forms).map(readForm);
const context = { groupKey, known: [] };

const reviewCall = ({ chainId, to, data, value }: (typeof calls)[number]) =>
  review(makeTransaction([{ to, value, data }], { chainId, nonce: 0 }), context);
const reviewForm = ({ chainId, json }: (typeof typed)[number]) =>
  review({ kind: 'typed-data', chainId, text: readTypedData(json).text }, context);

/** What comes before the form itself. */
const deedsOf = (actions: readonly Fact[]) =>
  actions.slice(
    0,
    actions.findIndex(({ code }) => code === 'ethereum.domain'),
  );
const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flat(f.parts ?? [])]);
const isRaw = ({ code }: Fact) =>
  /^ethereum\.(unknown-call|call-word|call-data|call-not-canonical)$/.test(code);

describe('real shapes of Ethereum requests in words', () => {
  test.each(calls)('a call: $protocol: $says.0', (shape) => {
    expect(reviewCall(shape).actions.flatMap(sayAll)).toEqual(shape.says);
  });

  test.each(typed)('a form: $protocol: $says.0', (shape) => {
    expect(deedsOf(reviewForm(shape).actions).flatMap(sayAll)).toEqual(shape.says);
  });

  test('requests show every byte: if one changes, so does what is said, or the request is refused', () => {
    const told = (shape: (typeof calls)[number]) => {
      try {
        const { actions, warnings } = reviewCall(shape);
        return JSON.stringify([actions, warnings], (_, x) => (typeof x === 'bigint' ? `${x}n` : x));
      } catch {
        return 'refused';
      }
    };
    for (const shape of calls) {
      const before = told(shape);
      const bytes = getBytes(shape.data);
      for (let i = 0; i < 5; i++) {
        const at = 4 + Math.floor(((bytes.length - 4) * (i + 0.5)) / 5);
        if (at >= bytes.length) continue;
        const data = hexlify(bytes.with(at, bytes[at]! ^ 1));
        expect(told({ ...shape, data }) === before, `${shape.protocol}, byte ${at} of ${shape.data}`).toBe(
          false,
        );
      }
    }
  });

  test('requests are from many protocols, and the share described in words does not fall', () => {
    const told = [
      ...calls.map((one) => reviewCall(one).actions),
      ...typed.map((one) => deedsOf(reviewForm(one).actions)),
    ];
    const meant = told.filter(([first]) => first !== undefined && !isRaw(first));
    const whole = meant.filter((facts) => !flat(facts).some(isRaw));
    const protocols = new Set([...calls, ...typed].map(({ protocol }) => protocol));
    console.log(
      `Ethereum: of ${told.length} requests of ${protocols.size} protocols ${meant.length} have a meaning, ${whole.length} wholly in words`,
    );
    expect(protocols.size).toBeGreaterThanOrEqual(40);
    expect(meant.length / told.length).toBe(1);
    expect(whole.length / told.length).toBeGreaterThanOrEqual(0.99);
  });
});
