import { AbiCoder, FunctionFragment, getBytes, hexlify, type ParamType, toBeHex } from 'ethers';
import { describe, expect, test } from 'vitest';
import { decodeArguments } from '../../../../src/chains/ethereum/descriptors/decode.ts';
import { follow, readPath } from '../../../../src/chains/ethereum/descriptors/path.ts';
import { addressOf, branch, numberOf, type Tree } from '../../../../src/chains/ethereum/descriptors/tree.ts';

const abi = AbiCoder.defaultAbiCoder();
const inputs = (list: string) => FunctionFragment.from(`function f(${list})`).inputs;
const words = (...list: (string | number | bigint)[]) =>
  getBytes(`0x${list.map((one) => (typeof one === 'string' ? one : toBeHex(one, 32).slice(2))).join('')}`);

/** A small generator of our own: the same numbers on every machine. */
function makeRandom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomType(random: (below: number) => number, depth: number): string {
  const width = 8 * (1 + random(32));
  const scalars = [
    'uint256',
    `uint${width}`,
    `int${width}`,
    'int256',
    'bool',
    'address',
    `bytes${width / 8}`,
    'bytes32',
    'bytes',
    'string',
  ];
  const kind = depth === 0 ? 0 : random(4);
  if (kind === 1) return `${randomType(random, depth - 1)}[]`;
  if (kind === 2) return `${randomType(random, depth - 1)}[${1 + random(3)}]`;
  if (kind === 3) {
    const members = Array.from({ length: 1 + random(3) }, (_, i) => `${randomType(random, depth - 1)} m${i}`);
    return `(${members.join(', ')})`;
  }
  return scalars[random(scalars.length)]!;
}

function randomValue(type: ParamType, random: (below: number) => number): unknown {
  const bytes = (length: number) => hexlify(Uint8Array.from({ length }, () => random(256)));
  if (type.isArray()) {
    const length = type.arrayLength === -1 ? random(6) : type.arrayLength!;
    return Array.from({ length }, () => randomValue(type.arrayChildren, random));
  }
  if (type.isTuple()) return type.components.map((one) => randomValue(one, random));
  if (type.type === 'bool') return random(2) === 1;
  if (type.type === 'address') return bytes(20);
  if (type.type === 'string') return 'snow ❄ '.repeat(random(9)).slice(random(3));
  if (type.type === 'bytes') return bytes(random(70));
  if (type.type.startsWith('bytes')) return bytes(Number(type.type.slice(5)));
  return randomNumber(type.type, random);
}

/** Anything that fits, its limits included. */
function randomNumber(type: string, random: (below: number) => number): bigint {
  const bits = Number(/\d+$/.exec(type)![0]);
  const any = BigInt(hexlify(Uint8Array.from({ length: bits / 8 }, () => random(256))));
  const whole = [0n, 1n, 2n ** BigInt(bits) - 1n, 2n ** BigInt(bits - 1), any][random(5)]!;
  return type.startsWith('int') ? BigInt.asIntN(bits, whole) : whole;
}

/** As ethers would give it, in text. */
function plain(tree: Tree): unknown {
  if (tree.items !== null) return tree.items.map(plain);
  if (/^u?int/.test(tree.type)) return String(numberOf(tree));
  if (tree.type === 'bool') return numberOf(tree) === 1n;
  if (tree.type === 'string') return new TextDecoder().decode(tree.content);
  return hexlify(tree.content);
}
const text = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(text) : typeof value === 'bigint' ? String(value) : value;

describe('the arguments of a call', () => {
  test('arguments of random types are what ethers encoded, with every byte read', () => {
    const random = makeRandom(7);
    for (let round = 0; round < (process.env.PROVE === 'nightly' ? 20_000 : 600); round++) {
      const list = Array.from({ length: 1 + random(6) }, (_, i) => `${randomType(random, 4)} a${i}`).join(
        ', ',
      );
      const types = inputs(list);
      const values = types.map((type) => randomValue(type, random));
      const data = getBytes(abi.encode(types, values));
      const decoded = decodeArguments(types, data);
      expect(decoded, list).toMatchObject({ unread: [], isOdd: false });
      expect(decoded!.root.items!.map(plain), list).toEqual(text(values));
      const longer = decodeArguments(types, getBytes(`${hexlify(data)}c0ffee`));
      expect(longer, list).toMatchObject({ unread: ['0xc0ffee'], isOdd: false });
    }
  });

  test.each([
    ['an address with bits above it', 'address a', words(`01${'00'.repeat(11)}${'11'.repeat(20)}`)],
    ['a truth value that is neither', 'bool a', words(2)],
    ['a small number with bits above it', 'uint8 a', words(256)],
    ['a signed number without its sign', 'int8 a', words(255)],
    ['short bytes with bits behind them', 'bytes4 a', words('11'.repeat(32))],
    ['an offset back into the head', 'bytes a, uint256 b', words(0, 5, 0)],
    ['two offsets to the same bytes', 'bytes a, bytes b', words(64, 64, 0)],
    ['tails that overlap', 'uint256[] a, uint256[] b', words(64, 96, 1, 1, 5)],
  ])('arguments that can be read in two ways are reported: %s', (_, list, data) => {
    expect(decodeArguments(inputs(list), data)?.isOdd).toBe(true);
  });

  test.each([
    ['end too early', 'uint256 a, uint256 b', words(1)],
    ['point behind the end', 'bytes a', words(64)],
    ['point far behind the end', 'bytes a', words('ff'.repeat(32))],
    ['count more than there is', 'uint256[] a', words(32, 2 ** 20)],
    ['count more than a number holds', 'uint256[] a', words(32, 2n ** 200n)],
  ])('arguments that %s are not read', (_, list, data) => {
    expect(decodeArguments(inputs(list), data)).toBeNull();
  });

  test('arguments that point at each other end: lists of lists of the same bytes', () => {
    // Each of 200 lists points at the same 200 of the next level: 200^5 values from 40 kilobytes.
    const level = (last: boolean) => words(200, ...Array<number>(200).fill(last ? 1 : 32 * 200));
    const data = getBytes(
      hexlify(words(32)) + [0, 1, 2, 3, 4].map((i) => hexlify(level(i === 4)).slice(2)).join(''),
    );
    expect(decodeArguments(inputs('uint256[][][][][] a'), data)).toBeNull();
  });

  test('gaps between arguments are named, whatever they contain', () => {
    const data = words(64, 7, 'ab'.repeat(32).slice(0, 64), 0);
    expect(decodeArguments(inputs('bytes a, uint256 b'), words(96, 7, 'ab'.repeat(32), 0))).toMatchObject({
      unread: [`0x${'ab'.repeat(32)}`],
      isOdd: false,
    });
    expect(decodeArguments(inputs('bytes a, uint256 b'), data)).toBeNull();
    const padded = words(32, 1, `aa${'00'.repeat(30)}01`);
    expect(decodeArguments(inputs('bytes a'), padded)).toMatchObject({ unread: [`0x${'00'.repeat(30)}01`] });
  });
});

describe('a path', () => {
  const data = abi.encode(
    ['tuple(address token, uint256 amount)[]', 'bytes', 'uint256'],
    [
      [
        [`0x${'11'.repeat(20)}`, 1],
        [`0x${'22'.repeat(20)}`, 2],
        [`0x${'33'.repeat(20)}`, 3],
      ],
      `0x${'44'.repeat(20)}0001f4${'55'.repeat(20)}`,
      BigInt(`0x80${'00'.repeat(11)}${'66'.repeat(20)}`),
    ],
  );
  const list = '(address token, uint256 amount)[] details, bytes path, uint256 packed';
  const root = decodeArguments(inputs(list), getBytes(data))!.root;
  const roots = { '#': root, '@': branch('', '', []) };
  const find = (path: string, at: number[] = []) => follow(readPath(path)!, roots, () => true, at);

  test('a path finds members, items from both ends, and slices of lists', () => {
    expect(find('#.details.[1].amount').map(({ tree }) => numberOf(tree))).toEqual([2n]);
    expect(find('details.[-1].amount').map(({ tree }) => numberOf(tree))).toEqual([3n]);
    expect(find('details[0].amount').map(({ tree }) => numberOf(tree))).toEqual([1n]);
    expect(find('details.[].amount').map(({ tree, at }) => [numberOf(tree), at])).toEqual([
      [1n, [0]],
      [2n, [1]],
      [3n, [2]],
    ]);
    expect(find('details.[1:].amount').map(({ at }) => at)).toEqual([[1], [2]]);
    expect(find('details.[-2:].amount').map(({ at }) => at)).toEqual([[1], [2]]);
  });

  test('a path follows the item of another path', () => {
    expect(find('details.[].token', [1]).map(({ tree }) => addressOf(tree))).toEqual([
      `0x${'22'.repeat(20)}`,
    ]);
  });

  test('a path takes addresses from bytes and numbers, as parts', () => {
    const part = (path: string) => find(path).map(({ tree, isPart }) => [hexlify(tree.content), isPart]);
    expect(part('path.[0:20]')).toEqual([[`0x${'44'.repeat(20)}`, true]]);
    expect(part('path.[-20:]')).toEqual([[`0x${'55'.repeat(20)}`, true]]);
    expect(part('path.[20:23]')).toEqual([['0x0001f4', true]]);
    expect(part('packed.[-20:]')).toEqual([[`0x${'66'.repeat(20)}`, true]]);
  });

  test('a path that finds nothing, or is invalid, finds nothing', () => {
    for (const path of [
      'none',
      'details.amount',
      'details.[9].amount',
      'path.x',
      'path.[]',
      'packed.[0:2].x',
    ])
      expect(find(path), path).toEqual([]);
    for (const path of ['', '.', 'a..b', 'a.[', 'a.[x]', 'a.[1:2:3]', '#', `a${'.b'.repeat(12)}`, 'a b'])
      expect(readPath(path), path).toBeNull();
  });
});
