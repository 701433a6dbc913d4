import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainCell, writeCsv } from '../../src/core/csv.ts';
import {
  linesIn,
  type ReportLine,
  totalByAsset,
  totalByRecipient,
  writeExact,
} from '../../src/custody/report.ts';
import { readCsv } from '../support/csv.ts';
import { usdc } from './support.ts';

const line = (change: Partial<ReportLine>): ReportLine => ({
  at: 10,
  wallet: 'Treasury',
  what: 'send',
  asset: usdc,
  symbol: 'USDC',
  decimals: 6,
  amount: 1n,
  to: '0x11',
  name: null,
  reference: null,
  memo: null,
  requester: null,
  approvers: [],
  signers: [],
  outcome: 'signed',
  code: 'AAAA-BBBB',
  ...change,
});
const bounds = { rows: 10_000, chars: 10_000_000 };

describe('a report', () => {
  test('a report adds up exactly, and only what was signed in one asset', () => {
    const big = 2n ** 200n;
    const lines = [
      line({ amount: big }),
      line({ amount: 3n, to: '0x22', name: 'Ann' }),
      line({ amount: 9n, outcome: 'refused' }),
    ];
    const other = line({ asset: { ...usdc, id: '0xother' }, amount: 5n });
    const byAsset = totalByAsset([...lines, other]);
    expect(byAsset.map(({ amount, count }) => [amount, count])).toEqual([
      [big + 3n, 2],
      [5n, 1],
    ]);
    expect(totalByRecipient(lines).map(({ to, total }) => [to, total.amount])).toEqual([
      ['0x22', 3n],
      ['0x11', big],
    ]);
    expect(linesIn([line({ at: 5 }), line({ at: 6 }), line({ at: 7 })], 5, 7).map(({ at }) => at)).toEqual([
      5, 6,
    ]);
  });

  test('a report writes every digit and no more', () => {
    const cases: [bigint, number | null, string][] = [
      [1_500_000n, 6, '1.5'],
      [1n, 18, '0.000000000000000001'],
      [0n, 6, '0'],
      [10n ** 30n, 6, '1000000000000000000000000'],
      [7n, null, '7'],
      [7n, 0, '7'],
    ];
    for (const [amount, decimals, text] of cases) expect(writeExact(amount, decimals)).toBe(text);
  });
});

describe('CSV', () => {
  test('CSV comes back as it was, whatever is in the cells, including formulas and apostrophes', () => {
    const start = fc.constantFrom('', '=', "'=", "''-1", '-1.5', '\n');
    const cell = fc.tuple(start, fc.string()).map((parts) => parts.join('').replace(/\r/g, ''));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const seen = rows.filter((row) => row.some((text) => text !== ''));
          // The first line of all our files shows what separates cells.
          const head = ['a', 'b'];
          const read = readCsv(writeCsv([head, ...seen]), bounds).map((row) => row.map(plainCell));
          expect(read).toEqual([head, ...seen]);
        },
      ),
    );
  });

  test('CSV never starts a formula', () => {
    for (const text of ['=1+1', '+1', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1']) {
      const written = writeCsv([[text]]);
      expect(written).toMatch(/^"'/);
    }
    // Numbers below zero stay numbers.
    expect(writeCsv([['-1.5']])).toBe('-1.5\r\n');
  });

  test('CSV is read as spreadsheets in any country write it', () => {
    const rows = [
      ['to', 'amount'],
      ['0x1', '1,5'],
    ];
    expect(readCsv('\ufeffto;amount\r\n0x1;1,5\r\n', bounds)).toEqual(rows);
    expect(readCsv('to\tamount\n0x1\t1,5\n\n', bounds)).toEqual(rows);
    expect(readCsv('to, amount\n"0x1", "1,5"', bounds)).toEqual(rows);
  });

  test('broken CSV is refused with its line, before it takes up too much', () => {
    expect(() => readCsv('a,b\n"c', bounds)).toThrow(
      expect.objectContaining({ code: 'malformed', where: 'line 2' }),
    );
    expect(() => readCsv('a,b\n"c"x,d', bounds)).toThrow(expect.objectContaining({ code: 'malformed' }));
    expect(() => readCsv('a\n'.repeat(20), { ...bounds, rows: 5 })).toThrow('too-large');
    expect(() => readCsv('a'.repeat(50), { ...bounds, chars: 20 })).toThrow('too-large');
  });
});
