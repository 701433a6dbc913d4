import { describe, expect, it } from 'vitest';
import { isFound, rankOf } from '../../src/ui/commands/find.ts';

describe('finding', () => {
  it.each([
    ['', ['Treasury']],
    ['treas', ['Treasury']],
    ['BOB rent', ['Rent', 'Ana and Bob']],
    ['jose', ['José']],
    ['елка', ['Ёлка']],
    ['0.5', ['Send 0,5 SOL']],
    ['0,5', ['Send 0.5 SOL']],
    ['3', ['Send 3 SOL']],
    ['3', ['Send 3.5 SOL']],
    ['mar 12, 2026', ['Mar 12, 2026, 3:30 PM']],
    ['2026-03-12', ['2026-03-12']],
    ['1500', ['1,500 USDC']],
    ['1,500', ['1,500 USDC']],
    ['1234567.5', ['1,234,567.5 USDC']],
    ['84000985', ['0x 5290 8400 0985 2788 6E0F']],
    ['1500', ['1 500 USDC']],
    ['7xkqab12', ['7xKq ab12 …']],
    ['7xKq ab12', ['7xKqab12']],
  ])('%s is found in %j', (query, texts) => {
    expect(isFound(query, texts)).toBe(true);
  });

  it.each([
    ['bob', ['Ana']],
    ['ana carol', ['Ana and Bob']],
    ['15', ['Send 1.5 SOL']],
    ['3', ['13 SOL to 3znA Ghp6 Tk43']],
    ['5', ['Send 0.5 SOL']],
    ['0.5', ['Send 10.5 SOL']],
    ['.*', ['anything']],
  ])('%s is not found in %j', (query, texts) => {
    expect(isFound(query, texts)).toBe(false);
  });

  it('names that begin with the query come first, then those with such a word', () => {
    expect(rankOf('co', 'Contacts')).toBe(0);
    expect(rankOf('co', 'My contact card')).toBe(1);
    expect(rankOf('co', 'Recovery record')).toBe(2);
  });
});
