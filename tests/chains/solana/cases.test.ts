import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { base58, base64, hex } from '@scure/base';
import { getTransferSolInstruction } from '@solana-program/system';
import { describe, expect, test } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { bytesToHex, utf8ToBytes } from '../../../src/core/bytes.ts';
import { asKey } from '../../support/chain-keys.ts';
import {
  alice,
  bob,
  codes,
  context,
  createNoopSigner,
  errorOf,
  messageOf,
  payloadOf,
  wallet,
  wire,
} from './support.ts';

// biome-ignore lint/suspicious/noExplicitAny: test data of many forms.
const load = (name: string): any =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../vectors/cases/${name}.json`), 'utf8'));

const send = (amount: bigint, from = wallet) =>
  getTransferSolInstruction({ source: createNoopSigner(from.address), destination: bob.address, amount });
const bytes = wire([send(7n)], { version: 'legacy' });
const payload = payloadOf(bytes);
const b64 = base64.encode(bytes);
const read = (input: unknown) =>
  solana.recognise(
    typeof input === 'string' || input instanceof Uint8Array ? input : JSON.stringify(input),
    context,
  );

describe('Solana inputs as people bring them', () => {
  test.each(['swap-reply', 'zero-signatures'])('%s', (name) => {
    const { input, expected } = load(name);
    const groupKey = asKey<'ed25519/rfc9591'>(hexToBytes(input.groupKey));
    const [found, ...more] = solana.recognise(input.text, { groupKey, known: [] })!;
    expect(more).toEqual([]);
    expect(bytesToHex(solana.digests(found!, groupKey)[0]!.digest)).toBe(expected.digest);
  });

  test('CLI output without the message names the option that is missing', () => {
    const { input } = load('cli-no-message');
    const key = { groupKey: asKey<'ed25519/rfc9591'>(hexToBytes(input.groupKey)), known: [] };
    expect(errorOf(() => solana.recognise(input.text, key))).toBe(
      'bad-transaction: dump-transaction-message',
    );
    const absent = { blockhash: '11111111111111111111111111111111', absent: [wallet.address] };
    expect(errorOf(() => read(absent))).toBe('bad-transaction: dump-transaction-message');
    expect(errorOf(() => read('Blockhash: 1111\nAbsent Signers (Pubkey):\n x'))).toBe(
      'bad-transaction: dump-transaction-message',
    );
    expect(read('Blockhash: I forgot what it was')).toBeNull();
  });

  test('requests and answers of the network’s interface are read', () => {
    const fill = (body: unknown) => JSON.stringify(body).replace('<base64>', b64);
    for (const body of load('solana-rpc-bodies').input) expect(read(fill(body))).toEqual([payload]);
  });

  const frame = (method: string, params: unknown) => ({
    id: 1,
    topic: 'x',
    params: { request: { method, params }, chainId: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp' },
  });
  const text = JSON.stringify({ transaction: b64 });
  test.each<[string, unknown]>([
    ['lines of 80 characters', b64.replace(/(.{80})/g, '$1\n')],
    ['lines of Windows', b64.replace(/(.{76})/g, '$1\r\n')],
    ['a quoted mail', b64.replace(/(.{60})/g, '$1\n').replace(/^/gm, '> ')],
    ['a code fence', `\`\`\`\n${b64}\n\`\`\``],
    ['quotation marks', `'${b64}'`],
    ['a data address', `data:application/octet-stream;base64,${b64}`],
    ['0x', `0x${hex.encode(bytes)}`],
    ['UTF-16 of Windows', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['UTF-16, big-endian', new Uint8Array(Buffer.from(`\ufeff${b64}`, 'utf16le').swap16())],
    ['JSON in broken lines', text.replace(/(.{40})/g, '$1\r\n')],
    ['a list of numbers', [...bytes]],
    ['a Buffer', Buffer.from(bytes).toJSON()],
    ['an array as an object', { transaction: { ...bytes } }],
    ['a message as numbers', [...messageOf(bytes)]],
    ['WalletConnect', frame('solana_signTransaction', { transaction: b64 })],
    ['WalletConnect, to send', frame('solana_signAndSendTransaction', { transaction: b64, sendOptions: {} })],
    ['WalletConnect, a list', frame('solana_signAllTransactions', { transactions: [b64] })],
    [
      'a wallet’s own interface',
      { method: 'signTransaction', params: { message: base58.encode(messageOf(bytes)) } },
    ],
    [
      'the same, a list',
      { method: 'signAllTransactions', params: { message: [base58.encode(messageOf(bytes))] } },
    ],
    [
      'simulateTransaction',
      { method: 'simulateTransaction', params: [base58.encode(bytes), { sigVerify: false }] },
    ],
    ['a reply', { jsonrpc: '2.0', id: 1, result: { transaction: [b64, 'base64'] } }],
    ['a page’s action', { transaction: b64, message: 'Thank you' }],
    ['a list inside an answer', { id: 'x', success: true, data: [{ transaction: b64 }] }],
    ['an object of a router', { transactionRequest: { data: b64 } }],
    ['an unsigned one by a shorter name', { unsignedTx: b64 }],
    ['getFeeForMessage', { method: 'getFeeForMessage', params: [base64.encode(messageOf(bytes)), {}] }],
    [
      'a bundle of one',
      { jsonrpc: '2.0', id: 1, method: 'sendBundle', params: [[b64], { encoding: 'base64' }] },
    ],
    ['an event of WalletConnect', ['session_request', frame('solana_signTransaction', { transaction: b64 })]],
    ['an array as Node prints it', `Uint8Array(${bytes.length}) [\n  ${[...bytes].join(', ')},\n]`],
    ['an array as a program writes it', `new Uint8Array([${[...bytes].join(', ')}]);`],
    ['a Buffer as Node prints it', `<Buffer ${hex.encode(bytes).replace(/(..)(?=.)/g, '$1 ')}>`],
    ['bytes of Rust', `[${[...bytes].map((byte) => `${byte}u8`).join(', ')}]`],
    ['bytes in hex, one by one', `[${[...bytes].map((byte) => `0x${byte.toString(16)}`).join(', ')}]`],
    ['numbers with commas', [...bytes].join(',')],
    ['hex with colons', hex.encode(bytes).replace(/(..)(?=.)/g, '$1:')],
    ['hex with backslashes', hex.encode(bytes).replace(/(..)/g, '\\x$1')],
    ['bytes of Python', `b'${b64}'`],
    ['as an address of a page has it', encodeURIComponent(b64)],
    ['a mail’s own line breaks', b64.replace('=', '=3D').replace(/(.{75})/g, '$1=\n')],
    ['a shell’s line breaks', b64.replace(/(.{60})/g, '$1\\\n')],
  ])('%s', (_, input) => {
    expect(read(input)).toEqual([payload]);
  });

  test('what a program did not print whole is cut short, and says so', () => {
    const head = [...bytes.slice(0, 100)];
    for (const printed of [
      `Uint8Array(${bytes.length}) [\n  ${head.join(', ')},\n  ... ${bytes.length - 100} more items\n]`,
      `<Buffer ${hex.encode(bytes.slice(0, 50)).replace(/(..)(?=.)/g, '$1 ')} ... 165 more bytes>`,
    ])
      expect(errorOf(() => read(printed))).toBe('bad-transaction: cut-short');
    // Two requests that end in padding are not a mail, a few numbers are not bytes, and 256 is not a byte.
    expect(read(`${b64}\n${base64.encode(wire([send(9n)], { version: 'legacy' }))}`)).toHaveLength(2);
    for (const text of ['1, 2, 3', [...bytes, 256].join(','), 'b, c', '<Buffer >', 'Uint8Array'])
      expect(read(text)).toBeNull();
  });

  test('several transactions under names of their own are not chosen from', () => {
    const other = base64.encode(wire([send(9n)]));
    expect(errorOf(() => read({ setupTransaction: other, swapTransaction: b64 }))).toBe(
      'bad-transaction: several',
    );
    expect(read({ transaction: b64, tx: b64 })).toEqual([payload]);
    expect(read({ transactions: [b64, other] })).toHaveLength(2);
  });

  test('missing signatures need no place', () => {
    const both = wire([send(7n, alice), send(8n)], { payer: alice.address, version: 'legacy' });
    const message = messageOf(both);
    expect(read(base64.encode(Uint8Array.from([0, ...message])))).toEqual([payloadOf(both)]);
    const signature = ed25519.sign(message, alice.secret);
    const signed = Uint8Array.from(both);
    signed.set(signature, 1);
    expect(read(base64.encode(Uint8Array.from([1, ...signature, ...message])))).toEqual([payloadOf(signed)]);
    // On the wire, and so among co-signers, all of them have one.
    expect(errorOf(() => solana.review(payloadOf(Uint8Array.from([0, ...message])), context))).toBe(
      'bad-transaction: signatures',
    );
    expect(errorOf(() => read(base64.encode(Uint8Array.from([0, ...message, 0]))))).toBe(
      'bad-transaction: trailing-bytes',
    );
    expect(errorOf(() => read(base64.encode(Uint8Array.from([0, ...message.slice(0, -1)]))))).toBe(
      'bad-transaction: cut-short',
    );
  });
});

describe('messages', () => {
  const signIn = (
    address: string,
    { kind = 'Solana', site = 'example.com', uri = 'https://example.com' } = {},
  ) =>
    `${site} wants you to sign in with your ${kind} account:\n${address}\n\nSign in\n\nURI: ${uri}\nVersion: 1\nChain ID: mainnet\nNonce: 12345678\nIssued At: 2026-01-01T00:00:00Z\nExpiration Time: 2026-01-01T01:00:00Z`;
  const ways = (text: string) => [
    () => solana.message!(text, wallet.key),
    () => solana.message!(utf8ToBytes(text), wallet.key),
    () =>
      read({
        method: 'solana_signMessage',
        params: { message: base58.encode(utf8ToBytes(text)), pubkey: wallet.address },
      })![0]!,
    () => read({ method: 'signMessage', params: { message: [...utf8ToBytes(text)], display: 'utf8' } })![0]!,
  ];

  test('messages that sign in to another account are refused', () => {
    const { input, expected } = load('sign-in-other-account');
    const key = asKey<'ed25519/rfc9591'>(hexToBytes(input.groupKey));
    expect(errorOf(() => solana.message!(utf8ToBytes(input.messageBytesUtf8), key))).toBe(
      `${expected.error}: signer`,
    );
    for (const text of [
      signIn(bob.address),
      signIn('0x00000000219ab540356cBB839Cbe05303d7705Fa', { kind: 'Ethereum' }),
    ])
      for (const way of ways(text)) expect(errorOf(way)).toBe('not-needed: signer');
    expect(errorOf(() => read(signIn(bob.address)))).toBe('not-needed: signer');
    expect(read(signIn(wallet.address))).toEqual([
      solana.message!(utf8ToBytes(signIn(wallet.address)), wallet.key),
    ]);
  });

  test('messages that sign in say to what, and warn of another site', () => {
    for (const way of ways(signIn(wallet.address))) {
      const { title, actions, warnings } = solana.review(way(), context);
      expect(title).toMatchObject({ code: 'sol.sign-in', values: { domain: { text: 'example.com' } } });
      expect(codes(actions)).toEqual([
        'sol.sign-in',
        'sol.sign-in-uri',
        'sol.sign-in-network',
        'sol.sign-in-expires',
        'sol.message-text',
      ]);
      expect(codes(warnings).filter((code) => code.startsWith('sol.sign-in'))).toEqual([]);
    }
    const warned = (options: object) => {
      const { warnings } = solana.review(
        solana.message!(utf8ToBytes(signIn(wallet.address, options)), wallet.key),
        context,
      );
      return warnings.filter(({ level }) => level === 'danger').map(({ code }) => code);
    };
    expect(warned({ uri: 'https://evil.example' })).toEqual(['sol.sign-in-other-site']);
    expect(warned({ uri: 'https://evil.example\\@example.com/' })).toEqual(['sol.sign-in-other-site']);
    expect(warned({ site: 'ex\u0430mple.com', uri: 'https://ex\u0430mple.com' })).toEqual([
      'sol.sign-in-odd-site',
    ]);
  });

  test('messages requested from another key are refused', () => {
    const params = { message: base58.encode(utf8ToBytes('Hello')), pubkey: bob.address };
    expect(errorOf(() => read({ method: 'solana_signMessage', params }))).toBe('not-needed: signer');
    expect(read({ method: 'solana_signMessage', params: { ...params, pubkey: wallet.address } })).toEqual([
      solana.message!(utf8ToBytes('Hello'), wallet.key),
    ]);
    expect(
      errorOf(() =>
        read({ method: 'solana_signMessage', params: { message: base58.encode(messageOf(bytes)) } }),
      ),
    ).toBe('bad-transaction: message is a transaction');
  });

  test.each([
    { jsonrpc: '2.0', id: 1, method: 'getLatestBlockhash', params: [{ commitment: 'finalized' }] },
    { jsonrpc: '2.0', id: 1, method: 'getHealth' },
    { method: 'getSignatureStatuses', params: [['1']] },
    { jsonrpc: '2.0', id: 1, method: 'isBlockhashValid', params: ['1'] },
    { jsonrpc: '2.0', id: 1, method: 'requestAirdrop', params: ['1', 1] },
    { jsonrpc: '2.0', id: 1, method: 'accountSubscribe', params: ['1'] },
    { jsonrpc: '2.0', id: 1, method: 'slotUnsubscribe', params: [0] },
    { id: 1, method: 'solana_getAccounts' },
    { chainId: 'solana:mainnet', request: { method: 'solana_requestAccounts', params: {} } },
  ])('a request that asks for no signature is refused by its name: %j', (request) => {
    const name = 'request' in request ? request.request!.method : request.method;
    let told: unknown;
    try {
      read(request);
    } catch (error) {
      told = error;
    }
    expect(told).toMatchObject({ code: 'unsupported', where: 'method', values: { name } });
  });

  test('a method that is not known to be harmless is not called that', () => {
    for (const method of ['solana_signIn', 'getblockcount', 'eth_getBalance', 'getX\u202e', 'get'])
      expect(read({ jsonrpc: '2.0', id: 1, method, params: [] })).toBeNull();
    expect(read({ method: 'getReward' })).toBeNull();
  });
});
