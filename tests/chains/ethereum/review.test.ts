import { getAddress, Interface, parseEther } from 'ethers';
import { describe, expect, test } from 'vitest';
import { deriveAccount, safeContracts } from '../../../src/chains/ethereum/account.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { ethereumFactCodes } from '../../../src/chains/ethereum/facts.ts';
import { deriveHashes } from '../../../src/chains/ethereum/hashes.ts';
import { checkChain, networks } from '../../../src/chains/ethereum/networks.ts';
import type { Payload, SafeTransaction } from '../../../src/chains/ethereum/payload.ts';
import { writePayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import { makeCancel, makeTransaction } from '../../../src/chains/ethereum/request.ts';
import { readTypedData } from '../../../src/chains/ethereum/typed-data.ts';
import { isLookAlike } from '../../../src/chains/ethereum/view.ts';
import type { Fact, Review } from '../../../src/chains/review.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';
import { makePayment } from './payments.ts';

const { groupKey } = makeSecp256k1Key('review');
const { safe, signer } = deriveAccount(groupKey);
const alice = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045';
const bob = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const token = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const weth = networks[1]!.wrapped!;
const permit2 = '0x000000000022D473030F116dDEE9F6B43aC78BA3';
const zero = `0x${'00'.repeat(20)}`;
const max = 2n ** 256n - 1n;
const terms = { chainId: 1, nonce: 3 };

function review(payload: Payload, known: { address: string; name: string }[] = []): Review {
  const made = ethereum.review(writePayload(payload), { groupKey, known });
  for (const { code, values } of flatten([made.title, ...made.actions, ...made.warnings, ...made.details])) {
    const names = ethereumFactCodes[code as keyof typeof ethereumFactCodes];
    expect(Object.keys(values).sort(), code).toEqual([...names].sort());
  }
  return made;
}
const flatten = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flatten(f.parts ?? [])]);
const codes = (facts: readonly Fact[]) => facts.map(({ code }) => code);

function call(signature: string, values: unknown[], to = token, value = 0n): SafeTransaction {
  const abi = new Interface([`function ${signature}`]);
  const data = abi.encodeFunctionData(abi.fragments[0]!.format().replace(/^function /, ''), values);
  return makeTransaction([{ to, value, data }], terms);
}

describe('calls', () => {
  test.each<[string, SafeTransaction, string, string]>([
    ['a transfer', call('transfer(address,uint256)', [alice, 5]), 'ethereum.erc20-transfer', 'info'],
    [
      'a transfer for another',
      call('transferFrom(address,address,uint256)', [bob, alice, 5]),
      'ethereum.transfer-from',
      'info',
    ],
    ['an approval', call('approve(address,uint256)', [bob, 5]), 'ethereum.approve', 'warning'],
    [
      'an unlimited approval',
      call('approve(address,uint256)', [bob, max]),
      'ethereum.approve-unlimited',
      'danger',
    ],
    [
      'a nearly unlimited one',
      call('approve(address,uint256)', [bob, 2n ** 255n]),
      'ethereum.approve-unlimited',
      'danger',
    ],
    [
      'more than there can be',
      call('approve(address,uint256)', [bob, 2n ** 200n]),
      'ethereum.approve-unlimited',
      'danger',
    ],
    [
      'what tokens with votes take for unlimited',
      call('approve(address,uint256)', [bob, 2n ** 96n - 1n]),
      'ethereum.approve-unlimited',
      'danger',
    ],
    // The end of one permission for a token; for a collection, number 0 handed over.
    ['a zero', call('approve(address,uint256)', [bob, 0]), 'ethereum.approve-zero', 'warning'],
    ['a zero to nobody', call('approve(address,uint256)', [zero, 0]), 'ethereum.approve-none', 'info'],
    [
      'more allowance',
      call('increaseAllowance(address,uint256)', [bob, 5]),
      'ethereum.approve-more',
      'warning',
    ],
    [
      'unlimited more',
      call('increaseAllowance(address,uint256)', [bob, max]),
      'ethereum.approve-unlimited',
      'danger',
    ],
    ['less allowance', call('decreaseAllowance(address,uint256)', [bob, 5]), 'ethereum.approve-less', 'info'],
    [
      'a collectible',
      call('safeTransferFrom(address,address,uint256)', [safe, alice, 7]),
      'ethereum.erc721-transfer',
      'info',
    ],
    [
      'one with data',
      call('safeTransferFrom(address,address,uint256,bytes)', [safe, alice, 7, '0xabcd']),
      'ethereum.erc721-transfer',
      'info',
    ],
    [
      'an ERC-1155 item',
      call('safeTransferFrom(address,address,uint256,uint256,bytes)', [safe, alice, 7, 2, '0x']),
      'ethereum.erc1155-transfer',
      'info',
    ],
    [
      'several',
      call('safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)', [
        safe,
        alice,
        [7, 8],
        [2, 3],
        '0x',
      ]),
      'ethereum.erc1155-batch',
      'info',
    ],
    [
      'approval of all',
      call('setApprovalForAll(address,bool)', [bob, true]),
      'ethereum.approve-all',
      'danger',
    ],
    [
      'the end of it',
      call('setApprovalForAll(address,bool)', [bob, false]),
      'ethereum.approve-all-end',
      'info',
    ],
    [
      'a permit',
      call('permit(address,address,uint256,uint256,uint8,bytes32,bytes32)', [
        bob,
        alice,
        5,
        99,
        27,
        `0x${'11'.repeat(32)}`,
        `0x${'22'.repeat(32)}`,
      ]),
      'ethereum.permit',
      'warning',
    ],
    [
      'DAI’s permit',
      call('permit(address,address,uint256,uint256,bool,uint8,bytes32,bytes32)', [
        bob,
        alice,
        5,
        0,
        true,
        27,
        `0x${'11'.repeat(32)}`,
        `0x${'22'.repeat(32)}`,
      ]),
      'ethereum.permit-unlimited',
      'danger',
    ],
    [
      'Permit2',
      call('approve(address,address,uint160,uint48)', [token, bob, 5, 99], permit2),
      'ethereum.permit2-approve',
      'warning',
    ],
    [
      'Permit2 without limit',
      call('approve(address,address,uint160,uint48)', [token, bob, 2n ** 160n - 1n, 99], permit2),
      'ethereum.permit2-approve-unlimited',
      'danger',
    ],
    [
      'Permit2’s transfer',
      call('transferFrom(address,address,uint160,address)', [bob, alice, 5, token], permit2),
      'ethereum.permit2-transfer',
      'info',
    ],
    [
      'Permit2’s lockdown',
      call('lockdown((address,address)[])', [[[token, bob]]], permit2),
      'ethereum.permit2-lockdown',
      'info',
    ],
    [
      'Permit2’s lockdown of nothing',
      call('lockdown((address,address)[])', [[]], permit2),
      'ethereum.unknown-call',
      'warning',
    ],
    [
      'Permit2’s call to elsewhere',
      call('lockdown((address,address)[])', [[[token, bob]]]),
      'ethereum.unknown-call',
      'warning',
    ],
    ['wrapping', call('deposit()', [], weth, 5n), 'ethereum.wrap', 'info'],
    ['unwrapping', call('withdraw(uint256)', [5], weth), 'ethereum.unwrap', 'info'],
    [
      'a deposit elsewhere',
      call('deposit()', [], token, 5n),
      'ethereum.described-call-like-coins',
      'warning',
    ],
    [
      'an owner added',
      call('addOwnerWithThreshold(address,uint256)', [bob, 2], safe),
      'ethereum.owner-add',
      'danger',
    ],
    [
      'an owner removed',
      call('removeOwner(address,address,uint256)', [alice, bob, 1], safe),
      'ethereum.owner-remove',
      'danger',
    ],
    [
      'an owner swapped',
      call('swapOwner(address,address,address)', [alice, signer, bob], safe),
      'ethereum.owner-swap',
      'danger',
    ],
    ['the threshold', call('changeThreshold(uint256)', [2], safe), 'ethereum.threshold', 'danger'],
    ['a module', call('enableModule(address)', [bob], safe), 'ethereum.module-enable', 'danger'],
    [
      'a module gone',
      call('disableModule(address,address)', [alice, bob], safe),
      'ethereum.module-disable',
      'warning',
    ],
    ['a guard', call('setGuard(address)', [bob], safe), 'ethereum.guard', 'danger'],
    ['no guard', call('setGuard(address)', [`0x${'00'.repeat(20)}`], safe), 'ethereum.guard-none', 'danger'],
    [
      'a fallback handler',
      call('setFallbackHandler(address)', [bob], safe),
      'ethereum.fallback-handler',
      'danger',
    ],
    [
      'a hash approved',
      call('approveHash(bytes32)', [`0x${'11'.repeat(32)}`], safe),
      'ethereum.approve-hash',
      'danger',
    ],
    ['another call to itself', call('setup(address[])', [[bob]], safe), 'ethereum.account-call', 'danger'],
    [
      'those of a Safe, to another',
      call('enableModule(address)', [bob], alice),
      'ethereum.unknown-call',
      'warning',
    ],
  ])('%s is shown', (_, tx, code, level) => {
    const { actions, title, warnings } = review(tx);
    expect(actions[0]).toMatchObject({ code, level });
    expect(title.code).toBe(code);
    if (level === 'danger' || level === 'warning') expect(codes(warnings)).toContain(code);
  });

  test('arguments that are cut short or padded with dirt make a call unusual', () => {
    const good = call('transfer(address,uint256)', [alice, 5]);
    const dirty = good.data.replace(`${'00'.repeat(12)}d8da`, `01${'00'.repeat(11)}d8da`);
    expect(dirty).not.toBe(good.data);
    for (const data of [good.data.slice(0, -2), dirty, `${dirty}00`]) {
      expect(review({ ...good, data }).actions).toMatchObject([
        { code: 'ethereum.call-not-canonical', level: 'danger' },
      ]);
    }
  });

  test('an unknown call is shown with its words as they are', () => {
    const { actions } = review(call('mystery(uint256,address)', [258, bob], alice, parseEther('1')));
    expect(actions).toMatchObject([
      {
        code: 'ethereum.unknown-call',
        values: { amount: { units: parseEther('1'), decimals: 18, symbol: 'ETH' } },
        parts: [
          { values: { number: { value: 1n }, data: { hex: `${'00'.repeat(30)}0102` } } },
          { values: { data: { hex: `${'00'.repeat(12)}${bob.slice(2).toLowerCase()}` } } },
        ],
      },
    ]);
  });

  test('coins sent with a known call are shown', () => {
    const { actions } = review(call('transfer(address,uint256)', [alice, 5], token, 9n));
    expect(codes(actions)).toEqual(['ethereum.erc20-transfer', 'ethereum.sends-coin']);
  });

  test('decimals are shown only if someone vouches for them, and so is who', () => {
    const unlisted = '0x00000000000000000000000000000000000c0de2';
    const told = { address: unlisted, symbol: 'NICE', decimals: 6 };
    const typed = review(makePayment({ to: alice, amount: '1.5', token: told }, terms));
    expect(typed.actions[0]!.values.amount).toEqual({
      type: 'amount',
      units: 1_500_000n,
      decimals: 6,
      symbol: 'NICE',
      vouchedBy: 'person',
    });
    expect(codes(typed.warnings)).toContain('ethereum.token-vouched-person');
    const bare = review(call('transfer(address,uint256)', [alice, 5], unlisted));
    expect(bare.actions[0]!.values.amount).toEqual({
      type: 'amount',
      units: 5n,
      decimals: null,
      symbol: '',
      isNamedBeside: true,
    });
    expect(codes(bare.warnings)).toContain('ethereum.token-unvouched');
    // A token on the built-in list needs nobody to vouch for it, and nobody can override it.
    const listed = review(call('transfer(address,uint256)', [alice, 5])).actions[0]!.values.amount;
    expect(listed).toMatchObject({ decimals: 6, symbol: 'USDC', vouchedBy: 'list', asOf: '2026-09-16' });
    const other = review(
      makePayment({ to: alice, amount: '1', token: { ...told, address: token, decimals: 9 } }, terms),
    );
    expect(other.actions[0]!.values.amount).toMatchObject({
      units: 10n ** 9n,
      decimals: 6,
      vouchedBy: 'list',
    });
    expect(other.warnings[0]).toMatchObject({
      code: 'ethereum.token-disputed',
      level: 'danger',
      values: { other: { units: 10n ** 9n, decimals: 9, vouchedBy: 'person' } },
    });
    const namesake = makePayment({ to: alice, amount: '1', token: { ...told, symbol: 'usdc' } }, terms);
    expect(review(namesake).warnings[0]).toMatchObject({ code: 'ethereum.token-namesake', level: 'danger' });
    // What the chain knows cannot be overridden.
    const wrapped = makePayment({ to: alice, amount: '1', token: { ...told, address: weth } }, terms);
    expect(review(wrapped).actions[0]!.values.amount).toMatchObject({
      decimals: 18,
      symbol: 'WETH',
      vouchedBy: 'chain',
    });
  });
});

describe('transactions', () => {
  test('a batch is shown one by one, with what it takes in all', () => {
    const calls = [
      { to: alice, value: parseEther('1'), data: '0x' },
      { to: bob, value: parseEther('2'), data: '0x' },
      { to: safe, value: 0n, data: call('enableModule(address)', [bob], safe).data },
    ];
    const { title, actions, warnings } = review(makeTransaction(calls, terms));
    expect(title).toMatchObject({
      code: 'ethereum.batch',
      level: 'danger',
      values: { count: { value: 3n }, amount: { units: parseEther('3') } },
    });
    expect(codes(actions)).toEqual(['ethereum.send', 'ethereum.send', 'ethereum.module-enable']);
    expect(warnings[0]!.code).toBe('ethereum.module-enable');
  });

  test('what a batch takes in all leaves out coins that the account sends to itself', () => {
    const calls = [
      { to: alice, value: parseEther('1'), data: '0x' },
      { to: safe, value: parseEther('2'), data: '0x' },
    ];
    const { title } = review(makeTransaction(calls, terms));
    expect(title.values.amount).toMatchObject({ units: parseEther('1') });
  });

  test('a cancellation is shown as one', () => {
    expect(review(makeCancel(safe, terms)).title).toMatchObject({
      code: 'ethereum.cancel',
      values: { nonce: { value: 3n } },
    });
  });

  test('recipients from whom nothing comes back are pointed out', () => {
    const sent = (to: string) => codes(review(makePayment({ to, amount: '1' }, terms)).warnings);
    expect(sent(signer)).toContain('ethereum.to-signer');
    expect(sent('0x0000000000000000000000000000000000000000')).toContain('ethereum.to-nobody');
    expect(sent('0x000000000000000000000000000000000000dEaD')).toContain('ethereum.to-nobody');
    expect(sent(safeContracts.singleton)).toContain('ethereum.to-nobody');
    expect(sent(safe)).toContain('ethereum.to-self');
    expect(codes(review(call('transfer(address,uint256)', [token, 5])).warnings)).toContain(
      'ethereum.to-token',
    );
  });

  test('an address that looks like a known one is pointed out', () => {
    const like = `${alice.slice(0, 4)}${bob.slice(4, 40)}${alice.slice(40)}`.toLowerCase();
    const tx = makePayment({ to: like, amount: '1' }, terms);
    const known = [{ address: alice, name: 'Alice' }];
    expect(isLookAlike(like, alice)).toBe(false);
    const closer = `0xd8da${bob.slice(6, 38).toLowerCase()}6045`;
    const { warnings } = review(makePayment({ to: closer, amount: '1' }, terms), known);
    expect(warnings[0]).toMatchObject({
      code: 'ethereum.look-alike',
      level: 'danger',
      values: { known: { text: alice, name: 'Alice' } },
    });
    expect(codes(review(tx, known).warnings)).not.toContain('ethereum.look-alike');
    const real = review(makePayment({ to: alice, amount: '1' }, terms), known);
    expect(codes(real.warnings)).not.toContain('ethereum.look-alike');
    expect(real.actions[0]!.values.to).toEqual({ type: 'address', text: alice, name: 'Alice' });
    // One's own address too, though nobody has entered it.
    const ownLike = `${safe.slice(0, 7)}${bob.slice(7, 37)}${safe.slice(37)}`.toLowerCase();
    expect(codes(review(makePayment({ to: ownLike, amount: '1' }, terms)).warnings)).toContain(
      'ethereum.look-alike',
    );
  });

  test('the network, the number, and the hashes that other tools show are stated', () => {
    const tx = makePayment({ to: alice, amount: '1' }, terms);
    const { details } = review(tx);
    const { digest, domain, struct } = deriveHashes(tx, safe);
    const hash = (code: string) => details.find((f) => f.code === code)!.values.hash;
    expect(hash('ethereum.hash-safe-tx')).toEqual({ type: 'bytes', hex: digest.slice(2) });
    expect(hash('ethereum.hash-domain')).toEqual({ type: 'bytes', hex: domain.slice(2) });
    expect(hash('ethereum.hash-struct')).toEqual({ type: 'bytes', hex: struct.slice(2) });
    expect(details).toMatchObject([
      { code: 'ethereum.chain', values: { chain: { text: 'Ethereum' }, id: { value: 1n } } },
      { code: 'ethereum.account', values: { safe: { text: safe } } },
      { code: 'ethereum.nonce', values: { nonce: { value: 3n } } },
      { code: 'ethereum.stays-valid' },
      { code: 'ethereum.no-fee' },
      { code: 'ethereum.built-in' },
      {},
      {},
      {},
    ]);
  });

  test('networks without a name here are shown by number, and test networks as such', () => {
    const on = (chainId: number) => review(makePayment({ to: alice, amount: '1' }, { chainId, nonce: 0 }));
    expect(codes(on(987654321).warnings)).toContain('ethereum.chain-unknown');
    expect(on(987654321).details[0]!.values.chain).toEqual({ type: 'text', text: '987654321' });
    expect(codes(on(11155111).warnings)).toContain('ethereum.chain-test');
    expect(codes(on(1).warnings)).toEqual([]);
  });

  test('a network that is not offered has its name, and its coin its symbol', () => {
    const on = review(makePayment({ to: alice, amount: '1' }, { chainId: 146, nonce: 0 }));
    expect(codes(on.warnings)).not.toContain('ethereum.chain-unknown');
    expect(on.details[0]!.values.chain).toEqual({ type: 'text', text: 'Sonic' });
    expect(on.actions[0]!.values.amount).toMatchObject({ symbol: 'S', decimals: 18 });
  });

  test('the list to choose from has no network that is refused', () => {
    const list = ethereum.networks!;
    expect(list[0]).toEqual({ id: 1, name: 'Ethereum', symbol: 'ETH', isTest: false });
    expect(list.map(({ id }) => id)).not.toContain(146);
    for (const { id } of list) {
      expect(() => checkChain(id)).not.toThrow();
      const { wrapped } = networks[id]!;
      if (wrapped !== undefined) expect(getAddress(wrapped)).toBe(wrapped);
    }
  });

  test('notes say how the input was read', () => {
    const tx: SafeTransaction = {
      ...makePayment({ to: alice, amount: '1' }, terms),
      notes: ['outer-fees', 'left-out'],
    };
    expect(codes(review(tx).warnings)).toEqual(['ethereum.left-out', 'ethereum.outer-fees']);
  });
});

describe('messages', () => {
  const message = (text: string | Uint8Array, chainId = 1): Payload => ({
    kind: 'message',
    chainId,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  });

  test('text is shown as text, everything else as bytes', () => {
    expect(review(message('Hello\nthere')).title).toMatchObject({
      code: 'ethereum.message',
      values: { text: { text: 'Hello\nthere' } },
    });
    for (const hidden of ['pay \u202e001', 'a\u200bb', 'a\u0000b', new Uint8Array([0xff, 1])]) {
      expect(review(message(hidden)).title).toMatchObject({
        code: 'ethereum.message-bytes',
        level: 'warning',
      });
    }
  });

  test('site and network of a sign-in are checked', () => {
    const text = (domain: string, uri: string, chain: number) =>
      `${domain} wants you to sign in with your Ethereum account:\n${safe}\n\nHi.\n\nURI: ${uri}\nVersion: 1\nChain ID: ${chain}\nNonce: 12345678\nIssued At: 2026-01-01T00:00:00Z`;
    const good = review(message(text('example.com', 'https://example.com/x', 1)));
    expect(good.title).toMatchObject({
      code: 'ethereum.sign-in',
      values: { domain: { text: 'example.com' } },
    });
    expect(good.warnings).toEqual([]);
    expect(codes(good.actions)).toEqual(['ethereum.sign-in', 'ethereum.sign-in-uri', 'ethereum.message']);
    expect(codes(review(message(text('example.com', 'https://evil.example/x', 1))).warnings)).toEqual([
      'ethereum.sign-in-other-site',
    ]);
    expect(
      codes(review(message(text('example.com', 'https://example.com@evil.example/', 1))).warnings),
    ).toEqual(['ethereum.sign-in-other-site']);
    expect(codes(review(message(text('example.com', 'https://example.com/x', 5))).warnings)).toEqual([
      'ethereum.sign-in-other-chain',
    ]);
  });
});

describe('typed data', () => {
  const typed = (
    types: Record<string, { name: string; type: string }[]>,
    domain: object,
    values: object,
  ): Payload => {
    const primaryType = Object.keys(types)[0];
    const { text } = readTypedData(JSON.stringify({ types, primaryType, domain, message: values }));
    return { kind: 'typed-data', chainId: 1, text };
  };
  const f = (list: string) =>
    list.split(',').map((x) => ({ type: x.trim().split(' ')[0]!, name: x.trim().split(' ')[1]! }));
  const domain = { name: 'USD Coin', version: '2', chainId: 1, verifyingContract: token };
  const permit = { Permit: f('address owner,address spender,uint256 value,uint256 nonce,uint256 deadline') };

  test('permits are shown, loudly if unlimited, and those of another owner', () => {
    const values = { owner: safe, spender: bob, value: '5', nonce: 0, deadline: 1_900_000_000 };
    const limited = review(typed(permit, domain, values));
    expect(limited.title).toMatchObject({
      code: 'ethereum.permit',
      level: 'warning',
      values: { amount: { units: 5n }, spender: { text: bob }, deadline: { unixSeconds: 1_900_000_000n } },
    });
    const all = review(typed(permit, domain, { ...values, value: max.toString(), owner: alice }));
    expect(all.title).toMatchObject({ code: 'ethereum.permit-unlimited', level: 'danger' });
    expect(codes(all.warnings)).toEqual(['ethereum.permit-unlimited', 'ethereum.permit-other-owner']);
    const dai = { Permit: f('address holder,address spender,uint256 nonce,uint256 expiry,bool allowed') };
    const daiValues = { holder: safe, spender: bob, nonce: 0, expiry: 0, allowed: true };
    expect(review(typed(dai, domain, daiValues)).title.code).toBe('ethereum.permit-unlimited');
  });

  test('Permit2 is shown, at its own address and elsewhere', () => {
    const details = f('address token,uint160 amount,uint48 expiration,uint48 nonce');
    const single = {
      PermitSingle: f('PermitDetails details,address spender,uint256 sigDeadline'),
      PermitDetails: details,
    };
    const values = {
      details: { token, amount: (2n ** 160n - 1n).toString(), expiration: 99, nonce: 0 },
      spender: bob,
      sigDeadline: 99,
    };
    const at = { name: 'Permit2', chainId: 1, verifyingContract: permit2 };
    expect(review(typed(single, at, values)).title.code).toBe('ethereum.permit2-approve-unlimited');
    expect(codes(review(typed(single, { ...at, verifyingContract: alice }, values)).warnings)).toContain(
      'ethereum.permit2-elsewhere',
    );
    const transfer = {
      PermitWitnessTransferFrom: f(
        'TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,Order witness',
      ),
      TokenPermissions: f('address token,uint256 amount'),
      Order: f('address to'),
    };
    const moved = review(
      typed(transfer, at, {
        permitted: { token, amount: 7 },
        spender: bob,
        nonce: 1,
        deadline: 99,
        witness: { to: alice },
      }),
    );
    expect(codes(moved.actions)).toEqual([
      'ethereum.permit2-signed-transfer',
      'ethereum.permit2-witness',
      'ethereum.domain',
      'ethereum.typed-message',
    ]);
    expect(moved.warnings[0]!.level).toBe('danger');
  });

  test('anything else is a tree, with its domain checked', () => {
    const order = { Order: f('Item[] items,string note'), Item: f('address token,uint256 amount') };
    const values = { items: [{ token, amount: 5 }], note: 'a\u202eb' };
    const { actions, warnings, title } = review(typed(order, { name: 'Shop', chainId: 5 }, values));
    expect(title).toMatchObject({
      code: 'ethereum.typed-data',
      values: { type: { text: 'Order' }, name: { text: 'Shop' } },
    });
    expect(codes(warnings)).toEqual(['ethereum.typed-data-other-chain', 'ethereum.typed-data-no-contract']);
    expect(flatten(actions)).toMatchObject([
      { code: 'ethereum.domain' },
      { values: { name: { text: 'name' }, value: { text: 'Shop' } } },
      { values: { name: { text: 'chainId' }, value: { text: '5' } } },
      { code: 'ethereum.typed-message' },
      { code: 'ethereum.field-list', values: { count: { value: 1n } } },
      { code: 'ethereum.field-struct', values: { name: { text: 'items[0]' } } },
      { code: 'ethereum.field-address', values: { address: { text: token } } },
      { values: { value: { text: '5' } } },
      { values: { value: { text: 'a\\u{202e}b' } } },
    ]);
    const anywhere = review(typed(order, { verifyingContract: bob }, values));
    expect(codes(anywhere.warnings)).toEqual([
      'ethereum.typed-data-any-chain',
      'ethereum.typed-data-unknown',
    ]);
  });
});
