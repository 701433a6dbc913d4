import { base58, base64 } from '@scure/base';
import { expect, it, vi } from 'vitest';
import { bytesToHex, concatBytes, utf8ToBytes } from '../../src/core/bytes.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { suites } from '../../src/protocol/suite.ts';
import { readWords } from '../../src/signer/words.ts';
import { Device, exchangeCards, makeWallet, password } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';
import { readDisk } from '../vault/support.ts';
import { finds, flatten, formsOf } from './canary.ts';
import { prove } from './prove.ts';
import { makeOrigin, startDevice } from './world.ts';

vi.mock('../../src/vault/kdf.ts', async (original) =>
  (await import('../vault/kdf-once.ts')).deriveOnce(original),
);

/**
 * Seed, keys, shares and password, searched for in everything that leaves the signer and everything on disk.
 */

const origin = await makeOrigin(['Ana', 'Bob', 'Cyd'], 2);

function secretsOf(words: readonly string[], shares: readonly Uint8Array[]): Uint8Array[] {
  const seed = readWords(words.join(' '));
  const { secretKey, staticSecrets } = deriveIdentity(seed);
  const statics = (['ed25519', 'secp256k1'] as const).map((id) => suites[id].writeScalar(staticSecrets[id]));
  const phrases = [password, words.slice(0, 4).join(' '), words.slice(-4).join(' '), words.join(' ')];
  return [...[seed, secretKey, ...statics, ...shares].flatMap(formsOf), ...phrases.map(utf8ToBytes)];
}

it('a canary is found wherever it is put', () => {
  const secret = Uint8Array.from({ length: 32 }, (_, i) => 200 - 5 * i);
  const forms = formsOf(secret);
  const planted = [
    secret,
    { a: [bytesToHex(secret)] },
    new Error(base58.encode(secret)),
    `x${base64.encode(concatBytes(Uint8Array.of(1, 2), secret, Uint8Array.of(3)))}`,
    `${BigInt(`0x${bytesToHex(secret)}`)}`,
    secret.slice(16),
    new Map([['key', Uint8Array.from(secret).reverse()]]),
  ];
  for (const value of planted) expect(finds(flatten(value), forms)).toBe(true);
  expect(finds(flatten(['nothing', new Uint8Array(64)]), forms)).toBe(false);
});

const mayShowWords = new Set(['create', 'revealWords']);

/** Watches every answer and every refusal of a device. Returns how many were searched. */
function watch(device: Device, secrets: readonly Uint8Array[]): () => number {
  let searched = 0;
  const { signer } = device;
  device.signer = {
    async handle(name, input) {
      const look = (value: unknown) => {
        searched++;
        if (!mayShowWords.has(name) && finds(flatten(value), secrets)) throw new Error(`a secret in ${name}`);
      };
      try {
        const output = await signer.handle(name, input);
        look(output);
        return output;
      } catch (error) {
        look(error);
        throw error;
      }
    },
  };
  return () => searched;
}

prove(
  'canaries in answers, errors and on disk',
  { ci: 1, seconds: 15, nightly: 5_000 },
  async (dice, tally, index) => {
    const wallet = origin.wallet!;
    const devices = await Promise.all(
      origin.names.map((name, i) => startDevice(name, origin.disks[i]!, `canary ${index} ${name}`)),
    );
    const secrets = devices.map((_, i) => secretsOf(origin.words[i]!, wallet.results[i]!.shares));
    const all = secrets.flat();
    const counts = devices.map((device) => watch(device, all));
    const [ana, bob, cyd] = devices as [Device, Device, Device];
    const { id: walletId } = wallet;
    const made = await makeWallet(devices, 3, 'Second');
    for (const chain of ['solana', 'ethereum'] as const) {
      const data = `pay ${Buffer.from(dice.bytes(6)).toString('hex')}`;
      const draft = await ana.call('draft', { walletId, chain, data });
      const { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
      await bob.scan(ana, id);
      await bob.call('join', { id });
      await ana.scan(bob, id);
      await ana.call('exports', { ceremonyId: id });
      const bundle = await ana.call('bundle', { id });
      for (let i = 0; i < 20; i++) {
        const bent = bundle.with(dice.below(bundle.length), dice.below(256));
        await bob.receive(Uint8Array.from(bent)).catch(() => null);
      }
    }
    const refused: Promise<unknown>[] = [
      cyd.call('confirmWords', { words: { 1: 'wrong' } }),
      cyd.call('revealWords', { password: 'wrong' }),
      cyd.call('changePassword', { old: 'wrong', next: 'weak' }),
      cyd.call('testBackup', { words: origin.words[0]!.join(' '), transcript: null }),
      cyd.call('restore', { name: 'Cyd', password, words: origin.words[2]!.join(' ') }),
      cyd.call('create', { name: 'Cyd', password }),
      cyd.call('wipe', { name: 'not this' }),
    ];
    const codes = await Promise.allSettled(refused);
    expect(codes.filter(({ status }) => status === 'fulfilled')).toEqual([]);
    for (const device of devices) {
      for (const name of ['status', 'self', 'card', 'contacts', 'wallets', 'ceremonies'] as const)
        await device.call(name);
      await device.call('transcript', { walletId: made.id });
      await device.call('health', { display: 'tab', vendor: '' });
      await device.call('revealWords', { password });
      if (finds(flatten(await readDisk(device.database)), all))
        throw new Error('a secret in the clear on disk');
    }
    const searched = counts.reduce((sum, count) => sum + count(), 0);
    tally('answers', searched);
    return searched;
  },
);

it('a new device reveals its words only in the one answer that shows them', async () => {
  const [dee, fay] = [new Device('Dee', plainChains), new Device('Fay', plainChains)];
  const { words } = await dee.call('create', { name: 'Dee', password });
  const secrets = secretsOf(words, []);
  const count = watch(dee, secrets);
  const { positions } = await dee.call('wordsToConfirm');
  const answers = Object.fromEntries(positions.map((at) => [at, words[at - 1]!]));
  await dee.call('confirmWords', { words: answers });
  await fay.setUp();
  await exchangeCards([dee, fay]);
  await makeWallet([dee, fay], 2);
  expect(finds(flatten(await readDisk(dee.database)), secrets)).toBe(false);
  expect(count()).toBeGreaterThan(5);
});
