import { secp256k1 } from '@noble/curves/secp256k1.js';
import { AbiCoder, concat, getBytes, hexlify, Interface, keccak256, toBeHex } from 'ethers';
import { beforeAll, describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../src/chains/ethereum/account.ts';
import { frostSignerCode } from '../../../src/chains/ethereum/frost-signer.ts';
import { isValidSignature, readKey, readSignature } from '../../../src/chains/ethereum/verify.ts';
import { makeSecp256k1Group, makeSecp256k1Key, seededBytes } from '../../support/frost-keys.ts';
import { compile } from './compile.ts';
import { deployer, type Evm, makeEvm } from './evm.ts';

const { Point } = secp256k1;
const p = Point.Fp.ORDER;
const n = Point.Fn.ORDER;
const abi = AbiCoder.defaultAbiCoder();
const erc1271 = new Interface([
  'function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)',
  'function isValidSignature(bytes data, bytes signature) view returns (bytes4)',
]);
const final = 'isValidSignature(bytes32,bytes)';
const legacy = 'isValidSignature(bytes,bytes)';
const magic = { [final]: '0x1626ba7e', [legacy]: '0x20c13b0b' } as const;

const encode = (...words: bigint[]) =>
  abi.encode(
    words.map(() => 'uint256'),
    words,
  );
const constructorOf = (x: bigint, y: bigint) => encode(x, y).slice(2);

let evm: Evm;
beforeAll(async () => {
  evm = await makeEvm();
});

async function deploy(code: string, x: bigint, y: bigint): Promise<string | null> {
  const { ok, created } = await evm.send({ data: code + constructorOf(x, y) });
  return ok ? created : null;
}

/** What the contract answers to the final form: true for the magic value, false for zero. */
async function accepts(contract: string, message: Uint8Array, signature: string): Promise<boolean> {
  const { ok, output } = await evm.call({
    to: contract,
    data: erc1271.encodeFunctionData(final, [message, signature]),
  });
  if (!ok) return false;
  const [answer] = erc1271.decodeFunctionResult(final, output);
  expect([magic[final], '0x00000000']).toContain(answer);
  return answer === magic[final];
}

function toContract(signature: Uint8Array): string {
  const { rx, ry, z } = readSignature(signature)!;
  return encode(rx, ry, z);
}

const compiled = compile();

test('the committed creation code is what the source compiles to', () => {
  expect(compiled.FrostSigner).toBe(frostSignerCode);
});

describe('a deployed signer', { timeout: 60_000 }, () => {
  const group = makeSecp256k1Group(2, 3, 'deployed');
  const message = seededBytes('message')();
  const signature = group.sign(message);
  let contract: string;

  beforeAll(async () => {
    const account = deriveAccount(group.groupKey);
    const { to, data } = account.deploySigner;
    expect(to).toBe(deployer);
    await evm.send({ to, data });
    contract = account.signer;
    expect(await evm.code(contract)).not.toBe('0x');
  });

  test('a deployed signer accepts a threshold signature in both forms of ERC-1271, each with its own answer', async () => {
    const data = '0x1901deadbeef';
    const overData = toContract(group.sign(getBytes(keccak256(data))));
    for (const [form, input, bytes] of [
      [final, message, toContract(signature)],
      [legacy, data, overData],
    ] as const) {
      const call = { to: contract, data: erc1271.encodeFunctionData(form, [input, bytes]) };
      const { output } = await evm.call(call);
      expect(erc1271.decodeFunctionResult(form, output)[0]).toBe(magic[form]);
    }
    const swapped = erc1271.encodeFunctionData(legacy, [data, toContract(signature)]);
    const { output } = await evm.call({ to: contract, data: swapped });
    expect(erc1271.decodeFunctionResult(legacy, output)[0]).toBe('0x00000000');
  });

  test('a deployed signer refuses every flipped bit of signature and message, the other parity of R, and -z', async () => {
    const good = getBytes(toContract(signature));
    expect(await accepts(contract, message, hexlify(good))).toBe(true);
    for (let bit = 0; bit < 96 * 8; bit += 7) {
      const bad = good.slice();
      bad[bit >> 3]! ^= 1 << (bit & 7);
      expect(await accepts(contract, message, hexlify(bad)), `bit ${bit}`).toBe(false);
    }
    for (let bit = 0; bit < 256; bit += 7) {
      const bad = message.slice();
      bad[bit >> 3]! ^= 1 << (bit & 7);
      expect(await accepts(contract, bad, hexlify(good)), `message bit ${bit}`).toBe(false);
    }
    const { rx, ry, z } = readSignature(signature)!;
    for (const words of [
      [rx, p - ry, z],
      [rx, ry, n - z],
      [rx, p - ry, n - z],
      [0n, 0n, z],
      [rx, ry, 0n],
      [rx, ry, n],
    ]) {
      expect(await accepts(contract, message, encode(...words))).toBe(false);
    }
  });

  test('a deployed signer refuses another key’s signature', async () => {
    const other = makeSecp256k1Group(2, 3, 'other').sign(message);
    expect(await accepts(contract, message, toContract(other))).toBe(false);
  });

  test('starved of gas, a deployed signer fails or refuses, and never accepts a bad signature', async () => {
    const bad = toContract(makeSecp256k1Key('short of gas').sign(message));
    const data = erc1271.encodeFunctionData(final, [message, bad]);
    for (let gasLimit = 500n; gasLimit < 15_000n; gasLimit += 97n) {
      const { ok, output } = await evm.call({ to: contract, data, gasLimit });
      if (ok) expect(output).toBe(`0x${'00'.repeat(32)}`);
    }
  });
});

/**
 * Each rule is removed from the source, and an attack that it stops is shown to pass. If a real attack takes
 * 2^80 work or more, the hash that it would have to break is first weakened in both variants: the challenge
 * to the constant 1, or the 160-bit comparison to 8 bits. The rule must hold all the same.
 */
describe('the verifier’s rules', { timeout: 60_000 }, () => {
  const message = seededBytes('rules')();
  const key = makeSecp256k1Key('rules');
  const { x, y } = readKey(key.groupKey);
  const weakChallenge = { from: 'shr(128, mload(0x20)), N)', to: 'shr(128, mload(0x20)), N)\n e := 1' };
  const weakAddress = {
    from: ', 0xffffffffffffffffffffffffffffffffffffffff)',
    to: ', 0xff)',
  };
  const weakCompare = { from: 'eq(mload(0x00), r)', to: 'eq(and(mload(0x00), 0xff), r)' };
  const weak = [weakChallenge, weakAddress, weakCompare];
  const low = (rx: bigint, ry: bigint) => Number(BigInt(keccak256(encode(rx, ry))) & 0xffn);
  const pointOf = (groupPoint: { toAffine(): { x: bigint; y: bigint } }) => groupPoint.toAffine();

  /**
   * Whether the signature passes with the rule and without it; both contracts are weakened in the same way.
   */
  async function both(
    rule: { from: string; to: string },
    weaknesses: { from: string; to: string }[],
    keyPoint: { x: bigint; y: bigint },
    signature: string,
  ): Promise<[withRule: boolean, withoutRule: boolean]> {
    const answers: boolean[] = [];
    for (const changes of [weaknesses, [...weaknesses, rule]]) {
      const contract = await deploy(compile(changes).FrostSigner!, keyPoint.x, keyPoint.y);
      answers.push(await accepts(contract!, message, signature));
    }
    return [answers[0]!, answers[1]!];
  }

  test('the signature length is exactly 96', async () => {
    const signature = toContract(key.sign(message));
    const rule = { from: 'if (signature.length != 96) return false;', to: '' };
    expect(await both(rule, [], { x, y }, `${signature}00`)).toEqual([false, true]);
    expect(await both(rule, [], { x, y }, signature)).toEqual([true, true]);
    expect(await both(rule, [], { x, y }, signature.slice(0, -2))).toEqual([false, false]);
  });

  test('R is on the curve', async () => {
    // With ry free, the challenge stays and the hash of (rx, ry) can be searched.
    const z = 12345n;
    const target = pointOf(Point.BASE.multiply(z).subtract(Point.fromAffine({ x, y })));
    const rx = 99n;
    let ry = 1n;
    while (low(rx, ry) !== low(target.x, target.y)) ry++;
    const rule = { from: 'ok := and(ok, point)', to: '' };
    expect(await both(rule, weak, { x, y }, encode(rx, ry, z))).toEqual([false, true]);
  });

  test('z is not zero', async () => {
    const r = pointOf(Point.fromAffine({ x, y }).negate());
    const rule = { from: 'iszero(iszero(z))', to: '1' };
    expect(await both(rule, [weakChallenge], { x, y }, encode(r.x, r.y, 0n))).toEqual([false, true]);
  });

  test('z is below the group order', async () => {
    const z = 7n;
    const r = pointOf(Point.BASE.multiply(z).subtract(Point.fromAffine({ x, y })));
    const rule = { from: 'lt(z, N)', to: '1' };
    expect(await both(rule, [weakChallenge], { x, y }, encode(r.x, r.y, z))).toEqual([true, true]);
    expect(await both(rule, [weakChallenge], { x, y }, encode(r.x, r.y, z + n))).toEqual([false, true]);
  });

  test.each(['x', 'y'] as const)('R.%s is below the field prime', async (axis) => {
    const z = 5n;
    // A point with one coordinate small enough to have the prime added, whose other form has the same low
    // byte.
    const r = smallPoints(axis).find(([a, b]) =>
      axis === 'x' ? low(a + p, b) === low(a, b) : low(a, b + p) === low(a, b),
    )!;
    const other = axis === 'x' ? [r[0] + p, r[1]] : [r[0], r[1] + p];
    const keyPoint = pointOf(Point.BASE.multiply(z).subtract(Point.fromAffine({ x: r[0], y: r[1] })));
    const rule = { from: `lt(${axis}, P)`, to: '1' };
    expect(await both(rule, weak, keyPoint, encode(r[0], r[1], z))).toEqual([true, true]);
    expect(await both(rule, weak, keyPoint, encode(other[0]!, other[1]!, z))).toEqual([false, true]);
  });

  test('ecrecover must have answered', async () => {
    // z*G - P is the identity, which has no address: the precompile returns nothing and rx stays where the answer would be.
    const z = BigInt(hexlify(key.secret));
    const r = pointWhere((rx, ry) => (rx & 0xffn) === BigInt(low(rx, ry)));
    const rule = { from: 'eq(returndatasize(), 32)', to: '1' };
    expect(await both(rule, weak, { x, y }, encode(r[0], r[1], z))).toEqual([false, true]);
  });

  test('the constructor requires a point on the curve in canonical form, below the group order', async () => {
    const deployable = async (change: { from: string; to: string }[], a: bigint, b: bigint) =>
      (await deploy(compile(change).FrostSigner!, a, b)) !== null;
    const noCurve = [
      { from: 'eq(mulmod(y, y, P), addmod(mulmod(mulmod(x, x, P), x, P), 7, P))', to: 'or(y, 1)' },
    ];
    const small = smallPoints('y')[0]!;
    const large = pointAbove(n);
    expect(await deployable([], x, y)).toBe(true);
    for (const [a, b, change] of [
      [x, y + 1n, noCurve],
      [0n, 0n, noCurve],
      [small[0], small[1] + p, [{ from: 'lt(y, P)', to: '1' }]],
      [large[0], large[1], [{ from: 'lt(px, N)', to: '1' }]],
    ] as const) {
      expect(await deployable([], a, b)).toBe(false);
      expect(await deployable([...change], a, b)).toBe(true);
    }
    const smallX = smallPoints('x')[0]!;
    expect(await deployable([], smallX[0] + p, smallX[1])).toBe(false);
  });

  function pointWhere(fits: (x: bigint, y: bigint) => boolean): [bigint, bigint] {
    for (let k = 1n; ; k++) {
      const at = pointOf(Point.BASE.multiply(k));
      if (fits(at.x, at.y)) return [at.x, at.y];
    }
  }
});

function lift(x: bigint): bigint | null {
  const { Fp } = Point;
  try {
    return Fp.sqrt(Fp.add(Fp.mul(Fp.mul(x, x), x), 7n));
  } catch {
    return null;
  }
}

function pointAbove(from: bigint): [bigint, bigint] {
  for (let x = from; ; x++) {
    const y = lift(x);
    if (y !== null) return [x, y];
  }
}

/** Some thousand points with one coordinate far below 2^256 - p. */
function smallPoints(axis: 'x' | 'y'): [bigint, bigint][] {
  const { Fp } = Point;
  const points: [bigint, bigint][] = [];
  for (let small = 1n; small < 3000n; small++) {
    if (axis === 'x') {
      const y = lift(small);
      if (y !== null) points.push([small, y], [small, p - y]);
    } else {
      // p = 7 mod 9, so a cube root is a power.
      const cube = Fp.create(small * small - 7n);
      const root = Fp.pow(cube, (p + 2n) / 9n);
      if (Fp.mul(Fp.mul(root, root), root) === cube) points.push([root, small]);
    }
  }
  return points;
}

describe('the contract and RFC 9591 agree', () => {
  const nightly = process.env.PROVE === 'nightly';
  const random = seededBytes('agree');
  const keys = Array.from({ length: 4 }, (_, i) => makeSecp256k1Key(`agree ${i}`));
  const contracts: string[] = [];
  beforeAll(async () => {
    for (const { groupKey } of keys) {
      const { x, y } = readKey(groupKey);
      contracts.push((await deploy(frostSignerCode, x, y))!);
    }
  });

  test('the contract and RFC 9591 agree on signatures', async () => {
    for (let i = 0; i < (nightly ? 10_000 : 100); i++) {
      const at = i % keys.length;
      const message = random();
      const signature = keys[at]!.sign(message);
      expect(isValidSignature(keys[at]!.groupKey, message, signature)).toBe(true);
      expect(await accepts(contracts[at]!, message, toContract(signature))).toBe(true);
    }
  }, 3_600_000);

  test('the contract and RFC 9591 agree on mutants', async () => {
    const order = [n, p, 0n, 1n, n - 1n, p - 1n, 2n ** 256n - 1n];
    const pick = (count: number) => random(4).reduce((sum, byte) => sum * 256 + byte, 0) % count;
    const messages = keys.map(() => random());
    const signatures = keys.map((key, i) => readSignature(key.sign(messages[i]!))!);
    for (let i = 0; i < (nightly ? 100_000 : 600); i++) {
      const at = i % keys.length;
      const { rx, ry, z } = signatures[at]!;
      const words = [rx, ry, z];
      const which = pick(3);
      const how = pick(4);
      if (how === 0) words[which]! ^= 1n << BigInt(pick(256));
      else if (how === 1) words[which] = order[pick(order.length)]!;
      else if (how === 2) words[which] = (which === 2 ? n : p) - words[which]!;
      else words[which] = BigInt(hexlify(random()));
      const bad = encode(...words);
      expect(await accepts(contracts[at]!, messages[at]!, bad), bad).toBe(false);
      const [ax, ay, az] = words as [bigint, bigint, bigint];
      if (ax < p && ay < p && az < 2n ** 256n) {
        // What compression can say about it: the parity stands for ry.
        const compressed = concat([ay & 1n ? '0x03' : '0x02', toBeHex(ax, 32), toBeHex(az, 32)]);
        const read = readSignature(getBytes(compressed));
        const isSame = read !== null && read.ry === ay;
        if (isSame) {
          const verdict = isValidSignature(keys[at]!.groupKey, messages[at]!, getBytes(compressed));
          expect(verdict).toBe(false);
        }
      }
    }
  }, 3_600_000);
});
