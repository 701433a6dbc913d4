import type { Chain } from '../../src/chains/chain.ts';
import type { Effect } from '../../src/core/effect.ts';
import type { Rules, RulesText } from '../../src/signer/api/rules.ts';
import { type Device, exchangeCards, makeWallet, setUpDevices } from './network.ts';
import { plainChains } from './plain-chain.ts';

/** Devices whose wallet has rules: "pay 70 to landlord" does what it says, and any other "pay" is a call nobody knows. */
const coin = { chain: 'solana', network: '', id: '' };
export const coinKey = 'solana::';

function effectsOf(text: string): Effect[] {
  const fee: Effect = { kind: 'fee', asset: coin, atMost: 5n };
  const [, amount, to] = /^pay (\d+) to (\w+)/.exec(text) ?? [];
  if (to === undefined) return [{ kind: 'call', chain: 'solana', network: '', contract: 'what', name: null }];
  return [{ kind: 'send', asset: coin, amount: BigInt(amount!), to }, fee];
}

export const payingChains: readonly Chain[] = plainChains.slice(0, 1).map((chain) => ({
  ...chain,
  recipient: (text) => text.trim(),
  assets: () => [{ network: '', id: '', symbol: 'COIN', decimals: 0, place: '' }],
  review(payload, context) {
    const review = chain.review(payload, context);
    const effects = effectsOf(new TextDecoder().decode(payload));
    const [action] = review.actions;
    return { ...review, actions: [{ ...action!, effects }] };
  },
}));

const any = {
  chains: [],
  networks: [],
  kinds: [],
  assets: [],
  recipients: 'anyone' as const,
  atMost: null,
  perDay: null,
  perMonth: null,
};
const plain = {
  verdict: 'allow' as const,
  signers: 0,
  approvals: [],
  waitHours: 0,
  needsReference: false,
  expiresHours: 168,
};

/** Up to 100 to people on the list by two; up to 1,000 with an administrator's approval; nothing else. */
export const rules: RulesText['rules'] = [
  { name: 'Fees', when: { ...any, kinds: ['fee'] }, outcome: plain },
  {
    name: 'Small',
    when: { ...any, kinds: ['send'], assets: [coinKey], recipients: 'listed', atMost: 100n, perDay: 150n },
    outcome: { ...plain, signers: 2 },
  },
  {
    name: 'Large',
    when: { ...any, kinds: ['send'], assets: [coinKey], recipients: 'listed', atMost: 1000n },
    outcome: { ...plain, signers: 2, approvals: [{ role: 'administrator', count: 1 }] },
  },
];

export const recipients: RulesText['recipients'] = [
  { name: 'Landlord', chain: 'solana', address: 'landlord', groups: ['rent'] },
];

export interface Ruled {
  ana: Device;
  bob: Device;
  cyd: Device;
  /** An administrator without a key part. */
  dan: Device;
  walletId: string;
}

/** Three signers and an administrator outside, all of whom have each other's cards; no rules yet. */
export async function makeRuled(seed: string): Promise<Ruled> {
  const devices = await setUpDevices(['Ana', 'Bob', 'Cyd', 'Dan'], payingChains, seed);
  const [ana, bob, cyd, dan] = devices as [Device, Device, Device, Device];
  await exchangeCards(devices);
  const { id: walletId } = await makeWallet([ana, bob, cyd], 2);
  return { ana, bob, cyd, dan, walletId };
}

export async function textFor({ ana, dan }: Ruled, change: Partial<RulesText> = {}): Promise<RulesText> {
  const [a, d] = [await ana.self(), await dan.self()];
  return {
    members: [
      { id: a.id, name: a.name, roles: ['administrator'] },
      { id: d.id, name: d.name, roles: ['administrator'] },
    ],
    administratorsNeeded: 2,
    recipients,
    rules,
    ...change,
  };
}

export const edited = ({
  members,
  administratorsNeeded,
  recipients: list,
  rules: all,
}: Rules): RulesText => ({
  members,
  administratorsNeeded,
  recipients: list,
  rules: all,
});

/** Each in turn scans what the previous one shows, and agrees. */
export async function agree(id: string, ...devices: Device[]): Promise<void> {
  for (const [i, device] of devices.slice(1).entries()) {
    const view = await device.scan(devices[i]!, id);
    if (view.state === 'invited') await device.call('join', { id });
  }
}

/** Rules in force on all three, and on Dan's device the wallet. */
export async function putInForce(ruled: Ruled, change: Partial<RulesText> = {}): Promise<string> {
  const { ana, bob, cyd, dan, walletId } = ruled;
  const { id } = await ana.call('startCharter', { walletId, text: await textFor(ruled, change) });
  await agree(id, ana, bob, cyd, ana, bob);
  await dan.receive(await cyd.call('rulesParcel', { walletId }));
  return id;
}

export const draftOf = (device: Device, walletId: string, data: string) =>
  device.call('draft', { walletId, chain: 'solana', data });

export async function ask(
  device: Device,
  walletId: string,
  data: string,
  more: { signers?: number[]; reference?: string; memo?: string } = {},
): Promise<string> {
  const { id: draftId } = await draftOf(device, walletId, data);
  const { id } = await device.call('propose', { draftId, signers: [1, 2], ...more });
  return id;
}

/** The next day on every device: nothing from yesterday counts in a day's window. */
export function nextDay({ ana, bob, cyd, dan }: Ruled): void {
  const devices = [ana, bob, cyd, dan];
  const next = Math.max(...devices.map(({ clock }) => clock)) + 25 * 3_600_000;
  for (const device of devices) device.clock = next;
}
