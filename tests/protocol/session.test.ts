import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ascii, concatBytes } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { limits } from '../../src/core/limits.ts';
import type { KeygenParams } from '../../src/protocol/keygen-params.ts';
import type { Params } from '../../src/protocol/kinds.ts';
import { checkParams, deriveSessionId, readParams, writeParams } from '../../src/protocol/session.ts';
import { mostDigests, type SignParams } from '../../src/protocol/sign-params.ts';
import { makeKeygenParams, makePerson, type Person } from '../support/peers.ts';

/** What may be agreed on, at both ends of every bound. */
let keygen: KeygenParams;
let sign: SignParams;
let all: Person[] | undefined;
let people: KeygenParams['participants'];
beforeEach(() => {
  all ??= Array.from({ length: 17 }, (_, i) => makePerson(`P${i + 1}`, `session/${i}`));
  people = all.map((person) => person.member);
  keygen = makeKeygenParams(all.slice(0, 3), 2);
  sign = {
    kind: 'sign',
    walletId: new Uint8Array(32),
    epoch: 0,
    signers: [1, 2],
    payloads: [{ key: 0, bytes: Uint8Array.of(1) }],
    attempt: 1,
  };
});

const read = (params: Params) => readParams(writeCbor(writeParams(params)));
const taken = (params: Params) => expect(read(params)).toEqual(params);
const refused = (params: Params, code: string, where: string) =>
  expect(() => read(params)).toThrowError(expect.objectContaining({ code, where, culprit: undefined }));
const malformed = (params: Params) => refused(params, 'malformed', 'params');

const payloadsOf = (...lengths: number[]) =>
  lengths.map((length, i) => ({ key: 0, bytes: new Uint8Array(length).fill(i + 1) }));

describe('what is agreed before a key', () => {
  it('keygen parameters come back as they were written', () => {
    taken(keygen);
    taken({ ...keygen, realm: 'practice', threshold: 3, nonce: new Uint8Array(16).fill(9) });
    taken({ ...keygen, participants: people.slice(0, 16), threshold: 16 });
    taken({ ...keygen, participants: people.slice(0, 2) });
    taken({ ...keygen, keys: [{ chain: 'sixteen-letters!', suite: 'secp256k1' }] });
    taken({ ...keygen, label: 'x'.repeat(40) });
  });

  it('keygen parameters keep to the bounds of each field', () => {
    malformed({ ...keygen, realm: 'other' as never });
    malformed({ ...keygen, label: '' });
    malformed({ ...keygen, label: 'x'.repeat(41) });
    for (const threshold of [0, 1, 17, 1.5]) malformed({ ...keygen, threshold });
    malformed({ ...keygen, participants: people.slice(0, 1) });
    malformed({ ...keygen, participants: people });
    malformed({ ...keygen, keys: [] });
    malformed({
      ...keygen,
      keys: ['a', 'b', 'c', 'd', 'e'].map((chain) => ({ chain, suite: 'ed25519' as const })),
    });
    malformed({ ...keygen, keys: [{ chain: 'seventeen letters', suite: 'ed25519' }] });
    malformed({ ...keygen, keys: [{ chain: '', suite: 'ed25519' }] });
    malformed({ ...keygen, keys: [{ chain: 'solana', suite: 'p256' as never }] });
    for (const length of [0, 15, 17]) malformed({ ...keygen, nonce: new Uint8Array(length) });
    const fields = writeParams(keygen);
    for (const extra of [
      fields.slice(0, -1),
      [...fields, 0],
      [...fields.slice(0, 4), [['solana', 256]], ...fields.slice(5)],
      // The suite's own scheme, written out.
      [...fields.slice(0, 4), [['solana', 0, 0]], ...fields.slice(5)],
      [...fields.slice(0, 4), [['solana', 0, 1, 0]], ...fields.slice(5)],
    ])
      expect(() => readParams(writeCbor(extra))).toThrowError(expect.objectContaining({ code: 'malformed' }));
  });

  it('keygen parameters have a threshold within the group', () => {
    refused({ ...keygen, threshold: 4 }, 'bad-parameters', 'threshold');
    expect(() => checkParams({ ...keygen, threshold: 1 })).toThrowError(
      expect.objectContaining({ code: 'bad-parameters', where: 'threshold' }),
    );
    expect(checkParams(keygen)).toBe(keygen);
  });

  it('keygen parameters name nobody twice, under any name or with any key', () => {
    const [ana, bob, cyd] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    const twice = (other: typeof ana) =>
      refused({ ...keygen, participants: [ana, bob, other] }, 'bad-parameters', 'participants');
    twice({ ...ana, name: 'Another' });
    twice({ ...cyd, identity: ana.identity });
    twice({ ...cyd, staticKeys: [ana.staticKeys[0]!, cyd.staticKeys[1]!] });
    twice({ ...cyd, staticKeys: [cyd.staticKeys[0]!, bob.staticKeys[1]!] });
    // An identity key as someone's Ed25519 static key.
    twice({ ...cyd, staticKeys: [ana.identity, cyd.staticKeys[1]!] });
    taken({ ...keygen, participants: [ana, bob, { ...cyd, name: ana.name }] });
  });

  it('keygen parameters with an unknown suite or scheme belong to a newer build', () => {
    const fields = writeParams(keygen);
    for (const key of [
      ['bitcoin', 2],
      ['bitcoin', 1, 3],
    ])
      expect(() => readParams(writeCbor([...fields.slice(0, 4), [key], ...fields.slice(5)]))).toThrowError(
        expect.objectContaining({ code: 'newer-version', where: 'key' }),
      );
  });

  it('keygen parameters have one key per chain, possibly several of one suite, each with a scheme of its suite', () => {
    const bitcoin = { chain: 'bitcoin', suite: 'secp256k1' as const, scheme: 'bip340' as const };
    taken({ ...keygen, keys: [...keygen.keys, bitcoin] });
    expect(writeParams({ ...keygen, keys: [bitcoin] })[4]).toEqual([['bitcoin', 1, 1]]);
    // The suite's own scheme is left out, however it is stated.
    const plain = { chain: 'ethereum', suite: 'secp256k1' as const };
    expect(writeParams({ ...keygen, keys: [{ ...plain, scheme: 'rfc9591' }] })[4]).toEqual([['ethereum', 1]]);
    const bad = (keys: KeygenParams['keys']) => refused({ ...keygen, keys }, 'bad-parameters', 'keys');
    bad([{ chain: 'solana', suite: 'ed25519', scheme: 'bip340' }]);
    bad([
      { chain: 'solana', suite: 'ed25519' },
      { chain: 'solana', suite: 'secp256k1' },
    ]);
  });
});

describe('what is agreed before a signature', () => {
  it('signing parameters come back as they were written', () => {
    taken(sign);
    taken({ ...sign, attempt: 1_000, signers: [15, 16] });
    // From epoch 1 on the transcript hash comes with the number; epoch 0 keeps its bytes.
    taken({ ...sign, epoch: 64, epochHash: new Uint8Array(32).fill(3) });
    expect(writeParams(sign)[2]).toBe(0);
    expect(writeParams({ ...sign, epoch: 1, epochHash: new Uint8Array(32) })[2]).toEqual([
      1,
      new Uint8Array(32),
    ]);
    taken({ ...sign, signers: Array.from({ length: 16 }, (_, i) => i + 1) });
    taken({ ...sign, payloads: [{ key: 1, bytes: new Uint8Array(65_536) }] });
    taken({
      ...sign,
      payloads: Array.from({ length: 100 }, (_, i) => ({ key: 0, bytes: Uint8Array.of(i) })),
    });
  });

  it('signing parameters keep to the bounds of each field', () => {
    for (const length of [0, 31, 33]) malformed({ ...sign, walletId: new Uint8Array(length) });
    for (const epoch of [-1, 2 ** 32]) malformed({ ...sign, epoch });
    for (const attempt of [0, 1_001]) malformed({ ...sign, attempt });
    malformed({ ...sign, signers: [1] });
    malformed({ ...sign, signers: [0, 1] });
    malformed({ ...sign, signers: [1, 17] });
    malformed({ ...sign, signers: Array.from({ length: 17 }, (_, i) => Math.min(i + 1, 16)) });
    malformed({ ...sign, payloads: [] });
    malformed({ ...sign, payloads: [{ key: 4, bytes: Uint8Array.of(1) }] });
    malformed({ ...sign, payloads: payloadsOf(0) });
    malformed({ ...sign, payloads: payloadsOf(65_537) });
    malformed({
      ...sign,
      payloads: Array.from({ length: 101 }, (_, i) => ({ key: 0, bytes: Uint8Array.of(i) })),
    });
    const fields = writeParams(sign);
    for (const extra of [
      fields.slice(0, -1),
      [...fields, 0],
      ['Sign', ...fields.slice(1)],
      [1, ...fields.slice(1)],
      [],
    ])
      expect(() => readParams(writeCbor(extra))).toThrowError(expect.objectContaining({ code: 'malformed' }));
  });

  it('signing parameters name each signer once, ascending', () => {
    for (const signers of [
      [2, 1],
      [1, 1],
      [1, 3, 2],
      [1, 2, 2],
    ])
      refused({ ...sign, signers }, 'bad-parameters', 'signers');
  });

  it('signing parameters are small enough for one blob with every message', () => {
    const six = Array.from({ length: 6 }, () => 65_536);
    const rest = limits.allPayloadBytes - 6 * 65_536;
    taken({ ...sign, payloads: payloadsOf(...six, rest) });
    refused({ ...sign, payloads: payloadsOf(...six, rest + 1) }, 'bad-parameters', 'size');
  });

  it('signing parameters may include a permit, which is agreed on as well and takes up room', () => {
    const permit = new Uint8Array(limits.permitBytes).fill(7);
    const under = { ...sign, permit };
    taken({ ...sign, permit: Uint8Array.of(1) });
    taken(under);
    malformed({ ...sign, permit: new Uint8Array() });
    malformed({ ...sign, permit: new Uint8Array(limits.permitBytes + 1) });
    expect(writeParams(under)).toEqual([...writeParams(sign), permit]);
    expect(deriveSessionId(under)).not.toEqual(deriveSessionId(sign));
    const crowd = Array.from({ length: 16 }, (_, i) => i + 1);
    const big = { ...sign, signers: crowd, payloads: payloadsOf(limits.payloadBytes) };
    expect(mostDigests({ ...big, permit })).toBeLessThan(mostDigests(big));
  });

  it('signing parameters ask for no signature twice', () => {
    const [one, two] = [Uint8Array.of(1), Uint8Array.of(2)];
    const payloads = [
      { key: 0, bytes: one },
      { key: 1, bytes: one },
      { key: 0, bytes: two },
    ];
    taken({ ...sign, payloads });
    refused({ ...sign, payloads: [...payloads, { key: 1, bytes: one }] }, 'bad-parameters', 'payloads');
    // Eleven bytes under key 1 are not one byte under key 11.
    taken({
      ...sign,
      payloads: [
        { key: 1, bytes: Uint8Array.of(0x11) },
        { key: 0, bytes: Uint8Array.of(0x11) },
      ],
    });
  });
});

it('a session id is the hash of its domain and of everything that was agreed', () => {
  const bytes = writeCbor([
    'keygen',
    0,
    keygen.label,
    2,
    [
      ['solana', 0],
      ['ethereum', 1],
    ],
    keygen.participants.map((m) => [m.name, m.identity, m.staticKeys]),
    keygen.nonce,
  ]);
  const hash = (data: Uint8Array) =>
    Uint8Array.from(
      createHash('sha256')
        .update(concatBytes(ascii('hoarfrost/v1/session'), data))
        .digest(),
    );
  expect(deriveSessionId(keygen)).toEqual(hash(bytes));
  expect(deriveSessionId(sign)).toEqual(
    hash(writeCbor(['sign', sign.walletId, 0, [1, 2], [[0, Uint8Array.of(1)]], 1])),
  );
});

it('parameters of an unknown kind belong to a newer build, whatever else is in them', () => {
  for (const fields of [['seal'], ['seal', 1, [2]], ['re-seal', ...writeParams(sign).slice(1)]])
    expect(() => readParams(writeCbor(fields))).toThrowError(
      expect.objectContaining({ code: 'newer-version', where: 'ceremony' }),
    );
});
