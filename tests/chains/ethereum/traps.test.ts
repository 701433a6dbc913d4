import { Interface, parseEther, ZeroAddress } from 'ethers';
import { describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../src/chains/ethereum/account.ts';
import { permit2On } from '../../../src/chains/ethereum/approvals.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import type { Payload, Refund, SafeTransaction } from '../../../src/chains/ethereum/payload.ts';
import { writePayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import { makeCancel, makeTransaction } from '../../../src/chains/ethereum/request.ts';
import { readTypedData } from '../../../src/chains/ethereum/typed-data.ts';
import type { Fact, Review } from '../../../src/chains/review.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';
import { makePayment } from './payments.ts';

const permit2 = permit2On(1)!;

/** Payloads made so that someone approves what the review does not show. */
const { groupKey } = makeSecp256k1Key('traps');
const { safe } = deriveAccount(groupKey);
const alice = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045';
const bob = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const token = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const terms = { chainId: 1, nonce: 3 };
const review = (payload: Payload): Review => ethereum.review(writePayload(payload), { groupKey, known: [] });
const codes = (facts: readonly Fact[]) => facts.map(({ code }) => code);
const find = (facts: readonly Fact[], code: string) => facts.find((fact) => fact.code === code);

describe('what the account refunds', () => {
  const none = {
    safeTxGas: 0n,
    baseGas: 0n,
    gasPrice: 0n,
    gasToken: ZeroAddress,
    refundReceiver: ZeroAddress,
  };
  const withRefund = (refund: Partial<Refund>): SafeTransaction => ({
    ...makePayment({ to: alice, amount: '1' }, terms),
    refund: { ...none, ...refund },
  });

  test.each<[string, Partial<Refund>]>([
    ['safeTxGas', { safeTxGas: 1n }],
    ['baseGas', { baseGas: 77n }],
    ['gasToken', { gasToken: token }],
    ['refundReceiver', { refundReceiver: bob }],
    ['gasPrice', { gasPrice: 5n }],
  ])('every field of a refund is shown, here %s', (name, refund) => {
    const { details } = review(withRefund(refund));
    expect(codes(details)).not.toContain('ethereum.no-fee');
    const shown = find(details, 'ethereum.refund-terms')!.values[name]!;
    const [value] = Object.values(refund);
    expect('value' in shown ? shown.value : 'text' in shown && shown.text).toBe(value);
  });

  test('a transaction that may fail and still use up its number says so', () => {
    expect(find(review(withRefund({ safeTxGas: 1n })).warnings, 'ethereum.may-fail')).toMatchObject({
      level: 'warning',
      values: { gas: { value: 1n }, nonce: { value: 3n } },
    });
    expect(review(withRefund({ gasPrice: 5n })).warnings[0]).toMatchObject({
      code: 'ethereum.may-fail',
      level: 'danger',
    });
    expect(codes(review(withRefund({ refundReceiver: bob })).warnings)).not.toContain('ethereum.may-fail');
  });

  test('a cancellation that pays someone is not called one that does nothing', () => {
    const paid = {
      ...makeCancel(safe, terms),
      refund: { ...none, gasPrice: 10n ** 15n, baseGas: 10n ** 6n },
    };
    const { title, warnings } = review(paid);
    expect(title.code).toBe('ethereum.empty-call');
    expect(codes(warnings)).toContain('ethereum.refund-broadcaster');
  });
});

test('coins sent with a call of the account to itself are shown', () => {
  const data = new Interface(['function changeThreshold(uint256)']).encodeFunctionData(
    'changeThreshold',
    [1],
  );
  const { actions } = review(makeTransaction([{ to: safe, value: parseEther('2'), data }], terms));
  expect(codes(actions)).toEqual(['ethereum.threshold', 'ethereum.sends-coin']);
});

describe('forms', () => {
  const f = (list: string) =>
    list.split(',').map((x) => ({ type: x.trim().split(' ')[0]!, name: x.trim().split(' ')[1]! }));
  const types = {
    PermitBatch: f('PermitDetails[] details,address spender,uint256 sigDeadline'),
    PermitDetails: f('address token,uint160 amount,uint48 expiration,uint48 nonce'),
  };
  const domain = { name: 'Permit2', chainId: 1, verifyingContract: permit2 };
  const batch = (...amounts: bigint[]): Payload => {
    const details = amounts.map((amount) => ({ token, amount: `${amount}`, expiration: 99, nonce: 0 }));
    const message = { details, spender: bob, sigDeadline: 99 };
    const { text } = readTypedData(JSON.stringify({ types, primaryType: 'PermitBatch', domain, message }));
    return { kind: 'typed-data', chainId: 1, text };
  };

  test('a harmless first permission is not the gist of a batch', () => {
    const { title, warnings, actions } = review(batch(0n, 2n ** 160n - 1n));
    expect(title.code).toBe('ethereum.typed-data');
    expect(codes(actions).slice(0, 2)).toEqual([
      'ethereum.permit2-lockdown',
      'ethereum.permit2-approve-unlimited',
    ]);
    expect(warnings[0]).toMatchObject({ code: 'ethereum.permit2-approve-unlimited', level: 'danger' });
    expect(review(batch(5n)).title.code).toBe('ethereum.permit2-approve');
    expect(review(batch()).title.code).toBe('ethereum.typed-data');
  });

  test('a permission over another account’s tokens, by call, is pointed out', () => {
    const abi = new Interface([
      'function permit(address owner, ((address token, uint160 amount, uint48 expiration, uint48 nonce) details, address spender, uint256 sigDeadline) permitSingle, bytes signature)',
    ]);
    const of = (owner: string) => {
      const data = abi.encodeFunctionData('permit', [owner, [[token, 5, 99, 0], bob, 99], '0x']);
      return codes(review(makeTransaction([{ to: permit2, value: 0n, data }], terms)).warnings);
    };
    expect(of(alice)).toContain('ethereum.permit-other-owner');
    expect(of(safe)).not.toContain('ethereum.permit-other-owner');
  });
});

test('two addresses in one batch that look alike are pointed out', () => {
  const twin = `${alice.slice(0, 6)}${bob.slice(6, 38)}${alice.slice(38)}`.toLowerCase();
  const pay = (...to: string[]) =>
    review(
      makeTransaction(
        to.map((address) => ({ to: address, value: 1n, data: '0x' })),
        terms,
      ),
    ).warnings;
  expect(pay(alice, twin)[0]).toMatchObject({ code: 'ethereum.look-alikes', level: 'danger' });
  expect(pay(alice, bob, alice)).toEqual([]);
});

describe('signing in', () => {
  const signIn = (domain: string, uri: string) =>
    codes(
      review({
        kind: 'message',
        chainId: 1,
        bytes: new TextEncoder().encode(
          `${domain} wants you to sign in with your Ethereum account:\n${safe}\n\nURI: ${uri}\nVersion: 1\nChain ID: 1`,
        ),
      }).warnings,
    );

  test.each([
    ['letters of another alphabet', 'ex\u0430mple.com', 'ethereum.sign-in-odd-site'],
    ['a name before an at', 'bank.com@example.com', 'ethereum.sign-in-odd-site'],
    ['a path', 'bank.com/example.com', 'ethereum.sign-in-odd-site'],
  ])('%s', (_, domain, code) => expect(signIn(domain, `https://${domain}/`)).toContain(code));

  test('a page that browsers take for another site is pointed out', () => {
    expect(signIn('example.com', 'https://evil.example\\@example.com/')).toContain(
      'ethereum.sign-in-other-site',
    );
    expect(signIn('example.com:8080', 'https://example.com:8080/x')).toEqual([]);
    expect(signIn('[::1]:80', 'http://[::1]:80/x')).toEqual([]);
  });
});

test('emoji stay text, hidden selectors do not', () => {
  const title = (text: string) =>
    review({ kind: 'message', chainId: 1, bytes: new TextEncoder().encode(text) }).title.code;
  expect(title('thanks \u2764\ufe0f')).toBe('ethereum.message');
  expect(title('thanks\u{e0140}')).toBe('ethereum.message-bytes');
});
