import { describe, expect, test } from 'vitest';
import { SignerError } from '../../src/core/errors.ts';
import { limits } from '../../src/core/limits.ts';
import { readArmor, writeArmor } from '../../src/transport/armor.ts';
import { makeRandom } from '../bench/scene.ts';

const random = makeRandom(21);
const bytes = Uint8Array.from({ length: 500 }, () => random() * 256);
const text = writeArmor(bytes);
const lines = text.trimEnd().split('\n');

test('the form is fixed', () => {
  expect(writeArmor(Uint8Array.of(1, 2, 3))).toBe(
    '-----BEGIN HOARFROST-----\nAQIDVbyAHQ\n-----END HOARFROST-----\n',
  );
  expect(Math.max(...lines.map((line) => line.length))).toBe(64);
  expect(readArmor(writeArmor(new Uint8Array(0)))).toEqual(new Uint8Array(0));
});

describe('armour survives what mail and chat do', () => {
  const wrapped = (width: number) =>
    lines
      .join('')
      .match(new RegExp(`.{1,${width}}`, 'g'))!
      .join('\n');
  const cases: Record<string, string> = {
    plain: text,
    CRLF: text.replaceAll('\n', '\r\n'),
    'old line ends': text.replaceAll('\n', '\r'),
    'one line': lines.join(' '),
    'no space at all': lines.join(''),
    'wrapped at 20': wrapped(20),
    'quoted once': lines.map((line) => `> ${line}`).join('\n'),
    'quoted thrice, ragged': lines.map((line, i) => `${['>>> ', '> > > ', '>>>'][i % 3]}${line}`).join('\n'),
    'bar quoted': lines.map((line) => `| ${line}`).join('\n'),
    'hard spaces': lines
      .map((line) => `\u00a0\u00a0${line}\u00a0`)
      .join('\n')
      .replace('BEGIN H', 'BEGIN\u00a0H'),
    'soft wraps with trailing space': lines.map((line) => line.replace(/(.{30})/, '$1 \n')).join('\n'),
    'zero-width and soft hyphens': lines.map((line) => line.replace(/(.{31})/, '$1\u200b\u00ad')).join('\n'),
    'byte order mark': `\ufeff${text}`,
    'long dashes': text.replaceAll('-----', '\u2014\u2013-'),
    'prose around': `Hi Ana,\nplease sign BEGIN this:\n\n${text}\nBest, END\nBob`,
    'the quoted line broken by the quote mark': `> -----BEGIN\n> HOARFROST-----\n> ${lines.slice(1).join('\n> ')}`,
    'indented code fence': `\`\`\`\n    ${lines.join('\n    ')}\n\`\`\``,
  };
  test.each(Object.entries(cases))('%s', (_, changed) => {
    expect(readArmor(changed)).toEqual(bytes);
  });
});

describe('armour says what is wrong', () => {
  const refusal = (input: string) => {
    try {
      readArmor(input);
    } catch (error) {
      if (error instanceof SignerError) return `${error.code} ${error.where}`;
    }
    return 'accepted';
  };

  test('empty text holds nothing', () => {
    for (const none of ['', 'hello', 'BEGIN', 'HOARFROST', text.slice(12)])
      expect(readArmor(none)).toBeNull();
  });

  test('armour that was cut, altered or emptied is refused', () => {
    expect(refusal(text.slice(0, 300))).toBe('malformed block 1');
    expect(refusal(text.replace(lines[3]!, ''))).toBe('malformed block 1');
    expect(refusal('-----BEGIN HOARFROST-----\n-----END HOARFROST-----')).toBe('malformed block 1');
    expect(refusal('-----BEGIN HOARFROST-----\nAQI\n-----END HOARFROST-----')).toBe('malformed block 1');
  });

  test('of several armours, the first whole one is read', () => {
    const second = writeArmor(Uint8Array.of(7));
    expect(readArmor(`${text.slice(0, 200)}\n${second}`)).toEqual(Uint8Array.of(7));
    expect(readArmor(text + second)).toEqual(bytes);
    expect(refusal(text.slice(0, 200) + text.slice(0, 90))).toBe('malformed block 2');
  });

  test('a text that is too large is refused before it is read', () => {
    expect(refusal(`${' '.repeat(limits.textChars)}${text}`)).toBe('too-large armor');
    expect(() => writeArmor(new Uint8Array(limits.blobBytes + 1))).toThrow('too-large');
    const most = new Uint8Array(limits.blobBytes).fill(3);
    expect(readArmor(writeArmor(most))?.length).toBe(limits.blobBytes);
  });

  test('texts made to be slow are not slow', () => {
    const n = 2_000_000;
    for (const evil of [
      '-'.repeat(n),
      'BEGIN '.repeat(n / 6),
      `BEGIN HOARFROST${'-'.repeat(n)}x${'-'.repeat(9)}`,
    ]) {
      refusal(evil);
    }
    refusal('BEGIN HOARFROST '.repeat(n / 16));
  });
});

test('altered texts give never other bytes, never another error', { timeout: 900_000 }, () => {
  const count = process.env.PROVE === 'nightly' ? 100_000 : 5_000;
  const pick = (n: number) => Math.floor(random() * n);
  const small = Array.from({ length: 20 }, (_, i) =>
    Uint8Array.from({ length: 3 * i + 1 }, () => random() * 256),
  );
  for (let n = 0; n < count; n++) {
    const original = small[pick(small.length)]!;
    let changed = writeArmor(original);
    for (let change = 0; change <= pick(4); change++) {
      const at = pick(changed.length);
      const c = String.fromCharCode(pick(4) === 0 ? pick(0xffff) : 32 + pick(95));
      const cut = pick(3) === 0 ? pick(10) : pick(2);
      changed = changed.slice(0, at) + (pick(4) === 0 ? '' : c) + changed.slice(at + cut);
    }
    try {
      const read = readArmor(changed);
      if (read !== null) expect(read, changed).toEqual(original);
    } catch (error) {
      expect((error as SignerError).code, changed).toBe('malformed');
    }
  }
});
