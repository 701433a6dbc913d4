import { Transaction } from '@scure/btc-signer';
import { deriveAccount } from '../../src/chains/bitcoin/account.ts';
import { writePayload } from '../../src/chains/ethereum/payload-bytes.ts';
import { makeTransaction } from '../../src/chains/ethereum/request.ts';
import { blobMagic } from '../../src/core/blob.ts';
import { concatBytes, utf8ToBytes } from '../../src/core/bytes.ts';
import { limits } from '../../src/core/limits.ts';
import { derivationOf, groupKey, otherTaproot } from '../chains/bitcoin/support.ts';
import { wallet } from '../chains/solana/support.ts';

/**
 * Large and deep input, as long as anything that is read at all: brackets, lengths that lie, texts that look
 * like something.
 */
const size = 999_900;
const longest = limits.textChars - 100;
const blob = (...rest: (number | Uint8Array)[]) =>
  concatBytes(blobMagic, ...rest.map((part) => (typeof part === 'number' ? Uint8Array.of(part) : part)));

const payee = 'ethereum:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045@1';

/** A legacy Solana message of one signer and three keys whose instructions are `count` times `instruction`. */
function solanaMessage(count: number, instruction: readonly number[], key: Uint8Array): Uint8Array {
  const head = Uint8Array.of(1, 0, 1, 3);
  const body = Uint8Array.from(
    { length: count * instruction.length },
    (_, i) => instruction[i % instruction.length]!,
  );
  const compact = Uint8Array.of((count & 127) | 128, ((count >> 7) & 127) | 128, count >> 14);
  const other = new Uint8Array(32).fill(9);
  return concatBytes(head, key, other, new Uint8Array(32), new Uint8Array(32).fill(3), compact, body);
}

/** A file of the Transaction Builder with one call by method. */
function makeBatch(type: string): string {
  const contractMethod = { name: 'f', inputs: [{ name: 'a', type, components: [] }] };
  const call = {
    to: payee.slice(9, 51),
    value: '0',
    data: null,
    contractMethod,
    contractInputsValues: { a: '[]' },
  };
  return JSON.stringify({ version: '1.0', chainId: '1', meta: {}, transactions: [call] });
}

function manyCalls(): Uint8Array {
  const call = { to: payee.slice(9, 51), value: 1n, data: '0x' };
  return writePayload(makeTransaction(new Array(700).fill(call), { chainId: 1, nonce: 1 }));
}

/** A PSBT (BIP-174) around a transaction of so many inputs and outputs, none of them with a field. */
function emptyPsbt(inputs: number, outputs: number, globals = new Uint8Array()): Uint8Array {
  const count = (n: number) => Uint8Array.of(0xfe, n & 255, (n >> 8) & 255, n >> 16, 0);
  const coins = Uint8Array.from({ length: inputs * 41 }, (_, i) => (i % 41 < 36 ? (i / 41) >> (i % 4) : 0));
  const tx = concatBytes(
    Uint8Array.of(2, 0, 0, 0),
    count(inputs),
    coins,
    count(outputs),
    new Uint8Array(outputs * 9),
    new Uint8Array(4),
  );
  const head = Uint8Array.of(0x70, 0x73, 0x62, 0x74, 0xff, 1, 0);
  return concatBytes(head, count(tx.length), tx, globals, new Uint8Array(1 + inputs + outputs));
}

/**
 * Coins that claim to be ours, each at a different place of the account, and are not; a path from the key
 * fits every network.
 */
function falseCoins(count: number): Uint8Array {
  const account = deriveAccount(groupKey, 'main');
  const transaction = new Transaction();
  const internalKey = otherTaproot.tapInternalKey;
  for (let index = 0; index < count; index++) {
    const claim = derivationOf(account, { branch: 0, index, internalKey } as never);
    claim.tapBip32Derivation[0]![1].der.path.splice(0, 3);
    const witnessUtxo = { amount: 1_000n, script: otherTaproot.script };
    transaction.addInput({ txid: new Uint8Array(32).fill(7), index, witnessUtxo, ...claim });
  }
  transaction.addOutput({ amount: 1_000n, script: otherTaproot.script });
  return transaction.toPSBT();
}

const texts: Record<string, () => string> = {
  'armour begun again and again': () => '-----BEGIN HOARFROST-----'.repeat(longest / 25),
  'armour of spaced letters': () => '-----BEGIN HOARFROST-----'.padEnd(longest, 'A '),
  'JSON brackets': () => '['.repeat(size),
  'JSON braces': () => `{"types":${'{"a":'.repeat(190_000)}`,
  'words of the list': () => 'abandon '.repeat(longest / 8),
  'a frame of a megabyte': () => `HF1:${'0'.repeat(longest)}`,
  'a UR with a long number': () => `ur:bytes/1-${'9'.repeat(500)}/${'ae'.repeat(1_200_000)}`,
  'one digit': () => '1'.repeat(size),
  'one letter': () => 'z'.repeat(size),
  'hex zeros': () => `0x${'0'.repeat(size)}`,
  'hex of nested lists': () => `0x02${'f8ff'.repeat(size / 4)}`,
  'a list of numbers': () => `[${'1,'.repeat(size / 2)}1]`,
  'an address with a long query': () => `${payee}?${'value=1&'.repeat(size / 8)}`,
  'a query of one number': () => `${payee}?value=${'9'.repeat(size)}`,
  'base64 of nothing': () => 'A'.repeat(size),
  spaces: () => ' '.repeat(longest),
  'combining marks': () => 'e\u0301'.repeat(longest / 3),
  'a call of 40,000 arguments': () => `${payee}/f?${'uint256=1&'.repeat(90_000)}uint256=1`,
  'a call of nested tuples': () => `${payee}/f?${'('.repeat(300_000)}uint256${')'.repeat(300_000)}=1`,
  'an amount with a large exponent': () => `${payee}?value=1e${'9'.repeat(9)}`,
  'a long amount with an exponent': () => `${payee}?value=0.${'1'.repeat(500_000)}e500000`,
  'typed data with an array of arrays': () => {
    const type = `uint8${'[]'.repeat(100_000)}`;
    return JSON.stringify({
      types: { EIP712Domain: [], A: [{ name: 'a', type }] },
      primaryType: 'A',
      domain: {},
      message: { a: [] },
    });
  },
  'typed data with a deep value': () =>
    `{"types":{"EIP712Domain":[],"A":[{"name":"a","type":"A[]"}]},"primaryType":"A","domain":{},"message":${'{"a":['.repeat(80_000)}`,
  'typed data of a long list': () =>
    JSON.stringify({
      types: { EIP712Domain: [], A: [{ name: 'a', type: 'uint8[]' }] },
      primaryType: 'A',
      domain: {},
      message: { a: new Array(400_000).fill(1) },
    }),
  'typed data whose types fan out': () => {
    const both = (i: number) => ['A', 'B'].map((letter) => ({ name: letter, type: `${letter}${i}` }));
    const levels = Array.from({ length: 60 }, (_, i) => i);
    return JSON.stringify({
      types: {
        P: both(0),
        ...Object.fromEntries(
          levels.flatMap((i) => ['A', 'B'].map((letter) => [`${letter}${i}`, both(i + 1)])),
        ),
        A60: [{ name: 'a', type: 'uint8' }],
        B60: [{ name: 'a', type: 'uint8' }],
      },
      primaryType: 'P',
      domain: {},
      message: {},
    });
  },
  'typed data whose types go round': () =>
    JSON.stringify({
      types: Object.fromEntries(
        Array.from({ length: 30 }, (_, i) => [
          `T${i}`,
          Array.from({ length: 30 }, (_, j) => ({ name: `a${j}`, type: `T${j}[]` })),
        ]),
      ),
      primaryType: 'T0',
      domain: {},
      message: {},
    }),
  'typed data of a small array of arrays': () => {
    const type = `uint8${'[]'.repeat(30_000)}`;
    const types = { A: [{ name: 'a', type }] };
    return JSON.stringify({ types, primaryType: 'A', domain: {}, message: { a: [] } });
  },
  'a batch with a method of nested tuples': () => makeBatch(`${'('.repeat(400_000)}uint8`),
  'a batch with a method of closed tuples': () =>
    makeBatch(`${'('.repeat(50_000)}uint8${')'.repeat(50_000)}`),
  'a batch with a method of arrays of arrays': () => makeBatch(`uint8${'[]'.repeat(30_000)}`),
  'a batch with a method of nested components': () => {
    const deep = `${'{"name":"a","type":"tuple","components":['.repeat(10_000)}{"name":"b","type":"uint8"}${']}'.repeat(10_000)}`;
    return makeBatch('tuple').replace('"components":[]', `"components":[${deep}]`);
  },
  'a batch with a method of many inputs': () => {
    const inputs = Array.from({ length: 20_000 }, (_, i) => ({ name: `a${i}`, type: 'uint8' }));
    const method = JSON.stringify(inputs).slice(1, -1);
    return makeBatch('uint8').replace('{"name":"a","type":"uint8","components":[]}', method);
  },
  'a sign-in without an end': () =>
    `example.com wants you to sign in with your Ethereum account:\n${'0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045\n\n'.repeat(20_000)}`,
  'a sign-in of line ends': () =>
    `a wants you to sign in with your Ethereum account:\n${'\n'.repeat(size - 60)}`,
  'a command line that says it again': () => 'Transaction Message: AQAB\nSigners:\n'.repeat(25_000),
  'a dumped message of many signers': () =>
    JSON.stringify({
      message: 'AQAB',
      signers: new Array(15_000).fill(`${'2'.repeat(32)}=${'2'.repeat(30)}`),
    }),
  'a batch of many calls': () =>
    JSON.stringify({
      version: '1.0',
      chainId: '1',
      meta: {},
      transactions: new Array(12_000).fill({ to: payee.slice(9, 51), value: '1', data: '0x' }),
    }),
  'a list of payments that never ends': () => JSON.stringify(new Array(100_000).fill('AQIDBA==')),
  'armour in many blocks': () =>
    '-----BEGIN HOARFROST-----\nAQIDVbyAHR\n-----END HOARFROST-----\n'.repeat(40_000),
  'typed data of many types': () =>
    `{"types":{${Array.from({ length: 30_000 }, (_, i) => `"T${i}":[{"name":"a","type":"T${i + 1}"}]`)}}}`,
};

export const monsters: Readonly<Record<string, () => Uint8Array>> = {
  'arrays in arrays': () => new Uint8Array(size).fill(0x81),
  'arrays without end': () => new Uint8Array(size).fill(0x9f),
  'maps without end': () => new Uint8Array(size).fill(0xbf),
  tags: () => new Uint8Array(size).fill(0xd8),
  'a million empty arrays': () => blob(1, 0x9a, 0, 0x0f, 0, 0, new Uint8Array(0xf0000).fill(0x80)),
  'an array of 2^64-1': () => blob(1, 0x9b, 255, 255, 255, 255, 255, 255, 255, 255),
  'bytes of 2^48': () => blob(1, 0x5b, 0, 0, 255, 255, 255, 255, 255, 255),
  'a card of arrays in arrays': () => blob(0, new Uint8Array(size).fill(0x81)),
  'a card of zeros': () => blob(0, new Uint8Array(size)),
  zeros: () => new Uint8Array(size),
  'ones everywhere': () => new Uint8Array(size).fill(0xff),
  'no UTF-8': () => new Uint8Array(size).fill(0xc0),
  'a Solana message of 20,000 calls': () => solanaMessage(20_000, [2, 0, 0], wallet.key),
  'a Solana message of 3,800 transfers': () =>
    solanaMessage(3_800, [2, 2, 0, 1, 12, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], wallet.key),
  'a Solana message of a long call': () =>
    concatBytes(
      solanaMessage(0, [], wallet.key).slice(0, -3),
      Uint8Array.of(1, 2, 0, 0xa0, 0xfe, 3),
      new Uint8Array(65_312),
    ),
  'an Ethereum payload of many calls': () => manyCalls(),
  'a PSBT of 2,300 coins': () => emptyPsbt(2_300, 1),
  'a PSBT of 9,700 outputs': () => emptyPsbt(1, 9_700),
  'a PSBT of a megabyte': () => emptyPsbt(20_000, 1),
  'a PSBT whose fields never end': () =>
    emptyPsbt(
      1,
      1,
      Uint8Array.from({ length: 97_800 }, (_, i) => [3, 0xfd, i / 1_536, i / 6, 1, 0][i % 6]!),
    ),
  'a PSBT of 256 coins that only claim to be ours': () => falseCoins(256),
  'a PSBT of more bytes than any of ours': () => falseCoins(380),
  'a PSBT version 2 of 2^32 coins': () =>
    concatBytes(
      Uint8Array.of(0x70, 0x73, 0x62, 0x74, 0xff, 1, 0xfb, 4, 2, 0, 0, 0, 1, 2, 4, 2, 0, 0, 0),
      Uint8Array.of(1, 4, 5, 0xfe, 255, 255, 255, 255, 1, 5, 5, 0xfe, 255, 255, 255, 255, 0),
      new Uint8Array(98_000),
    ),
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, () => utf8ToBytes(text())])),
};
