import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sessionOf } from './aside.ts';

/**
 * What a screen reader says about a screen, read from the browser's own accessibility tree from top to
 * bottom.
 */

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  value?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
  childIds?: string[];
}

/** Roles with a line of their own; everything else is said with what contains it. */
const spokenRoles = new Set([
  ...[
    'button',
    'link',
    'textbox',
    'checkbox',
    'radio',
    'combobox',
    'heading',
    'list',
    'table',
    'image',
    'img',
  ],
  ...['status', 'alert', 'DisclosureTriangle', 'region', 'group', 'form', 'article', 'radiogroup', 'Video'],
  ...['paragraph', 'listitem', 'term', 'definition', 'meter', 'dialog', 'timer', 'Legend'],
]);

const pieces = new Set(['StaticText', 'none', 'generic', 'strong', 'code', 'time', 'emphasis']);

/** Parts of one line; what is empty or false is not said. */
const line = (...parts: (string | undefined | false)[]): string[] => {
  const text = parts.filter(Boolean).join(', ').replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [text];
};

class Walk {
  private readonly byId: Map<string, Node>;

  constructor(nodes: Node[]) {
    this.byId = new Map(nodes.map((node) => [node.nodeId, node]));
  }

  private childrenOf(node: Node): Node[] {
    return (node.childIds ?? []).flatMap((id) => this.byId.get(id) ?? []);
  }

  private roleOf = (node: Node) => (node.ignored ? 'none' : (node.role?.value ?? 'none'));

  private textOf(node: Node): string {
    const role = this.roleOf(node);
    if (['StaticText', 'image', 'img'].includes(role)) return node.name?.value ?? '';
    const texts = this.childrenOf(node).map((child) => this.textOf(child));
    return texts.filter((text) => text.trim() !== '').join(' ');
  }

  /** Something below it is more than text, and speaks for itself. */
  private hasParts(node: Node): boolean {
    return this.childrenOf(node).some((child) => spokenRoles.has(this.roleOf(child)) || this.hasParts(child));
  }

  /** Line by line; adjacent pieces of a sentence are joined. */
  private below(node: Node): string[] {
    const lines: string[] = [];
    const sentence: string[] = [];
    const end = () => lines.push(...line(sentence.splice(0).join(' ')));
    for (const child of this.childrenOf(node)) {
      if (pieces.has(this.roleOf(child)) && !this.hasParts(child)) sentence.push(this.textOf(child));
      else {
        end();
        lines.push(...this.linesOf(child));
      }
    }
    end();
    return lines;
  }

  linesOf(node: Node): string[] {
    const role = this.roleOf(node);
    const name = node.name?.value ?? '';
    const has = (property: string) => node.properties?.find((one) => one.name === property)?.value.value;
    const off = has('disabled') === true && 'unavailable';
    const ticked = has('checked') === 'true' ? 'checked' : 'not checked';
    switch (role) {
      case 'heading':
        return line(`heading ${has('level')}`, name);
      case 'button':
      case 'link':
        return line(role, name, off);
      case 'DisclosureTriangle':
        return line('button', name, has('expanded') === true ? 'open' : 'closed');
      case 'textbox':
        return line('edit', name, has('readonly') === true && 'read only', node.description?.value);
      case 'checkbox':
        return line('tick box', name, ticked, off);
      case 'radio':
        return line('choice', name, ticked, off);
      case 'combobox':
        return line('list to choose from', name, node.value?.value);
      case 'image':
      case 'img':
        return line(name !== '' && 'picture', name);
      case 'Video':
        return line('video', name);
      case 'status':
      case 'alert':
        return this.liveLines(node, role);
      case 'list':
        return [...line(`list of ${this.childrenOf(node).length}`, name), ...this.itemsOf(node)];
      case 'table':
        return [...line('table', name), ...this.rowsOf(node)];
      case 'region':
      case 'form':
      case 'group':
      case 'radiogroup':
        return [...line(name !== '' && role.replace('radio', ''), name), ...this.below(node)];
      case 'StaticText':
        return line(name);
      // The words are said with the control that they belong to.
      case 'LabelText':
        return this.childrenOf(node)
          .filter((child) => spokenRoles.has(this.roleOf(child)) || this.hasParts(child))
          .flatMap((child) => this.linesOf(child));
      case 'Legend':
      case 'ListMarker':
        return [];
      default:
        return this.hasParts(node) ? this.below(node) : line(this.textOf(node));
    }
  }

  /** The words are different every time. */
  private itemsOf(node: Node): string[] {
    return /words$/i.test(node.name?.value ?? '') ? ['‹words›'] : this.below(node);
  }

  private liveLines(node: Node, role: string): string[] {
    if (this.hasParts(node)) return [role, ...this.below(node)];
    const text = this.textOf(node);
    return text === '' ? [] : line(role, text);
  }

  private rowsOf(node: Node): string[] {
    if (this.roleOf(node) !== 'row') return this.childrenOf(node).flatMap((child) => this.rowsOf(child));
    return line(
      this.childrenOf(node)
        .map((cell) => this.textOf(cell).trim())
        .join(' | '),
    );
  }
}

/** What differs from one time to the next, by kind. */
const varying: [RegExp, string][] = [
  [/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, '‹code›'],
  [/[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M/g, '‹time›'],
  [/[A-Z][a-z]{2} \d{1,2}, \d{4}/g, '‹date›'],
  [/0x (?:[0-9a-fA-F]{4} ?){10}/g, '‹address› '],
  // Before those of Solana: this one's letters may all be letters of that one.
  [/\bbc1[pq] (?:[0-9a-z]{4} ){8,14}[0-9a-z]{1,4}\b/g, '‹address›'],
  [/(?:\b[1-9A-HJ-NP-Za-km-z]{4} ){9,10}[1-9A-HJ-NP-Za-km-z]{1,4}\b/g, '‹address›'],
  [/\b[0-9a-f]{64}\b/g, '‹hash›'],
  [/\bCode \d+\./, 'Code ‹number›.'],
];

/** The lines of the screen, or of the dialog above it. */
export async function spokenOn(page: Page): Promise<string[]> {
  const session = await sessionOf(page);
  await session.send('Accessibility.enable');
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  const root = nodes.find(({ role, ignored }) => !ignored && role?.value === 'main');
  if (root === undefined) throw new Error('no screen');
  const lines = new Walk(nodes).linesOf(root);
  return lines.map((one) => varying.reduce((text, [from, to]) => text.replace(from, to), one).trim());
}

/**
 * The document of the walk: its blocks, each named after a step, hold the lines. `SPOKEN=write` rewrites
 * them, for somebody to read before committing.
 */
export class SpokenDocument {
  private text: string;
  private readonly used = new Set<string>();
  private readonly isWriting = process.env.SPOKEN === 'write';
  private readonly path: string;

  constructor(name: string) {
    this.path = join(import.meta.dirname, '../../docs', name);
    this.text = readFileSync(this.path, 'utf8');
  }

  private readonly block = (step: string) => new RegExp(`(\`\`\`heard ${step}\\n)([^\`]*)(\`\`\`)`);

  /** Errors: an assertion if the screen says something other than the document. */
  async expectOn(page: Page, step: string): Promise<void> {
    const written = this.block(step).exec(this.text)?.[2];
    if (written === undefined) throw new Error(`${this.path} has no step “${step}”`);
    expect(this.used.has(step), `“${step}” twice`).toBe(false);
    this.used.add(step);
    if (this.isWriting) {
      const lines = await spokenOn(page);
      this.text = this.text.replace(
        this.block(step),
        (_, start, _old, end) => `${start}${lines.join('\n')}\n${end}`,
      );
      writeFileSync(this.path, this.text);
      return;
    }
    const lines = written.trim().split('\n');
    await expect.poll(() => spokenOn(page), { message: step, timeout: 60_000 }).toEqual(lines);
  }

  /** Steps of the document that the walk has not taken. */
  unused(): string[] {
    const all = [...this.text.matchAll(/```heard (.+)/g)].map(([, step]) => step!);
    return all.filter((step) => !this.used.has(step));
  }
}
