import { base64 } from '@scure/base';
import { getTransferSolInstruction } from '@solana-program/system';
import { bitcoin } from '../../src/chains/bitcoin/bitcoin.ts';
import type { Chain, ReadContext } from '../../src/chains/chain.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { readPayload, writePayload } from '../../src/chains/ethereum/payload-bytes.ts';
import type { KeyUse } from '../../src/chains/key.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { readBlob } from '../../src/core/blob.ts';
import { bytesToHex, equalBytes, utf8ToBytes } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { readCard, writeCard } from '../../src/protocol/card.ts';
import { compareEnvelopes } from '../../src/protocol/envelope.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import { readMsg1, writeMsg1 } from '../../src/protocol/msg1.ts';
import { readParams, writeParams } from '../../src/protocol/session.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { suites } from '../../src/protocol/suite.ts';
import { readCeremony, writeCeremony } from '../../src/signer/records/ceremony.ts';
import { readContact, writeContact } from '../../src/signer/records/contact.ts';
import { readDevice, writeDevice } from '../../src/signer/records/device.ts';
import { readWallet, writeWallet } from '../../src/signer/records/wallet.ts';
import { readWords, wordsOf } from '../../src/signer/words.ts';
import { readArmor, writeArmor } from '../../src/transport/armor.ts';
import { FrameReader, makeStream } from '../../src/transport/frames.ts';
import { UrReader, writeUr } from '../../src/transport/ur.ts';
import { readAttempts, readHeader, writeAttempts, writeHeader } from '../../src/vault/schema.ts';
import { groupKey as coinKey, makePsbt } from '../chains/bitcoin/support.ts';
import { makePayment } from '../chains/ethereum/payments.ts';
import {
  alice,
  bob,
  createNoopSigner,
  context as solanaContext,
  wallet,
  wire,
} from '../chains/solana/support.ts';
import { makeSecp256k1Key } from '../support/frost-keys.ts';
import { KeygenSeat, makeKeygenParams, makePerson, SignSeat } from '../support/peers.ts';
import { msg1Body, readShape } from './bodies.ts';

/**
 * Everything that is read from outside, each with good examples. `read` throws SignerError, or returns the
 * bytes that it would itself have written for what it understood: if those are other bytes, there is a second
 * way to write the same, and that is refused. Null says "not mine".
 */
export interface Format {
  name: string;
  good: readonly Uint8Array[];
  read(bytes: Uint8Array): Uint8Array | null;
  /** Whether an altered input may still be valid: if nothing signs or checks it. */
  isOpen: boolean;
}

const [ana, ben] = [makePerson('Ana', 'formats/Ana'), makePerson('Ben', 'formats/Ben')];
const params = {
  ...makeKeygenParams([ana, ben], 2),
  keys: [{ chain: 'solana', suite: 'ed25519' as const }],
};
const seats = [ana, ben].map((person) => new KeygenSeat(person, params));
for (const seat of seats) seat.advance();
for (let i = 0; i < 2; i++) for (const to of seats) for (const from of seats) if (to !== from) to.scan(from);
export const walletId = seats[0]!.sessionId;
export const signParams: SignParams = {
  kind: 'sign',
  walletId,
  epoch: 0,
  signers: [1, 2],
  payloads: [{ key: 0, bytes: utf8ToBytes('pay') }],
  attempt: 1,
};
const signing = [ana, ben].map(
  (person, i) =>
    new SignSeat(person, signParams, { members: params.participants, result: seats[i]!.result! }, [
      utf8ToBytes('pay'),
    ]),
);
for (const seat of signing) seat.advance();
signing[1]!.scan(signing[0]!);
signing[0]!.scan(signing[1]!);

export const card = writeCard({ realm: 'real', member: ana.member, build: new Uint8Array(32) }, ana.identity);
export const keygenBundle = seats[0]!.show();
export const signBundle = signing[0]!.show();
const msg1 = readShape(msg1Body, seats[0]!.messages[0]!.body)[1][0]!;

const key = makeSecp256k1Key('formats');
const ethContext = { groupKey: key.groupKey, known: [] };
const payment = makePayment(
  { to: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045', amount: '1' },
  { chainId: 1, nonce: 7 },
);
const transfer = (amount: bigint) =>
  getTransferSolInstruction({ source: createNoopSigner(wallet.address), destination: bob.address, amount });
export const solanaWire = [wire([transfer(7n)]), wire([transfer(8n), transfer(9n)], { version: 'legacy' })];
const aliceWire = wire([transfer(7n)], { payer: alice.address, version: 'legacy' });

const coinContext = { groupKey: coinKey, known: [] };
const psbts = ([0, 2] as const).map(
  (version) =>
    makePsbt({
      version,
      coins: [{ amount: 70_000n }, { amount: 5_000n, index: 3 }],
      foreign: [1_000n],
      pay: [{ amount: 60_000n }],
      change: { amount: 15_000n },
    }).psbt,
);

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Chains: what is recognised can be reviewed and signed, or is refused; nothing is signed that has no review. */
function readChain<U extends KeyUse>(
  chain: Chain<U>,
  context: ReadContext<U>,
  input: Uint8Array | string,
): Uint8Array | null {
  for (const payload of chain.recognise(input, context) ?? []) {
    let hasReview = true;
    try {
      chain.review(payload, context);
    } catch (error) {
      hasReview = false;
      chain.digests(payload, context.groupKey)[0]!.digest;
      throw new Error(`a digest without a review: ${(error as Error).message}`);
    }
    if (hasReview) chain.digests(payload, context.groupKey)[0]!.digest;
  }
  return null;
}

const device = writeDevice({
  realm: 'real',
  name: 'Ana',
  seed: new Uint8Array(32).fill(7),
  isConfirmed: true,
  positions: [3, 9],
  createdAt: 1_700_000_000_000,
});
const contact = writeContact({ member: ben.member, build: new Uint8Array(), verified: 'scan' });
const result = seats[0]!.result!;
const kept = {
  ...result,
  label: 'Treasury',
  transcript: keygenBundle,
  epoch: 0,
  past: [],
  former: null,
  verified: null,
  comparedWith: [],
  createdAt: 1,
  colour: null,
};
const walletRecord = writeWallet(kept);
const colouredRecord = writeWallet({ ...kept, colour: 5 });
const ceremony = writeCeremony({
  params: signParams,
  messages: signing[0]!.messages,
  hasAgreed: true,
  signatures: [],
  requestId: new Uint8Array(),
  createdAt: 1,
  updatedAt: 2,
  history: [{ code: 'round-1', name: 'Ana', at: 1 }],
});

const original = new Map(
  [keygenBundle, signBundle].map((blob) => [
    bytesToHex(readBundle(blob).sessionId),
    readBundle(blob).messages,
  ]),
);

export const formats: readonly Format[] = [
  {
    name: 'card',
    good: [card],
    isOpen: false,
    read: (bytes) => {
      readCard(bytes);
      return bytes;
    },
  },
  {
    name: 'bundle',
    good: [keygenBundle, signBundle],
    isOpen: true,
    read(bytes) {
      const bundle = readBundle(bytes);
      mergeMessages(bundle.sessionId, params.participants, [], bundle.messages);
      const known = original.get(bytesToHex(bundle.sessionId)) ?? [];
      const isNew = bundle.messages.some((e) => !known.some((k) => compareEnvelopes(k, e) === 0));
      if (isNew) throw new Error('a message that nobody signed');
      return writeBundle(bundle.params, bundle.messages);
    },
  },
  {
    name: 'blob',
    good: [card, signBundle],
    isOpen: true,
    read: (bytes) => {
      readBlob(bytes);
      return bytes;
    },
  },
  {
    name: 'parameters',
    good: [writeCbor(writeParams(params)), writeCbor(writeParams(signParams))],
    isOpen: true,
    read: (bytes) => writeCbor(writeParams(readParams(bytes))),
  },
  {
    name: 'msg1',
    good: [msg1],
    isOpen: true,
    read: (bytes) => writeMsg1(readMsg1(suites.ed25519, bytes, 2, 2, 1)),
  },
  {
    name: 'device record',
    good: [device],
    isOpen: true,
    read: (bytes) => writeDevice(readDevice(bytes)),
  },
  {
    name: 'contact record',
    good: [contact],
    isOpen: true,
    read: (bytes) => writeContact(readContact(bytes)),
  },
  {
    name: 'recovery record',
    good: [walletRecord, colouredRecord],
    isOpen: true,
    read: (bytes) => writeWallet(readWallet(bytes)),
  },
  {
    name: 'ceremony record',
    good: [ceremony],
    isOpen: true,
    read: (bytes) => writeCeremony(readCeremony(bytes)),
  },
  {
    name: 'vault header',
    good: [
      writeHeader({
        kdf: { format: 2, iterations: 600_000, memoryKiB: 65_536, passes: 3 },
        salt: new Uint8Array(32).fill(1),
        nonce: new Uint8Array(12).fill(2),
        wrapped: new Uint8Array(48).fill(3),
      }),
    ],
    isOpen: true,
    read: (bytes) => writeHeader(readHeader(bytes)),
  },
  {
    name: 'vault attempts',
    good: [
      writeAttempts({ failed: 2, lastAt: 1_700_000_000_000, wipeAfter: 10, tag: new Uint8Array(16).fill(7) }),
    ],
    isOpen: true,
    read: (bytes) => {
      readAttempts(bytes);
      return null;
    },
  },
  {
    name: 'words',
    good: [utf8ToBytes(wordsOf(new Uint8Array(32).fill(5)).join(' '))],
    isOpen: true,
    read: (bytes) => {
      readWords(text(bytes));
      return null;
    },
  },
  {
    name: 'armour',
    good: [utf8ToBytes(writeArmor(card))],
    isOpen: true,
    read(bytes) {
      const found = readArmor(text(bytes));
      if (found !== null && !equalBytes(found, card)) throw new Error('other bytes than were armoured');
      return null;
    },
  },
  {
    name: 'frames',
    good: [0, 1, 9].map((i) => utf8ToBytes(makeStream(card, { symbolBytes: 90 }).frame(i))),
    isOpen: true,
    read(bytes) {
      const reader = new FrameReader();
      const stream = makeStream(card, { symbolBytes: 90 });
      const outcomes = [text(bytes), ...Array.from({ length: stream.k + 2 }, (_, i) => stream.frame(i))].map(
        (frame) => reader.accept(frame),
      );
      for (const outcome of outcomes)
        if (outcome.kind === 'done' && !equalBytes(outcome.message, card)) throw new Error('another message');
      return null;
    },
  },
  {
    name: 'ur',
    good: [utf8ToBytes(writeUr({ type: 'bytes', cbor: card }))],
    isOpen: true,
    read(bytes) {
      new UrReader().accept(text(bytes));
      return null;
    },
  },
  {
    name: 'solana bytes',
    good: [...solanaWire, aliceWire],
    isOpen: true,
    read: (bytes) => readChain(solana, solanaContext, bytes),
  },
  {
    name: 'solana text',
    good: solanaWire.map((bytes) => utf8ToBytes(base64.encode(bytes))),
    isOpen: true,
    read: (bytes) => readChain(solana, solanaContext, text(bytes)),
  },
  {
    name: 'bitcoin bytes',
    good: psbts,
    isOpen: true,
    read: (bytes) => readChain(bitcoin, coinContext, bytes),
  },
  {
    name: 'bitcoin text',
    good: psbts.map((bytes) => utf8ToBytes(base64.encode(bytes))),
    isOpen: true,
    read: (bytes) => readChain(bitcoin, coinContext, text(bytes)),
  },
  {
    name: 'ethereum payload',
    good: [writePayload(payment)],
    isOpen: true,
    read(bytes) {
      const payload = readPayload(bytes);
      ethereum.review(bytes, ethContext);
      ethereum.digests(bytes, key.groupKey)[0]!.digest;
      return writePayload(payload);
    },
  },
  {
    name: 'ethereum text',
    good: [
      'ethereum:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045@1?value=1e18',
      '0x02ef0180843b9aca00850430e2340082520894d8da6bf26964af9d7eed9e03e53415d37aa96045880de0b6b3a764000080c0',
      JSON.stringify({
        to: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
        value: '0xde0b6b3a7640000',
        chainId: 1,
      }),
      JSON.stringify({
        version: '1.0',
        chainId: '1',
        meta: {},
        transactions: [{ to: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045', value: '1', data: '0x' }],
      }),
    ].map(utf8ToBytes),
    isOpen: true,
    read: (bytes) => readChain(ethereum, ethContext, text(bytes)),
  },
];
