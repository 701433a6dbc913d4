import type { Effect } from '../../src/core/effect.ts';
import type { Charter, Recipient, Role } from '../../src/custody/charter.ts';
import { tidyCharter } from '../../src/custody/charter.ts';
import type { Allow, Conditions, Rule } from '../../src/custody/rule.ts';

export const key = (n: number): Uint8Array => new Uint8Array(32).fill(n);
export const wallet = key(200);
export const usdc = { chain: 'ethereum', network: '1', id: '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48' };
export const usdcKey = `ethereum:1:${usdc.id}`;
export const known = '0x1111111111111111111111111111111111111111';
export const stranger = '0x2222222222222222222222222222222222222222';

export const send = (amount: bigint | null, to = known): Effect => ({
  kind: 'send',
  asset: usdc,
  amount,
  to,
});

export const any: Conditions = {
  chains: [],
  networks: [],
  kinds: [],
  assets: [],
  recipients: 'anyone',
  atMost: null,
  perDay: null,
  perMonth: null,
};
export const allow: Allow = {
  verdict: 'allow',
  signers: 0,
  approvals: [],
  waitHours: 0,
  needsReference: false,
  expiresHours: 168,
};

export const rule = (
  name: string,
  when: Partial<Conditions>,
  outcome: Partial<Allow> | 'refuse' = {},
): Rule => ({
  name,
  when: { ...any, ...when },
  outcome: outcome === 'refuse' ? { verdict: 'refuse' } : { ...allow, ...outcome },
});

export const person = (n: number, ...roles: Role[]) => ({ identity: key(n), name: `Person ${n}`, roles });

export const landlord: Recipient = { name: 'Landlord', chain: 'ethereum', address: known, groups: ['rent'] };

/** Three signers of whom two are administrators, an approver and an auditor without a share. */
export function makeCharter(change: Partial<Charter> = {}): Charter {
  return tidyCharter({
    walletId: wallet,
    number: 0,
    previous: null,
    members: [
      person(1, 'signer', 'administrator'),
      person(2, 'signer', 'administrator'),
      person(3, 'signer'),
      person(4, 'approver'),
      person(5, 'auditor'),
    ],
    administratorsNeeded: 2,
    recipients: [landlord],
    rules: [],
    isFrozen: false,
    ...change,
  });
}
