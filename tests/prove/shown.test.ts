import {
  address,
  type CompiledTransactionMessage,
  getCompiledTransactionMessageDecoder,
  getTransactionDecoder,
  type Instruction,
} from '@solana/kit';
import { decode } from 'cborg';
import fc from 'fast-check';
import { deriveAccount } from '../../src/chains/ethereum/account.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { writePayload } from '../../src/chains/ethereum/payload-bytes.ts';
import { makeTransaction } from '../../src/chains/ethereum/request.ts';
import type { Fact, Value } from '../../src/chains/review.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { SignerError } from '../../src/core/errors.ts';
import { type Effects, makeBench } from '../chains/ethereum/effects.ts';
import { applyChanges, change, compare, instruction } from '../chains/solana/decoder.ts';
import { context as solanaContext, text, wallet, wire } from '../chains/solana/support.ts';
import { makeSecp256k1Key } from '../support/frost-keys.ts';
import type { Dice } from './dice.ts';
import { prove } from './prove.ts';

/**
 * What the review says compared with what the bytes do: for Solana as the programs' own client libraries read
 * them, for Ethereum as a virtual machine executes them. Whatever is paid, allowed or taken as a fee is in
 * the review.
 */
const budgetProgram = 'ComputeBudget111111111111111111111111111111';

/** Instructions that set price and limit, which decide the fee. */
function makeBudget(dice: Dice): Instruction[] {
  const limit = new DataView(new ArrayBuffer(5));
  limit.setUint8(0, 2);
  limit.setUint32(1, dice.below(1_400_000), true);
  const price = new DataView(new ArrayBuffer(9));
  price.setUint8(0, 3);
  price.setBigUint64(1, BigInt(dice.below(2 ** 31)) * BigInt(1 + dice.below(50)), true);
  return [limit, price].map(({ buffer }) => ({
    programAddress: address(budgetProgram),
    data: new Uint8Array(buffer),
  }));
}

/**
 * Lamports that the network takes: a signature costs 5000, and the price, in millionths, applies to each unit
 * of the limit.
 */
function readFee(bytes: Uint8Array): bigint | null {
  const { header, staticAccounts, instructions } = getCompiledTransactionMessageDecoder().decode(
    messageOf(bytes),
  ) as unknown as CompiledTransactionMessage & {
    instructions: readonly { programAddressIndex: number; data?: Uint8Array }[];
  };
  const budget = instructions.flatMap(({ programAddressIndex, data }) =>
    staticAccounts[programAddressIndex] === budgetProgram ? [Buffer.from(data ?? [])] : [],
  );
  const limit = budget.find((data) => data[0] === 2)?.readUInt32LE(1);
  const price = budget.find((data) => data[0] === 3)?.readBigUInt64LE(1) ?? 0n;
  const signatures = 5_000n * BigInt(header.numSignerAccounts);
  if (price === 0n) return signatures;
  // Without a limit the review gives an upper bound, which has its own tests.
  return limit === undefined
    ? null
    : signatures + (BigInt(Math.min(limit, 1_400_000)) * price + 999_999n) / 1_000_000n;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const messageOf = (bytes: Uint8Array) => Uint8Array.from(getTransactionDecoder().decode(bytes).messageBytes);
const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((one) => [one, ...flat(one.parts ?? [])]);

prove('shown = signed: Solana', { ci: 300, seconds: 50, nightly: 1_000_000 }, (dice, tally) => {
  const seed = dice.below(2 ** 31);
  const list = fc.tuple(
    fc.array(fc.tuple(instruction, fc.array(change, { maxLength: 3 })), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('legacy' as const, 0 as const),
  );
  for (const [calls, version] of fc.sample(list, { numRuns: 20, seed })) {
    const altered = calls.some(([, changes]) => changes.length > 0);
    const instructions = calls.map(([original, changes]) => applyChanges(original, changes));
    const bytes = wire([...(dice.oneIn(2) ? makeBudget(dice) : []), ...instructions], { version });
    // Now and then, bytes that nobody's library would write.
    if (dice.oneIn(4)) bytes[65 + dice.below(bytes.length - 65)]! ^= 1 << dice.below(8);
    try {
      for (const payload of solana.recognise(bytes, solanaContext) ?? []) {
        const known = compare(bytes, true);
        const review = solana.review(payload, solanaContext);
        const fee = readFee(bytes);
        const shown = flat(review.details).find(({ code }) => code === 'sol.fee');
        if (fee !== null && text(shown, 'amount') !== fee) throw new Error(`another fee: ${fee}`);
        if (hex(solana.digests(payload, wallet.key)[0]!.digest) !== hex(messageOf(bytes)))
          throw new Error('other bytes are signed than were read');
        tally(altered ? 'altered, shown' : 'shown');
        tally('calls compared', known);
      }
    } catch (error) {
      if (!(error instanceof SignerError)) throw error;
      tally('refused');
    }
  }
  return 20;
});

const { groupKey } = makeSecp256k1Key('shown');
const { safe } = deriveAccount(groupKey);
const bench = await makeBench(safe);
const weth = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2';

function makeCall(dice: Dice) {
  const some = () => dice.pick([safe, weth, bench.token, `0x${hex(dice.bytes(20))}`]);
  const word = () =>
    (dice.oneIn(8) ? 'f' : hex(dice.bytes(1 + dice.below(9)))).padStart(64, dice.oneIn(8) ? 'f' : '0');
  const who = () =>
    some()
      .slice(2)
      .toLowerCase()
      .padStart(64, dice.oneIn(12) ? '1' : '0');
  const data = dice.pick([
    () => '',
    () => `a9059cbb${who()}${word()}`,
    () => `095ea7b3${who()}${word()}`,
    () => `095ea7b3${who()}${'0'.repeat(64)}`,
    () => `23b872dd${who()}${who()}${word()}`,
    () => `39509351${who()}${word()}`,
    () => `a9059cbb${who()}${word()}${hex(dice.bytes(1 + dice.below(40)))}`,
    () => 'd0e30db0',
    () => hex(dice.bytes(dice.below(70))),
  ])();
  const to = dice.oneIn(2) ? bench.token : some();
  // The token takes no money.
  const hasValue = to === bench.token ? dice.oneIn(8) : dice.oneIn(2);
  return { to, value: hasValue ? BigInt(`0x${hex(dice.bytes(1 + dice.below(12)))}`) : 0n, data: `0x${data}` };
}

const plain = (value: Value | undefined): string =>
  value?.type === 'address'
    ? value.text.toLowerCase()
    : value?.type === 'amount'
      ? `${value.units}`
      : 'nothing';
const lines = (list: readonly (readonly (string | bigint)[])[]) =>
  list.map((one) => one.join(' ').toLowerCase()).sort();

/** What the actions of a review name, by kind. */
function readActions(actions: readonly Fact[]) {
  const of = (codes: string[], ...names: string[]) =>
    actions.flatMap(({ code, values }) =>
      codes.includes(code.replace('ethereum.', '')) ? [names.map((name) => plain(values[name]))] : [],
    );
  const atToken = (list: string[][]) =>
    list.filter((one) => one.at(-1) === bench.token).map((one) => one.slice(0, -1));
  return {
    sent: [
      ...of(['send', 'sends-coin', 'unknown-call'], 'to', 'amount'),
      ...of(['wrap'], 'token', 'amount'),
    ].filter(([, amount]) => amount !== '0'),
    transfers: atToken(of(['erc20-transfer'], 'to', 'amount', 'token')),
    approvals: atToken(of(['approve'], 'spender', 'amount', 'token')),
    zero: atToken(of(['approve-zero', 'approve-none'], 'spender', 'token')),
    unlimited: atToken(of(['approve-unlimited'], 'spender', 'token')),
    /** Described as something that nobody can read. */
    unclear:
      of(['call-not-canonical', 'unknown-call', 'approve-more', 'approve-less', 'transfer-from'], 'to')
        .length > 0,
  };
}

function contains(shown: readonly string[], done: readonly string[], isAll: boolean, what: string): void {
  const left = [...shown];
  for (const one of done) {
    const at = left.indexOf(one);
    if (at < 0) throw new Error(`hidden ${what}: ${one}, shown ${shown.join('; ')}`);
    left.splice(at, 1);
  }
  if (isAll && left.length > 0) throw new Error(`${what} that never happens: ${left.join('; ')}`);
}

async function compareEthereum(payload: Uint8Array): Promise<string> {
  let review: ReturnType<typeof ethereum.review>;
  try {
    review = ethereum.review(payload, { groupKey, known: [] });
  } catch (error) {
    if (error instanceof SignerError) return 'refused';
    throw error;
  }
  const fields = decode(payload) as [
    number,
    number,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    number,
    number,
    Uint8Array[] | null,
  ];
  const [, , to, value, data, operation, , refund] = fields;
  const number = (bytes: Uint8Array) => BigInt(`0x${hex(bytes) || '0'}`);
  const done: Effects = await bench.run({
    to: `0x${hex(to)}`,
    value: number(value),
    data: `0x${hex(data)}`,
    operation,
  });
  const shown = readActions(review.actions);
  const money = done.sent.filter((one) => one.value > 0n).map((one) => [one.to, one.value]);
  contains(lines(shown.sent), lines(money), done.ok, 'output');
  if (!shown.unclear) {
    const isUnlimited = (units: bigint) => units >= 2n ** 128n - 1n || units === 2n ** 96n - 1n;
    const allowed = (fits: (units: bigint) => boolean) => done.approvals.filter(({ units }) => fits(units));
    contains(
      lines(shown.transfers),
      lines(done.transfers.map((one) => [one.to, one.units])),
      done.ok,
      'transfer',
    );
    const limited = allowed((units) => units > 0n && !isUnlimited(units)).map((one) => [
      one.spender,
      one.units,
    ]);
    contains(lines(shown.approvals), lines(limited), done.ok, 'approval');
    contains(
      lines(shown.unlimited),
      lines(allowed(isUnlimited).map((one) => [one.spender])),
      done.ok,
      'approval',
    );
    contains(
      lines(shown.zero),
      lines(allowed((units) => units === 0n).map((one) => [one.spender])),
      done.ok,
      'approval',
    );
  }
  const [safeTxGas, baseGas, gasPrice] = (refund ?? []).slice(0, 3).map(number) as [
    bigint?,
    bigint?,
    bigint?,
  ];
  const fee = review.warnings.find(({ code }) => /refund(-broadcaster)?$/.test(code));
  if ((gasPrice ?? 0n) > 0n) {
    const most = fee?.values.amount;
    if (most?.type !== 'amount' || most.units < (safeTxGas! + baseGas!) * gasPrice!)
      throw new Error('hidden fee');
  } else if (fee !== undefined) throw new Error('a fee that nobody takes');
  return !done.ok ? 'taken back' : shown.unclear ? 'shown as unclear' : 'shown';
}

prove('shown = signed: Ethereum', { ci: 120, seconds: 60, nightly: 200_000 }, async (dice, tally) => {
  const calls = Array.from({ length: dice.oneIn(2) ? 1 : 1 + dice.below(4) }, () => makeCall(dice));
  const number = () => BigInt(dice.below(2 ** 31));
  const refund = {
    safeTxGas: number(),
    baseGas: number(),
    gasPrice: dice.oneIn(3) ? 0n : number(),
    gasToken: dice.pick([bench.token, `0x${'0'.repeat(40)}`]),
    refundReceiver: dice.pick([safe, `0x${'0'.repeat(40)}`]),
  };
  const tx = makeTransaction(calls, { chainId: 1, nonce: dice.below(1_000) });
  const payload = writePayload({ ...tx, refund: dice.oneIn(4) ? refund : null });
  tally(await compareEthereum(payload));
  for (let i = 0; i < 4; i++) {
    const mutant = Uint8Array.from(payload);
    for (let k = 0; k <= dice.below(2); k++) mutant[dice.below(mutant.length)]! ^= 1 << dice.below(8);
    tally(`altered: ${await compareEthereum(mutant)}`);
  }
  return 5;
});
