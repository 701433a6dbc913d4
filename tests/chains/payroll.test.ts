import { secp256k1 } from '@noble/curves/secp256k1.js';
import { base58 } from '@scure/base';
import { Keypair, PublicKey } from '@solana/web3.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitcoin } from '../../src/chains/bitcoin/bitcoin.ts';
import type { Chain } from '../../src/chains/chain.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { readCalls } from '../../src/chains/ethereum/multi-send.ts';
import { readPayload } from '../../src/chains/ethereum/payload-bytes.ts';
import type { SolanaKey } from '../../src/chains/solana/payload.ts';
import { deriveAddress, readPayload as readSolana } from '../../src/chains/solana/payload.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { SignerError } from '../../src/core/errors.ts';
import { asKey } from '../support/chain-keys.ts';
import { readCsv } from '../support/csv.ts';

/**
 * Tables of payments: what is right is paid to the last unit, what is wrong is reported with its row, and
 * then nothing is made.
 */
const key: SolanaKey = asKey(Keypair.fromSeed(new Uint8Array(32).fill(3)).publicKey.toBytes());
const onSolana = { groupKey: key, known: [] };
const onEthereum = {
  groupKey: asKey<'secp256k1/rfc9591'>(secp256k1.getPublicKey(new Uint8Array(32).fill(7))),
  known: [],
};
const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const mint = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v';
const person = (i: number) => Keypair.fromSeed(new Uint8Array(32).fill(100 + i)).publicKey.toBase58();
const address = (i: number) =>
  `0x${((i * 7919) % 65_521).toString(16).padStart(4, '0')}${'7e57'.repeat(8)}${(1_000 + i).toString(16).padStart(4, '0')}`;
const head = 'recipient,amount,asset,reference\n';
const safe = { chainId: 1, nonce: 4 };
const nonces = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `${base58.encode(new Uint8Array(32).fill(200 + i))} ${base58.encode(new Uint8Array(32).fill(60 + i))}`,
  ).join('\n');

const eth = (csv: string, terms: object = safe) => ethereum.payroll!(csv, terms as never, onEthereum);
const sol = (csv: string, terms: object = { nonces: nonces(9) }) =>
  solana.payroll!(csv, terms as never, onSolana);
const refused = (work: () => unknown): SignerError => {
  try {
    work();
  } catch (error) {
    if (error instanceof SignerError) return error;
  }
  throw new Error('not refused');
};

describe('a table', () => {
  it('a table is read as spreadsheets in any country write it', () => {
    const rows = `${person(1)}|1.5|SOL|May, first\n${person(2)}|0.25|usdc|`;
    const tables = [
      head + rows.replace('May, first', '"May, first"').replaceAll('|', ','),
      `\ufeff"Recipient";"Amount";"Asset";"Reference"\r\n${rows.replaceAll('.', ',').replace(/\n/g, '\r\n').replaceAll('|', ';')}\r\n\r\n`,
      `Получатель\tСумма\tАктив\tОснование\n${rows.replaceAll('|', '\t')}`,
      `importe;activo;destinatario;concepto\n1,5;SOL;${person(1)};May, first\n"0,25";USDC;${person(2)};`,
    ];
    for (const table of tables) {
      const { rows: read, problems, parts, made } = sol(table);
      expect(problems).toEqual([]);
      expect(parts).toBe(1);
      expect(
        read.map(({ row, to, amount, reference }) => [row, to.text, amount.units, amount.symbol, reference]),
      ).toEqual([
        [2, person(1), 1_500_000_000n, 'SOL', 'May, first'],
        [3, person(2), 250_000n, 'USDC', ''],
      ]);
      expect(readCsv(made, { rows: 9, chars: 9_999 })[1]).toEqual([
        '2',
        person(1),
        '1.5',
        'SOL',
        'May, first',
        '1',
        nonces(1).split(' ')[0],
      ]);
    }
  });

  it('text that is not a table is refused as a whole', () => {
    const cases: [string, object][] = [
      ['', { code: 'bad-parameters', where: 'table-empty' }],
      [head, { code: 'bad-parameters', where: 'table-empty' }],
      ['recipient,amount\na,1', { where: 'table-columns', values: { columns: 'asset' } }],
      ['recipient,to,amount,asset\n', { where: 'table-columns', values: { columns: 'recipient' } }],
      [`${person(1)},1,SOL,x`, { where: 'table-columns' }],
      [`${head}${person(1)},"1,SOL,x`, { code: 'malformed', where: 'table', values: { line: '2' } }],
      [`${head}${person(1)},1"2,SOL,x`, { code: 'malformed', where: 'table' }],
      [
        `${head}${'\nx,1,SOL,'.repeat(2_002)}`,
        { code: 'too-large', where: 'table', values: { most: '2000' } },
      ],
    ];
    for (const [csv, error] of cases) {
      expect(
        refused(() => sol(csv)),
        csv.slice(0, 60),
      ).toMatchObject(error);
      expect(
        refused(() => eth(csv)),
        csv.slice(0, 60),
      ).toMatchObject(error);
    }
  });

  it('a table names every wrong row by the number that the spreadsheet shows, and makes nothing', () => {
    const good = `${person(1)},1,SOL,`;
    const wrong: [string, string][] = [
      ['nobody,1,SOL,', 'address'],
      [`${address(1)},1,SOL,`, 'address'],
      [`${person(2).slice(4)},1,SOL,`, 'address'],
      [`${deriveAddress(key)},1,SOL,`, 'self'],
      [`${person(2)},,SOL,`, 'amount'],
      [`${person(2)},0,SOL,`, 'amount'],
      [`${person(2)},-1,SOL,`, 'amount'],
      [`${person(2)},1e3,SOL,`, 'amount'],
      [`${person(2)},1 SOL,SOL,`, 'amount'],
      [`${person(2)},0.0000000001,SOL,`, 'amount'],
      [`${person(2)},"1,500",SOL,`, 'two-readings'],
      [`${person(2)},"1.500,00",SOL,`, 'thousands'],
      [`${person(2)},"1,500.25",SOL,`, 'thousands'],
      [`${person(2)},1,,`, 'no-asset'],
      [`${person(2)},1,DOGE,`, 'asset'],
      [`${person(2)},1,${person(3)},`, 'decimals'],
      [`${person(2)},1,5,SOL,`, 'cells'],
      [`${person(2)},1,SOL,${'x'.repeat(61)}`, 'reference'],
    ];
    // Row 1 names the columns, row 3 is empty, and a row may span two lines.
    const csv = `${head}${good}\n\n${wrong.map(([row]) => row).join('\n')}\n${person(4)},1,SOL,"two\nlines"`;
    const { problems, payloads, made, rows } = sol(csv);
    expect(problems.map(({ row, why }) => [row, why])).toEqual(wrong.map(([, why], i) => [i + 4, why]));
    expect([payloads, made]).toEqual([[], '']);
    expect(rows.map(({ row }) => row)).toEqual([2, wrong.length + 4]);
    expect(problems.find(({ why }) => why === 'two-readings')!.values).toEqual({
      first: '1.500',
      second: '1500',
    });
  });

  it('a table points out rows that make the same payment twice and recipients that look alike', () => {
    const twin = `${address(1).slice(0, 8)}${'ab'.repeat(14)}${address(1).slice(-6)}`;
    const { notes, payloads } = eth(
      `${head}${address(1)},1,ETH,\n${twin},1,ETH,\n${address(1)},1.0,eth,\n${address(1)},2,ETH,\n${address(1)},1,USDC,`,
    );
    expect(
      notes.map(({ code, level, values }) => [code, level, (values.rows ?? values.second) as unknown]),
    ).toEqual([
      ['payroll.alike', 'danger', { type: 'text', text: '3' }],
      ['payroll.same', 'warning', { type: 'text', text: '2, 4' }],
    ]);
    // Odd is not wrong.
    expect(payloads).toHaveLength(1);
  });

  it('a table is not for chains whose transactions another wallet makes', () => {
    expect((bitcoin as Chain).payroll).toBeUndefined();
  });
});

describe('on Ethereum', () => {
  it('on Ethereum every row is a call in one transaction, in order, to the last unit', () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.bigInt(1n, 10n ** 12n), fc.boolean());
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const plain = (units: bigint) =>
          `${units / 1_000_000n}.${(units % 1_000_000n).toString().padStart(6, '0')}`;
        const csv =
          head +
          rows
            .map(([i, units, isToken]) => `${address(i)},${plain(units)},${isToken ? 'USDC' : 'ETH'},r`)
            .join('\n');
        const { payloads, problems, parts } = eth(csv);
        expect([problems, parts]).toEqual([[], 1]);
        const [payload] = payloads;
        const read = readPayload(payload!);
        if (read.kind !== 'transaction') throw new Error('none');
        expect([read.chainId, read.nonce, read.operation]).toEqual([1, 4, rows.length > 1 ? 1 : 0]);
        const effects = ethereum.review(payload!, onEthereum).actions.flatMap(({ effects: all = [] }) => all);
        expect(readCalls(read)).toHaveLength(rows.length);
        expect(effects).toMatchObject(
          rows.map(([i, units, isToken]) => ({
            kind: 'send',
            asset: { id: isToken ? usdc : '' },
            amount: isToken ? units : units * 10n ** 12n,
            to: expect.stringMatching(new RegExp(address(i), 'i')),
          })),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('on Ethereum tokens are known by list, or by the decimals and symbol in the table, and no two rows may differ', () => {
    const own = '0x7e57000000000000000000000000000000000def';
    const table = (rows: string) => `recipient,amount,asset,decimals,symbol\n${rows}`;
    const why = (rows: string, terms = safe) => eth(table(rows), terms).problems.map((one) => one.why);
    expect(eth(table(`${address(1)},1.5,${own},3,OWN`)).rows[0]!.amount).toMatchObject({
      units: 1_500n,
      decimals: 3,
      symbol: 'OWN',
      vouchedBy: 'person',
    });
    expect(why(`${address(1)},1,${own},,OWN`)).toEqual(['decimals']);
    expect(why(`${address(1)},1,${own},3,`)).toEqual(['decimals']);
    expect(why(`${address(1)},1,${own},3,OWN\n${address(2)},1,${own},4,OWN`)).toEqual(['symbol']);
    expect(why(`${address(1)},1,${usdc},18,`)).toEqual(['decimals']);
    expect(why(`${address(1)},1,usdc,6,`)).toEqual([]);
    // Another network's coin, and a missing token.
    expect(why(`${address(1)},1,xDAI,,`)).toEqual(['asset']);
    expect(why(`${address(1)},1,ETH,,`, { chainId: 137, nonce: 0 })).toEqual(['asset']);
    expect(why(`base:${address(1)},1,ETH,,`)).toEqual(['other-network']);
  });

  it('on Ethereum a table needs network and number, and is refused with more rows than one transaction takes', () => {
    const row = `${head}${address(1)},1,ETH,`;
    expect(refused(() => eth(row, { chainId: 1 }))).toMatchObject({ code: 'bad-parameters', where: 'nonce' });
    expect(refused(() => eth(row, { nonce: 1 }))).toMatchObject({ code: 'bad-parameters', where: 'chainId' });
    const rows = (count: number) =>
      head + Array.from({ length: count }, (_, i) => `${address(i + 1)},1,USDC,x`).join('\n');
    expect(eth(rows(256)).payloads).toHaveLength(1);
    expect(refused(() => eth(rows(257)))).toMatchObject({
      code: 'too-large',
      where: 'table',
      values: { most: '256' },
    });
  });
});

describe('on Solana', () => {
  it('on Solana rows fill transactions in order, as many as fit, each under its own account', () => {
    const csv =
      head +
      Array.from(
        { length: 60 },
        (_, i) => `${person(i)},0.00${100 + i},${i % 3 === 0 ? 'USDC' : 'SOL'},`,
      ).join('\n');
    const { payloads, rows, parts, given } = sol(csv, { nonces: nonces(9), opens: true });
    expect([parts, given]).toEqual([payloads.length, 9]);
    expect(parts).toBeGreaterThan(2);
    const places = payloads.map((payload) => {
      const read = readSolana(payload, key);
      if (read.kind !== 'transaction' || read.lifetime.kind !== 'nonce') throw new Error('none');
      expect(read.transaction.message.bytes.length + 65).toBeLessThanOrEqual(1_232);
      return read.lifetime.nonce;
    });
    expect(places).toEqual(
      nonces(parts)
        .split('\n')
        .map((line) => line.split(' ')[0]),
    );
    const sent = payloads.map((payload) =>
      solana
        .review(payload, onSolana)
        .actions.flatMap(({ effects = [] }) =>
          effects.flatMap((one) => (one.kind === 'send' ? [[one.asset.id, one.amount]] : [])),
        ),
    );
    expect(sent.flat()).toEqual(rows.map(({ amount }, i) => [i % 3 === 0 ? mint : '', amount.units]));
    expect(sent.map((list) => list.length)).toEqual(
      sent.map((_, i) => rows.filter(({ part }) => part === i + 1).length),
    );
    // One more would not have fitted: nobody keeps more nonce accounts than needed.
    expect(sent.slice(0, -1).every((list) => list.length >= 8)).toBe(true);
  });

  it('on Solana a table says how many accounts it needs, and makes nothing with too few', () => {
    const csv = head + Array.from({ length: 40 }, (_, i) => `${person(i)},1,SOL,`).join('\n');
    const { parts, given, payloads, problems } = sol(csv, { nonces: nonces(1) });
    expect([parts > 1, given, payloads, problems]).toEqual([true, 1, [], []]);
    expect(sol(csv, {}).given).toBe(0);
    expect(sol(csv, { nonces: nonces(parts) }).payloads).toHaveLength(parts);
  });

  it('on Solana accounts are read one per line, or as a server lists them, and anything else is refused with its line', () => {
    const csv = `${head}${person(1)},1,SOL,`;
    const account = (authority: Uint8Array) => {
      const data = new Uint8Array(80).fill(5);
      data.set([1, 0, 0, 0, 1, 0, 0, 0]);
      data.set(authority, 8);
      return { owner: '1'.repeat(32), data: [Buffer.from(data).toString('base64'), 'base64'] };
    };
    const listed = (authority: Uint8Array) =>
      JSON.stringify({ result: [{ pubkey: person(9), account: account(authority) }] });
    expect(sol(csv, { nonces: listed(key) }).payloads).toHaveLength(1);
    const [line] = nonces(1).split('\n');
    const bad: [string, string, string][] = [
      [`${line}\nnothing`, 'nonce-list', '2'],
      [`${line!.split(' ')[0]} ${line!.split(' ')[0]}`, 'nonce-list', '1'],
      [`${line}\n${line}`, 'nonce-twice', '2'],
      [listed(new Uint8Array(32).fill(9)), 'nonce-authority', '1'],
      ['[1]', 'nonce-list', '1'],
    ];
    for (const [text, where, at] of bad)
      expect(
        refused(() => sol(csv, { nonces: text })),
        text,
      ).toMatchObject({ code: 'bad-parameters', where, values: { line: at } });
  });

  it('on Solana a token is paid by the program that keeps it, which is known by list or said in the table', () => {
    const pyusd = '2b1kV6DkPAnxd5ixfnxCpjxmKwqjjaYmCZfHsFu24GXo';
    const own = person(77);
    const table = (rows: string) => `recipient,amount,asset,decimals,symbol,program\n${rows}`;
    const made = (rows: string) => sol(table(rows), { nonces: nonces(1), opens: true });
    const why = (rows: string) => made(rows).problems.map((one) => one.why);
    const rows = [
      [`${person(1)},1.5,PYUSD,,,`, pyusd, token2022],
      [`${person(1)},1.5,${pyusd},6,,Token-2022`, pyusd, token2022],
      [`${person(1)},1.5,USDC,,,token`, mint, token],
      [`${person(1)},1.5,${own},2,OWN,${token2022}`, own, token2022],
      [`${person(1)},1.5,${own},2,OWN,SPL`, own, token],
    ] as const;
    for (const [row, of, program] of rows) {
      const { payloads, problems, notes } = made(row);
      expect(problems, row).toEqual([]);
      const read = readSolana(payloads[0]!, key);
      if (read.kind !== 'transaction') throw new Error('none');
      const { keys } = read.transaction.message;
      // Both token accounts stand where that program keeps them, by the library's own derivation.
      for (const owner of [deriveAddress(key), person(1)]) {
        const seeds = [owner, program, of].map((one) => new PublicKey(one).toBytes());
        const [account] = PublicKey.findProgramAddressSync(seeds, new PublicKey(associated));
        expect(keys, row).toContain(account.toBase58());
      }
      expect(keys).toContain(program);
      expect(keys).not.toContain(program === token ? token2022 : token);
      expect(notes.map(({ code }) => code)).toEqual(program === token2022 ? ['payroll.fee'] : []);
      const effects = solana.review(payloads[0]!, onSolana).actions.flatMap((one) => one.effects ?? []);
      expect(effects).toContainEqual(
        expect.objectContaining({ kind: 'send', asset: expect.objectContaining({ id: of }) }),
      );
    }
    expect(why(`${person(1)},1.5,${own},2,OWN,`)).toEqual(['program']);
    expect(why(`${person(1)},1.5,${own},2,OWN,Token-2023`)).toEqual(['program']);
    expect(why(`${person(1)},1.5,USDC,,,Token-2022`)).toEqual(['program']);
    expect(why(`${person(1)},1.5,PYUSD,,,Token`)).toEqual(['program']);
    // One note for all of them.
    expect(made(`${rows[0][0]}\n${person(2)},2,PYUSD,,,\n${rows[2][0]}`).notes).toMatchObject([
      { code: 'payroll.fee', level: 'warning', values: { rows: { text: '2, 3' } } },
    ]);
  });
});

const token = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA';
const token2022 = 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb';
const associated = 'ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL';
