import { expect, test } from 'vitest';
import { ethereumExportCodes, ethereumFactCodes } from '../../../src/chains/ethereum/facts.ts';
import type { Entry } from '../../../src/ui/text/entry.ts';
import { languages } from '../../../src/ui/text/languages.ts';

const codes = [...Object.keys(ethereumFactCodes), ...ethereumExportCodes].sort();
const slots = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(Object.keys(languages))(
  'language %s has a sentence for every code, with every value in it',
  async (tag) => {
    const part = await import(`../../../src/ui/text/${tag}/ethereum.ts`);
    const sentences = part.ethereum as Record<string, Entry>;
    expect(Object.keys(sentences).sort()).toEqual(codes);
    expect(ethereumExportCodes.filter((code) => slots(String(sentences[code])).length > 0)).toEqual([
      'ethereum.first-use-data',
    ]);
    for (const [code, values] of Object.entries(ethereumFactCodes)) {
      const entry = sentences[code]!;
      for (const form of typeof entry === 'string' ? [entry] : Object.values(entry)) {
        expect(slots(form), code).toEqual([...values].sort());
      }
    }
  },
);
