import { readRows } from '../../src/core/csv.ts';

/** Rows of cells alone, as another program would have them. Errors: those of `readRows`. */
export const readCsv = (text: string, most: { rows: number; chars: number }): string[][] =>
  readRows(text, most).map(({ cells }) => cells);
