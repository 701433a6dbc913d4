import { SignerError } from './errors.ts';

/**
 * RFC 4180 with CRLF. No cell starts a formula in a spreadsheet: text that begins like one gets an apostrophe
 * in front (OWASP "CSV Injection"), and is quoted. So does text that already has such an apostrophe:
 * `plainCell` removes one, and gives back what was written.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const plain = /^'*[=+\-@\t\r\n]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n']|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A cell of a table that this app may have written, without the apostrophe that keeps it from being a formula. */
export const plainCell = (cell: string): string => (/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);

/**
 * Rows of cells with their numbers from 1, as spreadsheets write and count them: comma, semicolon or tab
 * between cells (the first line decides), quotes doubled, a byte order mark and empty rows left out. A
 * quotation mark inside an unquoted cell is refused, as RFC 4180 requires (section 2.5): nobody knows where
 * that cell was meant to end. Errors: `too-large`, `malformed` with the row in `where` and in `values`.
 */
export function readRows(
  text: string,
  most: { rows: number; chars: number },
): { number: number; cells: string[] }[] {
  if (text.length > most.chars) throw new SignerError('too-large', { where: 'csv' });
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(source);
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  let wasQuoted = false;
  const fail = (): never => {
    const line = String(rows.length);
    throw new SignerError('malformed', { where: `line ${line}`, values: { line } });
  };
  const endCell = () => {
    rows.at(-1)!.push(wasQuoted ? cell : cell.trim());
    cell = '';
    wasQuoted = false;
  };
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (source[i + 1] === '"') {
        cell += '"';
        i++;
      } else isQuoted = false;
    } else if (char === '"') {
      if (cell.trim() !== '' || wasQuoted) fail();
      cell = '';
      isQuoted = wasQuoted = true;
    } else if (char === separator) endCell();
    else if (char === '\n') {
      endCell();
      rows.push([]);
      if (rows.length > most.rows + 1) throw new SignerError('too-large', { where: 'csv' });
    } else if (wasQuoted && char.trim() !== '') fail();
    else if (!wasQuoted) cell += char;
  }
  if (isQuoted) fail();
  endCell();
  return rows
    .map((cells, i) => ({ number: i + 1, cells }))
    .filter(({ cells }) => cells.some((one) => one !== ''));
}

/** Whichever occurs most often in the first line, outside quotes. */
function separatorOf(source: string): string {
  const first = source
    .slice(0, 2_000)
    .split(/\r?\n/, 1)[0]!
    .replace(/"[^"]*"/g, '');
  const count = (char: string) => first.split(char).length;
  return [',', ';', '\t'].reduce((best, char) => (count(char) > count(best) ? char : best));
}
