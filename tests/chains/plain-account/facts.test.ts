import { expect, test } from 'vitest';
import { accountExportCodes, accountFactCodes } from '../../../src/chains/plain-account/facts.ts';
import type { Entry } from '../../../src/ui/text/entry.ts';
import { languages } from '../../../src/ui/text/languages.ts';

const slots = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(Object.keys(languages))(
  'language %s has a sentence for every code of an ordinary account, with every value in it',
  async (tag) => {
    const part = await import(`../../../src/ui/text/${tag}/account.ts`);
    const sentences = part.account as Record<string, Entry>;
    for (const code of accountExportCodes) expect(slots(String(sentences[code])), code).toEqual([]);
    for (const [code, values] of Object.entries(accountFactCodes)) {
      const entry = sentences[code]!;
      for (const form of typeof entry === 'string' ? [entry] : Object.values(entry))
        expect(slots(form), code).toEqual([...values].sort());
    }
  },
);
