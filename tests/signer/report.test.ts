import { PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { solana } from '../../src/chains/solana/solana.ts';
import { type Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../support/network.ts';

describe('a report', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], [solana], 'report');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  // A name that a spreadsheet would execute.
  const { id: walletId, wallets } = await makeWallet(devices, 2, '=1+1, "Treasury"');
  const feePayer = new PublicKey(wallets[0]!.keys[0]!.address);
  const to = new PublicKey(new Uint8Array(32).fill(9));
  async function propose(lamports: number): Promise<string> {
    const transaction = new Transaction({
      feePayer,
      blockhash: feePayer.toBase58(),
      lastValidBlockHeight: 1,
    });
    const transfer = SystemProgram.transfer({ fromPubkey: feePayer, toPubkey: to, lamports });
    const data = new Uint8Array(transaction.add(transfer).serializeMessage());
    const draft = await ana.call('draft', { walletId, chain: 'solana', data });
    return (await ana.call('propose', { draftId: draft.id, signers: [1, 2] })).id;
  }
  async function pay(lamports: number): Promise<void> {
    const id = await propose(lamports);
    await bob.scan(ana, id);
    await bob.call('join', { id });
    await ana.scan(bob, id);
    await bob.scan(ana, id);
  }
  await pay(1_500_000_001);
  await pay(2);
  const declined = await propose(3);
  await bob.scan(ana, declined);
  await bob.call('decline', { id: declined, reason: 'too little' });
  await ana.scan(bob, declined);
  await propose(4);
  const always = { from: 0, to: 2_000_000_000_000, walletIds: [walletId] };

  it('a report has every payment with who requested, approved and signed it, and adds up exactly', async () => {
    const made = await ana.call('report', always);
    const rows = made.lines.map(({ amount, outcome, requester, signers }) => [
      amount,
      outcome,
      requester,
      signers,
    ]);
    expect(rows).toEqual([
      [1_500_000_001n, 'signed', 'Ana', ['Ana', 'Bob']],
      [2n, 'signed', 'Ana', ['Ana', 'Bob']],
      [3n, 'declined', 'Ana', []],
      [4n, 'open', 'Ana', []],
    ]);
    expect(made.lines[0]).toMatchObject({ symbol: 'SOL', decimals: 9, to: to.toBase58(), what: 'send' });
    expect(made.byAsset).toMatchObject([{ amount: 1_500_000_003n, count: 2, symbol: 'SOL' }]);
    expect(made.byRecipient).toMatchObject([{ to: to.toBase58(), total: { amount: 1_500_000_003n } }]);
    expect(made.refused).toMatchObject([{ code: 'declined', detail: 'too little' }]);
    expect([made.changes, made.events].map((all) => all.map(({ code }) => code))).toEqual([
      ['made'],
      ['set-up'],
    ]);
    // The other device reports the same payments, and that it did not begin them.
    const theirs = await bob.call('report', always);
    expect(theirs.lines.map(({ amount, outcome, requester }) => [amount, outcome, requester])).toEqual([
      [1_500_000_001n, 'signed', 'Ana'],
      [2n, 'signed', 'Ana'],
      [3n, 'declined', 'Ana'],
    ]);
  });

  it('a report has what happened in its period and wallets, and nothing else', async () => {
    const { lines } = await ana.call('report', always);
    const only = { ...always, from: lines[1]!.at, to: lines[2]!.at };
    expect((await ana.call('report', only)).lines.map(({ amount }) => amount)).toEqual([2n]);
    expect((await ana.call('report', { ...always, walletIds: [] })).lines).toEqual([]);
    expect((await refusal(ana.call('report', { ...always, walletIds: ['00'.repeat(32)] }))).code).toBe(
      'unknown-wallet',
    );
  });

  it('a spreadsheet reads the same numbers from a report, and runs nothing in it', async () => {
    const bytes = await ana.call('reportFile', { ...always, as: 'csv' });
    const sheet = Object.values(read(bytes, { type: 'array', raw: true }).Sheets)[0]!;
    const rows = utils.sheet_to_json<Record<string, string>>(sheet, { defval: '', raw: false });
    const { lines } = await ana.call('report', always);
    expect(rows.map(({ units, amount, outcome, to }) => [BigInt(units!), amount, outcome, to])).toEqual(
      lines.map(({ amount, outcome, to }) => [
        amount,
        amount === 1_500_000_001n ? '1.500000001' : `0.00000000${amount}`,
        outcome,
        to,
      ]),
    );
    expect(rows.map(({ wallet }) => wallet)).toEqual(lines.map(() => `'=1+1, "Treasury"`));
    // As a person opens it: cells are what the spreadsheet takes them for, and none is a formula.
    const opened = Object.values(read(bytes, { type: 'array', cellFormula: true }).Sheets)[0]!;
    const cells = Object.entries(opened).filter(([place]) => !place.startsWith('!'));
    expect(cells.filter(([, cell]) => (cell as { f?: string }).f !== undefined)).toEqual([]);
    const amounts = utils.sheet_to_json<{ amount: number }>(opened).map(({ amount }) => amount);
    expect(amounts).toEqual([1.500000001, 2e-9, 3e-9, 4e-9]);
  });

  it('another program reads the same numbers from a report', async () => {
    const bytes = await ana.call('reportFile', { ...always, as: 'json' });
    const read = JSON.parse(new TextDecoder().decode(bytes));
    const { lines } = await ana.call('report', always);
    expect(read).toMatchObject({ format: 'hoarfrost-report', version: 1, device: 'Ana' });
    expect(read.lines.map((line: { units: string }) => BigInt(line.units))).toEqual(
      lines.map(({ amount }) => amount),
    );
    expect(read.byAsset).toMatchObject([{ units: '1500000003', amount: '1.500000003', count: 2 }]);
  });
});
