import { expect, it } from 'vitest';
import { readDecimals } from '../../src/ui/chains/ethereum/pay.tsx';

it('only digits are a number of decimals: an empty field is refused and never 0', () => {
  for (const [typed, read] of [
    ['6', 6],
    [' 18 ', 18],
    ['0', 0],
    ['', ''],
    [' ', ' '],
    ['6.0', '6.0'],
    ['1e1', '1e1'],
    ['-1', '-1'],
  ] as const)
    expect(readDecimals(typed)).toBe(read);
});
