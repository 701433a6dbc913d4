import { expect, test } from 'vitest';
import { bitcoinFactCodes } from '../../../src/chains/bitcoin/facts.ts';
import type { Entry } from '../../../src/ui/text/entry.ts';
import { languages } from '../../../src/ui/text/languages.ts';

const slots = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(Object.keys(languages))(
  'language %s says every Bitcoin fact, with every value in it',
  async (tag) => {
    const { bitcoin } = await import(`../../../src/ui/text/${tag}/bitcoin.ts`);
    const sentences = bitcoin as Record<string, Entry>;
    for (const [code, values] of Object.entries(bitcoinFactCodes)) {
      const entry = sentences[code]!;
      for (const form of typeof entry === 'string' ? [entry] : Object.values(entry))
        expect(slots(form), code).toEqual([...values].sort());
    }
  },
);
