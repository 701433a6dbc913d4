import { getBytes, hexlify, Interface, TypedDataEncoder, ZeroAddress } from 'ethers';
import { describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../../src/chains/ethereum/account.ts';
import { describeCall } from '../../../../src/chains/ethereum/describe.ts';
import { compilePack } from '../../../../src/chains/ethereum/descriptors/compile.ts';
import { type Pack, packLimits } from '../../../../src/chains/ethereum/descriptors/pack.ts';
import { readPack } from '../../../../src/chains/ethereum/descriptors/read-pack.ts';
import { writePack } from '../../../../src/chains/ethereum/descriptors/write-pack.ts';
import { makeTransaction } from '../../../../src/chains/ethereum/request.ts';
import { review as reviewPayload } from '../../../../src/chains/ethereum/review.ts';
import { readTypedData } from '../../../../src/chains/ethereum/typed-data.ts';
import { View } from '../../../../src/chains/ethereum/view.ts';
import type { Fact, Review } from '../../../../src/chains/review.ts';
import { makeSecp256k1Key } from '../../../support/frost-keys.ts';

const { groupKey } = makeSecp256k1Key('words');
const account = deriveAccount(groupKey);
const { safe } = account;
const at = '0x00000000000000000000000000000000000c0de1';
const token = '0x00000000000000000000000000000000000c0de2';
const bob = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045';

/** A miniature registry: for an include, a reference, a table, a constant and a group. */
const common = {
  metadata: {
    constants: { native: '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE' },
    enums: { mode: { '1': 'Stable' } },
  },
  display: {
    definitions: {
      pay: {
        label: 'Pay',
        format: 'tokenAmount',
        params: { nativeCurrencyAddress: ['$.metadata.constants.native'] },
      },
    },
    formats: {
      'swap((address token, uint256 amount) order, address to, uint256 mode, bytes note)': {
        intent: 'Swap nicely',
        fields: [
          {
            path: '#.order',
            fields: [{ path: 'amount', $ref: '$.display.definitions.pay', params: { tokenPath: 'token' } }],
          },
          { path: 'to', label: 'Receiver', format: 'addressName' },
          { path: 'mode', label: 'Mode', format: 'enum', params: { $ref: '$.metadata.enums.mode' } },
          { path: 'note', label: 'Note', visible: 'never' },
        ],
      },
    },
  },
};
const main = {
  includes: 'common.json',
  context: { contract: { deployments: [{ chainId: 1, address: at }] } },
  metadata: { owner: 'Nice', token: { ticker: 'NICE', decimals: 6 } },
  display: {
    formats: {
      'swap((address token, uint256 amount) order, address to, uint256 mode, bytes note)': {
        fields: [{ path: 'to', label: 'Recipient' }],
      },
      'multicall(bytes[] data)': {
        intent: 'Several',
        fields: [{ path: 'data.[]', label: 'Call', format: 'calldata', params: { calleePath: '@.to' } }],
      },
      'forward(address target, bytes data)': {
        intent: 'Forward',
        fields: [{ path: 'data', label: 'Call', format: 'calldata', params: { calleePath: 'target' } }],
      },
      'stop(uint256 a)': { intent: 'Stop', fields: [] },
    },
  },
};
const files = new Map<string, unknown>([
  ['registry/nice/common.json', common],
  ['registry/nice/main.json', main],
]);
const compiled = compilePack(files, '2026-05-03', 'Nice words');
const pack = writePack(compiled.pack);
const abi = new Interface(
  Object.keys({ ...common.display.formats, ...main.display.formats }).map((f) => `function ${f}`),
);
const note = `0x${'ab'.repeat(33)}`;
const swap = (mode = 1) => abi.encodeFunctionData('swap', [[token, 1_500_000n], bob, mode, note]);

const call = (data: string, packs: Uint8Array[] = [pack], to = at, chainId = 1, value = 0n): Review =>
  reviewPayload(makeTransaction([{ to, value, data }], { chainId, nonce: 0 }), {
    groupKey,
    known: [],
    packs: packs.map((bytes) => ({ name: 'Treasury', bytes })),
  });
const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flat(f.parts ?? [])]);
const codes = (facts: readonly Fact[]) => flat(facts).map(({ code }) => code.replace('ethereum.', ''));
const show = (value: unknown) => JSON.stringify(value, (_, x) => (typeof x === 'bigint' ? `${x}n` : x));

describe('a described call', () => {
  test('a described call is shown in the pack’s words, as quoted, and as loudly as without them', () => {
    const { title, actions, warnings, details } = call(swap());
    expect(title).toMatchObject({
      code: 'ethereum.described-call',
      level: 'warning',
      values: { intent: { text: 'Swap nicely' }, to: {}, by: { text: 'Treasury: Nice' } },
      effects: [{ kind: 'call', name: null }],
    });
    expect(actions[0]!.parts).toMatchObject([
      {
        code: 'ethereum.described-tokens',
        values: { label: { text: 'Pay' }, amount: { units: 1_500_000n } },
      },
      {
        code: 'ethereum.described-address',
        values: { label: { text: 'Recipient' }, address: { text: bob } },
      },
      { code: 'ethereum.described-choice', values: { value: { text: 'Stable' }, number: { value: 1n } } },
      { code: 'ethereum.everything-else', parts: [{ values: { label: { text: 'Note' } } }] },
    ]);
    expect(codes(warnings)).toContain('token-unvouched');
    expect(details).toContainEqual(
      expect.objectContaining({
        code: 'ethereum.pack',
        values: expect.objectContaining({ fingerprint: expect.anything() }),
      }),
    );
    // A value without a name in the table is shown as its number.
    expect(flat(call(swap(9)).actions)).toContainEqual({
      code: 'ethereum.described',
      level: 'info',
      values: { label: { type: 'text', text: 'Mode' }, value: { type: 'number', value: 9n } },
    });
  });

  test('a call described for another contract with the same function says what it means elsewhere, without what holds only there', () => {
    const there = '0x00000000000000000000000000000000000c0de9';
    for (const [to, chainId] of [
      [there, 1],
      [at, 10],
    ] as const) {
      const { title, actions } = call(swap(), [pack], to, chainId);
      expect(title).toMatchObject({
        code: 'ethereum.described-call-elsewhere',
        level: 'warning',
        values: { intent: { text: 'Swap nicely' }, by: { text: 'Treasury: Nice' } },
        effects: [{ kind: 'call', name: null }],
      });
      // The token is in the call; the table of names is not.
      expect(codes(actions)).toEqual(expect.arrayContaining(['described-tokens', 'described-address']));
      expect(codes(actions)).not.toContain('described-choice');
    }
    const fixed = {
      context: { contract: { deployments: [{ chainId: 1, address: at }] } },
      display: {
        formats: {
          'pay(uint256 units)': {
            intent: 'Pay',
            fields: [
              { path: 'units', label: 'Amount', format: 'tokenAmount', params: { token } },
              { label: 'Fund', value: 'Nice fund' },
            ],
          },
        },
      },
    };
    const other = writePack(compilePack(new Map([['a.json', fixed]]), '2026-05-03', 'Fixed').pack);
    const data = new Interface(['function pay(uint256 units)']).encodeFunctionData('pay', [5n]);
    expect(codes(call(data, [other]).actions)).toEqual(
      expect.arrayContaining(['described-tokens', 'described-constant']),
    );
    expect(codes(call(data, [other], there).actions)).toEqual([
      'described-call-elsewhere',
      'described-units',
    ]);
  });

  test('what a description does not mention is below everything else', () => {
    const { actions } = call(`${abi.encodeFunctionData('stop', [77])}c0ffee`);
    expect(actions[0]!.parts).toMatchObject([
      {
        code: 'ethereum.everything-else',
        parts: [
          { values: { label: { text: 'A' }, value: { value: 77n } } },
          { code: 'ethereum.trailing-bytes', values: { data: { hex: 'c0ffee' } } },
        ],
      },
    ]);
  });

  test('no byte goes unseen: whichever changes, the review changes or refuses', () => {
    const inner = new Interface(['function transfer(address to, uint256 amount)']).encodeFunctionData(
      'transfer',
      [bob, 5],
    );
    const samples = [
      swap(),
      abi.encodeFunctionData('forward', [token, inner]),
      abi.encodeFunctionData('multicall', [[swap(), '0x12345678']]),
    ];
    for (const data of samples) {
      const told = (text: string) => {
        const view = new View(account, 1, [], {
          groupKey,
          known: [],
          packs: [{ name: 'Treasury', bytes: pack }],
        });
        return show([describeCall({ to: at, value: 0n, data: text }, view), view.warnings]);
      };
      const before = told(data);
      const bytes = getBytes(data);
      for (let i = 4; i < bytes.length; i++) {
        const changed = bytes.slice();
        changed[i]! ^= 1 + (i % 255);
        expect(told(hexlify(changed)), `byte ${i} of ${data}`).not.toBe(before);
      }
    }
  });

  test('a description is bound by network, contract and selector, all three', () => {
    const isBound = (review: Review) => review.title.code === 'ethereum.described-call';
    expect(isBound(call(swap()))).toBe(true);
    expect(isBound(call(swap(), [pack], at, 10))).toBe(false);
    expect(isBound(call(swap(), [pack], `${at.slice(0, -1)}2`))).toBe(false);
    expect(isBound(call(swap().replace(/^0x(.)/, (_, c) => `0x${c === '0' ? '1' : '0'}`)))).toBe(false);
    // A pack that binds a meaning to the selector of another function.
    const { selector } = abi.getFunction('stop')!;
    const calls = compiled.pack.calls.map((one) => ({ ...one, meaning: 0 }));
    const wrong = writePack({ ...compiled.pack, calls });
    expect(compiled.pack.meanings[0]!.key).not.toMatch(/^stop/);
    expect(isBound(call(selector + '00'.repeat(32), [wrong]))).toBe(false);
  });

  test('arguments that a description cannot read are a danger, and all of them are shown', () => {
    const { actions, warnings } = call(`${abi.getFunction('swap')!.selector}${'00'.repeat(32)}`);
    expect(warnings[0]).toMatchObject({ code: 'ethereum.call-not-canonical', level: 'danger' });
    expect(codes(actions)).toContain('call-word');
    const dirty = swap().replace(
      '0'.repeat(24) + bob.slice(2).toLowerCase(),
      `01${'0'.repeat(22)}${bob.slice(2).toLowerCase()}`,
    );
    expect(dirty).not.toBe(swap());
    expect(codes(call(dirty).warnings)).toContain('call-not-canonical');
  });

  test.each(['assets', '_assets', 'underlyingAmount_'])(
    'a description names the token that a vault accepts, whatever it calls the amount: %s',
    (name) => {
      const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
      const fields = [
        {
          path: name,
          label: 'Deposit',
          format: 'tokenAmount',
          params: { token: '$.metadata.constants.asset' },
        },
      ];
      const file = {
        context: { contract: { deployments: [{ chainId: 1, address: at }] } },
        metadata: { owner: 'Vault', constants: { asset: usdc } },
        display: {
          formats: { [`deposit(uint256 ${name}, address receiver)`]: { intent: 'Deposit', fields } },
        },
      };
      const made = writePack(
        compilePack(new Map([['registry/vault/main.json', file]]), '2026-05-03', 'Vault').pack,
      );
      const data = new Interface(['function deposit(uint256, address)']).encodeFunctionData('deposit', [
        1_500_000n,
        safe,
      ]);
      expect(call(data, [made]).actions[0]).toMatchObject({
        code: 'ethereum.vault-deposit',
        values: { amount: { units: 1_500_000n, decimals: 6, symbol: 'USDC' } },
      });
    },
  );

  test.each([
    ['sendingAssetId', 'described-amount'],
    ['receivingAssetId', 'described-amount'],
    ['token', 'described-tokens'],
  ])('the zero address is the coin where LI.FI says so, and no token elsewhere: %s', (name, code) => {
    const file = {
      context: { contract: { deployments: [{ chainId: 1, address: at }] } },
      display: {
        formats: {
          [`pay((address ${name}, uint256 amount) data)`]: {
            intent: 'Pay',
            fields: [
              {
                path: 'data.amount',
                label: 'Amount',
                format: 'tokenAmount',
                params: { tokenPath: `data.${name}` },
              },
            ],
          },
        },
      },
    };
    const made = writePack(compilePack(new Map([['registry/a/b.json', file]]), '2026-05-03', 'Pay').pack);
    const pay = (asset: string) =>
      call(new Interface(['function pay((address, uint256))']).encodeFunctionData('pay', [[asset, 5n]]), [
        made,
      ]);
    expect(codes(pay(ZeroAddress).actions)).toContain(code);
    expect(codes(pay(token).actions)).toContain('described-tokens');
    // The place itself is shown too.
    expect(show(pay(ZeroAddress).actions)).toContain(ZeroAddress);
  });

  test('what a function usually means is not repeated below what our own readers say of it', () => {
    const fields = [
      { path: '_value', label: 'Amount', format: 'tokenAmount', params: { tokenPath: '@.to' } },
    ];
    const usual = { 'transfer(address _to,uint256 _value)': { intent: 'Send', fields } };
    const files = new Map([
      ['ercs/calldata-erc20.json', { context: { contract: {} }, display: { formats: usual } }],
    ]);
    const made = writePack(compilePack(files, '2026-05-03', 'Standards').pack);
    const data = new Interface(['function transfer(address, uint256)']).encodeFunctionData('transfer', [
      bob,
      5n,
    ]);
    const { actions } = call(data, [made], token);
    expect(actions).toMatchObject([{ code: 'ethereum.erc20-transfer' }]);
    expect(actions[0]!.parts).toBeUndefined();
    // Bound to this very token, they are words of somebody about it.
    const bound = {
      context: { contract: { deployments: [{ chainId: 1, address: token }] } },
      display: { formats: usual },
    };
    const more = writePack(
      compilePack(new Map([['registry/a/b.json', bound]]), '2026-05-03', 'Standards').pack,
    );
    expect(codes(call(data, [more], token).actions)).toContain('described-words');
  });

  test('calls within a call are read by our own readers first, as calls by whoever makes them', () => {
    const erc20 = new Interface(['function approve(address spender, uint256 amount)']);
    const unlimited = erc20.encodeFunctionData('approve', [bob, 2n ** 256n - 1n]);
    const forwarded = call(abi.encodeFunctionData('forward', [token, unlimited]));
    expect(codes(forwarded.actions)).toEqual(
      expect.arrayContaining(['described-call-on', 'approve-unlimited']),
    );
    // Not this account's permission, so none of its effects count.
    expect(
      flat(forwarded.actions).flatMap(({ effects = [] }) => effects.map(({ kind }) => kind)),
    ).not.toContain('allow');
    expect(codes(forwarded.warnings)).toContain('approve-unlimited');
    let nested = swap();
    for (let i = 0; i < 7; i++) nested = abi.encodeFunctionData('multicall', [[nested]]);
    const deep = call(nested);
    expect(codes(deep.actions).filter((code) => code === 'described-call-again')).toHaveLength(4);
    expect(show(deep.actions)).toContain(note.slice(2));
  });
});

describe('whatever a descriptor says', () => {
  const erc20 = new Interface([
    'function transfer(address to, uint256 amount)',
    'function approve(address spender, uint256 amount)',
    'function setApprovalForAll(address operator, bool approved)',
  ]);
  const samples = [
    erc20.encodeFunctionData('transfer', [bob, 5]),
    erc20.encodeFunctionData('approve', [bob, 2n ** 256n - 1n]),
    erc20.encodeFunctionData('setApprovalForAll', [bob, true]),
    '0x',
    '0x12345678',
  ];
  const fields = [
    { path: 'to', label: 'You receive', format: 'tokenAmount', params: { token: safe } },
    { path: 'amount', label: 'SAFE', format: 'addressName', visible: 'never' },
    { path: 'amount', label: 'SAFE', format: 'calldata', params: { calleePath: '@.from' } },
    { path: '@.from', label: '\u202egood', format: 'raw' },
    { path: 'amount', format: 'unit', label: '%', params: { decimals: 1e9, base: 'x' } },
    { value: 'no risk', label: 'Risk', format: 'raw' },
  ];
  const hostile = writePack(
    compilePack(
      new Map([
        [
          'a.json',
          {
            context: { contract: { deployments: [{ chainId: 1, address: token }] } },
            metadata: { owner: 'Hoarfrost', token: { ticker: 'USDC', decimals: 36 } },
            display: {
              formats: Object.fromEntries(
                erc20.fragments.map((f) => [
                  f.format('full').replace('function ', ''),
                  { intent: 'Nothing to see', fields },
                ]),
              ),
            },
          },
        ],
      ]),
      '2026-05-03',
      'Hostile',
    ).pack,
  );

  test('our own readers say the same, as loudly, and effects and totals are the same', () => {
    const own = (review: Review) => {
      const isOwn = ({ code }: Fact) => !/described|everything|token-|pack$/.test(code);
      const bare = ({ parts = [], values, ...rest }: Fact): unknown => {
        // Decimals are another matter: a pack may vouch for what nobody else does.
        const units = Object.entries(values).map(([name, value]) => [
          name,
          value.type === 'amount' ? value.units : value,
        ]);
        return { ...rest, units, parts: parts.filter(isOwn).map(bare) };
      };
      return show([bare(review.title), review.actions.filter(isOwn).map(bare)]);
    };
    for (const data of samples) {
      const without = call(data, [], token, 1, 9n);
      const with_ = call(data, [hostile], token, 1, 9n);
      expect(own(with_), data).toBe(own(without));
      // It may be louder, but never quieter.
      expect(codes(with_.warnings)).toEqual(
        expect.arrayContaining(codes(without.warnings).filter((c) => c !== 'token-unvouched')),
      );
      const effects = (review: Review) => show(flat(review.actions).flatMap((f) => f.effects ?? []));
      expect(effects(with_)).toBe(effects(without));
    }
    const { title, warnings } = call(samples[0]!, [hostile], token);
    expect(title.code).toBe('ethereum.erc20-transfer');
    expect(title.values.amount).toMatchObject({ symbol: 'USDC', vouchedBy: 'pack' });
    expect(codes(warnings)).toContain('token-vouched-pack');
  });

  test('describing has an end: fields that multiply each other stop, the review says so, and all bytes are still there', () => {
    const many = Array.from({ length: 500 }, () => ({
      path: 'data.[]',
      label: 'x',
      format: 'calldata',
      params: { calleePath: '@.to' },
    }));
    const bomb = writePack(
      compilePack(
        new Map([
          [
            'a.json',
            {
              context: main.context,
              display: { formats: { 'multicall(bytes[] data)': { intent: 'x', fields: many } } },
            },
          ],
        ]),
        '2026-05-03',
        'Bomb',
      ).pack,
    );
    let nested = `0x${'77'.repeat(40)}`;
    for (let i = 0; i < 4; i++) nested = abi.encodeFunctionData('multicall', [[nested, nested]]);
    const review = call(nested, [bomb]);
    expect(codes(review.warnings)).toContain('described-stopped');
    expect(flat(review.actions).length).toBeLessThan(100_000);
    expect(show(review.actions)).toContain('77'.repeat(40));
  });

  test('a pack that says more about a value than our own words do contradicts nobody', () => {
    const key = 'unoswap(uint256 token, uint256 amount, uint256 minReturn, uint256 dex)';
    const router = '0x111111125421cA6dc452d289314280a0f8842A65';
    const field = { path: 'minReturn', label: 'Least', format: 'tokenAmount', params: {} };
    const file = {
      context: { contract: { deployments: [{ chainId: 1, address: router }] } },
      display: { formats: { [key]: { intent: 'Swap', fields: [field] } } },
    };
    const more = writePack(compilePack(new Map([['a.json', file]]), '2026-05-03', 'More').pack);
    const data = new Interface([`function ${key}`]).encodeFunctionData('unoswap', [5, 6, 7, 8]);
    const { actions, warnings } = call(data, [more], router);
    expect(codes(warnings)).not.toContain('described-twice');
    expect(codes(actions).filter((code) => code === 'described-units')).toHaveLength(2);
  });

  test('two packs that read a value differently are both shown, with a warning', () => {
    const other = structuredClone(files);
    (other.get('registry/nice/main.json') as typeof main).display.formats[
      'swap((address token, uint256 amount) order, address to, uint256 mode, bytes note)'
    ].fields[0] = {
      path: 'to',
      label: 'Recipient',
      format: 'date',
    } as never;
    const second = writePack(compilePack(other, '2026-05-04', 'Other').pack);
    const { actions, warnings } = call(swap(), [pack, second]);
    expect(codes(warnings)).toContain('described-twice');
    expect(codes(actions)).toContain('described-words');
    expect(codes(call(swap(), [pack, pack]).warnings)).not.toContain('described-twice');
  });
});

describe('a form', () => {
  const types = {
    Order: [
      { name: 'token', type: 'address' },
      { name: 'amount', type: 'uint256' },
      { name: 'end', type: 'uint256' },
    ],
  };
  const key = TypedDataEncoder.from(types).encodeType('Order');
  const formPack = (context: object, formKey = key) =>
    writePack(
      compilePack(
        new Map([
          [
            'a.json',
            {
              context: { eip712: context },
              display: {
                formats: {
                  [formKey]: {
                    intent: 'Sell',
                    fields: [
                      {
                        path: 'amount',
                        label: 'Sell',
                        format: 'tokenAmount',
                        params: { tokenPath: 'token' },
                      },
                    ],
                  },
                },
              },
            },
          ],
        ]),
        '2026-05-03',
        'Forms',
      ).pack,
    );
  const form = (packs: Uint8Array[], domain: object = { name: 'Nice', chainId: 1, verifyingContract: at }) =>
    reviewPayload(
      {
        kind: 'typed-data',
        chainId: 1,
        text: readTypedData(
          JSON.stringify({ types, primaryType: 'Order', domain, message: { token, amount: '5', end: '6' } }),
        ).text,
      },
      { groupKey, known: [], packs: packs.map((bytes) => ({ name: 'Treasury', bytes })) },
    );
  const places = { deployments: [{ chainId: 1, address: at }], domain: { name: 'Nice' } };
  const isBound = (review: Review) => review.actions[0]!.code.startsWith('ethereum.described-words');

  test('a form is bound by its whole type, its place and its domain', () => {
    const review = form([formPack(places)]);
    expect(review.actions[0]).toMatchObject({
      code: 'ethereum.described-words',
      parts: [{ code: 'ethereum.described-tokens', values: { amount: { units: 5n } } }],
    });
    // Others' words are no reason to be less careful, and all of it is listed below.
    expect(codes(review.warnings)).toContain('typed-data-described');
    expect(codes(review.actions).filter((code) => code.startsWith('field'))).toHaveLength(6);
    expect(isBound(form([formPack(places, key.replace('uint256 end', 'uint128 end'))]))).toBe(false);
    expect(isBound(form([formPack(places, 'Order')]))).toBe(false);
    expect(isBound(form([formPack(places, key.replace(/,/g, ', '))]))).toBe(true);
    expect(isBound(form([formPack({ ...places, domain: { name: 'Other' } })]))).toBe(false);
    expect(isBound(form([formPack({ deployments: [{ chainId: 10, address: at }] })]))).toBe(false);
    expect(isBound(form([formPack({ deployments: [{ chainId: 1, address: token }] })]))).toBe(false);
    expect(form([formPack({ domain: {}, deployments: [] })]).actions[0]!.code).toBe(
      'ethereum.described-words-like',
    );
  });
});

describe('a pack', () => {
  test('a pack has the same bytes whatever the order of its files, and reads back as it was', () => {
    const turned = new Map([...files].reverse());
    expect(writePack(compilePack(turned, '2026-05-03', 'Nice words').pack)).toEqual(pack);
    const read = readPack(pack);
    expect(writePack(read)).toEqual(pack);
    expect(compiled.left).toEqual([]);
    expect(read.tokens).toEqual([{ chainId: 1, address: at, symbol: 'NICE', decimals: 6 }]);
    expect(read.meanings.map(({ intent }) => intent).sort()).toEqual([
      'Forward',
      'Several',
      'Stop',
      'Swap nicely',
    ]);
  });

  test('a pack with bad bytes is refused, whichever byte it is', () => {
    for (let i = 0; i < pack.length; i++) {
      const changed = pack.slice();
      changed[i]! ^= 0x41;
      let read: Pack | null = null;
      try {
        read = readPack(changed);
      } catch (error) {
        expect(['malformed', 'not-canonical', 'too-large']).toContain((error as { code?: string }).code);
      }
      // What can still be read never breaks a review.
      if (read !== null && i % 8 === 0) expect(() => call(swap(), [changed])).not.toThrow();
    }
    for (let length = 0; length < pack.length; length += 7)
      expect(() => readPack(pack.slice(0, length))).toThrow();
  });

  test('a pack has limits', () => {
    expect(() => readPack(new Uint8Array(packLimits.bytes + 1))).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
    const [one] = compiled.pack.calls;
    const bind = (i: number) => ({ ...one!, address: `0x${i.toString(16).padStart(40, '0')}` });
    const calls = (count: number) => Array.from({ length: count }, (_, i) => bind(i + 1));
    expect(() => writePack({ ...compiled.pack, calls: calls(packLimits.entries + 1) })).toThrow();
    const tokens = Array.from({ length: packLimits.tokens + 1 }, (_, i) => ({
      ...{ chainId: 1, symbol: 'T', decimals: 6 },
      address: bind(i).address,
    }));
    expect(() => writePack({ ...compiled.pack, tokens })).toThrow();
    const forms = Array.from({ length: packLimits.forms + 1 }, (_, i) => ({
      ...{ chainId: 1, address: bind(i).address, domain: [], meaning: 0 },
    }));
    expect(() => writePack({ ...compiled.pack, forms })).toThrow();
    expect(readPack(writePack({ ...compiled.pack, calls: calls(5_000) })).calls).toHaveLength(5_000);
    expect(() =>
      writePack({ ...compiled.pack, calls: [one!, { ...one!, meaning: (one!.meaning + 1) % 4 }] }),
    ).toThrow();
    expect(() => writePack({ ...compiled.pack, calls: [{ ...one!, meaning: 4 }] })).toThrow();
  });

  test('a pack keeps the words of version 1: names from the ABI, and types from schemas', () => {
    const [input] = new Interface(['function stop(uint256 amount)']).fragments;
    const v1 = {
      context: {
        contract: { deployments: [{ chainId: 1, address: at }], abi: [JSON.parse(input!.format('json'))] },
      },
      display: {
        formats: {
          'stop(uint256)': {
            intent: { a: 'Stop', b: 'now' },
            fields: [{ path: 'amount', label: 'A', format: 'amount' }],
          },
        },
      },
    };
    const schemas = [
      { primaryType: 'Order', types: { EIP712Domain: [], Order: [{ name: 'end', type: 'uint256' }] } },
    ];
    const form = {
      context: { eip712: { schemas, deployments: [] } },
      display: { formats: { Order: { intent: 'Sell', fields: [] } } },
    };
    const { meanings } = compilePack(
      new Map<string, unknown>([
        ['a.json', v1],
        ['b.json', form],
      ]),
      '2026-05-03',
      'v1',
    ).pack;
    expect(meanings.map(({ key, intent }) => [key, intent])).toEqual([
      ['stop(uint256 amount)', 'a: Stop, b: now'],
      ['Order(uint256 end)', 'Sell'],
    ]);
  });
});

test('a token with two different decimals is a danger, and the higher source stands', () => {
  const vouch = (decimals: number) => ({
    ...compiled.pack,
    tokens: [{ chainId: 1, address: token, symbol: 'NICE', decimals }],
  });
  const data = new Interface(['function transfer(address to, uint256 amount)']).encodeFunctionData(
    'transfer',
    [bob, 5],
  );
  const { title, warnings } = call(data, [writePack(vouch(6)), writePack(vouch(8))], token);
  expect(title.values.amount).toMatchObject({ decimals: 6, vouchedBy: 'pack', asOf: '2026-05-03' });
  expect(warnings).toContainEqual(
    expect.objectContaining({
      code: 'ethereum.token-disputed',
      level: 'danger',
      values: expect.objectContaining({ other: expect.objectContaining({ decimals: 8 }) }),
    }),
  );
  const raw = call(data, [writePack(vouch(37))], token).title.values.amount;
  expect(raw).toMatchObject({ decimals: null, units: 5n });
});

describe('a sentence and a list of a descriptor', () => {
  const listing = (sentence: string, fields: unknown[]) =>
    writePack(
      compilePack(
        new Map([
          [
            'registry/nice/list.json',
            {
              context: { contract: { deployments: [{ chainId: 1, address: at }] } },
              display: {
                formats: {
                  'pay(uint256 sum, (address to, uint256[] shares)[] parts)': {
                    intent: 'Pay',
                    interpolatedIntent: sentence,
                    fields,
                  },
                },
              },
            },
          ],
        ]),
        '2026-05-03',
        'Lists',
      ).pack,
    );
  const paying = new Interface(['function pay(uint256 sum, (address to, uint256[] shares)[] parts)']);
  const data = paying.encodeFunctionData('pay', [
    9,
    [
      [bob, [41, 42]],
      [token, [43]],
    ],
  ]);
  const sum = { path: '#.sum', label: 'Total', format: 'raw' };

  test('a sentence names its values by the labels under which they stand below it', () => {
    const saidOf = (sentence: string) =>
      flat(call(data, [listing(sentence, [sum])]).actions).find(
        ({ code }) => code === 'ethereum.described-as',
      )?.values.text;
    expect(saidOf('Pay {sum} now')).toMatchObject({ text: 'Pay [Total] now' });
    expect(saidOf('Pay {#.sum} to {parts}')).toMatchObject({ text: 'Pay [Total] to {parts}' });
    // However often it does so, it stays short.
    const often = '{sum}'.repeat(60);
    expect(saidOf(often)).toMatchObject({ text: often });
  });

  test('a list that a field shows as a whole is shown once, each value under its place', () => {
    const { actions } = call(data, [listing('', [sum, { path: 'parts', label: 'Shares', format: 'raw' }])]);
    const all = flat(actions).map(({ values: { label, value, number, address } }) => [
      label?.type === 'text' ? label.text : '',
      show(value ?? number ?? address),
    ]);
    const labels = all.map(([label]) => label).filter((label) => /shares|parts/i.test(label!));
    expect(labels).toEqual([
      'Shares 1: to',
      'Shares 1: shares 1',
      'Shares 1: shares 2',
      'Shares 2: to',
      'Shares 2: shares 1',
    ]);
    for (const value of ['41', '42', '43'])
      expect(all.filter(([, said]) => said?.includes(`"${value}`))).toHaveLength(1);
  });
});
