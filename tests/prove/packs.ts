import { AbiCoder, getBytes, id } from 'ethers';
import { compilePack } from '../../src/chains/ethereum/descriptors/compile.ts';
import { formats, packLimits } from '../../src/chains/ethereum/descriptors/pack.ts';
import { writePack } from '../../src/chains/ethereum/descriptors/write-pack.ts';
import { writePayload } from '../../src/chains/ethereum/payload-bytes.ts';
import { makeTransaction } from '../../src/chains/ethereum/request.ts';
import { readTypedData } from '../../src/chains/ethereum/typed-data.ts';
import { concatBytes } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';

/**
 * Malicious packs, each as large as is accepted, and what is reviewed with them: calls and a form that the
 * pack describes, as long as a payload may be. Written without the compiler, so that nothing is corrected on
 * the way.
 */
export interface HostilePack {
  bytes: Uint8Array;
  payloads: readonly Uint8Array[];
}

const target = '0x00000000000000000000000000000000000c0de1';
const coder = AbiCoder.defaultAbiCoder();
const word = (n: number | bigint) => n.toString(16).padStart(64, '0');

type Field = [path: string, label: string, format: number, shown: number, params: string[][]];
type Said = [key: string, intent: string, sentence: string, owner: string, fields: unknown[]];

interface Parts {
  said: Said[];
  /** By chain: address, selector and number of the meaning. */
  calls?: [number, [string, string, number][]][];
  forms?: unknown[];
  tokens?: unknown[];
}

const field = (path: string, format: (typeof formats)[number] = 'raw', params: string[][] = []): Field => [
  path,
  'Label',
  formats.indexOf(format),
  1,
  params,
];
const say = (key: string, fields: unknown[] = [], intent = 'Say it'): Said => [key, intent, '', '', fields];

function pack({ said, calls = [], forms = [], tokens = [] }: Parts): Uint8Array {
  const records = (list: [string, string, number][]) =>
    concatBytes(
      ...list
        .map(([address, selector, n]) => `${address}${selector.slice(2)}${n.toString(16).padStart(4, '0')}`)
        .sort()
        .map((hex) => getBytes(hex)),
    );
  const perChain = calls.map(([chain, list]) => [chain, records(list)]);
  return writeCbor(['hf-pack-1', '2026-05-03', 'Pack', said, perChain, forms, tokens]);
}

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const addressOf = (i: number) => `0x${(i + 1).toString(16).padStart(40, '0')}`;
const selectorOf = (types: string) => id(types).slice(0, 10);

const payment = (calls: { to: string; data: string }[]) =>
  writePayload(
    makeTransaction(
      calls.map((one) => ({ ...one, value: 0n })),
      { chainId: 1, nonce: 1 },
    ),
  );
const form = (
  types: Record<string, { name: string; type: string }[]>,
  primaryType: string,
  message: object,
) =>
  writePayload({
    kind: 'typed-data',
    chainId: 1,
    text: readTypedData(
      JSON.stringify({
        types: { EIP712Domain: [{ name: 'chainId', type: 'uint256' }], ...types },
        primaryType,
        domain: { chainId: 1 },
        message,
      }),
    ).text,
  });

/** One meaning for the function with these fields, bound to the target, and a call to it. */
function one(key: string, types: string, fields: unknown[], data: string): HostilePack {
  const selector = selectorOf(types);
  const bytes = pack({ said: [say(key, fields)], calls: [[1, [[target, selector, 0]]]] });
  return { bytes, payloads: [payment([{ to: target, data: selector + data }])] };
}

const numbers = coder.encode(['uint256[]'], [many(1_900, (i) => i)]).slice(2);
const pairs = coder
  .encode(['uint256[]', 'address[]'], [many(940, (i) => i), many(940, (i) => addressOf(i * 7 + 9))])
  .slice(2);
const table = (count: number) => many(count, (i) => [String(i + 5_000), `Choice ${i}`]).flat();

/** Bytes that contain calls of the same function that contain calls, down to nothing. */
function nestedCalls(width: number, depth: number): string {
  if (depth === 0) return '';
  const inside = `0x${nestedCalls(width, depth - 1)}`;
  return selectorOf('go(bytes[])').slice(2) + coder.encode(['bytes[]'], [many(width, () => inside)]).slice(2);
}

/** An array of 900 texts that all begin at the same place. */
const shared = (count: number, length: number) =>
  word(32) + word(count) + word(count * 32).repeat(count) + word(length) + 'ab'.repeat(length);

const plainCall = payment([{ to: target, data: `0x12345678${word(1)}` }]);
const wide = 'é'.repeat(500);

const uniswap = '0x68b3465833fb72a70ecdf485e0e4c7bd8665fc45';
/** Beside a pack that says nothing. */
const ofOwn = (payload: Uint8Array): HostilePack => ({
  bytes: pack({ said: [say('f(uint256 a)')], calls: [[1, [[target, selectorOf('f(uint256)'), 0]]]] }),
  payloads: [payload],
});

export const hostilePacks: Readonly<Record<string, () => HostilePack>> = {
  'as many meanings as there may be': () => ({
    bytes: pack({ said: many(packLimits.meanings, (i) => say(`f${i}()`)) }),
    payloads: [plainCall],
  }),
  'as many calls as there may be, on a chain each': () => ({
    bytes: pack({
      said: [say('f()')],
      calls: many(1_000, (c) => [c + 1, many(20, (i) => [addressOf(i), '0x12345678', 0])]),
    }),
    payloads: [plainCall],
  }),
  'as many calls as there may be, on one chain': () => ({
    bytes: pack({
      said: many(1_000, (i) => say(`f${i}()`)),
      calls: [
        [1, many(20_000, (i) => [addressOf(i), `0x${(i * 7).toString(16).padStart(8, '0')}`, i % 1_000])],
      ],
    }),
    payloads: [plainCall],
  }),
  'as many forms as there may be, all of one type': () => {
    const key = `Big(${many(30, (i) => `uint256 a${i}`).join(',')})`;
    const types = { Big: many(30, (i) => ({ name: `a${i}`, type: 'uint256' })) };
    const message = Object.fromEntries(many(30, (i) => [`a${i}`, '1']));
    return {
      bytes: pack({
        said: [say(key, [field('a1')])],
        forms: many(packLimits.forms, (i) => [i % 2, null, many(5, (j) => [`member ${j}`, `value ${i}`]), 0]),
      }),
      payloads: [form(types, 'Big', message)],
    };
  },
  'as many forms as there may be, each another': () => ({
    bytes: pack({
      said: many(packLimits.forms, (i) => say(`A${i}(uint256 a,uint256 b)`, [field('a', 'date')])),
      forms: many(packLimits.forms, (i) => [1, getBytes(addressOf(i)), [], i]),
    }),
    payloads: [
      form(
        {
          A5: [
            { name: 'a', type: 'uint256' },
            { name: 'b', type: 'uint256' },
          ],
        },
        'A5',
        { a: '1', b: '1' },
      ),
    ],
  }),
  'as many tokens as there may be': () => ({
    bytes: pack({
      said: [],
      tokens: many(packLimits.tokens, (i) => [1, getBytes(addressOf(i)), `Tokén ${i}`, i % 40]),
    }),
    payloads: [payment(many(200, (i) => ({ to: addressOf(i), data: `0xa9059cbb${word(7 + i)}${word(5)}` })))],
  }),
  'long texts that are not of ASCII': () => ({
    bytes: pack({
      said: many(280, (i) => say(`f${i}()`, [field(wide, 'enum', [['enum', wide, wide]])], 'ü'.repeat(80))),
    }),
    payloads: [plainCall],
  }),
  'texts of emoji': () => ({
    bytes: pack({
      said: many(400, (i) =>
        say(`f${i}()`, [field('😀\ufe0f'.repeat(160), 'raw', [['enum', '❤️'.repeat(200), '1']])]),
      ),
    }),
    payloads: [plainCall],
  }),
  'towers of marks': () => ({
    bytes: pack({ said: many(900, (i) => say(`f${i}()`, [field('e\u0301\u0302\u0303'.repeat(120))])) }),
    payloads: [plainCall],
  }),
  'a function of nested tuples': () =>
    one(
      `f(${'('.repeat(1_900)}uint256 a${') a'.repeat(1_900)})`,
      `f(${'('.repeat(1_900)}uint256${')'.repeat(1_900)})`,
      [field('a')],
      word(1),
    ),
  'a function of nested dynamic tuples': () =>
    one(
      `f(${'('.repeat(1_900)}bytes a${') a'.repeat(1_900)})`,
      `f(${'('.repeat(1_900)}bytes${')'.repeat(1_900)})`,
      [field('a')],
      word(32).repeat(2_000),
    ),
  'a function of arrays of arrays': () =>
    one(
      `f(uint256${'[]'.repeat(3_900)} a)`,
      `f(uint256${'[]'.repeat(3_900)})`,
      [field('a')],
      word(32) + `${word(1)}${word(32)}`.repeat(950),
    ),
  'a function of empty arrays by the billion': () =>
    one('f(uint256[0][4000000000] a)', 'f(uint256[0][4000000000])', [field('a.[].[]')], word(1)),
  'a function of lists of empty arrays': () =>
    one(
      'f(uint256[0][][] a)',
      'f(uint256[0][][])',
      [field('a.[].[]')],
      word(32) + word(900) + word(900 * 32).repeat(900) + word(60_000) + word(0).repeat(900),
    ),
  'a function of empty tuples': () =>
    one('f(() [60000][1000] a)', 'f(()[60000][1000])', [field('a')], word(1)),
  'a function of as many arguments as a key holds': () => {
    const types = many(900, () => 'uint8');
    return one(
      `f(${types
        .map((type, i) => `${type} a${i}`)
        .join(',')
        .slice(0, 7_990)})`.replace(/,[^,)]*\)$/, ')'),
      `f(${types.slice(0, 600).join(',')})`,
      [field('a1')],
      word(1).repeat(900),
    );
  },
  '500 fields of one long array': () =>
    one(
      'f(uint256[] a)',
      'f(uint256[])',
      many(500, () => field('#.a.[]', 'amount')),
      numbers,
    ),
  '500 fields of 200 items, each with a token by a path': () =>
    one(
      'f(uint256[] a, address[] b)',
      'f(uint256[],address[])',
      many(500, () => field('#.a.[0:200]', 'tokenAmount', [['tokenPath', '#.b.[]']])),
      pairs,
    ),
  '500 fields of 200 items, each with a path that finds too much': () =>
    one(
      'f(uint256[] a, uint256[][] c)',
      'f(uint256[],uint256[][])',
      many(500, () =>
        field('#.a.[0:200]', 'tokenAmount', [
          ['tokenPath', '#.c.[0].[0:900]'],
          ['chainIdPath', '#.c.[0].[]'],
        ]),
      ),
      coder.encode(['uint256[]', 'uint256[][]'], [many(200, (i) => i), [many(1_700, (i) => i)]]).slice(2),
    ),
  '500 fields whose paths end at nothing': () =>
    one(
      'f((uint256 a)[] a)',
      'f((uint256)[])',
      many(500, () => field('#.a.[].b')),
      numbers,
    ),
  '500 fields of whole lists': () =>
    one(
      'f(uint256[] a)',
      'f(uint256[])',
      many(500, () => field('#.a')),
      numbers,
    ),
  'fields of look-alike steps': () =>
    one(
      'f(uint256[] a)',
      'f(uint256[])',
      many(500, () => field(`a${'['.repeat(498)}`)),
      numbers,
    ),
  'fields of long steps': () =>
    one(
      'f(uint256[] a)',
      'f(uint256[])',
      many(500, (i) => field(`#.${'a$_'.repeat(160)}${i}`)),
      numbers,
    ),
  'a table of 249 names for each of 2,000 values': () =>
    one(
      'f(uint256[] a)',
      'f(uint256[])',
      many(100, () => field('#.a.[]', 'enum', [['enum', ...table(249)]])),
      numbers,
    ),
  'tables by a path for each of 200 values': () =>
    one(
      'f(uint256[] a)',
      'f(uint256[])',
      many(100, () => field('#.a.[0:200]', 'tokenAmount', [['tokenMap', '#.a.[]', ...table(249)]])),
      numbers,
    ),
  'as many parameters as there may be': () =>
    one(
      'f(uint256 a)',
      'f(uint256)',
      many(440, () =>
        field(
          '#.a',
          'enum',
          many(30, (i) => [`p${i}`, 'x', 'y']),
        ),
      ),
      word(1),
    ),
  'a token of its own for each of 2,000 values': () =>
    one(
      'f(uint256[] a, address[] b)',
      'f(uint256[],address[])',
      many(20, () => field('#.a.[]', 'tokenAmount', [['tokenPath', '#.b.[]']])),
      pairs,
    ),
  'long texts that are shown many times': () =>
    one(
      'f(bytes[] a)',
      'f(bytes[])',
      many(500, () => field('#.a.[]')),
      shared(900, 30_000),
    ),
  'a text of 60,000 bytes shown 500 times': () =>
    one(
      'f(string a)',
      'f(string)',
      many(500, () => field('#.a')),
      coder.encode(['string'], ['e\u0301'.repeat(20_000)]).slice(2),
    ),
  'slices of a text, 500 times': () =>
    one(
      'f(bytes a)',
      'f(bytes)',
      many(500, () => field('#.a.[0:60000]')),
      coder.encode(['bytes'], [new Uint8Array(60_000)]).slice(2),
    ),
  'calls in calls in calls': () => {
    const key = 'go(bytes[] a)';
    const data = nestedCalls(9, 3);
    return one(key, 'go(bytes[])', [field('#.a.[]', 'calldata', [['calleePath', '@.to']])], data.slice(8));
  },
  'calls in calls by 100 fields each': () =>
    one(
      'go(bytes[] a)',
      'go(bytes[])',
      many(100, () => field('#.a.[]', 'calldata', [['callee', target]])),
      nestedCalls(4, 4).slice(8),
    ),
  'calls that are the same bytes': () =>
    one(
      'go(bytes[] a)',
      'go(bytes[])',
      many(5, () => field('#.a.[]', 'calldata', [['callee', target]])),
      shared(900, 30_000).replace(/(?:ab){4}/, selectorOf('go(bytes[])').slice(2)),
    ),
  '256 calls of 500 fields': () => {
    const bytes = pack({
      said: [
        say(
          'f(uint256 a, address b)',
          many(500, (i) => field(i % 2 ? 'a' : 'b', i % 2 ? 'amount' : 'addressName')),
        ),
      ],
      calls: [[1, [[target, selectorOf('f(uint256,address)'), 0]]]],
    });
    const call = (i: number) => ({
      to: target,
      data: selectorOf('f(uint256,address)') + word(i) + word(99_999 + i),
    });
    return { bytes, payloads: [payment(many(256, call))] };
  },
  '256 calls of any contract, by a key of 8,000 letters': () => {
    const name = 'f'.repeat(7_970);
    const selector = selectorOf(`${name}(uint256)`);
    const bytes = pack({
      said: [say(`${name}(uint256 a)`, [field('a')])],
      calls: [[9, [[target, selector, 0]]]],
    });
    return {
      bytes,
      payloads: [payment(many(256, (i) => ({ to: addressOf(i + 70), data: selector + word(i) })))],
    };
  },
  'our own words for swaps in a call of calls, as many as fit': () => {
    const [token, other] = [
      'a0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
      'c02aaa39b223fe8d0a0e5c4f27ead9083c756cc2',
    ];
    const swap = (i: number) =>
      `0x04e45aaf${[BigInt(`0x${token}`), BigInt(`0x${other}`), 500, 99_999n + BigInt(i) * 2n ** 70n, 5, 6, 0].map(word).join('')}`;
    return ofOwn(
      payment([{ to: uniswap, data: `0xac9650d8${coder.encode(['bytes[]'], [many(190, swap)]).slice(2)}` }]),
    );
  },
  'our own words for swaps of a token each': () => {
    const swap = (i: number) =>
      `0x04e45aaf${[BigInt(addressOf(i + 70)), BigInt(addressOf(i + 900)), 500, 99_999n + BigInt(i), 5, 6, 0].map(word).join('')}`;
    return ofOwn(payment(many(190, (i) => ({ to: uniswap, data: swap(i) }))));
  },
  'our own words for calls in calls': () =>
    ofOwn(
      payment([
        {
          to: uniswap,
          data: `0x${nestedCalls(4, 4).replaceAll(selectorOf('go(bytes[])').slice(2), 'ac9650d8')}`,
        },
      ]),
    ),
  'our own words for swaps through a pool each': () => {
    const swap = (i: number) =>
      `0x83800a8e${[0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48n, 5, 6, 99_999n + BigInt(i)].map(word).join('')}`;
    return ofOwn(
      payment(many(250, (i) => ({ to: '0x111111125421ca6dc452d289314280a0f8842a65', data: swap(i) }))),
    );
  },
  'an interpolated intent full of braces': () => ({
    bytes: pack({
      said: [['f(uint256 a)', 'Say', '{a}'.repeat(100), '', many(500, () => field('a'))]],
      calls: [[1, [[target, selectorOf('f(uint256)'), 0]]]],
    }),
    payloads: [payment(many(256, (i) => ({ to: target, data: selectorOf('f(uint256)') + word(i) })))],
  }),
  'a form of a long list, 500 fields': () => {
    const types = { L: [{ name: 'a', type: 'uint256[]' }] };
    return {
      bytes: pack({
        said: [
          say(
            'L(uint256[] a)',
            many(500, () => field('a.[]', 'date')),
          ),
        ],
        forms: [[0, null, [], 0]],
      }),
      payloads: [form(types, 'L', { a: many(2_900, (i) => String(i)) })],
    };
  },
  'a compiled one of everything': () => ({
    bytes: writePack(
      compilePack(
        new Map([
          [
            'registry/a.json',
            fileOf(many(200, (i) => [`f${i}(uint256 a)`, many(20, () => ({ path: 'a' }))])),
          ],
        ]),
        '2026-05-03',
        'All',
      ).pack,
    ),
    payloads: [plainCall],
  }),
};

type Files = readonly object[];
const fileOf = (formatsOf: (readonly [string, unknown[]])[], rest: object = {}) => ({
  context: { contract: { deployments: [{ chainId: 1, address: target }] } },
  display: { formats: Object.fromEntries(formatsOf.map(([key, fields]) => [key, { intent: 'Do', fields }])) },
  ...rest,
});
const data = `${selectorOf('f(uint256)')}${word(1)}`;
const key = 'f(uint256 a)';
const deep = (depth: number, end: string, open = '{"a":', close = '}') =>
  `${open.repeat(depth)}${end}${close.repeat(depth)}`;

/** Files that come with a request. Files in JSON are limited only by their length. */
const files: Readonly<Record<string, () => Files | string>> = {
  'eight that include each other a hundred times': () =>
    many(8, () => fileOf([[key, []]], { includes: many(800, (i) => `${i % 8}.json`) })),
  'one that includes itself': () => [fileOf([[key, []]], { includes: many(60_000, () => '0.json') })],
  'one that includes a long path': () => [
    fileOf([[key, []]], { includes: many(4, () => '../'.repeat(80_000)) }),
  ],
  'definitions that hold each other': () => [
    fileOf([[key, many(20, () => ({ $ref: '$.display.definitions.a' }))]], {
      display: {
        definitions: { a: { fields: many(50, () => ({ $ref: '$.display.definitions.a' })) } },
        formats: { [key]: { intent: 'Do', fields: many(20, () => ({ $ref: '$.display.definitions.a' })) } },
      },
    }),
  ],
  'a table that 9,000 fields refer to': () => [
    {
      ...fileOf([]),
      metadata: { enums: { m: Object.fromEntries(many(499, (i) => [String(i), 'x'.repeat(80)])) } },
      display: {
        formats: Object.fromEntries(
          many(18, (f) => [
            `f${f}(uint256 a)`,
            {
              intent: 'Do',
              fields: many(499, () => ({
                path: 'a',
                format: 'enum',
                params: { $ref: '$.metadata.enums.m' },
              })),
            },
          ]),
        ),
      },
    },
  ],
  'as many formats as fit': () => [fileOf(many(16_000, (i) => [`f${i}(uint256 a)`, []] as const))],
  'as many places as fit, for 200 formats': () => [
    {
      ...fileOf(many(200, (i) => [`f${i}(uint256 a)`, []] as const)),
      context: { contract: { deployments: many(12_000, (i) => ({ chainId: i, address: target })) } },
    },
  ],
  'an ABI of 2,000 functions for 2,000 keys': () => [
    {
      ...fileOf(many(2_000, (i) => [`g${i}(uint256)`, []] as const)),
      context: {
        contract: {
          deployments: [{ chainId: 1, address: target }],
          abi: many(2_000, (i) => ({
            type: 'function',
            name: `g${i}`,
            inputs: [{ name: 'a', type: 'uint256' }],
          })),
        },
      },
    },
  ],
  'schemas whose types fan out': () => [
    {
      context: {
        eip712: {
          deployments: [{ chainId: 1, address: target }],
          schemas: [
            {
              primaryType: 'T0',
              types: Object.fromEntries(
                many(200, (i) => [
                  `T${i}`,
                  many(100, (j) => ({ name: `a${j}`, type: i < 199 ? `T${i + 1}` : 'uint8' })),
                ]),
              ),
            },
          ],
        },
      },
      display: { formats: { T0: { intent: 'Do', fields: [] } } },
    },
  ],
  'fields of the same path, many times': () =>
    many(2, (n) =>
      fileOf([[key, many(9_000, (i) => ({ path: `a${i}` }))]], n === 1 ? { includes: '0.json' } : {}),
    ),
  'groups in groups': () => {
    const group = deep(3_000, '{"path":"a"}', '{"path":"a","fields":[', ']}');
    return JSON.stringify([fileOf([[key, []]])]).replace('"fields":[]', `"fields":[${group}]`);
  },
  'values in values, included': () => {
    const value = deep(2_000, '1');
    return `[${many(2, (n) => JSON.stringify(fileOf([[key, []]], { z: 0, ...(n === 1 ? { includes: '0.json' } : {}) })).replace('"z":0', `"z":${value}`))}]`;
  },
  'a label of half a megabyte': () => [
    fileOf([[key, [{ path: 'a', label: 'e\u0301\u0302\u0303\u0304 \u200b'.repeat(60_000) }]]]),
  ],
  'an intent of spaces': () => [
    {
      ...fileOf([]),
      display: {
        formats: {
          [key]: { intent: ` x${' '.repeat(600_000)}x`, interpolatedIntent: '{a}'.repeat(100_000) },
        },
      },
    },
  ],
  'a key of half a megabyte': () => [
    fileOf([
      [`f(${'('.repeat(100_000)}`, []],
      [`f(${'uint256 a,'.repeat(40_000)}uint8 b)`, []],
    ]),
  ],
  'a key of arrays of arrays': () => [fileOf([[`f(uint8${'[]'.repeat(100_000)} a)`, []]])],
  'a form key of spaces': () => [
    {
      context: { eip712: { deployments: [{ chainId: 1, address: target }] } },
      display: { formats: { [`A(${' ( '.repeat(200_000)})`]: { intent: 'Do', fields: [] } } },
    },
  ],
  'a reference of a long path': () => [
    fileOf([[key, many(100, () => ({ path: 'a', $ref: `$.${'a.'.repeat(2_000)}` }))]]),
  ],
  'parameters without end': () => [
    fileOf([[key, [{ path: 'a', params: Object.fromEntries(many(30_000, (i) => [`p${i}`, 'x'])) }]]]),
  ],
  'names that objects have of themselves': () =>
    JSON.stringify([fileOf([[key, []]])]).replace(
      '"fields":[]',
      '"fields":[{"path":"a","$ref":"$.__proto__.constructor"}],"__proto__":{"a":1}',
    ),
};

/** Requests as text, each with a call that the files may describe. */
export const hostileRequests: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(
    Object.entries(files).map(([name, make]) => [
      name,
      () => {
        const made = make();
        const text = typeof made === 'string' ? made : JSON.stringify(made);
        return `{"to":"${target}","value":"0x0","data":"${data}","chainId":1,"descriptors":${text}}`;
      },
    ]),
  ),
  '256 calls of many fields each': () =>
    JSON.stringify({
      chainId: 1,
      calls: many(256, (i) => ({ to: target, value: '0x0', data: `${selectorOf('f(uint256)')}${word(i)}` })),
      descriptors: [fileOf([[key, many(400, () => ({ path: 'a', format: 'amount' }))]])],
    }),
};
