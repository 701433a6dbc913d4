import { Interface, Wallet } from 'ethers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../src/chains/ethereum/account.ts';
import { formats } from '../../../src/chains/ethereum/descriptors/pack.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { readPayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import type { Fact, Review } from '../../../src/chains/review.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';

const { groupKey } = makeSecp256k1Key('beside');
const { safe } = deriveAccount(groupKey);
const context = { groupKey, known: [] };
const at = '0x00000000000000000000000000000000000c0de1';
const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const bob = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045';
const key = 'work(address token, uint256 amount, address to)';
const data = new Interface([`function ${key}`]).encodeFunctionData('work', [usdc, 5_000_000n, bob]);

const fileFor = (address: string, signature: string, fields: unknown[], intent = 'Claim a gift') => ({
  context: { contract: { deployments: [{ chainId: 1, address }] } },
  display: { formats: { [signature]: { intent, fields } } },
});
const honest = fileFor(at, key, [
  { path: 'amount', label: 'Gift', format: 'tokenAmount', params: { tokenPath: 'token' } },
]);

const ask = (request: object) => ethereum.recognise(JSON.stringify(request), context)![0]!;
const complete = (request: object) =>
  ask({ hoarfrost: 'complete', request: JSON.stringify(request), nonce: 3 });
const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flat(f.parts ?? [])]);
const isClaim = ({ code }: Fact) => code.startsWith('ethereum.claim');
/** The review without the claim. */
const bare = (facts: readonly Fact[]): Fact[] =>
  facts
    .filter((one) => !isClaim(one))
    .map(({ parts, ...one }) => {
      const left = bare(parts ?? []);
      return left.length === 0 ? one : { ...one, parts: left };
    });
const show = (value: unknown) => JSON.stringify(value, (_, x) => (typeof x === 'bigint' ? `${x}n` : x));
const withoutClaims = ({ title, actions, warnings, details, usesUp }: Review) =>
  show([title, bare(actions), bare(warnings), bare(details), usesUp]);

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof SignerError) return error.code;
    throw error;
  }
  return 'none';
};

const call = { to: at, value: '0x0', data, chainId: 1 };

describe('a description that comes with a request', () => {
  test.each([
    ['in the call', { ...call, erc7730: honest }],
    ['around the call', { transaction: call, descriptor: honest }],
    ['in a list', { transaction: call, descriptors: [fileFor(bob, key, []), honest] }],
    [
      'around a request to a wallet',
      { request: { method: 'eth_sendTransaction', params: [call] }, erc7730: honest },
    ],
  ])('a description is shown as what its sender says: %s', (_, request) => {
    const payload = complete(request);
    const review = ethereum.review(payload, context);
    const without = ethereum.review(complete(call), context);
    expect(review.title).toEqual(without.title);
    expect(review.title.code).toBe('ethereum.unknown-call');
    const claims = flat(review.actions).filter(isClaim);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ level: 'warning', values: { intent: { text: 'Claim a gift' } } });
    expect(show(claims[0]!.parts)).toContain('USDC');
    expect(review.warnings.filter(isClaim)).toHaveLength(1);
    expect(review.details.filter(isClaim)).toHaveLength(1);
    expect(withoutClaims(review)).toBe(withoutClaims(without));
    // None of it is signed.
    expect(ethereum.digests(payload, groupKey)).toEqual(ethereum.digests(complete(call), groupKey));
  });

  test('a description of something else is not shown, and that is said', () => {
    for (const file of [
      fileFor(bob, key, []),
      fileFor(at, 'other(uint256 x)', []),
      { context: {}, display: {} },
      { ...honest, context: { contract: { deployments: [{ chainId: 10, address: at }] } } },
    ]) {
      const { warnings, actions } = ethereum.review(complete({ ...call, erc7730: file }), context);
      expect(warnings.map(({ code }) => code)).toContain('ethereum.claim-unfit');
      expect(flat(actions).some(isClaim)).toBe(false);
    }
  });

  test('a description of a form is shown below the form', () => {
    const form = {
      types: { Gift: [{ name: 'to', type: 'address' }] },
      primaryType: 'Gift',
      domain: { name: 'G', chainId: 1, verifyingContract: at },
      message: { to: bob },
    };
    const erc7730 = {
      context: { eip712: { deployments: [{ chainId: 1, address: at }] } },
      display: {
        formats: {
          'Gift(address to)': {
            intent: 'Be nice',
            fields: [{ path: 'to', label: 'Whom', format: 'addressName' }],
          },
        },
      },
    };
    const review = ethereum.review(ask({ ...form, erc7730 }), context);
    const without = ethereum.review(ask(form), context);
    expect(review.actions.at(-1)).toMatchObject({
      code: 'ethereum.claimed',
      values: { intent: { text: 'Be nice' } },
    });
    expect(review.title).toEqual(without.title);
    expect(withoutClaims(review)).toBe(withoutClaims(without));
  });

  test.each([
    [
      'a transaction of another Safe',
      'execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)',
      [at, 0, data, 0, 0, 0, 0, bob, bob, '0x'],
      bob,
    ],
    [
      'a list of calls',
      'aggregate3((address target, bool allowFailure, bytes callData)[] calls)',
      [
        [
          [usdc, false, '0x12345678'],
          [at, false, data],
        ],
      ],
      '0xcA11bde05977b3631167028862bE2a173976CA11',
    ],
  ])('a call inside %s has the claim that fits it', (_, signature, values, to) => {
    const around = new Interface([`function ${signature}`]);
    const sent = { ...call, to, data: around.encodeFunctionData(signature.split('(')[0]!, values) };
    const review = ethereum.review(complete({ ...sent, erc7730: honest }), context);
    const without = ethereum.review(complete(sent), context);
    const inner = flat(review.actions).find(
      ({ code, parts }) => code === 'ethereum.unknown-call' && parts?.some(isClaim),
    );
    expect(inner).toMatchObject({ values: { to: { text: expect.stringMatching(new RegExp(at, 'i')) } } });
    expect(flat(review.actions).filter(isClaim)).toHaveLength(1);
    expect(review.title).toEqual(without.title);
    expect(withoutClaims(review)).toBe(withoutClaims(without));
  });

  test('a claim for a contract or function that a call does not contain fits nothing', () => {
    const around = new Interface(['function aggregate((address target, bytes callData)[] calls)']);
    const inside = around.encodeFunctionData('aggregate', [[[usdc, data]]]);
    const sent = { ...call, to: '0xcA11bde05977b3631167028862bE2a173976CA11', data: inside };
    const { warnings } = ethereum.review(complete({ ...sent, erc7730: honest }), context);
    expect(warnings.map(({ code }) => code)).toContain('ethereum.claim-unfit');
  });

  test('a description hides nothing of what the bytes say, whatever it says', () => {
    const erc20 = new Interface(['function transfer(address to, uint256 amount)', `function ${key}`]);
    const calls = [
      { ...call, to: usdc, data: erc20.encodeFunctionData('transfer', [bob, 7n]) },
      call,
      { ...call, data: `${data}aabb`, value: '0x5' },
    ];
    const plain = calls.map((one) => withoutClaims(ethereum.review(complete(one), context)));
    const path = fc.constantFrom('to', 'amount', 'token', '#.amount', '@.value', '@.to', 'x', 'to.[0:4]', '');
    const param = fc.dictionary(
      fc.constantFrom(
        'token',
        'tokenPath',
        'callee',
        'calleePath',
        'threshold',
        'message',
        'selector',
        'enum',
      ),
      fc.oneof(path, fc.constantFrom(usdc, at, safe, '0x', '0')),
    );
    const field = fc.record(
      {
        path,
        label: fc.oneof(fc.string(), fc.constant('\u202eyllaer')),
        format: fc.constantFrom(...formats, 'nonsense'),
        visible: fc.constantFrom('never', 'always'),
        value: fc.string(),
        params: param,
      },
      { requiredKeys: ['path'] },
    );
    const signatures = fc.constantFrom(key, 'transfer(address to, uint256 amount)');
    const words = fc.tuple(signatures, fc.string({ maxLength: 200 }), fc.array(field, { maxLength: 6 }));
    fc.assert(
      fc.property(words, ([signature, intent, fields]) => {
        for (const [i, one] of calls.entries()) {
          const review = ethereum.review(
            complete({ ...one, erc7730: fileFor(one.to, signature, fields, intent) }),
            context,
          );
          expect(withoutClaims(review)).toBe(plain[i]);
          expect(
            flat(review.actions)
              .filter(isClaim)
              .every(({ effects }) => effects === undefined),
          ).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('a description leaves the bytes of other payloads unchanged, and is written in only one way', () => {
    const plain = complete(call);
    expect(plain[0]).toBe(0x80 + 10);
    const claimed = complete({ ...call, erc7730: honest });
    expect(claimed[0]).toBe(0x80 + 12);
    expect(readPayload(claimed)).toMatchObject({ kind: 'transaction', chainId: 1 });
    const empty = Uint8Array.of(0x80 + 12, ...plain.subarray(1), 0x40, 0x80);
    expect(codeOf(() => readPayload(empty))).toBe('not-canonical');
    const rubbish = Uint8Array.of(0x80 + 12, ...plain.subarray(1), 0x41, 0x00, 0x80);
    expect(codeOf(() => readPayload(rubbish))).toBe('malformed');
  });
});

describe('an EIP-7702 authorization', () => {
  const other = new Wallet(`0x${'11'.repeat(32)}`);
  const authorization = other.authorizeSync({ address: bob, chainId: 1n, nonce: 4n });
  const tx = {
    type: 4,
    chainId: 1,
    to: at,
    value: 1n,
    nonce: 0,
    gasLimit: 100_000n,
    maxFeePerGas: 1n,
    maxPriorityFeePerGas: 1n,
  };

  test('an authorization is left out of a transaction, and the review says who would have acted for whom', async () => {
    const raw = await other.signTransaction({ ...tx, authorizationList: [authorization] });
    const { r, s, yParity } = authorization.signature;
    const json = {
      ...call,
      authorizationList: [{ chainId: '0x1', address: bob, nonce: '0x4', r, s, yParity }],
    };
    const reviews = [
      ask({ hoarfrost: 'complete', request: raw, nonce: 1 }),
      ask({ hoarfrost: 'complete', request: JSON.stringify(json), nonce: 1 }),
    ].map((payload) => ethereum.review(payload, { ...context, known: [{ address: bob, name: 'Bob' }] }));
    for (const { warnings } of reviews) {
      const left = warnings.find(({ code }) => code === 'ethereum.left-authorization');
      expect(left).toMatchObject({
        level: 'warning',
        values: { authority: { text: other.address }, to: { text: bob, name: 'Bob' } },
      });
    }
  });

  test('an authorization with an invalid signature is shown without an account', () => {
    const broken = {
      chainId: 1,
      address: bob,
      nonce: 4,
      r: `0x${'ff'.repeat(32)}`,
      s: `0x${'01'.repeat(32)}`,
      yParity: 0,
    };
    const payload = complete({ ...call, authorizationList: [broken] });
    const codes = ethereum.review(payload, context).warnings.map(({ code }) => code);
    expect(codes).toContain('ethereum.left-authorization-unsigned');
    expect(codeOf(() => complete({ ...call, authorizationList: ['x'] }))).toBe('bad-transaction');
    const many = Array.from({ length: 17 }, () => broken);
    expect(codeOf(() => complete({ ...call, authorizationList: many }))).toBe('too-large');
  });

  test('an authorization on its own is refused, naming the code that it hands an account to', () => {
    for (const json of [
      { chainId: 1, address: bob, nonce: 0 },
      { ...authorization, chainId: '1', nonce: '4' },
    ])
      expect(() => ask(json)).toThrowError(
        expect.objectContaining({ code: 'unsupported', where: 'authorization', values: { address: bob } }),
      );
  });
});
