import { ed25519 } from '@noble/curves/ed25519.js';
import { base58, base64, base64urlnopad, hex } from '@scure/base';
import { getTransferSolInstruction } from '@solana-program/system';
import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { utf8ToBytes } from '../../../src/core/bytes.ts';
import {
  alice,
  blockhash,
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

const send = (amount: bigint, from = wallet) =>
  getTransferSolInstruction({ source: createNoopSigner(from.address), destination: bob.address, amount });
const bytes = wire([send(7n)], { version: 'legacy' });
const versioned = wire([send(8n)]);
const payload = payloadOf(bytes);
const read = (input: Uint8Array | string) => solana.recognise(input, context);
const withAlice = wire([send(7n)], { payer: alice.address, version: 'legacy' });
const aliceSignature = ed25519.sign(messageOf(withAlice), alice.secret);
const signedByAlice = Uint8Array.from(withAlice);
signedByAlice.set(aliceSignature, 1);

describe('recognising what other tools hand over', () => {
  it('wire bytes and bare messages, legacy and v0, give the same payload', () => {
    for (const tx of [bytes, versioned]) {
      expect(read(tx)).toEqual([payloadOf(tx)]);
      expect(read(messageOf(tx))).toEqual([payloadOf(tx)]);
    }
  });

  it('every encoding is accepted, with white space, wrapped, as text or as a text file', () => {
    const b64 = base64.encode(bytes);
    const texts = [
      b64,
      b64.replace(/=+$/, ''),
      base64urlnopad.encode(bytes),
      base58.encode(bytes),
      hex.encode(bytes),
      hex.encode(bytes).toUpperCase(),
      `\ufeff  \n${b64}\r\n`,
      b64.replace(/(.{64})/g, '$1\n'),
      base58.encode(messageOf(bytes)),
      JSON.stringify({ transaction: b64 }),
      JSON.stringify([b64]),
      JSON.stringify(b64),
    ];
    for (const text of texts) {
      expect(read(text)).toEqual([payload]);
      expect(read(utf8ToBytes(text))).toEqual([payload]);
    }
  });

  it('several transactions are accepted, one per line or in blocks', () => {
    const two = [payloadOf(bytes), payloadOf(versioned)];
    expect(read(`${base64.encode(bytes)}\n${base58.encode(versioned)}\n`)).toEqual(two);
    const wrapped = [bytes, versioned].map((tx) => base64.encode(tx).replace(/(.{60})/g, '$1\n'));
    expect(read(wrapped.join('\n\n'))).toEqual(two);
    expect(read(JSON.stringify([bytes, versioned].map((tx) => base64.encode(tx))))).toEqual(two);
    expect(errorOf(() => read(`${base64.encode(bytes)}\nAAAA`))).toBe('malformed: text');
  });

  const signer = `${alice.address}=${base58.encode(aliceSignature)}`;
  const dump = base64.encode(messageOf(withAlice));
  const cli = `\nBlockhash: ${blockhash}\nTransaction Message: ${dump}\nSigners (Pubkey=Signature):\n  ${signer}\nAbsent Signers (Pubkey):\n  ${wallet.address}\n`;

  it('output of the Solana CLI is accepted and the signatures in it merged', () => {
    expect(read(cli)).toEqual([payloadOf(signedByAlice)]);
    expect(read(cli + cli)).toEqual([payloadOf(signedByAlice), payloadOf(signedByAlice)]);
    // Terminals and mail break its long line.
    for (const end of ['\n', '\r\n', ' \n  '])
      expect(read(cli.replace(dump, dump.replace(/(.{64})/g, `$1${end}`)))).toEqual([
        payloadOf(signedByAlice),
      ]);
    const json = { blockhash, message: dump, signers: [signer], absent: [wallet.address] };
    expect(read(JSON.stringify(json, null, 2))).toEqual([payloadOf(signedByAlice)]);
    const details = codes(solana.review(read(cli)![0]!, context).details);
    expect(details).toContain('sol.signer-signed');
    expect(details).toContain('sol.signer-self');
  });

  it('CLI output whose signatures do not match the message is refused', () => {
    const forged = cli.replace(
      base58.encode(aliceSignature),
      base58.encode(ed25519.sign(bytes, alice.secret)),
    );
    expect(errorOf(() => read(forged))).toBe('bad-chain-signature: signature 1');
    const stranger = cli.replace(`  ${alice.address}=`, `  ${bob.address}=`);
    expect(errorOf(() => read(stranger))).toBe('bad-chain-signature: signer list');
    expect(errorOf(() => read(cli.replace(dump, 'AAAA')))).toMatch(/^bad-transaction/);
    expect(errorOf(() => read(cli.replace('Absent Signers', `Bad Signatures`)))).toMatch(
      /^bad-chain-signature/,
    );
  });

  it('what is not Solana’s is left alone', () => {
    const others = [
      '',
      '  ',
      'hello there',
      '{"to":"0x00"}',
      '[1,2,3]',
      '0x02f86c0180843b9aca00',
      wallet.address,
      'AAAA',
      '{',
    ];
    for (const other of others) expect(read(other)).toBeNull();
    expect(read(new Uint8Array())).toBeNull();
    expect(read(new Uint8Array(300))).toBeNull();
    expect(read(new Uint8Array(300).fill(0xff))).toBeNull();
  });
});

describe('refuses', () => {
  const at = (index: number, value: number, from = bytes) => {
    const out = Uint8Array.from(from);
    out[index] = value;
    return out;
  };
  const start = 65;

  it.each([
    ['another wallet’s transaction', wire([send(1n, alice)], { payer: alice.address }), 'not-needed: signer'],
    ['a trailing byte', Uint8Array.from([...bytes, 0]), 'bad-transaction: trailing-bytes'],
    ['a cut', bytes.slice(0, -1), 'bad-transaction: cut-short'],
    ['a signature too few', at(0, 2), null],
    ['a newer version', at(start, 0x81, versioned), 'unsupported: version'],
    ['a newer version as message', at(0, 0x81, messageOf(versioned)), 'unsupported: version'],
    ['more than a packet', Uint8Array.from([...bytes, ...new Uint8Array(1200)]), 'too-large: transaction'],
    ['all signers read-only', at(start + 1, 1), null],
    ['a wrong signature', at(1, 1), 'bad-chain-signature: signature 1'],
    [
      'an account twice',
      bytes.map((b, i) => (i >= start + 36 && i < start + 68 ? bytes[i - 32]! : b)),
      'bad-transaction: accounts',
    ],
    ['an account out of range', at(bytes.length - 14, 9), 'bad-transaction: instruction 1'],
    ['the fee payer as program', at(bytes.length - 17, 0), 'bad-transaction: instruction 1'],
  ])('%s', (_, input, expected) => {
    const code = errorOf(() => {
      if (read(input) !== null) throw new Error('accepted');
    });
    expect(code).toBe(expected);
  });

  it('a length that is not written in the shortest way is refused', () => {
    const message = messageOf(bytes);
    const long = Uint8Array.from([
      ...bytes.slice(0, 65),
      ...message.slice(0, 3),
      0x83,
      0,
      ...message.slice(4),
    ]);
    expect(errorOf(() => solana.review(payloadOf(long), context))).toBe('bad-transaction: length-encoding');
  });

  it('a second signature by this wallet, and a zeroed nonce authority, are refused', () => {
    const signed = Uint8Array.from(bytes);
    signed.set(ed25519.sign(messageOf(bytes), wallet.secret), 1);
    expect(errorOf(() => read(signed))).toBe('not-needed: already signed');
  });

  it('payloads that are not canonical, or are not payloads, are refused', () => {
    for (const bad of [new Uint8Array(), Uint8Array.of(0x82, 0, 0x40), Uint8Array.from([...payload, 0])])
      expect(errorOf(() => solana.digests(bad, wallet.key)[0]!.digest)).toMatch(/^(malformed|not-canonical)/);
  });
});
