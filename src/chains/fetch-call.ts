import { SignerError } from '../core/errors.ts';

/**
 * A call of JavaScript's `fetch` with a request in its body, as browsers copy it and documentation prints it.
 * Nothing is run: the body must be a text, or a literal in JSON.stringify. What a name would fill in is
 * refused, because what is signed would then not be what was brought.
 */
const start =
  /^(?:return\s+)?(?:(?:const|let|var)\s+(?:[\w$]+|[{[][^{}[\]]{0,200}[}\]])\s*=\s*)?(?:await\s+)?(?:(?:window|globalThis|self)\.)?fetch\s*\(/;

/** Deeper than any request; a text of brackets would otherwise exhaust the stack. */
const mostNested = 32;

const opposite: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0' };

const refused = (where: string) => new SignerError('bad-transaction', { where });

/**
 * The body of the call, or null for any other text and for a call without a body. Errors: `bad-transaction`
 * where 'several' for several calls or bodies, 'command' for a body that is not in the text, 'cut-short' for
 * a call without its end.
 */
export function readFetch(text: string): string | null {
  const [opening] = start.exec(text) ?? [];
  if (opening === undefined) return null;
  const call = new Call(text, opening.length);
  call.skip();
  const bodies = call.take(',') && !call.sees(')') ? call.bodies() : [];
  call.take(',');
  call.expect(')');
  if (/\bfetch\s*\(/.test(text.slice(call.at)) || bodies.length > 1) throw refused('several');
  return bodies[0]?.trim() ?? null;
}

/** The text of a call, read from the front. */
class Call {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  /** The next character that is neither space nor comment. */
  peek(): string {
    for (;;) {
      const gap = /\s*/y;
      gap.lastIndex = this.at;
      gap.exec(this.text);
      this.at = gap.lastIndex;
      const [, end] =
        [
          ['//', '\n'],
          ['/*', '*/'],
        ].find(([mark]) => this.text.startsWith(mark!, this.at)) ?? [];
      if (end === undefined) break;
      const found = this.text.indexOf(end, this.at + 2);
      if (found < 0) throw refused('cut-short');
      this.at = found + end.length;
    }
    const next = this.text[this.at];
    if (next === undefined) throw refused('cut-short');
    return next;
  }

  sees = (mark: string) => this.peek() === mark;

  take(mark: string): boolean {
    if (!this.sees(mark)) return false;
    this.at += 1;
    return true;
  }

  expect(mark: string): void {
    if (!this.take(mark)) throw refused('command');
  }

  /** Any expression, up to what ends it: a comma, or the bracket around it. */
  skip(): void {
    const open: string[] = [];
    for (;;) {
      const next = this.peek();
      if (open.length === 0 && ',)]}'.includes(next)) return;
      if ('\'"`'.includes(next)) {
        this.quoted(true);
        continue;
      }
      if (opposite[next] !== undefined) open.push(opposite[next]);
      else if (')]}'.includes(next) && open.pop() !== next) throw refused('command');
      this.at += 1;
    }
  }

  /** What the options give as `body`. */
  bodies(): string[] {
    if (!this.take('{')) throw refused('command');
    const found: string[] = [];
    while (!this.take('}')) {
      if (this.key() !== 'body') this.skip();
      else found.push(this.body());
      if (!this.sees('}')) this.expect(',');
    }
    return found;
  }

  body(): string {
    const stringify = /JSON\s*\.\s*stringify\s*\(/y;
    this.peek();
    stringify.lastIndex = this.at;
    if (!stringify.test(this.text)) return this.quoted();
    this.at = stringify.lastIndex;
    const value = this.literal(0);
    // How it is indented.
    while (this.take(',')) if (!this.sees(')')) this.literal(0);
    this.expect(')');
    return JSON.stringify(value);
  }

  /** A name, with its colon. */
  key(): string {
    const name = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
    const isQuoted = '\'"'.includes(this.peek());
    name.lastIndex = this.at;
    const found = isQuoted ? this.quoted() : name.exec(this.text)?.[0];
    if (found === undefined) throw refused('command');
    if (!isQuoted) this.at = name.lastIndex;
    this.expect(':');
    return found;
  }

  literal(depth: number): unknown {
    if (depth > mostNested) throw refused('command');
    if (this.take('[')) {
      const items: unknown[] = [];
      while (!this.take(']')) {
        items.push(this.literal(depth + 1));
        if (!this.sees(']')) this.expect(',');
      }
      return items;
    }
    if (this.take('{')) {
      const fields = new Map<string, unknown>();
      while (!this.take('}')) {
        const key = this.key();
        if (fields.has(key)) throw refused('several');
        fields.set(key, this.literal(depth + 1));
        if (!this.sees('}')) this.expect(',');
      }
      return Object.fromEntries(fields);
    }
    return '\'"`'.includes(this.peek()) ? this.quoted() : this.plain();
  }

  /** A number that JavaScript writes again as it stands there, true, false or null. */
  plain(): unknown {
    const word = /-?[\w.]+/y;
    word.lastIndex = this.at;
    const [found = ''] = word.exec(this.text) ?? [];
    this.at += found.length;
    const named = { true: true, false: false, null: null }[found];
    if (named !== undefined) return named;
    if (found === '' || String(Number(found)) !== found || found === 'NaN') throw refused('command');
    return Number(found);
  }

  /** `isSkipped`: nothing is done with it, so it may be filled in. */
  quoted(isSkipped = false): string {
    const parts = {
      "'": /'((?:[^'\\\n]|\\[\s\S])*)'/y,
      '"': /"((?:[^"\\\n]|\\[\s\S])*)"/y,
      '`': /`((?:[^`\\]|\\[\s\S])*)`/y,
    };
    const mark = this.peek();
    const part = parts[mark as keyof typeof parts];
    if (part === undefined) throw refused('command');
    part.lastIndex = this.at;
    const found = part.exec(this.text);
    if (found === null) throw refused('cut-short');
    this.at = part.lastIndex;
    const raw = found[1]!;
    if (isSkipped) return raw;
    if (mark === '`' && /(?:^|[^\\])(?:\\\\)*\$\{/.test(raw)) throw refused('command');
    return raw.replace(
      /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(\r\n|[\s\S]))/gi,
      (_, point?: string, unit?: string, byte?: string, one?: string) => {
        const code = Number.parseInt(point ?? unit ?? byte ?? '', 16);
        if (one === undefined) return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
        if (/^[1-9ux]$/.test(one)) throw refused('command');
        return /^[\r\n\u2028\u2029]/.test(one) ? '' : (escapes[one] ?? one);
      },
    );
  }
}
