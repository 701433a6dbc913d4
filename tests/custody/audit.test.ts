import { describe, expect, test } from 'vitest';
import { audit, summarise } from '../../src/custody/audit.ts';
import type { AuditedDevice, AuditedSession, AuditInput } from '../../src/custody/audited.ts';
import { type Charter, deriveCharterHash } from '../../src/custody/charter.ts';
import type { Head } from '../../src/custody/heads.ts';
import { appendEntry, emptyLog, followLog, type LogCode, type LogEntry } from '../../src/custody/log.ts';
import { derivePermitHash, type Permit } from '../../src/custody/permit.ts';
import { key, makeCharter, rule, send, usdcKey, wallet } from './support.ts';

const at = 1_800_000_000_000;
const session = key(150);
const build = key(90);
const charter = makeCharter({
  rules: [
    rule(
      'Small',
      { kinds: ['send'], assets: [usdcKey], atMost: 10n },
      { signers: 2, approvals: [{ role: 'approver', count: 1 }] },
    ),
  ],
});
const permit: Permit = {
  walletId: wallet,
  epoch: 0,
  charterHash: deriveCharterHash(charter),
  payloadHashes: [key(7)],
  requester: key(1),
  reference: null,
  memo: null,
  createdAt: at / 1_000 - 100,
  expiresAt: at / 1_000 + 3_600,
};
const permitHash = derivePermitHash(permit);
const finished: AuditedSession = {
  sessionId: session,
  walletId: wallet,
  epoch: 0,
  payloadHashes: permit.payloadHashes,
  signers: [key(1), key(2)],
  permit,
  permitHash,
  approvers: [key(4)],
  effects: [send(5n)],
  isChainValid: true,
};

type Event = [LogCode, Uint8Array[]];
function device(n: number, events: Event[], heads: Head[] = [], from = 0): AuditedDevice {
  let end = emptyLog;
  const entries = events.map(([code, subjects], i) => {
    const next = appendEntry(end, { at: at + from + i, code, subjects, detail: null });
    end = next.end;
    return next.entry;
  });
  return { identity: key(n), logs: [entries], heads, conflicts: [] };
}
const headOf = ({ identity, logs: [entries] }: AuditedDevice, count = entries!.length): Head => ({
  identity,
  start: followLog(entries!).hashes[0]!,
  count,
  hash: followLog(entries!).hashes[count - 1]!,
  signature: new Uint8Array(64),
});
const signerEvents: Event[] = [
  ['build-changed', [build]],
  ['charter-taken', [wallet, deriveCharterHash(charter)]],
  ['signed', [wallet, session]],
];

const approverEvents: Event[] = [
  ['build-changed', [build]],
  ['charter-taken', [wallet, deriveCharterHash(charter)]],
  ['permit-approved', [wallet, session, permitHash]],
];

function good(): AuditInput {
  const [one, two] = [device(1, signerEvents), device(2, signerEvents)];
  const four = device(4, approverEvents, [], -10);
  return {
    devices: [
      { ...one, heads: [headOf(two), headOf(four)] },
      { ...two, heads: [headOf(one)] },
      { ...four, heads: [headOf(one)] },
    ],
    sessions: [finished],
    charters: [charter],
    forks: [],
    builds: [build],
  };
}

const answersOf = (input: AuditInput) => summarise(audit(input));
const whyOf = (input: AuditInput, check: string) =>
  audit(input)
    .filter((one) => one.check === check && one.answer !== 'kept')
    .map(({ answer, why }) => [answer, why]);
const withDevice = (n: number, change: (device: AuditedDevice) => AuditedDevice): AuditInput => {
  const input = good();
  return { ...input, devices: input.devices.map((one) => (one.identity[0] === n ? change(one) : one)) };
};
const withSession = (change: Partial<AuditedSession>): AuditInput => ({
  ...good(),
  sessions: [{ ...finished, ...change }],
});

describe('an audit of the logs of all devices', () => {
  test('an audit is green if every control was kept', () => {
    expect(new Set(Object.values(answersOf(good())))).toEqual(new Set(['kept']));
  });

  test('an audit finds a log that was cut, changed or rewritten, and says where there is no witness', () => {
    const cut = (entries: readonly LogEntry[]) => entries.slice(0, -1);
    expect(
      whyOf(
        withDevice(1, (one) => ({ ...one, logs: one.logs.map(cut) })),
        'heads-agree',
      ),
    ).toEqual([['broken', 'cut']]);
    const middle = withDevice(1, (one) => ({ ...one, logs: [one.logs[0]!.filter((_, i) => i !== 1)] }));
    expect(answersOf(middle)).toMatchObject({ 'chain-whole': 'broken', 'heads-agree': 'broken' });
    const anew = withDevice(1, (one) => ({
      ...device(1, [signerEvents[0]!, ['exported', []], signerEvents[2]!]),
      heads: one.heads,
    }));
    expect(whyOf(anew, 'heads-agree')).toEqual([['broken', 'rewritten']]);
    const alone = { ...good(), devices: good().devices.map((one) => ({ ...one, heads: [] })) };
    expect(answersOf(alone)['heads-agree']).toBe('unknown');
    const [one] = good().devices;
    const twice = withDevice(2, (two) => ({
      ...two,
      conflicts: [[headOf(one!), { ...headOf(one!), hash: key(0) }]],
    }));
    expect(whyOf(twice, 'heads-agree')).toEqual([['broken', 'two-heads']]);
  });

  test('an audit distinguishes a restored device from one that hides what it logged', () => {
    const lost = device(1, signerEvents);
    const { hashes } = followLog(lost.logs[0]!);
    const restored = (subjects: Uint8Array[]) => device(1, [['restored', subjects]]).logs[0]!;
    const withLogs = (...logs: (readonly LogEntry[])[]) => withDevice(1, (one) => ({ ...one, logs }));
    // From its words alone: nothing remains of the log that others saw, and nobody can say what was in it.
    expect(whyOf(withLogs(restored([])), 'heads-agree')).toEqual([['unknown', 'log-before-lost']]);
    expect(whyOf(withLogs(restored([])), 'sessions-everywhere')).toEqual([['unknown', 'log-begun-later']]);
    // From a full copy that was made before the last entry.
    const copy = lost.logs[0]!.slice(0, 2);
    expect(whyOf(withLogs(copy, restored([hashes[1]!])), 'heads-agree')).toEqual([
      ['unknown', 'log-before-lost'],
    ]);
    expect(answersOf(withLogs(copy, restored([hashes[1]!])))['chain-whole']).toBe('kept');
    // A log that silently replaces another is a breach, and so is one that does not follow the copy's.
    expect(whyOf(withLogs(copy, restored([hashes[0]!])), 'chain-whole')).toEqual([['broken', 'logs-apart']]);
    const anew = device(1, [['set-up', []], ...signerEvents]).logs[0]!;
    expect(whyOf(withLogs(anew), 'heads-agree')).toEqual([['broken', 'rewritten']]);
  });

  test('an audit evaluates the rules again', () => {
    expect(whyOf(withSession({ effects: [send(11n)] }), 'permits-allowed')).toEqual([
      ['broken', 'rule-refused'],
    ]);
    expect(whyOf(withSession({ signers: [key(1)] }), 'permits-allowed')).toEqual([
      ['broken', 'too-few-signers'],
    ]);
    expect(whyOf(withSession({ payloadHashes: [key(8)] }), 'permits-allowed')).toEqual([
      ['broken', 'permit-payloads'],
    ]);
    expect(
      whyOf(withSession({ permit: { ...permit, expiresAt: at / 1_000 - 50 } }), 'permits-allowed'),
    ).toEqual([['broken', 'permit-expired']]);
    expect(whyOf({ ...good(), charters: [] }, 'permits-allowed')).toEqual([['unknown', 'charter-missing']]);
    expect(whyOf(withSession({ effects: null }), 'permits-allowed')).toEqual([['unknown', 'chain-unknown']]);
  });

  test('an audit calls a payment without a permit a breach if its signer had rules, and only then', () => {
    const bare = withSession({ permit: null, permitHash: null });
    expect(whyOf(bare, 'permits-allowed')).toEqual([['broken', 'no-permit']]);
    // Files that leave the rules out change nothing: a log shows that there were some.
    expect(whyOf({ ...bare, charters: [] }, 'permits-allowed')).toEqual([['broken', 'no-permit']]);
    const [built, taken, signed] = signerEvents;
    const devicesOf = (...events: Event[]) => ({ ...bare, devices: [1, 2].map((n) => device(n, events)) });
    // Rules that came only afterwards bound nobody.
    expect(answersOf(devicesOf(built!, signed!, taken!))['permits-allowed']).toBe('kept');
    expect(whyOf({ ...devicesOf(built!, signed!), devices: [] }, 'permits-allowed')).toEqual([
      ['unknown', 'no-permit'],
    ]);
    const restored = devicesOf(['restored', []], built!, signed!, taken!);
    expect(whyOf(restored, 'permits-allowed')).toEqual([['unknown', 'no-permit']]);
    const without = { ...devicesOf(built!, signed!), charters: [] };
    expect(answersOf(without)).toMatchObject({ 'permits-allowed': 'kept', 'nothing-frozen': 'unknown' });
    const frozen = devicesOf(built!, ['frozen', [wallet, key(3)]], signed!);
    expect(whyOf(frozen, 'nothing-frozen')).toEqual([['broken', 'signed-while-frozen']]);
  });

  test('an audit counts what each device itself had seen, and reports when all of them together signed more', () => {
    const daily = makeCharter({ rules: [rule('Day', { assets: [usdcKey], perDay: 8n })] });
    const asked = { ...permit, charterHash: deriveCharterHash(daily) };
    const earlier = { ...finished, sessionId: key(151), permit: asked, approvers: [], signers: [key(3)] };
    const later = { ...finished, permit: asked, permitHash: derivePermitHash(asked), approvers: [] };
    const taken: Event = ['charter-taken', [wallet, deriveCharterHash(daily)]];
    const signed = (id: Uint8Array): Event => ['signed', [wallet, id]];
    const inputOf = (first: Event[], second: Event[], third: Event[]): AuditInput => ({
      ...good(),
      charters: [daily],
      sessions: [earlier, later],
      devices: [device(1, [taken, ...first]), device(2, [taken, ...second]), device(3, [taken, ...third])],
    });
    // The third signed without the others, who did not know; 5 and 5 are above 8.
    const apart = inputOf(
      [['unlocked', []], signed(session)],
      [['unlocked', []], signed(session)],
      [signed(key(151))],
    );
    expect(whyOf(apart, 'permits-allowed')).toEqual([['unknown', 'limits-together']]);
    const known: Event[] = [['finished', [wallet, key(151)]], signed(session)];
    const seen = inputOf([['unlocked', []], signed(session)], known, [signed(key(151))]);
    expect(whyOf(seen, 'permits-allowed')).toEqual([['broken', 'rule-refused']]);
    const unread = { ...apart, sessions: [{ ...earlier, effects: null }, later] };
    expect(whyOf(unread, 'permits-allowed').map(([answer]) => answer)).toEqual(['unknown', 'unknown']);
  });

  test('an audit compares the rules that a device had accepted with those that it signed under', () => {
    const next = makeCharter({ number: 1, previous: deriveCharterHash(charter), rules: charter.rules });
    const taken = (one: Charter): Event => ['charter-taken', [wallet, deriveCharterHash(one)]];
    const [built, , signed] = signerEvents;
    const inputOf = (events: Event[], change: Partial<AuditInput> = {}): AuditInput => ({
      ...withDevice(2, () => device(2, events)),
      charters: [charter, next],
      ...change,
    });
    const newer = inputOf([built!, taken(charter), taken(next), signed!]);
    expect(whyOf(newer, 'permits-allowed')).toEqual([['broken', 'charter-other']]);
    expect(whyOf(inputOf([built!, taken(charter), signed!, taken(next)]), 'permits-allowed')).toEqual([]);
    expect(whyOf(inputOf([built!, signed!, taken(charter)]), 'permits-allowed')).toEqual([
      ['unknown', 'charter-not-logged'],
    ]);
    const back = inputOf([built!, taken(next), taken(charter), signed!]);
    expect(whyOf(back, 'charters-followed')).toEqual([['broken', 'charter-back']]);
    const lacking = inputOf([built!, taken(charter), signed!, taken(next)], { charters: [charter] });
    expect(whyOf(lacking, 'charters-followed')).toEqual([['unknown', 'charter-missing']]);
    // Two with the same number, both with enough signatures: whoever signed both is named, and nothing may be
    // signed.
    const other = makeCharter({ number: 0, rules: [] });
    const forks = [{ walletId: wallet, number: 0, culprits: [key(1), key(9)] }];
    const forked = inputOf([built!, taken(charter), taken(other), signed!], {
      charters: [charter, other],
      forks,
    });
    expect(whyOf(forked, 'permits-allowed')).toEqual([['broken', 'signed-in-fork']]);
    expect(
      audit(forked).flatMap(({ why, about }) => (why === 'charter-two' ? [about!.slice(0, 2)] : [])),
    ).toEqual(['01', '09']);
  });

  test('an audit requires approvals, by role, before the signature', () => {
    expect(whyOf(withSession({ approvers: [] }), 'approvals-before')).toEqual([
      ['broken', 'approvals-missing'],
    ]);
    expect(whyOf(withSession({ approvers: [key(4), key(5)] }), 'roles-held')).toEqual([
      ['broken', 'approver-no-role'],
    ]);
    expect(whyOf(withSession({ permit: { ...permit, requester: key(5) } }), 'roles-held')).toEqual([
      ['broken', 'requester-no-member'],
    ]);
    const approverWith = (events: Event[], from = -10) => withDevice(4, () => device(4, events, [], from));
    const [built, taken, approved] = approverEvents;
    expect(whyOf(approverWith([built!]), 'approvals-before')).toEqual([['unknown', 'approval-not-logged']]);
    // Its own order is certain; two clocks are not the same.
    const late = approverWith([built!, taken!, ['finished', [wallet, session]], approved!]);
    expect(whyOf(late, 'approvals-before')).toEqual([['broken', 'approved-after']]);
    expect(whyOf(approverWith(approverEvents, 10), 'approvals-before')).toEqual([
      ['unknown', 'approved-later'],
    ]);
    const gone = { ...good(), devices: good().devices.filter(({ identity }) => identity[0] !== 4) };
    expect(whyOf(gone, 'approvals-before')).toEqual([['unknown', 'approver-not-collected']]);
  });

  test('an audit finds what was signed while frozen, is missing from a log, or is not a signature', () => {
    const frozen = withDevice(2, () => device(2, [['frozen', [wallet]], ...signerEvents]));
    expect(whyOf(frozen, 'nothing-frozen')).toEqual([['broken', 'signed-while-frozen']]);
    const lifted = withDevice(2, () =>
      device(2, [['frozen', [wallet]], ['unfrozen', [wallet]], ...signerEvents]),
    );
    expect(answersOf(lifted)['nothing-frozen']).toBe('kept');
    const silent = withDevice(2, () => device(2, signerEvents.slice(0, 2)));
    expect(whyOf(silent, 'sessions-everywhere')).toEqual([['broken', 'session-not-logged']]);
    const absent = { ...good(), devices: good().devices.filter(({ identity }) => identity[0] !== 2) };
    expect(whyOf(absent, 'sessions-everywhere')).toEqual([['unknown', 'log-not-collected']]);
    expect(whyOf(withSession({ isChainValid: false }), 'signatures-valid')).toEqual([
      ['broken', 'signature-invalid'],
    ]);
    expect(whyOf(withSession({ isChainValid: null }), 'signatures-valid')).toEqual([
      ['unknown', 'chain-unknown'],
    ]);
  });

  test('an audit compares builds with the expected ones', () => {
    expect(answersOf({ ...good(), builds: [] })['builds-expected']).toBe('unknown');
    expect(answersOf({ ...good(), builds: [key(91)] })['builds-expected']).toBe('broken');
  });
});
