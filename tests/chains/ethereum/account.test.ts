import { getBytes, hashMessage, Interface, parseEther, TypedDataEncoder, ZeroAddress } from 'ethers';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Call, deriveAccount, safeContracts } from '../../../src/chains/ethereum/account.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { writeMultiSend } from '../../../src/chains/ethereum/multi-send.ts';
import type { SafeTransaction } from '../../../src/chains/ethereum/payload.ts';
import { writePayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import { makeCancel, makePayments, makeTransaction } from '../../../src/chains/ethereum/request.ts';
import { makeSecp256k1Group, type TestGroup } from '../../support/frost-keys.ts';
import {
  broadcaster,
  canonicalSafe,
  deploySafe,
  type Evm,
  makeEvm,
  safeArtifact,
  singletonAddress,
} from './evm.ts';
import { makePayment } from './payments.ts';

const alice = '0x1111111111111111111111111111111111111111';
const bob = '0x2222222222222222222222222222222222222222';
const safeAbi = new Interface([
  'function nonce() view returns (uint256)',
  'function getOwners() view returns (address[])',
  'function getThreshold() view returns (uint256)',
  'function isValidSignature(bytes32, bytes) view returns (bytes4)',
  'function addOwnerWithThreshold(address owner, uint256 threshold)',
  'function swapOwner(address previous, address from, address to)',
  'function enableModule(address module)',
]);
const erc20 = new Interface([
  'function transfer(address to, uint256 amount)',
  'function balanceOf(address) view returns (uint256)',
]);

interface Request {
  chainId: string;
  to: string;
  value: string;
  data: string;
}

/** Signs and finishes as devices do; returns the requests by export code. */
function sign(group: TestGroup, tx: SafeTransaction): Record<string, string> {
  const payload = writePayload(tx);
  const signature = group.sign(ethereum.digests(payload, group.groupKey)[0]!.digest);
  expect(ethereum.verify(payload, group.groupKey, [signature])).toBe(true);
  const exports = ethereum.finish(payload, group.groupKey, [signature]);
  for (const { values } of exports.filter(({ code }) => code === 'ethereum.first-use-data')) {
    const [first] = exports.filter(({ code }) => code === 'ethereum.first-use');
    expect(values).toEqual({ contract: request(first!.text).to });
  }
  return Object.fromEntries(exports.map(({ code, text }) => [code, text]));
}

const request = (text: string): Request => JSON.parse(text);
const post = (evm: Evm, text: string) => {
  const { to, value, data } = request(text);
  return evm.send({ to, data, value: BigInt(value) });
};

test('the npm package contains what is at the canonical addresses', () => {
  for (const [address, path] of Object.entries(canonicalSafe)) {
    expect(singletonAddress(safeArtifact(path))).toBe(address);
  }
});

describe.each([
  [2, 3],
  [3, 5],
])('an account of %i of %i', { timeout: 60_000 }, (threshold, participants) => {
  const group = makeSecp256k1Group(threshold, participants, `account ${threshold} of ${participants}`);
  const { safe, signer } = deriveAccount(group.groupKey);
  const terms = (nonce: number, chainId = 1) => ({ chainId, nonce });
  const balanceOf = async (token: string, of: string) => {
    const { output } = await evm.call({ to: token, data: erc20.encodeFunctionData('balanceOf', [of]) });
    return BigInt(output);
  };
  const read = async (name: 'nonce' | 'getOwners' | 'getThreshold') => {
    const { output } = await evm.call({ to: safe, data: safeAbi.encodeFunctionData(name) });
    return safeAbi.decodeFunctionResult(name, output)[0];
  };
  let evm: Evm;
  let token: string;

  /** The funded account after its first use. */
  async function begin(): Promise<void> {
    evm = await makeEvm();
    await deploySafe(evm);
    await evm.fund(safe, parseEther('10'));
    await evm.fund(alice, 1n);
    const tx = makePayment({ to: alice, amount: '1.5' }, terms(0));
    const exports = sign(group, tx);
    const { ok, gas } = await post(evm, exports['ethereum.first-use']!);
    expect(ok).toBe(true);
    expect(gas).toBeLessThan(605_000n);
  }

  beforeEach(begin, 60_000);

  test('an account receives money before it exists, spends it on first use, and again later', async () => {
    expect(await evm.balance(alice)).toBe(parseEther('1.5') + 1n);
    expect(await evm.balance(safe)).toBe(parseEther('8.5'));
    expect(await read('getOwners')).toEqual([signer]);
    expect(await read('getThreshold')).toBe(1n);
    const exports = sign(group, makePayment({ to: bob, amount: '0.000000000000000001' }, terms(1)));
    expect(Object.keys(exports)).toEqual(['ethereum.later', 'ethereum.later-data']);
    expect(exports['ethereum.later-data']!.length / 2 - 1).toBe(612);
    expect((await post(evm, exports['ethereum.later']!)).ok).toBe(true);
    expect(await evm.balance(bob)).toBe(1n);
    expect(await read('nonce')).toBe(2n);
  });

  test('a later transfer to an existing account costs less than 75,600 gas', async () => {
    const exports = sign(group, makePayment({ to: alice, amount: '1' }, terms(1)));
    const { ok, gas } = await post(evm, exports['ethereum.later']!);
    expect(ok).toBe(true);
    expect(gas).toBeLessThan(75_600n);
  });

  test('whatever part someone else has deployed, the steps lead to the account', async () => {
    for (const before of [[], [0], [1], [0, 1]]) {
      evm = await makeEvm();
      await deploySafe(evm);
      await evm.fund(safe, parseEther('2'));
      const exports = sign(group, makePayment({ to: bob, amount: '2' }, terms(0)));
      const steps: Request[] = JSON.parse(exports['ethereum.steps']!);
      for (const at of before) expect((await evm.send(call(steps[at]!))).ok).toBe(true);
      const first = await post(evm, exports['ethereum.first-use']!);
      expect(first.ok).toBe(before.length === 0);
      if (!first.ok) {
        for (const [at, step] of steps.entries()) {
          expect((await evm.send(call(step))).ok).toBe(!before.includes(at));
        }
      }
      expect(await evm.balance(bob)).toBe(parseEther('2'));
    }
  });

  const call = ({ to, value, data }: Request) => ({ to, data, value: BigInt(value) });

  /** A token, all of which belongs to the account. */
  async function mint(): Promise<void> {
    const minted = await evm.send({ data: safeArtifact('test/ERC20Token.sol/ERC20Token.json') });
    token = minted.created!;
    const supply = await balanceOf(token, broadcaster);
    await evm.send({ to: token, data: erc20.encodeFunctionData('transfer', [safe, supply]) });
  }

  test('an account moves tokens, alone and in a batch with coins', async () => {
    await mint();
    const told = { address: token, symbol: 'TST', decimals: 6 };
    const one = makePayment({ to: bob, amount: '2.5', token: told }, terms(1));
    expect((await post(evm, sign(group, one)['ethereum.later']!)).ok).toBe(true);
    expect(await balanceOf(token, bob)).toBe(2_500_000n);
    const batch = makePayments(
      [
        { to: alice, amount: '1', token: told },
        { to: bob, amount: '3' },
      ],
      terms(2),
    );
    expect((await post(evm, sign(group, batch)['ethereum.later']!)).ok).toBe(true);
    expect(await balanceOf(token, alice)).toBe(1_000_000n);
    expect(await evm.balance(bob)).toBe(parseEther('3'));
  });

  test('a batch happens completely or not at all', async () => {
    const batch = makePayments(
      [
        { to: bob, amount: '1' },
        { to: bob, amount: '100' },
      ],
      terms(1),
    );
    expect((await post(evm, sign(group, batch)['ethereum.later']!)).ok).toBe(false);
    expect(await evm.balance(bob)).toBe(0n);
  });

  test('owners change as the review said', async () => {
    const data = safeAbi.encodeFunctionData('addOwnerWithThreshold', [bob, 1]);
    const tx = makeTransaction([{ to: safe, value: 0n, data }], terms(1));
    expect((await post(evm, sign(group, tx)['ethereum.later']!)).ok).toBe(true);
    expect(await read('getOwners')).toEqual([bob, signer]);
  });

  test('a cancellation uses up the number of what it cancels', async () => {
    const payment = sign(group, makePayment({ to: bob, amount: '1' }, terms(1)));
    const cancel = sign(group, makeCancel(safe, terms(1)));
    expect((await post(evm, cancel['ethereum.later']!)).ok).toBe(true);
    expect((await post(evm, payment['ethereum.later']!)).ok).toBe(false);
    expect(await evm.balance(bob)).toBe(0n);
  });

  test('an account refuses replay, another number, another chain and another key', async () => {
    const good = sign(group, makePayment({ to: bob, amount: '1' }, terms(1)));
    expect((await post(evm, good['ethereum.later']!)).ok).toBe(true);
    expect((await post(evm, good['ethereum.later']!)).ok).toBe(false);
    for (const tx of [
      makePayment({ to: bob, amount: '1' }, terms(3)),
      makePayment({ to: bob, amount: '1' }, terms(2, 10)),
    ]) {
      expect((await post(evm, sign(group, tx)['ethereum.later']!)).ok).toBe(false);
    }
    const stranger = makeSecp256k1Group(2, 3, 'stranger');
    const theirs = request(
      sign(stranger, makePayment({ to: bob, amount: '1' }, terms(2)))['ethereum.later']!,
    );
    expect((await evm.send({ to: safe, data: theirs.data })).ok).toBe(false);
    expect(await evm.balance(bob)).toBe(parseEther('1'));
  });

  test('the same key has the same address on another chain, with separate transactions', async () => {
    evm = await makeEvm(8453);
    await deploySafe(evm);
    await evm.fund(safe, parseEther('1'));
    const wrong = sign(group, makePayment({ to: bob, amount: '1' }, terms(0)));
    expect((await post(evm, wrong['ethereum.first-use']!)).ok).toBe(false);
    const right = sign(group, makePayment({ to: bob, amount: '1' }, terms(0, 8453)));
    expect((await post(evm, right['ethereum.first-use']!)).ok).toBe(true);
    expect(await evm.balance(bob)).toBe(parseEther('1'));
  });

  test('an account refuses each flipped bit of the transaction and of the signature in it', async () => {
    const { data } = request(sign(group, makePayment({ to: bob, amount: '1' }, terms(1)))['ethereum.later']!);
    const bytes = getBytes(data);
    // to, value, operation, refund fields; then owner, R and z inside the signature.
    const words = [0, 1, 3, 4, 5, 6, 7, 8];
    const places = words.map((word) => 4 + 32 * word + 31);
    const inside = 4 + 32 * 10 + 32 + 32;
    // The Safe drops the 12 bytes before the owner's address.
    for (let at = inside + 12; at < inside + 32 + 32 + 1 + 32 + 96; at += 5) places.push(at);
    for (const place of places) {
      for (const bit of [0, 3]) {
        const bad = bytes.slice();
        bad[place]! ^= 1 << bit;
        const { ok } = await evm.call({ to: safe, data: `0x${Buffer.from(bad).toString('hex')}` });
        expect(ok, `byte ${place} bit ${bit}`).toBe(false);
      }
    }
    expect((await evm.call({ to: safe, data })).ok).toBe(true);
  });

  test('an account pays a relayer no more than the review says', async () => {
    const relayer = '0x3333333333333333333333333333333333333333';
    const refund = {
      safeTxGas: 30_000n,
      baseGas: 50_000n,
      gasPrice: 1n,
      gasToken: ZeroAddress,
      refundReceiver: relayer,
    };
    for (const [nonce, to, data] of [
      [1, alice, '0x'],
      [2, '0x4444444444444444444444444444444444444444', '0x'],
      [3, alice, `0x${'00'.repeat(20_000)}`],
    ] as const) {
      const tx = { ...makeTransaction([{ to, value: 1n, data }], terms(nonce)), refund };
      const review = ethereum.review(writePayload(tx), { groupKey: group.groupKey, known: [] });
      const warning = review.warnings.find(({ code }) => code === 'ethereum.refund')!;
      const { amount } = warning.values;
      const before = await evm.balance(relayer);
      expect((await post(evm, sign(group, tx)['ethereum.later']!)).ok).toBe(true);
      const paid = (await evm.balance(relayer)) - before;
      expect(paid).toBeGreaterThan(50_000n);
      expect(amount?.type === 'amount' && paid <= amount.units).toBe(true);
    }
  });

  test('a payment of tokens that refunds its relayer has enough gas', async () => {
    await mint();
    const request = {
      hoarfrost: 'payment',
      chainId: 1,
      nonce: 1,
      payments: [{ to: bob, amount: '5', token: { address: token, symbol: 'T', decimals: 0 } }],
      refund: { gasPrice: '1' },
    };
    const [payload] = ethereum.recognise(JSON.stringify(request), { groupKey: group.groupKey, known: [] })!;
    const signature = group.sign(ethereum.digests(payload!, group.groupKey)[0]!.digest);
    const [later] = ethereum.finish(payload!, group.groupKey, [signature]);
    const before = await balanceOf(token, bob);
    expect((await post(evm, later!.text)).ok).toBe(true);
    expect((await balanceOf(token, bob)) - before).toBe(5n);
  });

  test('an account vouches for messages, typed data and sign-ins signed for it', async () => {
    const typed = {
      domain: { name: 'Test', chainId: 1, verifyingContract: alice },
      types: { Order: [{ name: 'amount', type: 'uint256' }] },
      primaryType: 'Order',
      message: { amount: '5' },
    };
    const inputs: [string, string][] = [
      [JSON.stringify({ hoarfrost: 'message', text: 'Hello', chainId: 1 }), hashMessage('Hello')],
      [JSON.stringify(typed), TypedDataEncoder.hash(typed.domain, typed.types, typed.message)],
    ];
    for (const [input, hash] of inputs) {
      const payload = ethereum.recognise(input, { groupKey: group.groupKey, known: [] })![0]!;
      const signature = group.sign(ethereum.digests(payload, group.groupKey)[0]!.digest);
      const exports = ethereum.finish(payload, group.groupKey, [signature]);
      const [bytes, wrapped, check] = exports.map(({ text }) => text);
      const asked = await evm.call({
        to: safe,
        data: safeAbi.encodeFunctionData('isValidSignature', [hash, bytes]),
      });
      expect(asked.output.slice(0, 10)).toBe('0x1626ba7e');
      const other = safeAbi.encodeFunctionData('isValidSignature', [hashMessage('Hullo'), bytes]);
      expect((await evm.call({ to: safe, data: other })).ok).toBe(false);
      const { call: question, expected } = JSON.parse(check!);
      const { to, data }: Request = question;
      expect((await evm.call({ to, data })).output).toBe(expected);

      // ERC-6492 on a chain where nothing is deployed: the factory call it carries makes the account answer.
      const fresh = await makeEvm();
      await deploySafe(fresh);
      const [factory, factoryData, inner] = readErc6492(wrapped!);
      expect(inner).toBe(bytes);
      expect((await fresh.send({ to: factory!, data: factoryData! })).ok).toBe(true);
      expect((await fresh.call({ to, data })).output).toBe(expected);
    }
  });
});

function readErc6492(wrapped: string): string[] {
  const suffix = '6492'.repeat(16);
  expect(wrapped.endsWith(suffix)).toBe(true);
  const abi = new Interface(['function f(address factory, bytes data, bytes signature)']);
  const selector = abi.getFunction('f')!.selector;
  return abi.decodeFunctionData('f', selector + wrapped.slice(2, -suffix.length)).toArray();
}

describe('delegatecall', () => {
  const group = makeSecp256k1Group(2, 3, 'delegatecall');
  const batch = writeMultiSend([{ to: alice, value: 1n, data: '0x' }]);
  const tx = (to: string, data: string, value = 0n): SafeTransaction => ({
    ...makeTransaction([{ to, value, data } satisfies Call], { chainId: 1, nonce: 0 }),
    operation: 1,
  });

  test.each([
    ['elsewhere', tx(alice, batch)],
    ['to MultiSend, which takes delegatecalls', tx('0x38869bf66a61cF6bDB996A6aE40D5853Fd43B526', batch)],
    ['with coins', tx(safeContracts.multiSendCallOnly, batch, 1n)],
    ['without calls', tx(safeContracts.multiSendCallOnly, '0x')],
    ['with bytes left over', tx(safeContracts.multiSendCallOnly, `${batch}00`)],
    [
      'with a delegatecall inside',
      tx(safeContracts.multiSendCallOnly, batch.replace(`00${alice.slice(2)}`, `01${alice.slice(2)}`)),
    ],
  ])('%s is neither shown nor signed', (_, transaction) => {
    const payload = writePayload(transaction);
    const context = { groupKey: group.groupKey, known: [] };
    for (const act of [
      () => ethereum.review(payload, context),
      () => ethereum.digests(payload, group.groupKey)[0]!.digest,
      () => ethereum.verify(payload, group.groupKey, [new Uint8Array(65)]),
      () => ethereum.finish(payload, group.groupKey, [new Uint8Array(65)]),
    ]) {
      expect(act).toThrow(expect.objectContaining({ code: 'bad-transaction' }));
    }
  });
});

test('finish lets nothing out that the contract would refuse', () => {
  const group = makeSecp256k1Group(2, 3, 'finish');
  const payload = writePayload(makePayment({ to: alice, amount: '1' }, { chainId: 1, nonce: 0 }));
  const good = group.sign(ethereum.digests(payload, group.groupKey)[0]!.digest);
  for (const at of [0, 1, 32, 33, 64]) {
    const bad = good.slice();
    bad[at]! ^= 1;
    expect(ethereum.verify(payload, group.groupKey, [bad])).toBe(false);
    expect(() => ethereum.finish(payload, group.groupKey, [bad])).toThrow(
      expect.objectContaining({ code: 'bad-chain-signature' }),
    );
  }
});
