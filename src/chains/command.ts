import { SignerError } from '../core/errors.ts';

/**
 * A command of curl, wget or HTTPie with a request in its body, as pages of documentation print it and
 * browsers copy it. The command is never run; where the shell or a file would fill in the body, it is
 * refused, because what is signed would then not be what was brought.
 */

interface Word {
  text: string;
  /** The shell would put something else in its place. */
  isFilled: boolean;
}

/** Where each program is told its body. Flags of curl without a value may stand before the `d` of the same word. */
const data = {
  curl: /^(?:--(?:data(?:-raw|-binary|-ascii|-urlencode)?|json)(?:=|$)|-[sSkLvifg#]*d)/,
  wget: /^--(?:post|body)-data(?:=|$)/,
  http: /^(?:--raw(?:=|$)|<<<)/,
};

/** A body from elsewhere, or of another kind than JSON. */
const elsewhere = {
  curl: /^@/,
  wget: /^--(?:post|body)-file(?:=|$)/,
  http: /^(?:<(?!<)|--form$|-f$|--multipart$)/,
};

const refused = (where: string) => new SignerError('bad-transaction', { where });

/**
 * The body of a command, or null for any other text. Errors: `bad-transaction` where 'several' for several
 * bodies or commands, 'command' for a body that is not in the text, 'cut-short' for an open quotation.
 */
export function readCommand(text: string): string | null {
  const [start, name] =
    /^(?:\$ )?(?:(curl|wget)(?:\.exe)?(?=\s)|https?(?=\s+(?:-|[A-Z]+\s|\S*[:./])))/.exec(text) ?? [];
  if (start === undefined) return null;
  const program = name === 'curl' || name === 'wget' ? name : 'http';
  const words = readWords(text.slice(start.length));
  if (words.some((word) => /^(?:curl|wget|https?)(?:\.exe)?$/.test(word.text))) throw refused('several');
  const bodies = bodiesIn(words, data[program]);
  const [body, another] = bodies;
  if (another !== undefined) throw refused('several');
  if (program !== 'curl' && words.some((word) => elsewhere[program].test(word.text)))
    throw refused('command');
  if (body === undefined) return program === 'http' ? readItems(words) : null;
  if (body.isFilled || (program === 'curl' && elsewhere.curl.test(body.text))) throw refused('command');
  return body.text.trim();
}

function bodiesIn(words: readonly Word[], option: RegExp): Word[] {
  const bodies: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const [told] = option.exec(word.text) ?? [];
    if (told === undefined) continue;
    const own = word.text.slice(told.length);
    const next = words[i + 1];
    if (own !== '') bodies.push({ ...word, text: own });
    else if (next !== undefined) bodies.push(next);
    i += own === '' ? 1 : 0;
  }
  return bodies;
}

/** HTTPie's request items: `name=text` and `name:=JSON` are the fields of the body. Null if there are none. */
function readItems(words: readonly Word[]): string | null {
  const end = words.findIndex((word) => /^(?:[|;>]|&&)/.test(word.text));
  const fields = new Map<string, string>();
  for (const { text, isFilled } of end < 0 ? words : words.slice(0, end)) {
    const [, name, mark, value] = /^([\w-][^:=@/]{0,100}?|[\w-])(:=|=(?!=))([\s\S]*)$/.exec(text) ?? [];
    if (name === undefined || mark === undefined || value === undefined || name.startsWith('-')) continue;
    if (isFilled || value.startsWith('@') || !/^[\w-]+$/.test(name)) throw refused('command');
    if (fields.has(name)) throw refused('several');
    fields.set(name, mark === '=' ? JSON.stringify(value) : value);
  }
  for (const value of fields.values()) if (!isJson(value)) throw refused('command');
  const listed = [...fields].map(([name, value]) => `"${name}":${value}`);
  return listed.length === 0 ? null : `{${listed.join(',')}}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
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
    if (found === null) throw refused('cut-short');
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
