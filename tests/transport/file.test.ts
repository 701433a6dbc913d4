import { expect, test } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { readFile, writeFileName } from '../../src/transport/file.ts';

test('file names say what is inside', () => {
  expect(writeFileName(['Treasury', 'sign K7QM', 'from Ana'])).toBe(
    'Treasury - sign K7QM - from Ana.hoarfrost',
  );
  expect(writeFileName(['Ana', 'card'], '.txt')).toBe('Ana - card.txt');
});

test('labels by other people do nothing to the file system, the shell or the line', () => {
  const names: [string[], string][] = [
    [['../../etc/passwd'], 'etc passwd.hoarfrost'],
    [['C:\\Windows\\x', 'a|b<c>d'], 'C Windows x - a b c d.hoarfrost'],
    [['.hidden', '-rf', '...'], 'hidden - rf.hoarfrost'],
    [['a\u202Etxt.exe', 'b\nc', 'd\u0000e'], 'a txt.exe - b c - d e.hoarfrost'],
    [['$(rm)', '`ls`', '%PATH%'], '(rm) - ls - PATH.hoarfrost'],
    [['', '  ', '/'], 'hoarfrost.hoarfrost'],
    [['CON'], 'CON_.hoarfrost'],
    [['lpt1.a'], 'lpt1.a_.hoarfrost'],
    [['Казна', '財布'], 'Казна - 財布.hoarfrost'],
  ];
  for (const [parts, name] of names) expect(writeFileName(parts)).toBe(name);
  expect([...writeFileName(['\u{1f600}'.repeat(400)])].length).toBe(110);
  expect(writeFileName(['x'.repeat(400)]).length).toBe(110);
});

test('a file that is too large is refused before it is read', async () => {
  let isRead = false;
  const file = (size: number) =>
    ({
      name: 'a',
      size,
      arrayBuffer: async () => {
        isRead = true;
        return new Uint8Array([1, 2]).buffer;
      },
    }) as unknown as File;
  await expect(readFile(file(limits.textChars + 1))).rejects.toMatchObject({ code: 'too-large' });
  expect(isRead).toBe(false);
  expect(await readFile(file(2))).toEqual({ name: 'a', bytes: Uint8Array.of(1, 2) });
  const broken = {
    name: 'a',
    size: 2,
    arrayBuffer: () => Promise.reject(new Error('gone')),
  } as unknown as File;
  await expect(readFile(broken)).rejects.toMatchObject({ code: 'malformed' });
});
