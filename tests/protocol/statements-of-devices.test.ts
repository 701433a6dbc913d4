import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHex } from '../../src/core/bytes.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { type Envelope, makeEnvelope } from '../../src/protocol/envelope.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { readWords } from '../../src/signer/words.ts';
import { type Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

/**
 * Section 10 of docs/protocol.md, as devices do it: each part by its title and the sentence that is tested.
 */
const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
const says = (title: string, sentence: string) =>
  expect(page.split(`**${title}**`)[1]?.split(/ \*\*[A-Z]| ## /)[0]).toContain(sentence);

describe('what devices do where two clients could differ', async () => {
  const devices = await setUpDevices(['Ana', 'Bob', 'Cyd'], plainChains, 'statements');
  const [ana, bob, cyd] = devices as [Device, Device, Device];
  await exchangeCards(devices);
  const { id: walletId } = await makeWallet(devices, 2);

  /** Opened by Ana for herself and Cyd. */
  async function open(data: string): Promise<string> {
    const draft = await ana.call('draft', { walletId, chain: 'solana', data });
    return (await ana.call('propose', { draftId: draft.id, signers: [1, 3] })).id;
  }
  const show = (device: Device, id: string) => device.call('bundle', { id });
  const messagesOf = async (device: Device, id: string) => readBundle(await show(device, id)).messages;
  const places = (messages: readonly Envelope[]) =>
    messages.map(({ from, round }) => `${from}/${round}`).sort();

  it('identifiers stay the same, and devices that only carry have no place', async () => {
    says('Identifiers.', 'a signer keeps that number, whoever else signs');
    says('Devices that only carry.', 'takes in, checks and hands on');
    const id = await open('pay one and three');
    await bob.scan(ana, id);
    await cyd.scan(bob, id);
    await cyd.call('join', { id });
    await bob.scan(cyd, id);
    expect((await ana.scan(bob, id)).state).toBe('done');
    expect(places(await messagesOf(ana, id))).toEqual(['1/1', '1/2', '3/1', '3/2']);
    // It has no place: a message with its number refuses the whole bundle, and it says nothing itself.
    const other = await open('pay one and three again');
    const { params, messages } = readBundle(await show(ana, other));
    const identity = deriveIdentity(readWords(bob.words.join(' ')));
    const foreign = makeEnvelope(identity, readHex(other), 2, 1, messages[0]!.body);
    const before = await show(cyd, id);
    await refusal(cyd.receive(writeBundle(params, [...messages, foreign])));
    expect((await refusal(cyd.call('ceremony', { id: other }))).code).toBe('unknown-ceremony');
    expect(await show(cyd, id)).toEqual(before);
    expect((await refusal(bob.call('decline', { id, reason: '' }))).code).toBe('not-a-participant');
    expect(places(await messagesOf(bob, id))).not.toContain('2/1');
  });

  it('a signer can stop only once, and a stop takes no share back', async () => {
    says('Stops in signing.', 'Whoever has all shares has the signature, stop or no stop');
    const id = await open('pay and stop');
    await cyd.scan(ana, id);
    await cyd.call('join', { id });
    // Cyd's share is out; Ana's follows and completes the set, and then Cyd stops.
    await ana.scan(cyd, id);
    const whole = await show(ana, id);
    await cyd.call('decline', { id, reason: 'no' });
    await cyd.call('decline', { id, reason: 'other words' });
    const stops = (await messagesOf(cyd, id)).filter(({ from, round }) => from === 3 && round === 0);
    expect(stops).toHaveLength(1);
    await cyd.receive(whole);
    expect((await cyd.call('ceremony', { id })).state).toBe('done');
    expect((await ana.scan(cyd, id)).state).toBe('done');
  });

  it('a device that comes back finds its own messages standing, and they are not an agreement', async () => {
    says('Coming back.', 'they are not an agreement');
    const id = await open('pay after coming back');
    await cyd.scan(ana, id);
    await cyd.call('join', { id });
    const said = await messagesOf(cyd, id);
    await cyd.call('forgetCeremony', { id });
    await cyd.reopen();
    await cyd.receive(await show(ana, id));
    expect((await cyd.call('ceremony', { id })).state).toBe('invited');
    const own = ({ from }: Envelope) => from === 3;
    expect((await messagesOf(cyd, id)).filter(own)).toEqual(said.filter(own));
    await cyd.call('join', { id });
    expect((await messagesOf(cyd, id)).filter(own)).toEqual(said.filter(own));
  });

  it('the last share does not leave if another one is spoilt', async () => {
    says('Order of checks in signing.', 'its share leaves only if the sum is right');
    const draft = await ana.call('draft', { walletId, chain: 'solana', data: 'pay but spoilt' });
    const { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 2, 3] });
    await bob.scan(ana, id);
    await bob.call('join', { id });
    await cyd.scan(bob, id);
    await cyd.call('join', { id });
    const { params, messages } = readBundle(await show(cyd, id));
    const identity = deriveIdentity(readWords(cyd.words.join(' ')));
    // The last byte of an Ed25519 scalar is its highest, the one before it is free.
    const spoilt = messages.map((one) => {
      if (one.round !== 2) return one;
      const body = one.body.with(-2, one.body.at(-2)! ^ 1);
      return makeEnvelope(identity, readHex(id), one.from, one.round, body);
    });
    expect(places(spoilt)).toEqual(['1/1', '2/1', '3/1', '3/2']);
    await ana.receive(writeBundle(params, spoilt));
    // Not the last share: it costs nobody anything, and the sum will tell.
    expect(places(await messagesOf(ana, id))).toContain('1/2');
    const { state, stopped } = await bob.scan(ana, id);
    expect([state, stopped?.culprit?.name]).toEqual(['stopped', 'Cyd']);
    // From the last signer nothing is out except his commitments and his complaint, and it stays that way.
    expect(places(await messagesOf(bob, id)).filter((place) => place.startsWith('2/'))).not.toContain('2/2');
    // Whoever is shown that complaint finds the same for themselves.
    const told = await ana.scan(bob, id);
    expect([told.state, told.stopped?.code, told.stopped?.culprit?.name]).toEqual([
      'stopped',
      'bad-share',
      'Cyd',
    ]);
    await bob.receive(await show(cyd, id)).catch(() => undefined);
    expect(places(await messagesOf(bob, id))).not.toContain('2/2');
  });
});
