import { describe, expect, test } from 'vitest';
import { deriveCharterHash } from '../../src/custody/charter.ts';
import {
  checkPermit,
  countApprovals,
  derivePayloadHash,
  derivePermitHash,
  missingApprovals,
  type Permit,
  type PermitCheck,
  readPermit,
  writePermit,
} from '../../src/custody/permit.ts';
import { key, makeCharter, wallet } from './support.ts';

const charter = makeCharter();
const seconds = 1_800_000_000;
const payloadHashes = [derivePayloadHash(0, key(7)), derivePayloadHash(1, key(7))];
const permit: Permit = {
  walletId: wallet,
  epoch: 2,
  charterHash: deriveCharterHash(charter),
  payloadHashes,
  requester: key(3),
  reference: 'INV-2026-17',
  memo: 'Rent for May',
  createdAt: seconds,
  expiresAt: seconds + 3_600 * 24,
};
const demands = {
  signers: 0,
  administrators: 0,
  approvers: 0,
  waitHours: 0,
  needsReference: false,
  expiresHours: 168,
};
const check: PermitCheck = {
  walletId: wallet,
  epoch: 2,
  charter,
  charterHash: deriveCharterHash(charter),
  payloadHashes,
  now: (seconds + 60) * 1_000,
  seenAt: seconds * 1_000,
  demands,
};

describe('a permit', () => {
  test('a permit is read back as it was written, and its hash covers all of it', () => {
    expect(readPermit(writePermit(permit))).toEqual(permit);
    const hashes = [
      permit,
      { ...permit, memo: null },
      { ...permit, reference: 'INV-2026-18' },
      { ...permit, epoch: 3 },
    ].map((one) => derivePermitHash(one).join());
    expect(new Set(hashes).size).toBe(4);
    expect(payloadHashes[0]).not.toEqual(payloadHashes[1]);
  });

  test('a permit that ends before it begins or lasts more than a week is invalid', () => {
    for (const expiresAt of [seconds, seconds - 1, seconds + 169 * 3_600])
      expect(() => readPermit(writePermit({ ...permit, expiresAt }))).toThrow('bad-parameters');
  });

  test('a permit is valid for exactly what it says', () => {
    expect(checkPermit(permit, check)).toBeNull();
  });

  test('a permit with any single fault is refused with that fault’s code', () => {
    const cases: [Partial<Permit>, Partial<PermitCheck>, string][] = [
      [{ walletId: key(1) }, {}, 'permit-wallet'],
      [{ epoch: 1 }, {}, 'permit-epoch'],
      [{ charterHash: key(1) }, {}, 'permit-charter'],
      [{ payloadHashes: [payloadHashes[0]!] }, {}, 'permit-payloads'],
      [{ payloadHashes: [...payloadHashes].reverse() }, {}, 'permit-payloads'],
      [{ requester: key(5) }, {}, 'permit-requester'],
      [{ requester: key(99) }, {}, 'permit-requester'],
      [{}, { now: (seconds - 2 * 3_600) * 1_000 }, 'permit-early'],
      [{}, { now: permit.expiresAt * 1_000 }, 'permit-expired'],
      [{}, { demands: { ...demands, expiresHours: 12 } }, 'permit-lasts'],
      [{}, { demands: { ...demands, waitHours: 1 } }, 'permit-waits'],
      [{ reference: null }, { demands: { ...demands, needsReference: true } }, 'permit-reference'],
    ];
    for (const [change, other, code] of cases)
      expect(checkPermit({ ...permit, ...change }, { ...check, ...other }), code).toBe(code);
    const after = { ...check, demands: { ...demands, waitHours: 1 }, now: (seconds + 3_600) * 1_000 };
    expect(checkPermit(permit, after)).toBeNull();
    // The requester can write an earlier time on it; the wait is this device's own, from when the request
    // arrived.
    expect(checkPermit(permit, { ...after, seenAt: seconds * 1_000 + 1 })).toBe('permit-waits');
    expect(checkPermit({ ...permit, createdAt: seconds - 3_600 }, { ...after, seenAt: after.now })).toBe(
      'permit-waits',
    );
  });
});

describe('approvals', () => {
  const asked = { ...demands, administrators: 1, approvers: 1 };

  test('approvals count only from keys with the role, each once', () => {
    expect(countApprovals(charter, [key(1), key(1), key(1)])).toEqual({ administrators: 1, approvers: 0 });
    expect(countApprovals(charter, [key(3), key(5), key(88)])).toEqual({ administrators: 0, approvers: 0 });
    expect(missingApprovals(charter, [key(1)], asked)).toEqual({ administrators: 0, approvers: 1 });
    expect(missingApprovals(charter, [key(1), key(4)], asked)).toBeNull();
  });

  test('approvals under rules that no longer name the approver do not count', () => {
    const later = makeCharter({ members: charter.members.filter(({ identity }) => identity[0] !== 4) });
    expect(missingApprovals(later, [key(1), key(4)], asked)).toEqual({ administrators: 0, approvers: 1 });
  });
});
