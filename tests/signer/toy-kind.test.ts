import { expect, it, vi } from 'vitest';
import { readHex } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { writeParcel } from '../../src/core/parcel.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { makeEnvelope } from '../../src/protocol/envelope.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import type { Params } from '../../src/protocol/kinds.ts';
import { readWords } from '../../src/signer/words.ts';
import { refusal, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';
import type { ToyParams } from '../support/toy-kind.ts';
import { heard, toyId } from '../support/toy-signer-kind.ts';

/** A new kind of ceremony takes one line in each of two registries. */
vi.mock('../../src/protocol/kinds.ts', async (load) => {
  const real = await load<typeof import('../../src/protocol/kinds.ts')>();
  const { toy } = await import('../support/toy-kind.ts');
  const kindOf = (one: { kind: string }) => (one.kind === 'toy' ? toy : real.kindOf(one));
  return { ...real, kindOf };
});
vi.mock('../../src/signer/kinds/registry.ts', async (load) => {
  const real = await load<typeof import('../../src/signer/kinds/registry.ts')>();
  const { toySignerKind } = await import('../support/toy-signer-kind.ts');
  const signerKindOf = (one: { kind: string }) =>
    one.kind === 'toy' ? toySignerKind : real.signerKindOf(one);
  return { ...real, signerKindOf };
});

it('a kind of ceremony that exists only here runs and is stored, shown and carried like any other', async () => {
  const [ana, bob] = await setUpDevices(['Ana', 'Bob'], plainChains, 'toy');
  const people = [ana!, bob!].map(({ name, words }) => {
    const identity = deriveIdentity(readWords(words.join(' ')));
    return { identity, member: { name, identity: identity.publicKey, staticKeys: identity.staticKeys } };
  });
  const params: ToyParams = { kind: 'toy', members: people.map((p) => p.member), nonce: new Uint8Array(16) };
  const any = params as unknown as Params;
  const id = toyId(params);
  const bundle = (extra: number[], ...said: [number, number, number[]][]) =>
    writeBundle(
      any,
      said.map(([from, round, body]) =>
        makeEnvelope(people[from - 1]!.identity, readHex(id), from, round, Uint8Array.from(body)),
      ),
      extra,
    );

  // The third item is written if there is something in it, and merged.
  expect(readBundle(bundle([])).extra).toEqual([]);
  expect(await ana!.receive(bundle([5]))).toMatchObject({ kind: 'ceremony', id, isNew: true });
  expect(await ana!.receive(bundle([5]))).toMatchObject({ changed: false });
  expect(await ana!.receive(bundle([3, 5]))).toMatchObject({ changed: true });
  await ana!.reopen();
  expect(readBundle(await ana!.call('bundle', { id })).extra).toEqual([3, 5]);

  // Three rounds, each with its own speakers.
  await ana!.call('join', { id });
  let view = await bob!.scan(ana!, id);
  expect(view).toMatchObject({ kind: 'toy', state: 'invited', rounds: ['deal', 'answer', 'confirm'] });
  expect(view.people.map(({ rounds }) => rounds)).toEqual([
    ['done', 'none', 'waiting'],
    ['none', 'waiting', 'waiting'],
  ]);
  view = await bob!.call('join', { id });
  expect(heard).toEqual([7]);
  expect(view).toMatchObject({ state: 'open', waitingFor: [1], showNext: { name: 'Ana' } });
  expect(await ana!.scan(bob!, id)).toMatchObject({ state: 'done' });
  expect(await bob!.scan(ana!, id)).toMatchObject({ state: 'done' });
  await bob!.reopen();
  expect(await bob!.call('ceremony', { id })).toMatchObject({ state: 'done' });
});

it('what its rounds do not allow is refused, whoever speaks out of turn is named, and a stop keeps its effects', async () => {
  const [ana, bob] = await setUpDevices(['Ana', 'Bob'], plainChains, 'toy rules');
  const people = [ana!, bob!].map(({ name, words }) => {
    const identity = deriveIdentity(readWords(words.join(' ')));
    return { identity, member: { name, identity: identity.publicKey, staticKeys: identity.staticKeys } };
  });
  let turn = 0;
  const fresh = () => {
    const nonce = new Uint8Array(16).fill(++turn);
    const params: ToyParams = { kind: 'toy', members: people.map((p) => p.member), nonce };
    const id = toyId(params);
    const bundle = (...said: [number, number, number[]][]) =>
      writeBundle(
        params as unknown as Params,
        said.map(([from, round, body]) =>
          makeEnvelope(people[from - 1]!.identity, readHex(id), from, round, Uint8Array.from(body)),
        ),
        [],
      );
    return { id, bundle };
  };
  const { bundle } = fresh();
  for (const bad of [bundle([1, 1, [1, 2, 3, 4, 5]]), bundle([2, 4, [1]])])
    expect(await refusal(bob!.receive(bad))).toMatchObject({ code: 'malformed' });
  const astray = fresh();
  await bob!.receive(astray.bundle([1, 2, [8]]));
  expect(await bob!.call('ceremony', { id: astray.id })).toMatchObject({
    state: 'stopped',
    stopped: { code: 'bad-message', culprit: { name: 'Ana' } },
  });
  const burnt = fresh();
  await bob!.receive(burnt.bundle([1, 1, [13]]));
  heard.length = 0;
  await bob!.call('join', { id: burnt.id });
  expect(heard).toEqual([13, 13]);
  expect(await bob!.call('ceremony', { id: burnt.id })).toMatchObject({
    state: 'stopped',
    stopped: { code: 'bad-share', culprit: { name: 'Ana' } },
  });

  // A parcel: each by itself, and what is refused hides nothing.
  const [one, two] = [fresh(), fresh()];
  const card = await ana!.call('card');
  const newer = writeCbor(['hf1', 9, []]);
  const parcel = writeParcel([card, one.bundle(), two.bundle([2, 4, [1]]), newer]);
  expect(await bob!.receive(parcel)).toMatchObject({
    kind: 'parcel',
    taken: [
      { kind: 'card', isNew: true },
      { kind: 'ceremony', id: one.id },
    ],
    refused: [{ code: 'malformed' }, { code: 'newer-version' }],
  });
  expect(await refusal(bob!.receive(writeParcel([newer, two.bundle([2, 4, [1]])])))).toMatchObject({
    code: 'malformed',
  });
});
