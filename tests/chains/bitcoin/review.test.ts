import { p2pkh, p2tr, type Transaction } from '@scure/btc-signer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveAccount, derivePlace } from '../../../src/chains/bitcoin/account.ts';
import { bitcoin } from '../../../src/chains/bitcoin/bitcoin.ts';
import { writePayload } from '../../../src/chains/bitcoin/payload.ts';
import type { Fact, Review } from '../../../src/chains/review.ts';
import { SignerError } from '../../../src/core/errors.ts';
import {
  derivationOf,
  groupKey,
  groupKeyOf,
  makePsbt,
  otherTaproot,
  type Plan,
  stranger,
} from './support.ts';

const context = { groupKey, known: [] };
const account = deriveAccount(groupKey, 'main');

function reviewOf(plan: Plan, known: { address: string; name: string }[] = []): Review {
  const [payload] = bitcoin.recognise(makePsbt(plan).psbt, context)!;
  return bitcoin.review(payload!, { groupKey, known });
}

const codes = (facts: readonly Fact[]) => facts.map(({ code }) => code);
const satsOf = (fact: Fact) => {
  const sats = fact.values.sats;
  return sats?.type === 'number' ? sats.value : 0n;
};

const plain: Plan = {
  coins: [{ amount: 1_000_000n }],
  pay: [{ amount: 600_000n }],
  change: { amount: 398_000n, index: 7 },
};

describe('the review of a Bitcoin payment', () => {
  test('a review says what goes out, what comes back with its path, the fee and its rate', () => {
    const { title, actions, warnings } = reviewOf(plain);
    expect(title).toMatchObject({
      code: 'bitcoin.send',
      values: { amount: { units: 600_000n, decimals: 8, symbol: 'BTC' }, to: { text: stranger.address } },
    });
    expect(codes(actions)).toEqual(['bitcoin.pay', 'bitcoin.change', 'bitcoin.fee', 'bitcoin.fee-rate']);
    expect(actions[1]!.values.path).toEqual({ type: 'text', text: '1/7' });
    expect(satsOf(actions[2]!)).toBe(2_000n);
    // One key-path input, one P2WPKH and one P2TR output: 142 virtual bytes.
    expect(actions[3]!.values.rate).toEqual({ type: 'text', text: '14' });
    expect(warnings).toEqual([]);
  });

  test('a review accounts for every satoshi in any payment', () => {
    const amounts = fc.bigInt(0n, 10_000_000n);
    const plans = fc.record({
      coins: fc.array(amounts, { minLength: 1, maxLength: 3 }),
      foreign: fc.array(amounts, { maxLength: 2 }),
      pay: fc.array(fc.record({ amount: amounts, script: fc.constantFrom('a', 'b', 'data', 'odd', 'own') }), {
        minLength: 1,
        maxLength: 4,
      }),
      version: fc.constantFrom(0 as const, 2 as const),
    });
    const scripts = {
      a: stranger.script,
      b: otherTaproot.script,
      data: new Uint8Array([0x6a, 2, 0x68, 0x69]),
      odd: new Uint8Array([0x51, 0x52, 0x53]),
      own: derivePlace(account, 0, 4).script,
    };
    fc.assert(
      fc.property(plans, ({ coins, foreign, pay, version }) => {
        const coinsIn = coins.map((amount) => ({ amount }));
        const total = [...coins, ...foreign].reduce((sum, amount) => sum + amount, 0n);
        const out = pay.map(({ amount, script }) => ({ amount, script: scripts[script] }));
        const spent = out.reduce((sum, { amount }) => sum + amount, 0n);
        const plan = { coins: coinsIn, foreign, pay: out, version };
        if (spent > total) {
          expect(() => reviewOf(plan)).toThrow('bad-transaction');
          return;
        }
        const { actions, warnings, details } = reviewOf(plan);
        const burned = warnings
          .filter(({ code }) => code === 'bitcoin.burned')
          .reduce((sum, { values }) => sum + (values.amount as { units: bigint }).units, 0n);
        const shown = actions.reduce((sum, fact) => sum + satsOf(fact), 0n) + burned;
        expect(shown).toBe(total);
        const inputs = details.filter(({ code }) => code.startsWith('bitcoin.input'));
        expect(inputs.reduce((sum, { values }) => sum + (values.amount as { units: bigint }).units, 0n)).toBe(
          total,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('a review calls only those outputs change that our key and the path make', () => {
    const fake = (claim: (transaction: Transaction) => void): Fact[] => {
      const { transaction } = makePsbt(plain);
      claim(transaction);
      const [payload] = bitcoin.recognise(transaction.toPSBT(), context)!;
      const { actions, warnings } = bitcoin.review(payload!, context);
      expect(codes(actions)).toEqual([
        'bitcoin.pay',
        'bitcoin.change',
        'bitcoin.pay',
        'bitcoin.fee',
        'bitcoin.fee-rate',
      ]);
      return warnings;
    };
    const real = derivePlace(account, 1, 9);
    const amount = 1_000n;
    // Our key next to another's script; our path next to another's key; beyond the branches; a script path.
    const claims = [
      derivationOf(account, real),
      derivationOf(account, { ...real, internalKey: groupKeyOf(55n).slice(1) }),
      derivationOf(account, { ...real, branch: 2 as 0 }),
    ];
    for (const claim of claims) {
      const warnings = fake((tx) => tx.addOutput({ script: otherTaproot.script, amount, ...claim }));
      expect(warnings[0]).toMatchObject({ code: 'bitcoin.false-change', level: 'danger' });
    }
    const tree = p2tr(real.internalKey, { script: new Uint8Array([0x51]) }, undefined, true);
    const warnings = fake((tx) =>
      tx.addOutput({ script: tree.script, amount, ...derivationOf(account, real) }),
    );
    expect(warnings[0]).toMatchObject({ code: 'bitcoin.false-change', level: 'danger' });
    // Someone else's path is nobody's lie.
    const other = deriveAccount(groupKeyOf(77n), 'main');
    const theirs = derivePlace(other, 1, 0);
    expect(
      fake((tx) => tx.addOutput({ script: theirs.script, amount, ...derivationOf(other, theirs) })),
    ).toEqual([]);
  });

  test('a review warns of each thing that a careful reader would ask about', () => {
    const cases: [Plan, string, string][] = [
      [{ ...plain, change: { amount: 1_000n } }, 'bitcoin.fee-share', 'warning'],
      [
        { coins: [{ amount: 100_000_000n }], pay: [{ amount: 99_900_000n }] },
        'bitcoin.fee-rate-high',
        'warning',
      ],
      [{ ...plain, foreign: [5_000n] }, 'bitcoin.others-inputs', 'warning'],
      [{ ...plain, pay: [{ amount: 200n }] }, 'bitcoin.dust', 'warning'],
      [{ ...plain, pay: [{ amount: 5n, script: new Uint8Array([0x6a, 1, 1]) }] }, 'bitcoin.burned', 'danger'],
      [{ ...plain, pay: [{ amount: 5_000n }, { amount: 5_000n }] }, 'bitcoin.same-recipient', 'notice'],
      [
        { ...plain, pay: [{ amount: 5_000n, script: derivePlace(account, 0, 0).script }] },
        'bitcoin.reused',
        'notice',
      ],
      [{ ...plain, change: { amount: 390_000n, index: 2_000_000_000 } }, 'bitcoin.far-index', 'warning'],
      [{ ...plain, lockTime: 900_000 }, 'bitcoin.not-before-block', 'notice'],
      [{ ...plain, lockTime: 1_900_000_000 }, 'bitcoin.not-before-time', 'notice'],
      [
        { ...plain, coins: Array.from({ length: 10 }, (_, index) => ({ amount: 100_000n, index })) },
        'bitcoin.links',
        'notice',
      ],
    ];
    for (const [plan, code, level] of cases)
      expect(reviewOf(plan).warnings, code).toContainEqual(expect.objectContaining({ code, level }));
  });

  test('a review shows data as text if every character is visible, and always as bytes', () => {
    const text = new TextEncoder().encode('invoice 12');
    const script = new Uint8Array([0x6a, text.length, ...text]);
    const { actions } = reviewOf({ ...plain, pay: [{ amount: 0n, script }] });
    expect(actions[0]).toMatchObject({ code: 'bitcoin.data', values: { text: { text: 'invoice 12' } } });
    const hidden = new Uint8Array([0x6a, 3, 0xe2, 0x80, 0x8b]);
    expect(reviewOf({ ...plain, pay: [{ amount: 0n, script: hidden }] }).actions[0]!.code).toBe(
      'bitcoin.data-bytes',
    );
  });

  test('a review names known recipients and points out those that only look alike', () => {
    const { address } = stranger;
    const twin = `${address!.slice(0, 10)}${'q'.repeat(address!.length - 16)}${address!.slice(-6)}`;
    const named = reviewOf(plain, [{ address: address!, name: 'Landlord' }]);
    expect(named.title.values.to).toEqual({ type: 'address', text: address, name: 'Landlord' });
    const warned = reviewOf(plain, [{ address: twin, name: 'Landlord' }]);
    expect(warned.warnings).toContainEqual(
      expect.objectContaining({ code: 'bitcoin.look-alike', level: 'danger' }),
    );
  });

  test('a review compares each address with all others at once: three characters at both ends, or six at one', () => {
    const program = (...ends: [number, number][]) => {
      const script = new Uint8Array([0, 20, ...new Uint8Array(20).fill(0x55)]);
      for (const [at, value] of ends) script[2 + at] = value;
      return script;
    };
    const warned = (a: Uint8Array, b: Uint8Array) =>
      codes(
        reviewOf({ ...plain, pay: [a, b].map((script) => ({ amount: 5_000n, script })) }).warnings,
      ).includes('bitcoin.look-alikes');
    // The checksum makes the last six characters of two addresses differ; the first ones are the program's.
    expect(warned(program(), program([10, 1]))).toBe(true);
    expect(warned(program(), program([0, 1], [19, 2]))).toBe(false);
    expect(warned(program(), program())).toBe(false);
  });

  test('a review says whether it can be replaced, when its inputs mature, and that an older input may change its id', () => {
    expect(codes(reviewOf(plain).details)).toContain('bitcoin.replaceable');
    const final = reviewOf({
      ...plain,
      coins: [{ amount: 1_000_000n, sequence: 0xffffffff }],
      lockTime: 900_000,
    });
    expect(codes(final.details)).toContain('bitcoin.not-replaceable');
    expect(codes(final.details)).toContain('bitcoin.lock-idle');
    expect(codes(reviewOf({ ...plain, coins: [{ amount: 1_000_000n, sequence: 144 }] }).details)).toContain(
      'bitcoin.waits-blocks',
    );
    const { transaction } = makePsbt(plain);
    const legacy = p2pkh(groupKeyOf(4n));
    transaction.addInput({
      txid: new Uint8Array(32).fill(9),
      index: 0,
      witnessUtxo: { amount: 9n, script: legacy.script },
    });
    const review = bitcoin.review(bitcoin.recognise(transaction.toPSBT(), context)![0]!, context);
    expect(codes(review.details)).toEqual(
      expect.arrayContaining(['bitcoin.txid-open', 'bitcoin.rate-unknown']),
    );
  });
});

describe('a PSBT that is refused', () => {
  const refused = (change: (transaction: Transaction) => void, code: string, where?: string) => {
    const { transaction } = makePsbt(plain);
    change(transaction);
    try {
      bitcoin.recognise(transaction.toPSBT(), context);
      expect.unreachable(where);
    } catch (error) {
      expect(error).toBeInstanceOf(SignerError);
      expect({ code: (error as SignerError).code, where: (error as SignerError).where }).toEqual({
        code,
        where,
      });
    }
  };

  test('a refused PSBT names the input and the reason', () => {
    for (const sighashType of [2, 3, 0x81, 0x82, 0x83])
      refused((tx) => tx.updateInput(0, { sighashType }), 'bad-transaction', 'input 1: sighash');
    refused(
      (tx) => tx.updateInput(0, { tapMerkleRoot: new Uint8Array(32) }, true),
      'bad-transaction',
      'input 1: script path',
    );
    const txid = new Uint8Array(32).fill(3);
    refused((tx) => tx.addInput({ txid, index: 0 }), 'bad-transaction', 'input 2: witness_utxo');
    refused(
      (tx) => tx.updateInput(0, { witnessUtxo: { amount: 1n, script: derivePlace(account, 0, 0).script } }),
      'bad-transaction',
      'amounts',
    );
    refused((tx) => tx.updateInput(0, { tapBip32Derivation: undefined } as object), 'not-needed', 'inputs');
  });

  test('a PSBT with any byte changed is refused with a code, or the review says what has changed', () => {
    const { psbt } = makePsbt({ ...plain, foreign: [4_000n], lockTime: 12 });
    const [original] = bitcoin.recognise(psbt, context)!;
    const before = JSON.stringify(bitcoin.review(original!, context), bigText);
    let changed = 0;
    for (let at = 5; at < psbt.length; at++) {
      const mutant = psbt.slice();
      mutant[at]! ^= 1 << (at % 8);
      try {
        const [payload] = bitcoin.recognise(mutant, context)!;
        const digests = JSON.stringify(bitcoin.digests(payload!, groupKey), bigText);
        const isSame = digests === JSON.stringify(bitcoin.digests(original!, groupKey), bigText);
        // What is signed is the same, or the review says something else.
        if (!isSame)
          expect(JSON.stringify(bitcoin.review(payload!, context), bigText), `byte ${at}`).not.toBe(before);
        changed++;
      } catch (error) {
        expect(error, `byte ${at}`).toBeInstanceOf(SignerError);
      }
    }
    expect(changed).toBeGreaterThan(0);
  });

  test('a PSBT has one form as a payload', () => {
    const { psbt } = makePsbt(plain);
    const loose = new Uint8Array([...psbt, 0]);
    expect(() =>
      bitcoin.review(writePayload({ kind: 'psbt', network: 'main', psbt: loose }), context),
    ).toThrow(SignerError);
    expect(() => bitcoin.recognise('02000000000101', context)).not.toThrow();
    expect(bitcoin.recognise('hello', context)).toBeNull();
  });
});

const bigText = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value);
