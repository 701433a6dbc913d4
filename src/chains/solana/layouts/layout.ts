import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '../../../core/bytes.ts';
import { type Field, parseFields, parseType, type Type } from './types.ts';

/**
 * What a program has published about its calls, as facts: how to tell them apart, the arguments in order, the
 * names of the accounts. It adds words to a call and takes none away: what it does not name is shown all the
 * same.
 */
export interface Layout {
  /** Base58. */
  program: string;
  /** The name people know. */
  name: string;
  /**
   * Length of the tag at the start of a call, in bytes: 8 (Anchor: SHA-256 of `global:` and the name), 4
   * (little endian) or 1.
   */
  tagBytes: 8 | 4 | 1;
  /** Lines `Name = type`. */
  types: string;
  /**
   * Lines `name(argument: type, ...) account account? account* ...`: `?` for one that is omitted by putting
   * the program in its place, `*` for one that is left out of the list. The name is followed by `#` and the
   * tag in hexadecimal, unless the tag follows from the name, and by `@` and the number of accounts if the program
   * reads that many in another order.
   */
  calls: string;
}

/** One call of a program. */
export interface CallLayout {
  name: string;
  args: readonly Field[];
  accounts: readonly { name: string; mark: string }[];
}

/** Ready for look-ups: calls by tag in hexadecimal (`tag@11` for those with 11 accounts), types by name. */
export interface Compiled extends Omit<Layout, 'types' | 'calls'> {
  types: ReadonlyMap<string, Type>;
  calls: ReadonlyMap<string, CallLayout>;
}

const compiled = new Map<string, Compiled>();

/**
 * Parsed when the first call of the program is read. Throws `Error` for an invalid layout: a test reads them
 * all.
 */
export function compile(layout: Layout): Compiled {
  const found = compiled.get(layout.program);
  if (found !== undefined) return found;
  const { types, calls, ...rest } = layout;
  const made: Compiled = {
    ...rest,
    types: new Map(linesOf(types).map((line) => parseNamed(line))),
    calls: new Map(linesOf(calls).map((line) => parseCall(line))),
  };
  compiled.set(layout.program, made);
  return made;
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

function parseNamed(line: string): [string, Type] {
  const [, name, type] = /^\s*(\w+) = (.+)$/.exec(line) ?? [];
  if (name === undefined || type === undefined) throw new Error(line);
  return [name, parseType(type)];
}

function parseCall(line: string): [string, CallLayout] {
  const [, name, tag, count = '', args, accounts] =
    /^\s*(\w+)(?:#([0-9a-f]+))?(@\d+)?\((.*)\)([^()]*)$/.exec(line) ?? [];
  if (name === undefined || args === undefined || accounts === undefined) throw new Error(line);
  const named = accounts.split(' ').filter((account) => account !== '');
  return [
    (tag ?? anchorTag(name)) + count,
    {
      name,
      args: parseFields(args),
      accounts: named.map((one) => {
        const [, account = '', mark = ''] = /^(\w+)([?*]?)$/.exec(one) ?? [];
        if (account === '') throw new Error(line);
        return { name: account, mark };
      }),
    },
  ];
}

const anchorTag = (name: string) => bytesToHex(sha256(utf8ToBytes(`global:${name}`)).slice(0, 8));
