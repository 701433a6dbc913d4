import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Device, World } from './harness.ts';
import { gather, password, press } from './people.ts';

describe('the sheet to print', () => {
  let world: World;
  let ana: Device;
  let words: string[] = [];
  beforeAll(async () => {
    ({
      world,
      devices: [ana],
      words: [words = []],
    } = await gather('Ana'));
  });
  afterAll(() => world.close());

  /** What is on paper: text that is neither hidden nor only on the screen. */
  async function printed(): Promise<string> {
    await ana.page.emulateMedia({ media: 'print' });
    const text = await ana.page.locator('body').innerText();
    await ana.page.emulateMedia({ media: null });
    return text;
  }
  const pages = async (format: string) => {
    const pdf = Buffer.from(await ana.page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
    return pdf.match(/\/Type\s*\/Page[^s]/g)?.length;
  };

  it('the sheet is one page of lines without the words, and with them only after the password', async () => {
    await press(ana, 'Settings');
    await press(ana, 'Backup');
    await press(ana, 'Printable sheet');
    await ana.page.getByRole('heading', { name: 'Printable sheet' }).waitFor();
    expect(await ana.axe()).toEqual([]);
    const empty = await printed();
    expect(empty).toContain('Ana');
    const shown = words.filter((word) => new RegExp(`\\b${word}\\b`).test(empty));
    expect(shown.length).toBeLessThan(4);
    expect(await pages('A4')).toBe(1);
    expect(await pages('Letter')).toBe(1);

    await ana.page.getByRole('checkbox', { name: /^Print the words too/ }).click();
    await ana.field('Password').fill(password);
    await press(ana, 'Show the words');
    await ana.page.getByRole('heading', { name: 'Printable sheet' }).waitFor();
    const full = await printed();
    for (const word of words) expect(full).toContain(word);
    expect(await pages('A4')).toBe(1);
    expect(await pages('Letter')).toBe(1);
  });
});
