import { beforeAll, expect, it } from 'vitest';
import { type LogFile, readLogFile, writeLogFile } from '../../src/custody/log-file.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { identityScheme } from '../../src/protocol/suite.ts';
import { readWords } from '../../src/signer/words.ts';
import type { Device } from '../support/network.ts';
import { agree, ask, edited, makeRuled, nextDay, putInForce, type Ruled } from '../support/ruled.ts';

/**
 * Two payments under rules: a small one, and a large one with the approval of an administrator who has no key
 * part.
 */
let ruled: Ruled;
let files: Uint8Array[];
beforeAll(async () => {
  ruled = await makeRuled('audit of rules');
  const { ana, bob, cyd, dan, walletId } = ruled;
  await putInForce(ruled);
  nextDay(ruled);
  await agree(await ask(ana, walletId, 'pay 70 to landlord', { reference: 'INV-1' }), ana, bob, ana, bob);
  const large = await ask(ana, walletId, 'pay 500 to landlord');
  await bob.scan(ana, large);
  await bob.call('join', { id: large });
  await dan.scan(bob, large);
  await dan.call('approve', { id: large });
  await ana.scan(dan, large);
  await bob.scan(ana, large);
  await ana.scan(bob, large);
  expect((await ana.call('ceremony', { id: large })).state).toBe('done');
  // Heads travel with what is shown.
  for (const [from, to] of [
    [ana, bob],
    [bob, ana],
    [dan, ana],
    [cyd, ana],
  ] as const)
    await to.receive(await from.call('parcel', { id: from === cyd ? walletId : large }));
  files = await Promise.all([ana, bob, cyd, dan].map((device) => device.call('exportLog')));
});

const check = (all: Uint8Array[]) => ruled.ana.call('audit', { files: all, builds: [] });
const forge = (by: Device, bytes: Uint8Array, change: (file: LogFile) => Partial<LogFile>) => {
  const { file } = readLogFile(bytes);
  const { secretKey } = deriveIdentity(readWords(by.words.join(' ')));
  return writeLogFile({ ...file, ...change(file) }, (message) => identityScheme.sign(message, secretKey));
};
const answersOf = async (all: Uint8Array[]) => (await check(all)).summary;

it('every payment is judged again by the rules that it was requested under, approvals and roles included', async () => {
  const { findings, summary, sessions } = await check(files);
  expect(sessions).toHaveLength(2);
  expect(findings.filter(({ answer }) => answer === 'broken')).toEqual([]);
  expect(summary).toMatchObject({
    'chain-whole': 'kept',
    'roles-held': 'kept',
    'permits-allowed': 'kept',
    'approvals-before': 'kept',
    'nothing-frozen': 'kept',
    'sessions-everywhere': 'kept',
    'signatures-valid': 'kept',
  });
  // This checks rules, not their absence.
  expect(findings.filter(({ why }) => why === 'allowed')).toHaveLength(2);
  expect(findings.filter(({ why }) => why === 'no-charter')).toEqual([]);
});

it('without the rules nobody can say that they were kept', async () => {
  const bare = await Promise.all(
    [ruled.ana, ruled.bob, ruled.cyd, ruled.dan].map((device, i) =>
      forge(device, files[i]!, () => ({ charters: [] })),
    ),
  );
  expect(await answersOf(bare)).toMatchObject({
    'permits-allowed': 'unknown',
    'roles-held': 'unknown',
    'approvals-before': 'unknown',
  });
});

it('rules that only one of the required people has signed bind nobody', async () => {
  const { ana, walletId } = ruled;
  const { rules: stood } = (await ana.call('wallets')).find(({ id }) => id === walletId)!;
  const text = edited(stood.current!);
  const { id } = await ana.call('startCharter', {
    walletId,
    text: { ...text, rules: text.rules.slice(0, 2) },
  });
  const alone = await ana.call('bundle', { id });
  const forged = forge(ana, files[0]!, ({ charters }) => ({ charters: [...charters, alone] }));
  expect(await answersOf([forged, ...files.slice(1)])).toMatchObject({ 'permits-allowed': 'kept' });
});

it('a report has the reference, and the requester named in the permit', async () => {
  const always = { from: 0, to: 2_000_000_000_000, walletIds: [ruled.walletId] };
  const { lines } = await ruled.bob.call('report', always);
  expect(
    lines.map(({ reference, requester, amount, approvers, signers }) => [
      reference,
      requester,
      amount,
      approvers,
      signers,
    ]),
  ).toEqual([
    ['INV-1', 'Ana', 70n, ['Ana', 'Bob'], ['Ana', 'Bob']],
    // An administrator without a key part approves, and signs nothing.
    [null, 'Ana', 500n, ['Ana', 'Bob', 'Dan'], ['Ana', 'Bob']],
  ]);
});
