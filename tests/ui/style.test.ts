import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../src/ui');
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, css: readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));

interface Declaration {
  file: string;
  name: string;
  value: string;
}

const declarations: Declaration[] = sheets.flatMap(({ file, css }) =>
  [...css.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)].map(([, name, value]) => ({
    file,
    name: name!,
    value: value!.trim().replace(/\s+/g, ' '),
  })),
);
const told = ({ file, name, value }: Declaration) => `${file}: ${name}: ${value}`;
const those = (isWrong: (one: Declaration) => boolean) => declarations.filter(isWrong).map(told);

/** The values of a shorthand, with each function as one of them: "0 max(1px, 2px)" is two. */
function partsOf(value: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const char of value) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === ' ' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

describe('style sheets', () => {
  it('style sheets are found and read', () => {
    expect(sheets.length).toBeGreaterThan(7);
    expect(declarations.length).toBeGreaterThan(300);
  });

  it('style sheets of a review cut off nothing: only a group of four characters stays on one line', () => {
    const { css } = sheets.find(({ file }) => file.endsWith('review.css'))!;
    const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => [
      selector!.trim(),
      body!,
    ]);
    const kept = rules.filter(([, body]) =>
      /nowrap|overflow:|clip|ellipsis|max-block-size|max-height/.test(body!),
    );
    expect(kept.map(([selector]) => selector)).toEqual(['.address .group']);
    // A form may nest deeper than a phone is wide.
    const deep = rules.find(([selector]) => selector === Array(6).fill('.facts').join(' '));
    expect(deep?.[1]).toContain('padding-inline-start: 0');
  });

  it('style sheets know start and end, not left and right', () => {
    expect(those(({ name }) => /(^|-)(left|right)(-|$)/.test(name))).toEqual([]);
    expect(
      those(
        ({ name, value }) =>
          /^(text-align|float|clear|caption-side|justify-|resize)/.test(name) &&
          /\b(left|right)\b/.test(value),
      ),
    ).toEqual([]);
    expect(those(({ value }) => /translateX\(|translate\(\s*-?[\d.]/.test(value))).toEqual([]);
    const sided = ['margin', 'padding', 'inset', 'border-width', 'border-style', 'border-color'];
    expect(
      those(({ name, value }) => {
        const parts = partsOf(value);
        return sided.includes(name) && parts.length === 4 && parts[1] !== parts[3];
      }),
    ).toEqual([]);
  });

  it('style sheets leave both sides of a notched screen free', () => {
    for (const { file, name, value } of declarations) {
      if (!value.includes('safe-area-inset-left')) continue;
      expect(value, `${file}: ${name}`).toContain('safe-area-inset-right');
    }
  });

  it('style sheets move things only as fast as the person wants', () => {
    expect(
      those(({ name, value }) => /^(transition|animation)/.test(name) && /\d\s*m?s\b/.test(value)),
    ).toEqual([]);
  });

  it('style sheets never remove the focus ring from anything that can be focused', () => {
    for (const { file, css } of sheets) {
      for (const [, selector, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
        if (!/outline:\s*(none|0)/.test(body!)) continue;
        expect(selector!.trim().split(/\s*,\s*/), file).toEqual(['h1:focus', 'main:focus']);
      }
    }
  });

  it('style sheets keep all colours in one place, where each has its dark counterpart', () => {
    const named = (css: string, selector: RegExp) =>
      [...(selector.exec(css)?.[1] ?? '').matchAll(/(--color-[\w-]+):/g)].map(([, name]) => name).sort();
    const tokens = sheets.find(({ file }) => file.endsWith('tokens.css'))!.css;
    const light = named(tokens, /^:root \{([^}]*)\}/m);
    expect(light.length).toBeGreaterThan(15);
    expect(named(tokens, /\[data-theme="dark"\] \{([^}]*)\}/)).toEqual(light);
  });
});
