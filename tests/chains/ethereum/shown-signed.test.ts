import { decode } from 'cborg';
import { hexlify } from 'ethers';
import { describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../src/chains/ethereum/account.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { writePayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import { makeTransaction } from '../../../src/chains/ethereum/request.ts';
import type { Fact, Value } from '../../../src/chains/review.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { makeSecp256k1Key, seededBytes } from '../../support/frost-keys.ts';

/**
 * What a payload does, read by a second reader that shares no code with the first: CBOR by its own library,
 * selectors as constants, arguments cut out word by word. Every mutated payload that can still be reviewed
 * must be shown as it says.
 */
const { groupKey } = makeSecp256k1Key('shown');
const { safe } = deriveAccount(groupKey);
const lower = (address: string) => address.toLowerCase();
const multiSend = '9641d764fc13c8b624c04430c7356c1c7c8102e2';
const weth = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2';

interface Raw {
  to: string;
  value: bigint;
  data: string;
}

const word = (data: string, at: number) => data.slice(8 + 64 * at, 72 + 64 * at);
const num = (data: string, at: number) => BigInt(`0x${word(data, at)}`);
const isAddress = (data: string, at: number) => word(data, at).startsWith('0'.repeat(24));
const addr = (data: string, at: number) => `0x${word(data, at).slice(24)}`;

/** Code and values, as text, that a call must be shown with. */
function expected({ to, value, data }: Raw, chainId: number): string[] {
  const coins = value > 0n && data !== '' ? [`sends-coin ${value} ${to}`] : [];
  if (data === '') return [value > 0n ? `send ${value} ${to}` : `empty-call ${to}`];
  const selector = data.slice(0, 8);
  const words = (data.length - 8) / 64;
  const shape = (count: number, ...addresses: number[]) =>
    words >= count && addresses.every((at) => isAddress(data, at));
  const odd = `call-not-canonical ${to} ${selector}`;
  const isSelf = to === lower(safe);
  if (isSelf) {
    switch (selector) {
      case '0d582f13':
        return [shape(2, 0) ? `owner-add ${addr(data, 0)} ${num(data, 1)}` : odd, ...coins];
      case '610b5925':
        return [shape(1, 0) ? `module-enable ${addr(data, 0)}` : odd, ...coins];
      default:
        return [`account-call ${data.length < 8 ? data : selector}`, ...coins];
    }
  }
  if (chainId === 1 && to === weth && selector === 'd0e30db0')
    return words >= 0 ? [`wrap ${value} ${to}`] : [odd];
  const unit = (at: number) => num(data, at);
  switch (selector) {
    case 'a9059cbb':
      return shape(2, 0) ? [`erc20-transfer ${unit(1)} ${addr(data, 0)} ${to}`, ...coins] : [odd, ...coins];
    case '23b872dd':
      return shape(3, 0, 1)
        ? [`transfer-from ${unit(2)} ${addr(data, 0)} ${addr(data, 1)} ${to}`, ...coins]
        : [odd, ...coins];
    case '095ea7b3': {
      if (!shape(2, 0)) return [odd, ...coins];
      const amount = unit(1);
      if (amount === 0n) return [`approve-zero ${addr(data, 0)} ${to}`, ...coins];
      if ((amount + 1n) >> 128n || amount === 2n ** 96n - 1n)
        return [`approve-unlimited ${addr(data, 0)} ${to}`, ...coins];
      return [`approve ${amount} ${addr(data, 0)} ${to}`, ...coins];
    }
    case 'd0e30db0':
      return value === 0n
        ? [`described-call-like ${to} Deposit coins Hoarfrost`]
        : [`described-call-like-coins ${to} Deposit coins Hoarfrost ${value}`];
    default:
      return [`unknown-call ${to} ${data.length < 8 ? data : selector} ${value}`];
  }
}

const plain = (value: Value): string => {
  switch (value.type) {
    case 'address':
      return lower(value.text);
    case 'amount':
      return String(value.units);
    case 'number':
      return String(value.value);
    case 'bytes':
      return value.hex;
    case 'time':
      return String(value.unixSeconds);
    case 'text':
      return value.text;
  }
};
const said = ({ code, values }: Fact) =>
  [code.replace('ethereum.', ''), ...Object.values(values).map(plain)].join(' ');

function callsOf(payload: Uint8Array): Raw[] {
  const fields = decode(payload) as unknown[];
  const hex = (at: number) => Buffer.from(fields[at] as Uint8Array).toString('hex');
  const [to, value, text] = [hex(2), BigInt(`0x${hex(3) || '0'}`), hex(4)];
  if (fields[5] === 0) return [{ to: `0x${to}`, value, data: text }];
  expect(to).toBe(multiSend);
  expect(text.startsWith('8d80ff0a')).toBe(true);
  let rest = text.slice(8 + 128, 8 + 128 + 2 * Number(num(text, 1)));
  const calls: Raw[] = [];
  while (rest !== '') {
    expect(rest.slice(0, 2)).toBe('00');
    const length = Number(BigInt(`0x${rest.slice(106, 170)}`));
    calls.push({
      to: `0x${rest.slice(2, 42)}`,
      value: BigInt(`0x${rest.slice(42, 106)}`),
      data: rest.slice(170, 170 + 2 * length),
    });
    rest = rest.slice(170 + 2 * length);
  }
  return calls;
}

function check(payload: Uint8Array): boolean {
  let review: ReturnType<typeof ethereum.review>;
  try {
    review = ethereum.review(payload, { groupKey, known: [] });
  } catch (error) {
    if (!(error instanceof SignerError)) throw error;
    expect(() => ethereum.digests(payload, groupKey)[0]!.digest).toThrow(SignerError);
    return false;
  }
  const calls = callsOf(payload);
  const [only] = calls;
  if (calls.length === 1 && only!.to === lower(safe) && only!.value === 0n && only!.data === '') {
    expect(review.title.code).toBe('ethereum.cancel');
    return true;
  }
  const [, chainId, , , , , nonce] = decode(payload) as number[];
  expect(review.actions.map(said)).toEqual(calls.flatMap((call) => expected(call, chainId!)));
  // What the account sends to itself does not leave it.
  const total = calls.reduce((sum, { to, value }) => (to === lower(safe) ? sum : sum + value), 0n);
  if (review.title.code === 'ethereum.batch') expect(plain(review.title.values.amount!)).toBe(String(total));
  const fine = review.details.map(said);
  expect(fine[0]).toMatch(new RegExp(` ${chainId}$`));
  expect(fine).toContain(`nonce ${nonce}`);
  return true;
}

describe('what is shown is what is signed', () => {
  const random = seededBytes('shown = signed');
  const pick = (count: number) => random(2).reduce((sum, byte) => sum * 256 + byte, 0) % count;
  const address = () => (pick(6) === 0 ? safe : pick(8) === 0 ? weth : hexlify(random(20)));
  const wide = () => {
    if (pick(4) === 0) return ['f'.repeat(64), 'f'.repeat(32), 'f'.repeat(24)][pick(3)]!.padStart(64, '0');
    return hexlify(random(1 + pick(32)))
      .slice(2)
      .padStart(64, '0');
  };
  const pad = (a: string) => `${'0'.repeat(24)}${a.slice(2).toLowerCase()}`;
  const datas = [
    () => '',
    () => `a9059cbb${pad(address())}${wide()}`,
    () => `095ea7b3${pad(address())}${pick(3) === 0 ? '0'.repeat(64) : wide()}`,
    () => `23b872dd${pad(address())}${pad(address())}${wide()}`,
    () => `0d582f13${pad(address())}${wide()}`,
    () => `610b5925${pad(address())}`,
    () => 'd0e30db0',
    // Dirt above an address, and bytes after the last argument.
    () => `a9059cbb${wide()}${wide()}`,
    () => `095ea7b3${pad(address())}${wide()}${hexlify(random(1 + pick(40))).slice(2)}`,
    () => hexlify(random(pick(80))).slice(2),
  ];
  const call = () => ({
    to: address(),
    value: pick(2) === 0 ? 0n : BigInt(hexlify(random(1 + pick(12)))),
    data: `0x${datas[pick(datas.length)]!()}`,
  });
  const nightly = process.env.PROVE === 'nightly';

  test('what is shown is what is signed, for random transactions and for mutants of them', () => {
    let reviewed = 0;
    for (let i = 0; i < (nightly ? 2_000 : 60); i++) {
      const calls = Array.from({ length: 1 + pick(4) }, call);
      const payload = writePayload(makeTransaction(calls, { chainId: 1, nonce: pick(1000) }));
      expect(check(payload)).toBe(true);
      for (let j = 0; j < 8; j++) {
        const mutant = payload.slice();
        for (let k = 0; k <= pick(2); k++) mutant[pick(mutant.length)]! ^= 1 << pick(8);
        if (check(mutant)) reviewed++;
      }
    }
    expect(reviewed).toBeGreaterThan(50);
  }, 3_600_000);

  test('payloads have different digests if they differ in what is signed', () => {
    const base = makeTransaction([call()], { chainId: 1, nonce: 1 });
    const variants = [
      base,
      { ...base, chainId: 10 },
      { ...base, nonce: 2 },
      { ...base, value: base.value + 1n },
      { ...base, data: `${base.data}00` },
      { ...base, to: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' },
    ];
    const digests = variants.map((tx) => hexlify(ethereum.digests(writePayload(tx), groupKey)[0]!.digest));
    expect(new Set(digests).size).toBe(variants.length);
  });
});

test('payload bytes have only one form', () => {
  const tx = makeTransaction([{ to: safe, value: 1n, data: '0x' }], { chainId: 1, nonce: 1 });
  const tokens = [
    { address: safe, symbol: 'B', decimals: 1, vouchedBy: 'person' as const },
    {
      address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      symbol: 'A',
      decimals: 1,
      vouchedBy: 'request' as const,
    },
  ];
  const one = writePayload({ ...tx, tokens, notes: ['left-out', 'outer-fees'] });
  const two = writePayload({ ...tx, tokens: tokens.toReversed(), notes: ['outer-fees', 'left-out'] });
  expect(one).toEqual(two);
  const zero = '0x0000000000000000000000000000000000000000';
  const refund = { safeTxGas: 0n, baseGas: 0n, gasPrice: 0n, gasToken: zero, refundReceiver: zero };
  for (const bad of [
    { ...tx, refund },
    { ...tx, tokens: [tokens[0]!, tokens[0]!] },
    { ...tx, tokens: [{ ...tokens[0]!, symbol: 'US\u202eDC' }] },
    { ...tx, chainId: 324 },
    { ...tx, chainId: 0 },
    { ...tx, nonce: -1 },
  ]) {
    expect(() => writePayload(bad)).toThrow(SignerError);
  }
});
