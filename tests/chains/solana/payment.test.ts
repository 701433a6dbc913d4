import { ed25519 } from '@noble/curves/ed25519.js';
import { base64 } from '@scure/base';
import { getTransactionDecoder, type Instruction, lamports } from '@solana/kit';
import * as system from '@solana-program/system';
import * as token from '@solana-program/token';
import { FailedTransactionMetadata, LiteSVM } from 'litesvm';
import { beforeEach, describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { bytesToHex } from '../../../src/core/bytes.ts';
import {
  alice,
  bob,
  carol,
  codes,
  context,
  createNoopSigner,
  errorOf,
  type Person,
  person,
  text,
  wallet,
  wire,
} from './support.ts';

const nonce = person(90);
const mint = person(91);
let svm: LiteSVM;

const at = (address: string) =>
  svm.getAccount(address as never) as unknown as { data: Uint8Array; exists: boolean };
const dataOf = () => Uint8Array.from(at(nonce.address).data);
const nonceValue = () => system.getNonceDecoder().decode(dataOf()).blockhash as string;
const ata = async (owner: Person) =>
  (
    await token.findAssociatedTokenPda({
      owner: owner.address,
      mint: mint.address,
      tokenProgram: token.TOKEN_PROGRAM_ADDRESS,
    })
  )[0];

function send(instructions: readonly Instruction[], signers: Person[]): void {
  const bytes = wire(instructions, { payer: signers[0]!.address, hash: svm.latestBlockhash() });
  const message = bytes.slice(1 + 64 * bytes[0]!);
  signers.forEach((one, i) => {
    bytes.set(ed25519.sign(message, one.secret), 1 + 64 * i);
  });
  execute(bytes);
}

function execute(bytes: Uint8Array): void {
  const result = svm.sendTransaction(getTransactionDecoder().decode(bytes) as never);
  if (result instanceof FailedTransactionMetadata) throw new Error(result.toString());
}

/** A network with a nonce account of the wallet, and a token of which it has 1,000. */
beforeEach(async () => {
  svm = new LiteSVM();
  for (const { address } of [wallet, alice]) svm.airdrop(address, lamports(10_000_000_000n));
  const payer = createNoopSigner(alice.address);
  const open = (newAccount: Person, space: bigint, programAddress: string) =>
    system.getCreateAccountInstruction({
      payer,
      newAccount: createNoopSigner(newAccount.address),
      lamports: svm.minimumBalanceForRentExemption(space),
      space,
      programAddress: programAddress as never,
    });
  send(
    [
      open(nonce, 80n, '11111111111111111111111111111111'),
      system.getInitializeNonceAccountInstruction({
        nonceAccount: nonce.address,
        nonceAuthority: wallet.address,
      }),
    ],
    [alice, nonce],
  );
  const mine = await ata(wallet);
  send(
    [
      open(mint, 82n, token.TOKEN_PROGRAM_ADDRESS),
      token.getInitializeMint2Instruction({ mint: mint.address, decimals: 6, mintAuthority: alice.address }),
      token.getCreateAssociatedTokenIdempotentInstruction({
        payer,
        ata: mine,
        owner: wallet.address,
        mint: mint.address,
      }),
      token.getMintToInstruction({
        mint: mint.address,
        token: mine,
        mintAuthority: payer,
        amount: 1_000_000_000n,
      }),
    ],
    [alice, mint],
  );
});

type Typed = { payments: unknown[]; nonceAccount?: string; nonce?: string };
const typed = ({ payments, nonceAccount = nonce.address, nonce: value = nonceValue() }: Typed) =>
  JSON.stringify({ hoarfrost: 'payment', chain: 'solana', payments, nonceAccount, nonce: value });
const read = (input: Typed) => solana.recognise(typed(input), context)![0]!;
const pay = (to: string, amount: string, more: object = {}) => ({ to, amount, token: null, ...more });

function signed(payload: Uint8Array): Uint8Array {
  const signature = ed25519.sign(solana.digests(payload, wallet.key)[0]!.digest, wallet.secret);
  const out = solana.finish(payload, wallet.key, [signature]);
  return base64.decode(out.find(({ code }) => code === 'solana.wire-base64')!.text);
}

describe('a payment typed on the device', () => {
  it('a typed payment moves SOL and tokens to several people at any later time, once', async () => {
    const of = { mint: mint.address, decimals: '6', isToken2022: false };
    const payload = read({
      payments: [
        pay(bob.address, '1,5'),
        pay(bob.address, '250.25', { token: { ...of, opensAccount: true } }),
        pay(carol.address, '0.000000001'),
      ],
    });
    const review = solana.review(payload, { ...context, known: [{ address: bob.address, name: 'Bob' }] });
    expect(review.warnings.filter(({ level }) => level === 'danger')).toEqual([]);
    expect(codes(review.actions)).toContain('sol.token-account-of');
    expect(codes(review.details)).toContain('sol.durable-nonce');
    expect(codes(review.warnings)).not.toContain('sol.blockhash-expires');
    const bytes = signed(payload);
    for (let i = 0; i < 400; i++) svm.expireBlockhash();
    svm.airdrop(carol.address, lamports(1_000_000n));
    execute(bytes);
    expect(svm.getBalance(bob.address)).toBe(1_500_000_000n);
    expect(svm.getBalance(carol.address)).toBe(1_000_001n);
    expect(token.getTokenDecoder().decode(at(await ata(bob)).data).amount).toBe(250_250_000n);
    svm.expireBlockhash();
    expect(() => execute(bytes)).toThrow();
    // The next one needs the value that the account holds now, and the recipient's account already exists.
    execute(signed(read({ payments: [pay(bob.address, '1', { token: of })] })));
    expect(token.getTokenDecoder().decode(at(await ata(bob)).data).amount).toBe(251_250_000n);
  });

  it('the nonce account is read in every form in which it is looked up', () => {
    const value = nonceValue();
    const data = Buffer.from(dataOf()).toString('base64');
    const owner = '11111111111111111111111111111111';
    const info = {
      authority: wallet.address,
      blockhash: value,
      feeCalculator: { lamportsPerSignature: '5000' },
    };
    const parsed = { parsed: { info, type: 'initialized' }, program: 'nonce', space: 80 };
    const forms = [
      value,
      `  ${value}\n`,
      data,
      bytesToHex(dataOf()),
      JSON.stringify({
        jsonrpc: '2.0',
        result: { context: { slot: 1 }, value: { data: [data, 'base64'], owner } },
        id: 1,
      }),
      JSON.stringify({ result: { value: { data: parsed, owner, lamports: 1 } } }, null, 2),
      JSON.stringify({ data: [data, 'base64'], owner }),
      JSON.stringify({ nonce: value, authority: wallet.address }),
      `Balance: 0.00144768 SOL\nMinimum Balance Required: 0.00144768 SOL\nNonce blockhash: ${value}\nFee: 5000 lamports per signature\nAuthority: ${wallet.address}\n`,
    ];
    const first = read({ payments: [pay(bob.address, '1')] });
    for (const form of forms) expect(read({ payments: [pay(bob.address, '1')], nonce: form })).toEqual(first);
  });

  it('a typed payment with an error is refused by name, and nothing is made', () => {
    const one = pay(bob.address, '1');
    const of = (change: object) => ({ mint: mint.address, decimals: '6', ...change });
    const state = dataOf();
    const altered = (at: number, value: number) =>
      Buffer.from(state.map((byte, i) => (i === at ? value : byte))).toString('base64');
    const wrong: [Typed, string][] = [
      [{ payments: [] }, 'bad-transaction: payments'],
      [{ payments: [pay('bob', '1')] }, 'bad-address: to'],
      [{ payments: [pay(`${bob.address}1`, '1')] }, 'bad-address: to'],
      [{ payments: [pay(bob.address, 'much')] }, 'bad-amount'],
      [{ payments: [pay(bob.address, '0')] }, 'bad-amount'],
      [{ payments: [pay(bob.address, '0.0000000001')] }, 'bad-amount'],
      [{ payments: [pay(bob.address, '18446744074')] }, 'bad-amount'],
      [{ payments: [pay(bob.address, '1,500')] }, 'bad-amount: two-readings'],
      [{ payments: [pay(bob.address, '1,500.25')] }, 'bad-amount: thousands'],
      [{ payments: [pay(bob.address, '1', { token: of({ mint: 'x' }) })] }, 'bad-address: mint'],
      [{ payments: [pay(bob.address, '1', { token: of({ decimals: '' }) })] }, 'bad-parameters: decimals'],
      [{ payments: [pay(bob.address, '1', { token: of({ decimals: '1e1' }) })] }, 'bad-parameters: decimals'],
      [{ payments: [one], nonceAccount: 'there' }, 'bad-address: nonceAccount'],
      [{ payments: [one], nonce: '' }, 'bad-parameters: nonce-value'],
      [{ payments: [one], nonce: 'soon' }, 'bad-parameters: nonce-state'],
      [{ payments: [one], nonce: nonce.address }, 'bad-parameters: nonce-value'],
      [{ payments: [one], nonce: '{"result":{"value":null}}' }, 'bad-parameters: nonce-state'],
      [
        { payments: [one], nonce: 'Balance: 0.0015 SOL\nNonce: uninitialized\n' },
        'bad-parameters: nonce-state',
      ],
      [{ payments: [one], nonce: '{"data":["KLUv","base64+zstd"]}' }, 'bad-parameters: nonce-value'],
      [{ payments: [one], nonce: altered(0, 0) }, 'bad-parameters: nonce-state'],
      [{ payments: [one], nonce: altered(4, 0) }, 'bad-parameters: nonce-state'],
      [{ payments: [one], nonce: altered(8, state[8]! ^ 1) }, 'bad-parameters: nonce-authority'],
      [
        {
          payments: [one],
          nonce: JSON.stringify({
            data: [Buffer.from(state).toString('base64'), 'base64'],
            owner: bob.address,
          }),
        },
        'bad-parameters: nonce-state',
      ],
      [
        { payments: Array.from({ length: 25 }, (_, i) => pay(person(100 + i).address, '1')) },
        'too-large: payments',
      ],
      [{ payments: Array.from({ length: 26 }, () => one) }, 'too-large: payments'],
    ];
    for (const [input, error] of wrong)
      expect(
        errorOf(() => read(input)),
        error,
      ).toBe(error);
  });

  it('a typed payment takes as many recipients as fit, and shows each', () => {
    const people = Array.from({ length: 20 }, (_, i) => person(100 + i));
    const { actions, title } = solana.review(
      read({ payments: people.map(({ address }) => pay(address, '0.1')) }),
      context,
    );
    expect(text(title, 'count')).toBe(20n);
    expect(actions.slice(1).map((fact) => text(fact, 'to'))).toEqual(people.map(({ address }) => address));
  });
});
