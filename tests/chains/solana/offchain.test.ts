import { ed25519 } from '@noble/curves/ed25519.js';
import { base58, base64 } from '@scure/base';
import {
  getOffchainMessageDecoder,
  getOffchainMessageEncoder,
  type OffchainMessage,
  OffchainMessageContentFormat,
} from '@solana/kit';
import { getTransferSolInstruction } from '@solana-program/system';
import { describe, expect, it } from 'vitest';
import { readOffchain, writeOffchainMessage } from '../../../src/chains/solana/offchain.ts';
import { writeMessagePayload } from '../../../src/chains/solana/payload.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { concatBytes, utf8ToBytes } from '../../../src/core/bytes.ts';
import {
  alice,
  bob,
  codes,
  context,
  createNoopSigner,
  errorOf,
  messageOf,
  text,
  wallet,
  wire,
} from './support.ts';

const domain = utf8ToBytes('Xsolana offchain');
domain[0] = 0xff;
const cli = (format: number, body: Uint8Array, length = body.length) =>
  concatBytes(domain, Uint8Array.of(0, format, length & 255, length >> 8), body);

describe('off-chain messages', () => {
  it.each(['Test Message', 'Тест', 'line\nbreak', 'x'.repeat(1115), 'x'.repeat(1116), 'ж'.repeat(900)])(
    'off-chain messages are written so that @solana/kit reads them (%#)',
    (body) => {
      const bytes = writeOffchainMessage(body, [wallet.key, alice.key]);
      const decoded = getOffchainMessageDecoder().decode(bytes) as OffchainMessage & {
        content: { text: string };
        requiredSignatories: { address: string }[];
      };
      expect(decoded.content.text).toBe(body);
      expect(decoded.requiredSignatories.map((s) => s.address)).toEqual([wallet.address, alice.address]);
      const [payload] = solana.recognise(bytes, context)!;
      expect(solana.digests(payload!, wallet.key)[0]!.digest).toEqual(bytes);
      expect(text(solana.review(payload!, context).actions[0], 'text')).toBe(body);
    },
  );

  it('off-chain messages are read as @solana/kit writes them, versions 0 and 1', () => {
    const v0 = getOffchainMessageEncoder().encode({
      version: 0,
      applicationDomain: bob.address as never,
      content: { format: OffchainMessageContentFormat.RESTRICTED_ASCII_1232_BYTES_MAX, text: 'hi' as never },
      requiredSignatories: [{ address: wallet.address }],
    });
    expect(readOffchain(Uint8Array.from(v0))).toMatchObject({
      layout: 'v0',
      signers: [wallet.address],
      text: 'hi',
    });
    const v1 = getOffchainMessageEncoder().encode({
      version: 1,
      content: 'привет',
      requiredSignatories: [{ address: wallet.address }, { address: alice.address }],
    } as never);
    const read = readOffchain(Uint8Array.from(v1));
    expect(read).toMatchObject({ layout: 'v1', text: 'привет' });
    expect([...read.signers].sort()).toEqual([wallet.address, alice.address].sort());
  });

  it('the Solana CLI’s header is read in its three formats, and nothing looser', () => {
    const ascii = utf8ToBytes('Test Message');
    expect(readOffchain(cli(0, ascii))).toMatchObject({ layout: 'cli', format: 0, text: 'Test Message' });
    expect(readOffchain(cli(1, utf8ToBytes('Тест\n')))).toMatchObject({ format: 1, text: 'Тест\n' });
    expect(readOffchain(cli(2, utf8ToBytes('x'.repeat(2000))))).toMatchObject({ format: 2 });
    const wrong = [
      cli(3, ascii),
      cli(0, utf8ToBytes('a\nb')),
      cli(0, utf8ToBytes('x'.repeat(1213))),
      cli(1, Uint8Array.of(0xff)),
      cli(0, ascii, 11),
      cli(0, ascii, 13),
      cli(0, new Uint8Array()),
      cli(0, ascii).slice(0, 16),
      cli(0, ascii).slice(0, 19),
    ];
    for (const bytes of wrong) expect(errorOf(() => solana.recognise(bytes, context))).toMatch(/^malformed/);
    const newer = cli(0, ascii);
    newer[16] = 2;
    expect(errorOf(() => solana.recognise(newer, context))).toBe('unsupported: message version');
  });

  it('an off-chain message is accepted in base64 and base58, signed, and verified by the ordinary rule', () => {
    const bytes = cli(0, utf8ToBytes('Test Message'));
    for (const input of [bytes, base64.encode(bytes), base58.encode(bytes)]) {
      const [payload] = solana.recognise(input, context)!;
      const signature = ed25519.sign(solana.digests(payload!, wallet.key)[0]!.digest, wallet.secret);
      const [out] = solana.finish(payload!, wallet.key, [signature]);
      expect(ed25519.verify(base58.decode(out!.text), bytes, wallet.key, { zip215: false })).toBe(true);
    }
  });

  it('a message that names other signers is refused', () => {
    const bytes = writeOffchainMessage('hi', [alice.key]);
    expect(errorOf(() => solana.recognise(bytes, context))).toBe('not-needed: signer');
  });

  it('a transaction dressed up as a message, and bytes that are not text, are refused', () => {
    const source = createNoopSigner(wallet.address);
    for (const version of ['legacy', 0] as const) {
      const tx = wire([getTransferSolInstruction({ source, destination: bob.address, amount: 1n })], {
        version,
      });
      expect(errorOf(() => writeMessagePayload(messageOf(tx), wallet.key))).toBe(
        'bad-transaction: message is a transaction',
      );
      expect(errorOf(() => writeMessagePayload(tx, wallet.key))).toMatch(/^(malformed|bad-transaction)/);
    }
    expect(errorOf(() => writeMessagePayload(Uint8Array.of(1, 2, 3), wallet.key))).toMatch(/^malformed/);
    expect(errorOf(() => writeMessagePayload(utf8ToBytes('a\u0007b'), wallet.key))).toMatch(/^malformed/);
  });

  it('plain text is shown as such, and hidden characters as codes', () => {
    const payload = writeMessagePayload(utf8ToBytes('pay \u202ebob'), wallet.key);
    const review = solana.review(payload, context);
    expect(text(review.actions[0], 'text')).toBe('pay \\u{202e}bob');
    expect(codes(review.warnings).sort()).toEqual(['sol.message-hidden', 'sol.message-plain']);
    expect(solana.recognise('pay bob', context)).toBeNull();
  });

  it('nothing is written that could not be read back', () => {
    expect(errorOf(() => writeOffchainMessage('', [wallet.key]))).toMatch(/^malformed/);
    expect(errorOf(() => writeOffchainMessage('a', []))).toMatch(/^malformed/);
    expect(errorOf(() => writeOffchainMessage('a', [wallet.key, wallet.key]))).toMatch(/^malformed/);
    expect(errorOf(() => writeOffchainMessage('\ud800', [wallet.key]))).toMatch(/^malformed/);
    expect(errorOf(() => writeOffchainMessage('x'.repeat(65_000), [wallet.key]))).toMatch(/^too-large/);
  });
});
