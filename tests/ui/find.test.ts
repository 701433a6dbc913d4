import { describe, expect, it } from 'vitest';
import { isFound, rankOf } from '../../src/ui/find.ts';

describe('finding', () => {
  it.each([
    ['', ['Treasury']],
    ['treas', ['Treasury']],
    ['BOB rent', ['Rent', 'Ana and Bob']],
    ['jose', ['José']],
    ['елка', ['Ёлка']],
    ['0.5', ['Send 0,5 SOL']],
    ['0,5', ['Send 0.5 SOL']],
    ['1500', ['1,500 USDC']],
    ['1500', ['1 500 USDC']],
    ['7xkqab12', ['7xKq ab12 …']],
    ['7xKq ab12', ['7xKqab12']],
  ])('%s is in %j', (query, texts) => {
    expect(isFound(query, texts)).toBe(true);
  });

  it.each([
    ['bob', ['Ana']],
    ['ana carol', ['Ana and Bob']],
    ['15', ['Send 1.5 SOL']],
    ['.*', ['anything']],
  ])('%s is not in %j', (query, texts) => {
    expect(isFound(query, texts)).toBe(false);
  });

  it('puts first what begins so, then a word that does', () => {
    expect(rankOf('co', 'Contacts')).toBe(0);
    expect(rankOf('co', 'My contact card')).toBe(1);
    expect(rankOf('co', 'Record')).toBe(2);
  });
});
