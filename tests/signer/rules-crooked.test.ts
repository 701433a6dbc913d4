import { beforeAll, describe, expect, it } from 'vitest';
import { bytesToHex } from '../../src/core/bytes.ts';
import { writeParcel } from '../../src/core/parcel.ts';
import { deriveCharterHash, readCharter, writeCharter } from '../../src/custody/charter.ts';
import { readPermit, writePermit } from '../../src/custody/permit.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { asCharterParams } from '../../src/protocol/charter-params.ts';
import { makeEnvelope } from '../../src/protocol/envelope.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { deriveSessionId } from '../../src/protocol/session.ts';
import { asSignParams } from '../../src/protocol/sign-params.ts';
import { readWords } from '../../src/signer/words.ts';
import { Device, password, refusal } from '../support/network.ts';
import {
  agree,
  ask,
  draftOf,
  edited,
  makeRuled,
  nextDay,
  payingChains,
  putInForce,
  type Ruled,
  rules,
} from '../support/ruled.ts';

/**
 * One person with altered software against devices that enforce the rules: what they try, and what becomes of
 * it.
 */
let ruled: Ruled;
beforeAll(async () => {
  ruled = await makeRuled('crooked');
  await putInForce(ruled);
}, 60_000);

const rulesOn = async (device: Device) =>
  (await device.call('wallets')).find(({ id }) => id === ruled.walletId)!.rules;
const identityOf = (device: Device) => deriveIdentity(readWords(device.words.join(' ')));
const entriesOf = async (device: Device) => (await device.call('log', { before: null })).lines;
const paramsOf = async (device: Device, id: string) =>
  asSignParams(readBundle(await device.call('bundle', { id })).params)!;
const hour = 3_600_000;

/** All rules that Ana has, to everybody else. */
async function bring(): Promise<void> {
  const { ana, bob, cyd, dan, walletId } = ruled;
  for (const device of [bob, cyd, dan]) await device.receive(await ana.call('rulesParcel', { walletId }));
}

/** New rules by both administrators, on every device. */
async function change(next: typeof rules): Promise<void> {
  const { ana, bob, cyd, dan, walletId } = ruled;
  const text = edited((await rulesOn(ana)).current!);
  const { id } = await ana.call('startCharter', { walletId, text: { ...text, rules: next } });
  await agree(id, ana, dan, ana, bob, cyd);
}

describe('a crooked signer', () => {
  it('a crooked signer who writes an earlier time on a request does not shorten the others’ wait', async () => {
    const { ana, bob, walletId } = ruled;
    nextDay(ruled);
    await change(
      rules.map((rule) =>
        rule.outcome.verdict === 'allow' ? { ...rule, outcome: { ...rule.outcome, waitHours: 48 } } : rule,
      ),
    );
    const params = await paramsOf(ana, await ask(ana, walletId, 'pay 70 to landlord'));
    const permit = readPermit(params.permit!);
    const past = { createdAt: permit.createdAt - 72 * 3_600, expiresAt: permit.expiresAt - 72 * 3_600 };
    const early = { ...params, permit: writePermit({ ...permit, ...past }) };
    const id = bytesToHex(deriveSessionId(early));
    const shown = bob.clock;
    await bob.receive(writeBundle(early, []));
    const view = await bob.call('join', { id });
    expect(view).toMatchObject({ state: 'open', clearance: { fault: 'permit-waits' } });
    expect(view.clearance!.waitsUntil).toBeGreaterThanOrEqual(shown + 48 * hour);
    expect((await bob.call('ceremony', { id })).people[1]!.rounds).toEqual(['waiting', 'waiting']);
    await change(rules);
  });

  it('a crooked signer who shows a refused payment to others leaves that in their logs, with the rule or the reason', async () => {
    const { ana, bob, walletId } = ruled;
    nextDay(ruled);
    const params = await paramsOf(ana, await ask(ana, walletId, 'pay 70 to landlord'));
    const payload = { ...params.payloads[0]!, bytes: new TextEncoder().encode('pay 70 to stranger') };
    const other = { ...params, payloads: [payload] };
    const id = bytesToHex(deriveSessionId(other));
    await bob.receive(writeBundle(other, []));
    expect((await entriesOf(bob))[0]).toMatchObject({ code: 'permit-refused', detail: 'not-allowed' });
    expect(await refusal(bob.call('join', { id }))).toMatchObject({ code: 'not-allowed' });
    expect((await entriesOf(bob)).slice(0, 2).map(({ code }) => code)).toEqual([
      'permit-refused',
      'permit-refused',
    ]);
    const { lines } = await bob.call('report', { from: 0, to: bob.clock + 1, walletIds: [walletId] });
    expect(lines.filter(({ outcome, to }) => outcome === 'refused' && to === 'stranger')).toMatchObject([
      { amount: 70n, to: 'stranger' },
    ]);
    // A rule that forbids it is named, even on the requester's own device.
    const never = {
      ...rules[0]!,
      name: 'Never there',
      when: rules[1]!.when,
      outcome: { verdict: 'refuse' as const },
    };
    const plain = { ...never, when: { ...never.when, atMost: null, perDay: null } };
    await change([plain, ...rules]);
    expect(await refusal(ask(ana, walletId, 'pay 7 to landlord'))).toMatchObject({ where: 'not-allowed' });
    expect((await entriesOf(ana))[0]).toMatchObject({ code: 'permit-refused', detail: 'Never there' });
    await change(rules);
  });

  it('a crooked signer who turns a clock back is not let through by rules that count time, until the device is opened again', async () => {
    const { ana, walletId } = ruled;
    nextDay(ruled);
    await ask(ana, walletId, 'pay 10 to landlord');
    ana.clock -= 2 * hour;
    const { judgement } = await draftOf(ana, walletId, 'pay 70 to landlord');
    expect(judgement!.decisions[0]!.missed).toContainEqual({ rule: 'Small', why: 'clock' });
    expect(judgement!.rules).toEqual(['Large']);
    await ana.reopen();
    expect((await draftOf(ana, walletId, 'pay 70 to landlord')).judgement!.rules).toEqual(['Small']);
    ana.clock += 2 * hour;
  });

  it('a crooked signer whose bundle comes in one parcel with a freeze gets no share for it', async () => {
    const { ana, bob, dan, cyd, walletId } = ruled;
    nextDay(ruled);
    const id = await ask(ana, walletId, 'pay 70 to landlord');
    await bob.receive(await ana.call('bundle', { id }));
    await bob.call('join', { id });
    const answer = await bob.call('bundle', { id });
    for (const device of [bob, dan, cyd]) await device.receive(await ana.call('rulesParcel', { walletId }));
    const frozen = await dan.call('freeze', { walletId });
    await ana.receive(writeParcel([answer, await dan.call('bundle', { id: frozen.id })]));
    const view = await ana.call('ceremony', { id });
    expect(view).toMatchObject({ state: 'open', clearance: { fault: 'wallet-frozen' } });
    expect(view.people[0]!.rounds).toEqual(['done', 'waiting']);
    for (const device of [bob, cyd]) await device.scan(dan, frozen.id);
    const lifted = await dan.call('unfreeze', { walletId });
    await agree(lifted.id, dan, ana, bob, cyd);
  });
});

it('somebody who comes back with only the words gets the wallet and its rules in one parcel', async () => {
  const { ana, bob, walletId } = ruled;
  const phone = new Device('Bob', payingChains, 'bob again');
  await phone.call('restore', { name: 'Bob', password, words: bob.words.join(' ') });
  phone.clock = ana.clock;
  const received = await phone.receive(await ana.call('rulesParcel', { walletId }));
  expect(received).toEqual({ kind: 'restored', walletId });
  expect((await rulesOn(phone)).current!.code).toBe((await rulesOn(ana)).current!.code);
});

describe('a crooked administrator', () => {
  /** A frozen charter with a number far ahead of any that exists, signed by this one alone. */
  async function freezeAhead(by: Device): Promise<Uint8Array> {
    const { ana, walletId } = ruled;
    const { id } = await ana.call('freeze', { walletId });
    const params = asCharterParams(readBundle(await ana.call('bundle', { id })).params)!;
    const charter = { ...readCharter(params.charter), number: 9_000, previous: new Uint8Array(32).fill(1) };
    const ahead = { ...params, charter: writeCharter(charter) };
    const self = ahead.speakers.findIndex(({ name }) => name === by.name) + 1;
    const said = makeEnvelope(identityOf(by), deriveSessionId(ahead), self, 1, new Uint8Array());
    expect(deriveCharterHash(charter)).toHaveLength(32);
    return writeBundle(ahead, [said]);
  }

  it('a crooked administrator cannot keep the wallet frozen against the others: without that one it signs again', async () => {
    const crooked = await makeRuled('frozen for ever');
    const before = ruled;
    ruled = crooked;
    try {
      const { ana, bob, cyd, dan, walletId } = ruled;
      await putInForce(ruled);
      const bundle = await freezeAhead(dan);
      // What Ana froze for this is lifted by both; Dan's stands, whatever number the rules have by then.
      const lifted = await ana.call('unfreeze', { walletId });
      await agree(lifted.id, ana, dan, ana);
      await bring();
      for (const device of [ana, bob, cyd]) await device.receive(bundle);
      expect((await rulesOn(bob)).isFrozen).toBe(true);
      expect(await refusal(ask(bob, walletId, 'pay 7 to landlord'))).toMatchObject({
        where: 'wallet-frozen',
      });
      // All participants together are the way out if an administrator is lost, or crooked.
      const text = edited((await rulesOn(ana)).current!);
      const without = {
        ...text,
        members: text.members.filter(({ name }) => name !== 'Dan'),
        administratorsNeeded: 1,
      };
      const { id } = await ana.call('startCharter', { walletId, text: without });
      await agree(id, ana, bob, cyd, ana, bob);
      // A change of rules does not lift a freeze by itself; the current administrators do.
      expect((await rulesOn(bob)).isFrozen).toBe(true);
      const free = await ana.call('unfreeze', { walletId });
      await agree(free.id, ana, bob, cyd);
      for (const device of [ana, bob, cyd]) expect((await rulesOn(device)).isFrozen).toBe(false);
      const paid = await ask(ana, walletId, 'pay 7 to landlord');
      await agree(paid, ana, bob, ana);
      expect(await ana.call('ceremony', { id: paid })).toMatchObject({ state: 'done' });
    } finally {
      ruled = before;
    }
  });

  it('a crooked administrator who decides something with others alongside a freeze does not get it logged as unfrozen', async () => {
    const { ana, bob, cyd, dan, walletId } = ruled;
    nextDay(ruled);
    await bring();
    const text = edited((await rulesOn(ana)).current!);
    // Ana's freeze and a change by both have the same number; the change reaches Bob after it.
    const changed = { ...text, rules: rules.slice(0, 2) };
    const { id } = await dan.call('startCharter', { walletId, text: changed });
    const frozen = await ana.call('freeze', { walletId });
    await bob.scan(ana, frozen.id);
    expect((await entriesOf(bob))[0]!.code).toBe('frozen');
    await ana.scan(dan, id);
    await ana.call('join', { id });
    await bob.scan(ana, id);
    expect((await rulesOn(bob)).isFrozen).toBe(true);
    expect(
      (await entriesOf(bob)).find(({ code }) => code === 'unfrozen' || code === 'charter-taken')!.code,
    ).toBe('charter-taken');
    expect((await rulesOn(cyd)).current).not.toBeNull();
  });
});
