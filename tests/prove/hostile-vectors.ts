import { decode } from 'cborg';
import { bytesToHex, concatBytes, readHex, utf8ToBytes } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { SignerError } from '../../src/core/errors.ts';
import { type Card, type Member, writeCard } from '../../src/protocol/card.ts';
import { makePerson } from '../support/peers.ts';
import { badEdPoints, badSecpPoints, type Value } from './alter.ts';
import { card, type Format, formats, keygenBundle, signBundle, solanaWire } from './formats.ts';

/**
 * One file, one failure: bytes, what they are meant to be and the code with which every device refuses them.
 * Made by naming each way in which each field can be wrong; `tests/vectors/hostile/README.md` says how to
 * regenerate them.
 */
export interface HostileVector {
  format: string;
  why: string;
  code: string;
  /** Hex, or UTF-8 if it is text. */
  input: string;
}

const isText = (format: string) =>
  ['armour', 'frames', 'words', 'ur', 'solana text', 'ethereum text'].includes(format);
export const inputOf = ({ format, input }: HostileVector): Uint8Array =>
  isText(format) ? utf8ToBytes(input) : readHex(input);

/** The code of the refusal, null if it is accepted. */
export function codeOf(format: Format, bytes: Uint8Array): string | null {
  try {
    format.read(bytes);
    return null;
  } catch (error) {
    if (error instanceof SignerError) return error.code;
    throw error;
  }
}

type Named = [why: string, bytes: Uint8Array];

/** Wrong values for one field, by its type. */
function wrong(value: Value): [string, Value][] {
  if (value instanceof Uint8Array) {
    const flipped = Uint8Array.from(value, (byte, i) => (i === 0 ? byte ^ 1 : byte));
    const point: [string, Value][] =
      value.length === 32
        ? [
            ['identity point', badEdPoints[0]!],
            ['point of order two', badEdPoints[1]!],
            ['point not reduced', badEdPoints[6]!],
          ]
        : [];
    return [
      ['one bit flipped', flipped],
      ['one byte short', value.slice(0, -1)],
      ['one byte long', concatBytes(value, Uint8Array.of(0))],
      ['empty', new Uint8Array()],
      ['zeros', new Uint8Array(value.length)],
      ['a number instead', 0],
      ...point,
    ];
  }
  if (typeof value === 'number') {
    return [
      ['one more', value + 1],
      ['negative', -1],
      ['huge', 2 ** 40],
      ['a fraction', value + 0.5],
      ['text instead', `${value}`],
      ['null instead', null],
    ];
  }
  if (typeof value === 'string') {
    return [
      ['empty text', ''],
      ['a space at the end', `${value} `],
      ['a zero-width space in it', `${value.slice(0, 1)}\u200b${value.slice(1)}`],
      ['right-to-left override', `${value}\u202e`],
      ['not in NFC', `${value}e\u0301`],
      ['too long', 'x'.repeat(5_000)],
      ['bytes instead', new TextEncoder().encode(value)],
    ];
  }
  if (value === null) return [['text instead', '']];
  return [
    ['one item fewer', (value as Value[]).slice(0, -1)],
    ['last item twice', [...(value as Value[]), (value as Value[]).at(-1) ?? 0]],
    ['empty list', []],
    ['null instead', null],
    ...((value as Value[]).length > 1
      ? ([['in reverse order', [...(value as Value[])].reverse()]] as [string, Value][])
      : []),
  ];
}

/** Every field of a CBOR value wrong in every named way; bodies of messages are left to the ceremonies. */
function* eachField(value: Value, path: string): Generator<[string, Value]> {
  for (const [why, other] of wrong(value)) yield [`${path}: ${why}`, other];
  if (!Array.isArray(value)) return;
  for (const [i, item] of (value as Value[]).entries())
    for (const [why, other] of eachField(item, `${path}.${i}`))
      yield [why, (value as Value[]).with(i, other)];
}

const hex = (text: string) => readHex(text.replaceAll(' ', ''));

/** What canonical form forbids, by hand. */
const encodings: Named[] = [
  ['nothing', new Uint8Array()],
  ['one byte', hex('83')],
  ['another magic', hex('83 63 686632 00 80')],
  ['no magic', hex('83 63 616263 00 80')],
  ['unknown kind', hex('83 63 686631 17 80')],
  ['kind as one-byte integer', hex('83 63 686631 1800 80')],
  ['kind as two-byte integer', hex('83 63 686631 190000 80')],
  ['indefinite array', hex('83 63 686631 00 9fff')],
  ['indefinite outer array', hex('9f 63 686631 00 80 ff')],
  ['indefinite text', hex('83 7f 63 686631 ff 00 80')],
  ['text length in two bytes', hex('83 7803 686631 00 80')],
  ['trailing byte', hex('83 63 686631 00 80 00')],
  ['cut short', hex('83 63 686631 00')],
  ['a map for a body', hex('83 63 686631 00 a0')],
  ['bytes for a body', hex('83 63 686631 00 40')],
  ['a tag', hex('83 63 686631 00 c080')],
  ['half float kind', hex('83 63 686631 f90000 80')],
  ['double kind', hex('83 63 686631 fb0000000000000000 80')],
  ['negative kind', hex('83 63 686631 20 80')],
  ['boolean kind', hex('83 63 686631 f4 80')],
  ['undefined kind', hex('83 63 686631 f7 80')],
  ['array of 2^64-1', hex('83 63 686631 01 9b ffffffffffffffff')],
  ['bytes of 2^63', hex('83 63 686631 01 81 5b 8000000000000000')],
  ['four items', hex('84 63 686631 00 80 80')],
];

const payee = 'ethereum:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045@1';

const typed = (types: object, primaryType: string, message: object) =>
  JSON.stringify({ types, primaryType, domain: {}, message });

/** Twelve levels of two types each: 4096 ways from the first to the last. */
function fanOut(): object {
  const both = (i: number) =>
    ['A', 'B'].map((letter) => ({ name: letter.toLowerCase(), type: `${letter}${i}` }));
  const last = [{ name: 'a', type: 'uint8' }];
  const levels = Array.from({ length: 12 }, (_, i) => [`A${i}`, `B${i}`].map((name) => [name, both(i + 1)]));
  return { P: both(0), ...Object.fromEntries(levels.flat()), A12: last, B12: last };
}

const texts: [string, string, string][] = [
  ['words', 'none', ''],
  ['words', 'twelve', `${'abandon '.repeat(11)}about`],
  ['words', 'wrong checksum', `${'abandon '.repeat(23)}abandon`],
  ['words', 'a word of no list', `${'abandon '.repeat(23)}hoarfrost`],
  ['words', 'twenty-five', `${'abandon '.repeat(24)}art`],
  ['armour', 'header without a block', '-----BEGIN HOARFROST-----\n'],
  ['armour', 'no footer', '-----BEGIN HOARFROST-----\nAAAAAAAA\n'],
  ['armour', 'wrong check', '-----BEGIN HOARFROST-----\nAAAAAAAAAAAA\n-----END HOARFROST-----\n'],
  ['armour', 'nothing inside', '-----BEGIN HOARFROST-----\n-----END HOARFROST-----\n'],
  ['armour', 'not base64', '-----BEGIN HOARFROST-----\n!!!!!!!!\n-----END HOARFROST-----\n'],
  ['solana text', 'a number', '[1,2,3,256]'],
  ['solana text', 'JSON cut short', '[1,2,'],
  [
    'ethereum text',
    'an address without a checksum that fits',
    'ethereum:0xD8dA6BF26964aF9D7eEd9e03E53415D37aA96045@1?value=1',
  ],
  [
    'ethereum text',
    'an amount with a sign',
    'ethereum:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045@1?value=-1',
  ],
  ['ethereum text', 'JSON cut short', '{"to":'],
  ['ethereum text', 'a call with types that nest', `${payee}/f?${'('.repeat(40)}uint256${')'.repeat(40)}=1`],
  ['ethereum text', 'a call of forty arguments', `${payee}/f?${Array(40).fill('uint256=1').join('&')}`],
  ['ethereum text', 'two amounts', `${payee}?value=1&value=2`],
  ['ethereum text', 'a part of a coin that there is not', `${payee}?value=1.5`],
  ['ethereum text', 'an amount of more than 256 bits', `${payee}?value=1e78`],
  ['ethereum text', 'a name instead of an address', 'ethereum:vitalik.eth@1?value=1'],
  ['ethereum text', 'typed data whose types fan out', typed(fanOut(), 'P', { a: {}, b: {} })],
  [
    'ethereum text',
    'typed data with a type in itself',
    typed({ A: [{ name: 'a', type: 'A' }] }, 'A', { a: {} }),
  ],
  [
    'ethereum text',
    'typed data with nine levels of arrays',
    typed({ A: [{ name: 'a', type: `uint8${'[]'.repeat(9)}` }] }, 'A', { a: [] }),
  ],
  ['ethereum text', 'typed data without its type', typed({}, 'A', { a: 1 })],
  [
    'ethereum text',
    'typed data with a member twice',
    typed({ A: [1, 2].map(() => ({ name: 'a', type: 'uint8' })) }, 'A', { a: 1 }),
  ],
  [
    'ethereum text',
    'typed data with a number too large',
    typed({ A: [{ name: 'a', type: 'uint8' }] }, 'A', { a: 256 }),
  ],
  ['ethereum text', 'a batch of nothing', '{"version":"1.0","chainId":"1","meta":{},"transactions":[]}'],
  [
    'ethereum text',
    'a batch with a call from within another contract',
    `{"version":"1.0","chainId":"1","meta":{},"transactions":[{"to":"${payee.slice(9, 51)}","value":"0","data":"0x","operation":1}]}`,
  ],
  [
    'ethereum text',
    'a chain that is not one',
    'ethereum:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045@0?value=1',
  ],
];

/** Cards that their owner has signed as they are. */
function signedCards(): Named[] {
  const owner = makePerson('Mallory', 'vectors/Mallory');
  const [first, second] = owner.member.staticKeys as [Uint8Array, Uint8Array];
  const signed = (member: Partial<Member>, build = new Uint8Array(), realm: Card['realm'] = 'real') =>
    writeCard({ realm, member: { ...owner.member, ...member }, build }, owner.identity);
  return [
    ...badEdPoints.map(
      (bad, i): Named => [`bad Ed25519 static key ${i}`, signed({ staticKeys: [bad, second] })],
    ),
    ...badSecpPoints.map(
      (bad, i): Named => [`bad secp256k1 static key ${i}`, signed({ staticKeys: [first, bad] })],
    ),
    ...badEdPoints.map((bad, i): Named => [`bad identity key ${i}`, signed({ identity: bad })]),
    ...wrong(owner.member.name).map(
      ([why, name]): Named => [`a name with ${why}`, signed({ name: name as string })],
    ),
    ['static keys swapped', signed({ staticKeys: [second, first] })],
    ['one static key', signed({ staticKeys: [first] })],
    ['three static keys', signed({ staticKeys: [first, second, second] })],
    ['a build of 31 bytes', signed({}, new Uint8Array(31))],
    ['a build of 33 bytes', signed({}, new Uint8Array(33))],
    ['a realm of neither kind', signed({}, new Uint8Array(), 'other' as never)],
  ];
}

/**
 * A transaction of another tool, wrong in its frame. The first 65 bytes are one signature, then comes the
 * message.
 */
function solanaFrames(): Named[] {
  const good = solanaWire[0]!;
  const legacy = solanaWire[1]!;
  const set = (bytes: Uint8Array, at: number, value: number) =>
    Uint8Array.from(bytes).fill(value, at, at + 1);
  const cut = (bytes: Uint8Array, from: number, count: number, ...put: number[]) =>
    concatBytes(bytes.slice(0, from), Uint8Array.from(put), bytes.slice(from + count));
  return [
    ['cut short', good.slice(0, -1)],
    ['trailing byte', concatBytes(good, Uint8Array.of(0))],
    ['no signature', cut(good, 0, 65, 0)],
    ['two signatures for one signer', concatBytes(Uint8Array.of(2), good.slice(1, 65), good.slice(1))],
    ['a signature count in two bytes', cut(good, 0, 1, 0x81, 0)],
    ['version 1', set(good, 65, 0x81)],
    ['no signer', set(legacy, 65, 0)],
    ['more signers than keys', set(legacy, 65, 200)],
    ['a signer that pays read-only', set(legacy, 66, 1)],
    ['more read-only keys than keys', set(legacy, 67, 200)],
    ['a key count in two bytes', cut(legacy, 68, 1, legacy[68]! | 0x80, 0)],
    ['no keys', set(legacy, 68, 0)],
    ['a key twice', concatBytes(legacy.slice(0, 101), legacy.slice(69, 101), legacy.slice(133))],
    ['a program out of range', set(legacy, 69 + 32 * legacy[68]! + 33, 9)],
    ['the payer as a program', set(legacy, 69 + 32 * legacy[68]! + 33, 0)],
    ['an account out of range', set(legacy, 69 + 32 * legacy[68]! + 35, 9)],
    ['more instructions than there are', set(legacy, 69 + 32 * legacy[68]! + 32, 9)],
    ['fewer instructions than there are', set(legacy, 69 + 32 * legacy[68]! + 32, 1)],
    ['a signature that is not one', set(good, 5, 7)],
    ['more than a packet holds', concatBytes(good.slice(0, -1), new Uint8Array(1_300))],
  ];
}

/** All of them; the same each time. */
export function makeVectors(): HostileVector[] {
  const made = new Map<string, HostileVector>();
  const add = (name: string, why: string, bytes: Uint8Array) => {
    const format = formats.find((one) => one.name === name)!;
    const code = codeOf(format, bytes);
    if (code === null) return;
    const input = isText(name) ? new TextDecoder().decode(bytes) : bytesToHex(bytes);
    made.set(`${name}/${input}`, { format: name, why, code, input });
  };
  for (const [why, bytes] of encodings) {
    add('blob', why, bytes);
    add('card', why, bytes);
  }
  for (const [name, blob] of [
    ['card', card],
    ['bundle', signBundle],
    ['bundle', keygenBundle],
  ] as const) {
    const isLong = blob === keygenBundle;
    for (const [why, value] of eachField(decode(blob) as Value, isLong ? 'key generation' : name)) {
      // The first member stands for all, and the messages of a signing for those of a key generation.
      if (isLong && (/\.2\.0\.5\.[1-9]/.test(why) || /^[^:]*\.2\.1[.:]/.test(why) || !/\.2\.0/.test(why)))
        continue;
      add(name, why, writeCbor(value));
    }
    add(name, 'cut short', blob.slice(0, -1));
    add(name, 'trailing byte', concatBytes(blob, Uint8Array.of(0)));
  }
  for (const [why, bytes] of solanaFrames()) add('solana bytes', why, bytes);
  const payload = formats.find(({ name }) => name === 'ethereum payload')!.good[0]!;
  for (const [why, value] of eachField(decode(payload) as Value, 'payload'))
    add('ethereum payload', why, writeCbor(value));
  for (const [why, altered] of signedCards()) add('card', `signed, with ${why}`, altered);
  for (const [name, why, text] of texts) add(name, why, utf8ToBytes(text));
  return [...made.values()];
}
