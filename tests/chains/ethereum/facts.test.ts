import { expect, test } from 'vitest';
import { ethereumExportCodes, ethereumFactCodes } from '../../../src/chains/ethereum/facts.ts';
import { enEthereum } from '../../../src/ui/text/en.ethereum.ts';
import { ruEthereum } from '../../../src/ui/text/ru.ethereum.ts';

const codes = [...Object.keys(ethereumFactCodes), ...ethereumExportCodes].sort();
const slots = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each([
  ['English', enEthereum],
  ['Russian', ruEthereum],
])('%s has a sentence for every code, with every value of it', (_, sentences) => {
  expect(Object.keys(sentences).sort()).toEqual(codes);
  for (const [code, values] of Object.entries(ethereumFactCodes)) {
    const entry = sentences[code as keyof typeof ethereumFactCodes];
    for (const form of typeof entry === 'string' ? [entry] : Object.values(entry)) {
      expect(slots(form), code).toEqual([...values].sort());
    }
  }
});
