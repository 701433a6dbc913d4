import { SignerError } from '../core/errors.ts';

/**
 * A curl command with a request in its body, as pages of documentation print it and browsers copy it. The
 * command is never run; where the shell or a file would fill in the body, it is refused, because what is
 * signed would then not be what was brought.
 */

interface Word {
  text: string;
  /** The shell would put something else in its place. */
  isFilled: boolean;
}

/** Flags without a value may stand before the `d` of the same word. */
const data = /^(?:--(?:data(?:-raw|-binary|-ascii|-urlencode)?|json)(?:=|$)|-[sSkLvifg#]*d)/;

/**
 * The body of a curl command, or null for any other text. Errors: `bad-transaction` where 'several' for
 * several bodies or commands, 'command' for a body that is not in the text, 'cut-short' for an open
 * quotation.
 */
export function readCommand(text: string): string | null {
  const [start] = /^(?:\$ )?curl(?:\.exe)?(?=\s)/.exec(text) ?? [];
  if (start === undefined) return null;
  const words = readWords(text.slice(start.length));
  if (words.some((word) => /^(?:curl|wget)(?:\.exe)?$/.test(word.text)))
    throw new SignerError('bad-transaction', { where: 'several' });
  const bodies: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const [option] = data.exec(word.text) ?? [];
    if (option === undefined) continue;
    const own = word.text.slice(option.length);
    const next = words[i + 1];
    if (own !== '') bodies.push({ ...word, text: own });
    else if (next !== undefined) bodies.push(next);
    i += own === '' ? 1 : 0;
  }
  const [body, another] = bodies;
  if (body === undefined) return null;
  if (another !== undefined) throw new SignerError('bad-transaction', { where: 'several' });
  if (body.isFilled || body.text.startsWith('@'))
    throw new SignerError('bad-transaction', { where: 'command' });
  return body.text.trim();
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' };

/** Words as a POSIX shell separates them (XCU 2.2, quoting), with the `$'…'` of browsers. */
function readWords(text: string): Word[] {
  const words: Word[] = [];
  let word: Word | null = null;
  let at = 0;
  const add = (part: string, isFilled = false) => {
    word = { text: (word?.text ?? '') + part, isFilled: isFilled || (word?.isFilled ?? false) };
  };
  /** One part of a word; what it is depends on how it begins. */
  const parts =
    /'([^']*)'|\$'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+?(?=\$'|[\s'"\\]|$))|(\s+)/y;
  while (at < text.length) {
    parts.lastIndex = at;
    const found = parts.exec(text);
    if (found === null) throw new SignerError('bad-transaction', { where: 'cut-short' });
    at = parts.lastIndex;
    const [, single, ansi, double, escaped, plain] = found;
    if (single !== undefined) add(single);
    else if (ansi !== undefined) add(...readAnsi(ansi));
    else if (double !== undefined)
      add(double.replace(/\\(?:\n|([$`"\\]))/g, '$1'), /(?:^|[^\\])(?:\\\\)*[$`]/.test(double));
    else if (escaped !== undefined) add(escaped === '\n' ? '' : escaped);
    else if (plain !== undefined) add(plain, /[$`^]/.test(plain));
    else if (word !== null) {
      words.push(word);
      word = null;
    }
  }
  return word === null ? words : [...words, word];
}

/** What Chrome writes if a body has an apostrophe or a character beyond ASCII. */
function readAnsi(text: string): [string, boolean] {
  let isFilled = false;
  const read = text.replace(/\\(?:u([0-9a-f]{4})|(.))/gis, (_, code?: string, one?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    const meant = escapes[one ?? ''];
    isFilled ||= meant === undefined;
    return meant ?? '';
  });
  return [read, isFilled];
}
