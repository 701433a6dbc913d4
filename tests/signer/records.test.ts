import { describe, expect, it } from 'vitest';
import { writeCbor } from '../../src/core/codec.ts';
import type { SignerError } from '../../src/core/errors.ts';
import { limits } from '../../src/core/limits.ts';
import { type CeremonyRecord, readCeremony, writeCeremony } from '../../src/signer/records/ceremony.ts';
import { readNote, writeNote } from '../../src/signer/records/note.ts';
import { readWallet, type WalletRecord, writeWallet } from '../../src/signer/records/wallet.ts';
import { makePerson } from '../support/peers.ts';

const point = new Uint8Array(32).fill(1);
const share = new Uint8Array(32).fill(2);
const hash = new Uint8Array(32).fill(3);
const transcript = Uint8Array.of(4, 5);
const record: WalletRecord = {
  label: 'Treasury',
  transcript,
  transcriptHash: hash,
  keys: [{ suite: 'ed25519', threshold: 2, commitment: [point, point], verifyingShares: [point, point] }],
  shares: [share],
  epoch: 0,
  past: [],
  former: null,
  verified: 'scan',
  comparedWith: [],
  createdAt: 1_700_000_000_000,
  colour: null,
};

function codeOf(bytes: Uint8Array): string {
  try {
    readWallet(bytes);
    return 'none';
  } catch (error) {
    return (error as SignerError).code;
  }
}

describe('the record of a wallet', () => {
  const key = [0, 2, [point, point], [point, point]];
  const fields = ['Treasury', transcript, hash, [key], [share], 0, 1, 1_700_000_000_000];

  it('a wallet without a colour is written exactly as before there were colours, and read likewise', () => {
    const before = writeCbor([1, ...fields]);
    expect(readWallet(before)).toEqual(record);
    expect(writeWallet(record)).toEqual(before);
  });

  it('a wallet keeps a chosen colour, even the first one', () => {
    for (const colour of [0, limits.walletColours - 1])
      expect(readWallet(writeWallet({ ...record, colour }))).toEqual({ ...record, colour });
  });

  it('a wallet keeps whom it was compared with so far, in every version', () => {
    const some = { ...record, verified: null, comparedWith: [1, 3] };
    expect(writeWallet(some)[1]).toBe(5);
    for (const one of [some, { ...some, colour: 3 }, { ...some, shares: [], colour: null }])
      expect(readWallet(writeWallet(one))).toEqual(one);
    const { comparedWith, ...rest } = some;
    const whole = [1, ...fields.slice(0, 6), 0, fields[7]];
    expect(writeWallet({ ...rest, comparedWith: [] })).toEqual(writeCbor(whole));
    expect(writeWallet(some)).toEqual(writeCbor([5, whole, comparedWith]));
    for (const bad of [[], [0], [limits.participants + 1], ['1']])
      expect(codeOf(writeCbor([5, whole, bad]))).toBe('malformed');
    expect(codeOf(writeCbor([5, [5, whole, [1]], [1]]))).toBe('malformed');
  });

  it.each([
    ['the first version with a colour', [1, ...fields, 3]],
    ['the second without one', [2, ...fields]],
    ['the second with null', [2, ...fields, null]],
    ['a colour past the list', [2, ...fields, limits.walletColours]],
    ['one more field', [2, ...fields, 3, 0]],
    ['a third version', [3, ...fields, 3]],
  ])('a wallet record has only one form: %s is refused', (_, value) => {
    expect(codeOf(writeCbor(value))).toBe('malformed');
  });
});

describe('the record of a ceremony', () => {
  const params = ['sign', hash, 0, [1, 2], [[0, Uint8Array.of(7)]], 1];
  const at = 1_700_000_000_000;
  const bytesBefore = (hasAgreed: number, last: string) => [
    1,
    params,
    [],
    hasAgreed,
    at,
    at,
    [[last, null, at]],
    Uint8Array.of(9),
  ];
  const read: CeremonyRecord = {
    params: {
      kind: 'sign',
      walletId: hash,
      epoch: 0,
      signers: [1, 2],
      payloads: [{ key: 0, bytes: Uint8Array.of(7) }],
      attempt: 1,
    },
    messages: [],
    hasAgreed: true,
    createdAt: at,
    updatedAt: at,
    history: [{ code: 'started', name: null, at }],
    requestId: Uint8Array.of(9),
    signatures: [],
  };

  it('a ceremony of version 0.1 is read, and written again as the same bytes as long as it has no result', () => {
    const bytes = writeCbor(bytesBefore(1, 'started'));
    expect(readCeremony(bytes)).toEqual(read);
    expect(writeCeremony(read)).toEqual(bytes);
  });

  it('a ceremony of version 0.1 that was removed no longer counts as agreed', () => {
    expect(readCeremony(writeCbor(bytesBefore(1, 'forgotten'))).hasAgreed).toBe(false);
  });

  it.each([64, 65])('a ceremony keeps a result of %s bytes', (length) => {
    const finished = {
      ...read,
      signatures: [[new Uint8Array(length).fill(5)], [new Uint8Array(64), new Uint8Array(64).fill(1)]],
    };
    expect(readCeremony(writeCeremony(finished))).toEqual(finished);
  });

  it.each([
    ['the first version with a result', [...bytesBefore(1, 'started'), [[new Uint8Array(64)]]]],
    ['the second without one', [2, ...bytesBefore(1, 'started').slice(1)]],
    ['the second with none', [2, ...bytesBefore(1, 'started').slice(1), []]],
    ['a signature of another length', [2, ...bytesBefore(1, 'started').slice(1), [[new Uint8Array(66)]]]],
  ])('a ceremony record has only one form: %s is refused', (_, value) => {
    expect(() => readCeremony(writeCbor(value))).toThrow(expect.objectContaining({ code: 'malformed' }));
  });
});

describe('the record of a wallet that was handed on', () => {
  const member = (name: string) => makePerson(name, `records/${name}`).member;
  const point = Uint8Array.from({ length: 32 }, (_, i) => i);
  const key = {
    suite: 'ed25519' as const,
    threshold: 2,
    commitment: [point, point],
    verifyingShares: [point, point],
  };
  const bip340 = { ...key, suite: 'secp256k1' as const, scheme: 'bip340' as const };
  const members = [member('Ana'), member('Bob')];
  const hash = (fill: number) => new Uint8Array(32).fill(fill);
  const record = {
    label: 'Treasury',
    transcript: new Uint8Array(1_000).fill(1),
    transcriptHash: hash(2),
    keys: [key, bip340],
    shares: [hash(3), hash(4)],
    epoch: 1,
    past: [{ number: 0, transcriptHash: hash(5), threshold: 2, members, keys: [key, bip340] }],
    former: {
      epoch: 0,
      transcript: new Uint8Array(1_000).fill(6),
      transcriptHash: hash(5),
      keys: [key, bip340],
      shares: [hash(7), hash(8)],
    },
    verified: null,
    comparedWith: [],
    createdAt: 9,
    colour: null,
  };

  it('a wallet that was handed on comes back with its epochs and its former shares, even at its largest', () => {
    const blob = new Uint8Array(limits.blobBytes).fill(1);
    const full = { ...record, transcript: blob, former: { ...record.former, transcript: blob } };
    expect(readWallet(writeWallet(full)).former!.transcript.length).toBe(limits.blobBytes);
    expect(readWallet(writeWallet(record))).toEqual(record);
    expect(readWallet(writeWallet({ ...record, former: null, colour: 3 }))).toEqual({
      ...record,
      former: null,
      colour: 3,
    });
  });

  it('a wallet has no shares if others hold it now, and has some if it never changed hands', () => {
    const out = { ...record, shares: [] };
    expect(readWallet(writeWallet(out))).toEqual(out);
    // Watched as it was made.
    const watched = { ...out, epoch: 0, past: [], former: null };
    expect(readWallet(writeWallet(watched))).toEqual(watched);
  });

  it('a wallet keeps its first form until it changes hands', () => {
    const first = { ...record, epoch: 0, past: [], former: null };
    expect(writeWallet(first)[1]).toBe(1);
    expect(writeWallet({ ...first, colour: 2 })[1]).toBe(2);
    expect(writeWallet(record)[1]).toBe(3);
  });
});

describe('what is remembered about an account', () => {
  it('account notes are read as version 0.1 wrote them, and with a place since then', () => {
    expect(readNote(writeCbor([1, 7]))).toEqual({ shown: 7 });
    expect(writeNote({ shown: 7 })).toEqual(writeCbor([1, 7]));
    const note = { shown: 0, place: 'AS6Uzg4pnS4Mso6SRqRk7zZSPaZ7jt3eAenn8oy9eqma' };
    expect(readNote(writeNote(note))).toEqual(note);
    for (const bad of [
      [1, 7, 'x'],
      [2, 7],
      [2, 7, ''],
      [3, 7, 'x'],
    ])
      expect(() => readNote(writeCbor(bad))).toThrow('malformed');
  });
});
