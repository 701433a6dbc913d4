import { describe, expect, test } from 'vitest';
import { writeCbor } from '../../src/core/codec.ts';
import { SignerError } from '../../src/core/errors.ts';
import {
  type Charter,
  checkCharter,
  deriveCharterHash,
  readCharter,
  rolesOf,
  writeCharter,
} from '../../src/custody/charter.ts';
import { key, landlord, makeCharter, person, rule, usdcKey } from './support.ts';

const full = makeCharter({
  number: 3,
  previous: key(9),
  rules: [
    rule('Rent', {
      recipients: { group: 'rent' },
      assets: [usdcKey],
      atMost: 5_000n,
      perDay: 0n,
      perMonth: 2n ** 255n,
    }),
    rule('No calls', { kinds: ['call'], chains: ['ethereum'], networks: ['ethereum:1'] }, 'refuse'),
    rule(
      'Rest',
      { recipients: 'listed' },
      {
        signers: 3,
        approvals: [
          { role: 'administrator', count: 1 },
          { role: 'approver', count: 2 },
        ],
        waitHours: 24,
        needsReference: true,
        expiresHours: 12,
      },
    ),
  ],
  isFrozen: true,
});

const refusal = (change: Partial<Charter>): unknown => {
  try {
    return checkCharter({ ...full, ...change });
  } catch (error) {
    return error instanceof SignerError ? [error.code, error.where] : error;
  }
};

describe('a charter', () => {
  test('a charter is read back as it was written, in one form', () => {
    expect(readCharter(writeCharter(full))).toEqual(full);
    expect(deriveCharterHash(full)).toHaveLength(32);
    const swapped = makeCharter({ members: [...full.members].reverse() });
    expect(writeCharter(swapped)).toEqual(writeCharter(makeCharter({ members: full.members })));
  });

  test('a charter is refused if its parts contradict each other', () => {
    const [first, second] = full.members;
    expect(refusal({ previous: null })).toEqual(['bad-parameters', 'charter previous']);
    expect(refusal({ number: 0 })).toEqual(['bad-parameters', 'charter previous']);
    expect(refusal({ members: [second!, first!] })).toEqual(['bad-parameters', 'charter members']);
    expect(refusal({ members: [first!, first!] })).toEqual(['bad-parameters', 'charter members']);
    expect(refusal({ members: [{ ...first!, roles: ['administrator', 'signer'] }] })).toEqual([
      'bad-parameters',
      'charter roles',
    ]);
    expect(refusal({ administratorsNeeded: 3 })).toEqual(['bad-parameters', 'charter administrators']);
    expect(refusal({ members: [person(1, 'signer')], administratorsNeeded: 1 })).toEqual([
      'bad-parameters',
      'charter administrators',
    ]);
    expect(refusal({ recipients: [landlord, landlord] })).toEqual(['bad-parameters', 'charter recipients']);
    expect(refusal({ recipients: [{ ...landlord, groups: ['b', 'a'] }] })).toEqual([
      'bad-parameters',
      'charter recipients',
    ]);
    expect(refusal({ rules: [rule('A', {}), rule('A', {})] })).toEqual(['bad-parameters', 'charter rules']);
    expect(refusal({ rules: [rule('A', { atMost: 1n })] })).toEqual(['bad-parameters', 'rule assets']);
    expect(refusal({ rules: [rule('A', { assets: [usdcKey], atMost: 1n }, 'refuse')] })).toEqual([
      'bad-parameters',
      'rule limits',
    ]);
    expect(refusal({ rules: [rule('A', { recipients: { group: 'nobody' } })] })).toEqual([
      'bad-parameters',
      'rule group',
    ]);
    expect(refusal({ rules: [rule('A', { chains: ['solana', 'ethereum'] })] })).toEqual([
      'bad-parameters',
      'rule order',
    ]);
  });

  test('a charter of a later format, with trailing bytes or in another order is not read', () => {
    const bytes = writeCharter(full);
    expect(() => readCharter(new Uint8Array([...bytes, 0]))).toThrow('malformed');
    for (let at = 0; at < bytes.length; at += 7) {
      const mutant = bytes.slice();
      mutant[at]! ^= 0x80;
      try {
        // If it is still a charter, it is a different one.
        expect(deriveCharterHash(readCharter(mutant))).not.toEqual(deriveCharterHash(full));
      } catch (error) {
        expect(error).toBeInstanceOf(SignerError);
      }
    }
    expect(() => readCharter(writeCbor([1, 2]))).toThrow('malformed');
  });

  test('a charter gives roles to keys, never to names', () => {
    expect(rolesOf(full, key(1))).toEqual(['signer', 'administrator']);
    expect(rolesOf(full, key(77))).toEqual([]);
  });
});
