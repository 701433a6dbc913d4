import { describe, expect, it } from 'vitest';
import { solanaExportCodes, solanaFacts } from '../../../src/chains/solana/facts.ts';
import type { Entry } from '../../../src/ui/text/entry.ts';
import { languages } from '../../../src/ui/text/languages.ts';

const formsOf = (entry: Entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));
const slots = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

describe.each(Object.keys(languages))('Solana in %s', async (tag) => {
  const part = await import(`../../../src/ui/text/${tag}/solana.ts`);
  const sentences = part.solana as Record<string, Entry>;

  it('Solana has a sentence for every code and no others', () => {
    expect(Object.keys(sentences).sort()).toEqual([...Object.keys(solanaFacts), ...solanaExportCodes].sort());
  });

  it('every value of every fact is shown exactly once', () => {
    for (const [code, names] of Object.entries(solanaFacts))
      for (const form of formsOf(sentences[code]!))
        expect(`${code} ${slots(form)}`).toBe(`${code} ${[...names].sort()}`);
  });
});
