import { ed25519 } from '@noble/curves/ed25519.js';
import type { Chain } from '../../src/chains/chain.ts';
import type { PaidRow } from '../../src/chains/payroll.ts';
import type { Fact } from '../../src/chains/review.ts';
import { noteRows, readPayments, readTable, writeMade, wrongRow } from '../../src/chains/table.ts';
import { bytesToHex, utf8ToBytes } from '../../src/core/bytes.ts';
import type { Effect } from '../../src/core/effect.ts';
import { SignerError } from '../../src/core/errors.ts';

/**
 * A chain that exists only in tests, with every entry point that a chain may have: "toy 5 to bob" pays five
 * shells to Bob. Nothing in `src` knows its name.
 */
const id = 'toy';
const shell = { chain: id, network: '', id: '' };
const shape = /^toy (\d{1,9}) to ([a-z]+)$/;

function read(payload: Uint8Array): { amount: bigint; to: string } {
  const [, amount, to] = shape.exec(new TextDecoder().decode(payload)) ?? [];
  if (to === undefined) throw new SignerError('bad-transaction', { where: 'toy' });
  return { amount: BigInt(amount!), to };
}

function verify(payload: Uint8Array, groupKey: Uint8Array, [signature = payload]: readonly Uint8Array[]) {
  return ed25519.verify(signature, payload, groupKey, { zip215: false });
}

const amountOf = (units: bigint) => ({ type: 'amount' as const, units, decimals: 0, symbol: 'SHELL' });
const addressOf = (text: string) => ({ type: 'address' as const, text });

export const toyChain: Chain = {
  id,
  suite: 'ed25519',
  address: (groupKey) => `toy${bytesToHex(groupKey)}`,
  assets: () => [{ network: '', id: '', symbol: 'SHELL', decimals: 0, place: '' }],
  recipient: (text) => text.trim().toLowerCase(),

  recognise: (input) => (typeof input === 'string' && shape.test(input) ? [utf8ToBytes(input)] : null),

  review(payload) {
    const { amount, to } = read(payload);
    const effects: Effect[] = [
      { kind: 'send', asset: shell, amount, to },
      { kind: 'fee', asset: shell, atMost: 1n },
    ];
    const values = { amount: amountOf(amount), to: addressOf(to) };
    const action: Fact = { code: 'toy.pay', level: 'info', values, effects };
    return { title: action, actions: [action], warnings: [], details: [], usesUp: [] };
  },

  payroll(csv) {
    const table = readTable(csv);
    const { read: rows, problems } = readPayments(table.rows, ({ to, amount, asset }) => {
      if (asset !== 'SHELL') throw wrongRow('symbol');
      const payload = utf8ToBytes(`toy ${amount} to ${to}`);
      const { amount: units } = read(payload);
      return { payment: payload, paid: { to: addressOf(to), amount: amountOf(units) }, asset };
    });
    const paid = rows.map(({ row, paid: what, asset }, i): PaidRow => {
      return { row: row.number, ...what, asset, reference: row.reference, part: i + 1, uses: '' };
    });
    const wrong = [...table.problems, ...problems];
    const isWhole = wrong.length === 0;
    return {
      rows: paid,
      problems: wrong,
      notes: noteRows(rows),
      parts: rows.length,
      given: null,
      payloads: isWhole ? rows.map(({ payment }) => payment) : [],
      made: isWhole ? writeMade(paid) : '',
    };
  },

  digests(payload) {
    read(payload);
    return [{ digest: payload }];
  },

  voiding: () => ({ code: 'toy.void', level: 'warning', values: {} }),
  verify,

  finish(payload, groupKey, signatures) {
    if (!verify(payload, groupKey, signatures)) throw new SignerError('bad-chain-signature');
    return [{ code: 'toy.signature', fileName: 'signature.txt', text: bytesToHex(signatures[0]!) }];
  },
};
