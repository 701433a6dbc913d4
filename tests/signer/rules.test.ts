import { beforeAll, describe, expect, it } from 'vitest';
import { plainAccount } from '../../src/chains/plain-account/plain-account.ts';
import { bytesToHex } from '../../src/core/bytes.ts';
import { type Permit, readPermit, writePermit } from '../../src/custody/permit.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { deriveSessionId } from '../../src/protocol/session.ts';
import { asSignParams } from '../../src/protocol/sign-params.ts';
import type { RulesText } from '../../src/signer/api/rules.ts';
import { Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../support/network.ts';
import {
  agree,
  ask,
  coinKey,
  draftOf,
  edited,
  makeRuled,
  nextDay,
  putInForce,
  type Ruled,
  rules,
  textFor,
} from '../support/ruled.ts';

const walletOn = async (device: Device, id: string) =>
  (await device.call('wallets')).find((one) => one.id === id)!;
const rulesOn = async (device: Device, id: string) => (await walletOn(device, id)).rules;
const passphrase = 'seven frozen ferns under glass';

/** What a full copy turns another phone into. */
async function copyOf(device: Device): Promise<Device> {
  const data = await device.call('exportBackup', { password: passphrase, passphrase });
  const other = new Device(device.name, device.chains, `copy of ${device.seed}`);
  other.clock = device.clock;
  await other.call('restoreBackup', { data, passphrase, password: passphrase });
  return other;
}

const permitIn = async (device: Device, id: string) =>
  asSignParams(readBundle(await device.call('bundle', { id })).params)!.permit;

describe('a wallet without rules', () => {
  it('a wallet without rules signs as it always did: no permit, no third item, no question', async () => {
    const { ana, bob, walletId } = await makeRuled('without');
    const draft = await draftOf(ana, walletId, 'pay 5 to stranger');
    expect(draft.judgement).toBeNull();
    const id = await ask(ana, walletId, 'pay 5 to stranger');
    expect(await permitIn(ana, id)).toBeUndefined();
    await agree(id, ana, bob, ana);
    const view = await ana.call('ceremony', { id });
    expect(view).toMatchObject({ state: 'done', request: null, clearance: null });
  });

  it('a wallet without rules carries a typed reference and memo to everyone', async () => {
    const { ana, bob, walletId } = await makeRuled('typed');
    const id = await ask(ana, walletId, 'pay 5 to stranger', { reference: ' INV-7 ', memo: 'Chairs' });
    expect(readPermit((await permitIn(ana, id))!).charterHash).toBeNull();
    const view = await bob.scan(ana, id);
    expect(view).toMatchObject({
      state: 'invited',
      request: { reference: 'INV-7', memo: 'Chairs', requester: 'Ana' },
      clearance: null,
    });
    await bob.call('join', { id });
    expect(await ana.scan(bob, id)).toMatchObject({ state: 'done' });
  });
});

describe('rules', () => {
  it('rules need everyone, are the same everywhere, and reach a device without a key part in one parcel', async () => {
    const ruled = await makeRuled('in force');
    const { ana, bob, cyd, dan, walletId } = ruled;
    const { id } = await ana.call('startCharter', { walletId, text: await textFor(ruled) });
    const asked = await bob.scan(ana, id);
    expect(asked).toMatchObject({ kind: 'charter', state: 'invited', charter: { before: null } });
    expect(asked.charter!.missing).toEqual({ needed: 2, from: 'participants' });
    await bob.call('join', { id });
    // Two of three have agreed: nothing is binding yet.
    expect((await rulesOn(bob, walletId)).current).toBeNull();
    expect((await cyd.scan(bob, id)).state).toBe('invited');
    expect(await cyd.call('join', { id })).toMatchObject({ state: 'done' });
    for (const device of [ana, bob]) expect(await device.scan(cyd, id)).toMatchObject({ state: 'done' });
    expect(await refusal(dan.receive(await cyd.call('bundle', { id })))).toMatchObject({
      code: 'unknown-wallet',
    });
    // What the person hears about is the wallet; its rules came with it.
    const brought = await dan.receive(await cyd.call('rulesParcel', { walletId }));
    expect(brought).toEqual({ kind: 'watched', walletId });
    const codes = await Promise.all(
      [ana, bob, cyd, dan].map(async (one) => (await rulesOn(one, walletId)).current!.code),
    );
    expect(new Set(codes).size).toBe(1);
    const [own, theirs] = [await walletOn(ana, walletId), await walletOn(dan, walletId)];
    expect(theirs).toMatchObject({ keys: own.keys, isWatched: true, isHandedOn: false });
    expect(theirs.rules.roles).toEqual(['administrator']);
    expect(own.rules.roles).toEqual(['signer', 'administrator']);

    // Closed and opened, copied and restored, they are still there.
    await dan.reopen();
    expect(await walletOn(dan, walletId)).toEqual(theirs);
    expect((await rulesOn(await copyOf(dan), walletId)).current!.code).toBe(codes[0]);
    // Removing the ceremony from the list does not take the rules back.
    await bob.call('forgetCeremony', { id });
    await bob.reopen();
    expect((await rulesOn(bob, walletId)).current!.code).toBe(codes[0]);
  });

  it('rules do not give a wallet to anybody whom they do not name', async () => {
    const ruled = await makeRuled('stranger');
    const members = (await textFor(ruled)).members.slice(0, 1);
    const given = putInForce(ruled, { members, administratorsNeeded: 1 });
    expect(await refusal(given)).toMatchObject({ code: 'self-missing', where: 'rules' });
    expect(await ruled.dan.call('wallets')).toEqual([]);
  });

  it('rules are changed by the administrators alone, line by line, and never go back', async () => {
    const ruled = await makeRuled('change');
    const { ana, bob, dan, walletId } = ruled;
    await putInForce(ruled);
    const old = await ana.call('rulesParcel', { walletId });
    const text = edited((await rulesOn(ana, walletId)).current!);
    const { id } = await ana.call('startCharter', { walletId, text: { ...text, rules: rules.slice(0, 2) } });
    expect(await dan.scan(ana, id)).toMatchObject({
      state: 'invited',
      charter: {
        before: { number: 0 },
        after: { number: 1 },
        missing: { needed: 1, from: 'administrators' },
      },
    });
    expect(await dan.call('join', { id })).toMatchObject({ state: 'done' });
    // Bob is not an administrator: he takes it as it is.
    expect(await bob.scan(dan, id)).toMatchObject({ state: 'done' });
    expect((await rulesOn(bob, walletId)).current!.rules).toHaveLength(2);
    await bob.receive(old);
    expect((await rulesOn(bob, walletId)).current!.number).toBe(1);
    // Somebody who is not an administrator may put rules before people, but alone puts none in force.
    const { id: own } = await bob.call('startCharter', { walletId, text });
    expect(await bob.call('ceremony', { id: own })).toMatchObject({ state: 'open' });
    expect((await rulesOn(bob, walletId)).current!.number).toBe(1);
  });

  it('rules of an ECDSA wallet ask only for the signers’ approval, and use Ethereum’s assets', async () => {
    const devices = await setUpDevices(['Ana', 'Bob'], [plainAccount], 'by ecdsa');
    await exchangeCards(devices);
    const [ana, bob] = devices as [Device, Device];
    const { id: walletId } = await makeWallet(devices, 2);
    const members = [{ id: (await ana.self()).id, name: 'Ana', roles: ['administrator' as const] }];
    const landlord = {
      name: 'Landlord',
      chain: 'plain-account',
      address: `0x${'a1'.repeat(20)}`,
      groups: [],
    };
    const asking = (count: number): RulesText => ({
      ...{ members, administratorsNeeded: 1, recipients: [landlord] },
      rules: rules.slice(2).map((rule) => ({
        ...rule,
        outcome: { ...rule.outcome, approvals: [{ role: 'administrator' as const, count }] },
      })) as RulesText['rules'],
    });
    expect(await refusal(ana.call('startCharter', { walletId, text: asking(2) }))).toMatchObject({
      ...{ code: 'bad-parameters', where: 'ecdsa approvals' },
    });
    const { id } = await ana.call('startCharter', { walletId, text: asking(1) });
    await agree(id, ana, bob, ana);
    expect((await rulesOn(ana, walletId)).current!.recipients[0]!.chain).toBe('ethereum');
    const assets = await ana.call('ruleAssets', { walletId });
    expect(assets.every(({ chain }) => chain === 'ethereum')).toBe(true);
  });

  it('rules that somebody declined may be put before the same people again, unchanged', async () => {
    const ruled = await makeRuled('again');
    const { ana, bob, cyd, walletId } = ruled;
    const text = await textFor(ruled);
    const { id } = await ana.call('startCharter', { walletId, text });
    await bob.scan(ana, id);
    await bob.call('decline', { id, reason: 'Not yet' });
    expect((await ana.scan(bob, id)).state).toBe('stopped');
    const { id: next } = await ana.call('startCharter', { walletId, text });
    expect(next).not.toBe(id);
    // As long as it is open, the same rules are that ceremony, and not a third one.
    expect((await ana.call('startCharter', { walletId, text })).id).toBe(next);
    await agree(next, ana, bob, cyd, ana, bob);
    expect((await rulesOn(bob, walletId)).current!.number).toBe(0);
  });

  it('rules that arrive before their link wait for it', async () => {
    const ruled = await makeRuled('links');
    const { ana, bob, dan, walletId } = ruled;
    const first = await ana.call('startCharter', { walletId, text: await textFor(ruled) });
    await agree(first.id, ana, bob, ruled.cyd, ana);
    await dan.receive(await ana.call('rulesParcel', { walletId }));
    // Bob has not seen that Cyd agreed.
    const frozen = await ana.call('freeze', { walletId });
    expect(await bob.scan(ana, frozen.id)).toMatchObject({ charter: { isLinkMissing: true } });
    expect((await rulesOn(bob, walletId)).current).toBeNull();
    await bob.scan(ana, first.id);
    expect(await rulesOn(bob, walletId)).toMatchObject({ isFrozen: true, current: { number: 1 } });
    expect(await bob.call('ceremony', { id: frozen.id })).toMatchObject({ state: 'done' });
  });

  it('two sets of rules with the same number, each signed by enough, stop the wallet, name who signed both, and all together continue', async () => {
    const ruled = await makeRuled('fork');
    const { ana, bob, cyd, dan, walletId } = ruled;
    await putInForce(ruled);
    const text = edited((await rulesOn(ana, walletId)).current!);
    const make = async (starts: Device, ends: Device, name: string) => {
      const changed = { ...text, rules: [{ ...rules[0]!, name }, ...rules.slice(1)] };
      const { id } = await starts.call('startCharter', { walletId, text: changed });
      await agree(id, starts, ends, starts);
      return id;
    };
    // Both administrators have a copy of their device on another phone, which does not know what this one has agreed to.
    const [ana2, dan2] = [await copyOf(ana), await copyOf(dan)];
    const left = await make(ana, dan, 'Left');
    await bob.scan(ana, left);
    const right = await make(ana2, dan2, 'Right');
    await bob.scan(ana2, right);
    expect(await rulesOn(bob, walletId)).toMatchObject({ fork: { number: 1, culprits: ['Ana', 'Dan'] } });
    expect(await refusal(ask(bob, walletId, 'pay 50 to landlord'))).toMatchObject({
      code: 'not-allowed',
      where: 'charter-fork',
    });
    const healed = await bob.call('startCharter', { walletId, text });
    for (const device of [ana, cyd]) await device.receive(await bob.call('rulesParcel', { walletId }));
    await agree(healed.id, bob, ana, cyd, bob);
    expect(await rulesOn(bob, walletId)).toMatchObject({ fork: null, current: { number: 2 } });
  });
});

/** What is not requested in the right way is built by hand from what was. */
async function refused(request: Promise<unknown>): Promise<string | undefined> {
  const { code, where } = await refusal(request);
  expect(code).toBe('not-allowed');
  return where;
}

/** One wallet with rules for everything that follows; each test is a separate day. */
let shared: Ruled;
beforeAll(async () => {
  shared = await makeRuled('shared');
  await putInForce(shared);
}, 60_000);

/** New rules by both administrators, on every device. */
async function change(change: RulesText['rules']): Promise<void> {
  const { ana, bob, cyd, dan, walletId } = shared;
  const text = edited((await rulesOn(ana, walletId)).current!);
  const { id } = await ana.call('startCharter', { walletId, text: { ...text, rules: change } });
  await agree(id, ana, dan, ana, bob, cyd);
}

describe('a payment under rules', () => {
  it('a payment that the rules allow takes two scans', async () => {
    const { ana, bob, walletId } = shared;
    nextDay(shared);
    const draft = await draftOf(ana, walletId, 'pay 70 to landlord');
    expect(draft.judgement).toMatchObject({ isAllowed: true, rules: ['Small'] });
    const id = await ask(ana, walletId, 'pay 70 to landlord', { reference: 'INV-1' });
    const view = await bob.scan(ana, id);
    expect(view).toMatchObject({
      clearance: { fault: null, missing: null },
      request: { reference: 'INV-1' },
    });
    await bob.call('join', { id });
    expect(await ana.scan(bob, id)).toMatchObject({ state: 'done', request: { reference: 'INV-1' } });
  });

  it('a payment that the rules do not allow is signed by no device, and each says rule by rule why', async () => {
    const { ana, bob, walletId } = shared;
    nextDay(shared);
    const { judgement } = await draftOf(ana, walletId, 'pay 70 to stranger');
    expect(judgement).toMatchObject({ isAllowed: false });
    expect(judgement!.decisions[0]!.missed).toEqual([
      { rule: 'Fees', why: 'kind' },
      { rule: 'Small', why: 'recipient' },
      { rule: 'Large', why: 'recipient' },
    ]);
    expect(await refused(ask(ana, walletId, 'pay 70 to stranger'))).toBe('not-allowed');
    expect(await refused(ask(ana, walletId, 'pay what nobody can read'))).toBe('not-allowed');
    const params = asSignParams(
      readBundle(await ana.call('bundle', { id: await ask(ana, walletId, 'pay 6 to landlord') })).params,
    )!;
    const { permit: _, ...bare } = params;
    await bob.receive(writeBundle(bare, []));
    expect(await refused(bob.call('join', { id: bytesToHex(deriveSessionId(bare)) }))).toBe('permit-missing');
  });

  it('a payment within a daily limit is counted by what this device saw signed, but not twice for two attempts', async () => {
    const { ana, bob, walletId } = shared;
    nextDay(shared);
    const first = await ask(ana, walletId, 'pay 70 to landlord');
    await agree(first, ana, bob, ana);
    expect((await draftOf(ana, walletId, 'pay 80 to landlord')).judgement!.rules).toEqual(['Small']);
    expect((await draftOf(ana, walletId, 'pay 81 to landlord')).judgement).toMatchObject({
      rules: ['Large'],
      demands: { administrators: 1 },
    });
    // Bob's page dies after his part is out, and Ana's nonces with hers: the next attempt is the same money.
    const id = await ask(ana, walletId, 'pay 80 to landlord');
    await agree(id, ana, bob);
    await ana.reopen();
    expect(await ana.scan(bob, id)).toMatchObject({ state: 'void' });
    const { id: again } = await ana.call('retry', { id });
    expect(await bob.scan(ana, again)).toMatchObject({
      attempt: 2,
      clearance: { fault: null, judgement: { rules: ['Small'] } },
    });
    await bob.call('join', { id: again });
    expect(await ana.scan(bob, again)).toMatchObject({ state: 'done' });
    for (const device of [ana, bob]) device.clock += 24 * 3_600_000;
    expect((await draftOf(ana, walletId, 'pay 100 to landlord')).judgement!.rules).toEqual(['Small']);
  });

  it('a payment that needs somebody else’s approval leaves no share before it is here, whatever the path', async () => {
    const { bob, cyd, dan, walletId } = shared;
    nextDay(shared);
    const { id: draftId } = await draftOf(bob, walletId, 'pay 500 to landlord');
    const { id } = await bob.call('propose', { draftId, signers: [2, 3] });
    await cyd.scan(bob, id);
    const view = await cyd.call('join', { id });
    expect(view).toMatchObject({
      state: 'open',
      clearance: {
        fault: null,
        missing: { administrators: 1 },
        mayApprove: ['Ana', 'Dan'],
        canApprove: false,
      },
      showNext: { name: 'Ana' },
    });
    expect(view.people.map(({ rounds: [, share] }) => share)).toEqual(['waiting', 'waiting']);
    // Dan holds no key part: he sees it, approves it, and can do no more.
    expect(await dan.scan(cyd, id)).toMatchObject({ state: 'open', clearance: { canApprove: true } });
    expect(await dan.call('approve', { id })).toMatchObject({
      clearance: { missing: null, approvedBy: ['Dan'], canApprove: false },
      showNext: { name: 'Bob' },
    });
    await dan.reopen();
    await bob.scan(dan, id);
    expect(await cyd.scan(bob, id)).toMatchObject({ state: 'done' });
    expect(await bob.scan(cyd, id)).toMatchObject({ state: 'done' });
    // Somebody without such a role has no say.
    const { id: other } = await draftOf(bob, walletId, 'pay 501 to landlord');
    const next = await bob.call('propose', { draftId: other, signers: [2, 3] });
    await cyd.scan(bob, next.id);
    expect(await refused(cyd.call('approve', { id: next.id }))).toBe('approver');
  });

  it('a payment is prepared by somebody without a key part, and signed by others', async () => {
    const { ana, bob, dan, walletId } = shared;
    nextDay(shared);
    const id = await ask(dan, walletId, 'pay 60 to landlord');
    expect(await dan.call('ceremony', { id })).toMatchObject({ state: 'open', showNext: { name: 'Ana' } });
    expect(await ana.scan(dan, id)).toMatchObject({ state: 'invited', request: { requester: 'Dan' } });
    await ana.call('join', { id });
    await agree(id, ana, bob, ana);
    expect(await ana.call('ceremony', { id })).toMatchObject({ state: 'done' });
  });
});

describe('a permit', () => {
  it('a permit with any single fault is refused by each device', async () => {
    const { ana, bob, cyd, walletId } = shared;
    const strict = rules.map((rule) =>
      rule.name === 'Large' && rule.outcome.verdict === 'allow'
        ? {
            ...rule,
            outcome: { ...rule.outcome, approvals: [], needsReference: true, expiresHours: 12, signers: 3 },
          }
        : rule,
    );
    nextDay(shared);
    await change(strict);
    expect(await refused(ask(ana, walletId, 'pay 500 to landlord', { signers: [1, 2, 3] }))).toBe(
      'permit-reference',
    );
    expect(await refused(ask(ana, walletId, 'pay 500 to landlord', { reference: 'R' }))).toBe(
      'too-few-signers',
    );
    // Expired by the clock of the one who is asked, and from a future that his clock does not know.
    const id = await ask(ana, walletId, 'pay 500 to landlord', { reference: 'R', signers: [1, 2, 3] });
    await bob.scan(ana, id);
    bob.clock += 13 * 3_600_000;
    expect(await refused(bob.call('join', { id }))).toBe('permit-expired');
    cyd.clock -= 2 * 3_600_000;
    await cyd.scan(ana, id);
    expect(await refused(cyd.call('join', { id }))).toBe('permit-early');
  });

  it('a permit is for one signing: other signers need another one, another attempt by the same does not', async () => {
    const { ana, bob, cyd, walletId } = shared;
    nextDay(shared);
    await change(rules);
    const id = await ask(ana, walletId, 'pay 70 to landlord');
    const params = asSignParams(readBundle(await ana.call('bundle', { id })).params)!;
    await bob.scan(ana, id);
    await bob.call('join', { id });
    const other = { ...params, signers: [2, 3] };
    const otherId = bytesToHex(deriveSessionId(other));
    await bob.receive(writeBundle(other, []));
    expect(await refused(bob.call('join', { id: otherId }))).toBe('permit-used');
    // Cyd has used it for nothing.
    await cyd.receive(writeBundle(other, []));
    expect(await cyd.call('join', { id: otherId })).toMatchObject({ state: 'open' });
    expect(await ana.scan(bob, id)).toMatchObject({ state: 'done' });
    const later = { ...params, attempt: 2 };
    await ana.receive(writeBundle(later, []));
    expect(await refused(ana.call('join', { id: bytesToHex(deriveSessionId(later)) }))).toBe('permit-used');
  });

  it('a permit for other payloads, another epoch or another wallet is worth nothing', async () => {
    const { ana, bob, walletId } = shared;
    nextDay(shared);
    const params = asSignParams(
      readBundle(await ana.call('bundle', { id: await ask(ana, walletId, 'pay 70 to landlord') })).params,
    )!;
    const permit = readPermit(params.permit!);
    const stranger = new Uint8Array(32).fill(9);
    const bent: [Permit, string][] = [
      [{ ...permit, walletId: stranger }, 'permit-wallet'],
      [{ ...permit, epoch: 1 }, 'permit-epoch'],
      [{ ...permit, charterHash: stranger }, 'permit-charter'],
      [{ ...permit, charterHash: null }, 'permit-charter'],
      [{ ...permit, payloadHashes: [stranger] }, 'permit-payloads'],
      [{ ...permit, requester: stranger }, 'permit-requester'],
    ];
    for (const [one, fault] of bent) {
      const asked = { ...params, permit: writePermit(one) };
      await bob.receive(writeBundle(asked, []));
      expect(await refused(bob.call('join', { id: bytesToHex(deriveSessionId(asked)) })), fault).toBe(fault);
    }
    expect(
      await refusal(bob.receive(writeBundle({ ...params, permit: new Uint8Array([1]) }, []))),
    ).toMatchObject({
      code: 'malformed',
    });
  });

  it('a permit waits as long as its rule requires, then continues by itself', async () => {
    const { ana, bob, walletId } = shared;
    const slow = rules.map((rule) =>
      rule.outcome.verdict === 'allow' && rule.name === 'Small'
        ? { ...rule, outcome: { ...rule.outcome, waitHours: 24 } }
        : rule,
    );
    nextDay(shared);
    await change(slow);
    const id = await ask(ana, walletId, 'pay 70 to landlord');
    const view = await ana.call('ceremony', { id });
    expect(view).toMatchObject({ state: 'open', clearance: { fault: 'permit-waits' } });
    expect(view.people[0]!.rounds).toEqual(['waiting', 'waiting']);
    // Each device counts from when it was shown, so that nobody can write an earlier time on the request.
    for (const device of [ana, bob]) device.clock += 2 * 3_600_000;
    const shown = bob.clock;
    const { clearance } = await bob.scan(ana, id);
    expect(clearance!.fault).toBe('permit-waits');
    expect(clearance!.waitsUntil).toBeGreaterThanOrEqual(shown + 24 * 3_600_000);
    for (const device of [ana, bob]) device.clock += 23 * 3_600_000;
    await ana.call('join', { id });
    await agree(id, ana, bob, ana);
    expect(await ana.call('ceremony', { id })).toMatchObject({ state: 'open' });
    for (const device of [ana, bob]) device.clock += 3_600_000;
    await bob.call('join', { id });
    await agree(id, ana, bob, ana);
    expect(await ana.call('ceremony', { id })).toMatchObject({ state: 'done' });
  });

  it('a permit is void under newer rules, and one tap asks again', async () => {
    const { ana, bob, dan, walletId } = shared;
    nextDay(shared);
    await change(rules);
    const id = await ask(ana, walletId, 'pay 70 to landlord', { reference: 'INV-9' });
    await bob.scan(ana, id);
    const text = edited((await rulesOn(ana, walletId)).current!);
    const changed = { ...text, rules: rules.slice(0, 2) };
    const { id: newer } = await ana.call('startCharter', { walletId, text: changed });
    await agree(newer, ana, dan, ana, bob);
    expect(await refused(bob.call('join', { id }))).toBe('permit-charter');
    const again = await ana.call('askAgain', { id });
    expect(again).toMatchObject({ clearance: { fault: null }, request: { reference: 'INV-9' } });
    await agree(again.id, ana, bob, ana);
    expect(await ana.call('ceremony', { id: again.id })).toMatchObject({ state: 'done' });
  });
});

describe('a freeze', () => {
  it('a freeze by one administrator stops a signing before and after it is agreed to, and is lifted by the required number', async () => {
    const { ana, bob, cyd, dan, walletId } = shared;
    nextDay(shared);
    const text = edited((await rulesOn(ana, walletId)).current!);
    const newer = await ana.call('startCharter', { walletId, text });
    await agree(newer.id, ana, dan, ana, bob);
    const id = await ask(ana, walletId, 'pay 70 to landlord');
    // Ana's commitment is out. Bob's device learns of the freeze before he agrees, Ana's before her share leaves.
    const frozen = await dan.call('freeze', { walletId });
    expect(frozen).toMatchObject({ state: 'done', charter: { after: { isFrozen: true } } });
    const loose = new Uint8Array(await ana.call('bundle', { id }));
    // Cyd lacks the rules before it: the freeze holds all the same.
    expect(await cyd.scan(dan, frozen.id)).toMatchObject({ charter: { isLinkMissing: true } });
    await bob.receive(loose);
    await bob.call('join', { id });
    await ana.scan(dan, frozen.id);
    const view = await ana.scan(bob, id);
    expect(view).toMatchObject({ state: 'open', clearance: { fault: 'wallet-frozen' } });
    expect(view.people[0]!.rounds).toEqual(['done', 'waiting']);
    expect(await refused(ask(cyd, walletId, 'pay 70 to landlord', { signers: [1, 3] }))).toBe(
      'wallet-frozen',
    );
    // Not by one, and not by somebody who is not an administrator.
    expect(await refusal(bob.call('freeze', { walletId }))).toMatchObject({ where: 'role' });
    const lifted = await dan.call('unfreeze', { walletId });
    expect(lifted).toMatchObject({ state: 'open', charter: { missing: { needed: 1 } } });
    await agree(lifted.id, dan, ana, bob);
    expect((await rulesOn(ana, walletId)).isFrozen).toBe(false);
    await bob.receive(await ana.call('rulesParcel', { walletId }));
    const next = await ana.call('askAgain', { id });
    await agree(next.id, ana, bob, ana);
    expect(await ana.call('ceremony', { id: next.id })).toMatchObject({ state: 'done' });
  });
});

it('an auditor’s device says that its role prepares no payments, not that it has no wallet', async () => {
  const ruled = await makeRuled('auditor');
  const { ana, bob, cyd, dan, walletId } = ruled;
  const [administrator, auditor] = [await ana.self(), await dan.self()];
  await putInForce(ruled, {
    administratorsNeeded: 1,
    members: [
      { id: administrator.id, name: administrator.name, roles: ['administrator'] },
      { id: auditor.id, name: auditor.name, roles: ['auditor'] },
    ],
  });
  expect(await dan.call('wallets')).toMatchObject([{ id: walletId, isWatched: true }]);
  expect(await refusal(dan.receive('pay 70 to landlord'))).toMatchObject({
    code: 'not-allowed',
    where: 'role',
  });
  for (const device of [bob, cyd])
    expect(await device.receive('pay 70 to landlord')).toMatchObject({ kind: 'draft' });
});

describe('the simulator', () => {
  it('the simulator says what rules would do with a payment and with what was signed, and stores nothing', async () => {
    const ruled = await makeRuled('simulator');
    const { ana, bob, walletId } = ruled;
    for (const data of ['pay 70 to landlord', 'pay 90 to landlord', 'pay 10 to stranger']) {
      const id = await ask(ana, walletId, data);
      await agree(id, ana, bob, ana);
    }
    const text = await textFor(ruled);
    const { checked, refused: list } = await ana.call('judgeHistory', { walletId, text });
    expect([checked, list.length]).toEqual([3, 1]);
    expect(list[0]!.title.values.text).toMatchObject({ text: 'pay 10 to stranger' });
    const { id: draftId } = await draftOf(ana, walletId, 'pay 3000 to landlord');
    const judged = await ana.call('judgeDraft', { draftId, text });
    expect(judged.decisions[0]!.missed.at(-1)).toEqual({ rule: 'Large', why: 'amount' });
    // Typed in the editor: judged as the payment itself would be, counting what was signed today.
    const tried = (amount: bigint, to: string) =>
      ana.call('judgeTyped', { walletId, text, asset: coinKey, amount, to });
    expect(await tried(100n, ' landlord ')).toMatchObject({ isAllowed: true, rules: ['Large'] });
    nextDay(ruled);
    expect(await tried(100n, ' landlord ')).toMatchObject({ isAllowed: true, rules: ['Small'] });
    expect(await tried(101n, 'landlord')).toMatchObject({
      isAllowed: true,
      rules: ['Large'],
      demands: { administrators: 1 },
    });
    expect((await tried(1n, 'stranger')).decisions[0]!.missed.at(-1)).toEqual({
      rule: 'Large',
      why: 'recipient',
    });
    await expect(
      ana.call('judgeTyped', { walletId, text, asset: 'gold', amount: 1n, to: 'landlord' }),
    ).rejects.toMatchObject({ code: 'bad-parameters' });
    await expect(
      ana.call('judgeTyped', { walletId, text: null, asset: coinKey, amount: 1n, to: 'landlord' }),
    ).rejects.toMatchObject({ code: 'bad-parameters', where: 'charter' });
    expect((await rulesOn(ana, walletId)).current).toBeNull();
    expect(await ana.call('ruleAssets', { walletId })).toContainEqual(
      expect.objectContaining({ key: 'solana::', symbol: 'COIN' }),
    );
  });
});
