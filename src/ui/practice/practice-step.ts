import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import type { PracticePayment } from '../../signer/api/device.ts';
import type { Contact } from '../../signer/api/people.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { isMaking, isSigning } from '../ceremonies/lookup.ts';

/**
 * How far somebody has come in practice, worked out from what their own phone holds: there is no script to
 * fall out of step with.
 */
export type PracticeStep =
  | 'meet'
  | 'create'
  | 'carry'
  | 'compare'
  | 'pay'
  | 'sign'
  | 'done'
  | 'change'
  | 'restore';

export function practiceStep(own: {
  isLost: boolean;
  place: string;
  contacts: readonly Contact[];
  wallets: readonly Wallet[];
  ceremonies: readonly CeremonyView[];
}): PracticeStep {
  const { isLost, place, contacts, wallets, ceremonies } = own;
  if (isLost) return 'restore';
  const signings = ceremonies.filter(isSigning);
  const changes = ceremonies.filter(({ change }) => change !== null);
  const wallet = practiceWallet(wallets);
  if (wallet === undefined) {
    if (ceremonies.some((one) => isMaking(one) && one.state === 'open')) return 'carry';
    return contacts.length < 2 ? 'meet' : 'create';
  }
  if (signings.some(({ state }) => state === 'open' || state === 'invited')) return 'sign';
  if (place === 'change' || changes.some(({ state }) => state === 'open')) return 'change';
  // Signings before the last change don't count: the present signers have not signed yet.
  const since = Math.max(0, ...changes.filter(isDone).map(({ createdAt }) => createdAt));
  if (signings.some((one) => isDone(one) && one.createdAt >= since)) return 'done';
  return wallet.verified === null ? 'compare' : 'pay';
}

const isDone = ({ state }: CeremonyView) => state === 'done';

/** The wallet that the own phone can sign with; none if it has handed it on. */
export const practiceWallet = (wallets: readonly Wallet[]): Wallet | undefined =>
  wallets.find(({ isHandedOn }) => !isHandedOn);

/** One thing to tap in practice; `name`: the phone that it involves. */
export type Tap =
  | { what: 'meet' | 'show' | 'scan' | 'cheat' | 'read' | 'restore'; name: string }
  | { what: 'create' | 'compare' | 'rent' | Drill };

/** What there is to try once a payment is signed: one of another kind, and things that can go wrong. */
const drills = ['coins', 'look-alike', 'cheat-drill', 'leaves', 'rules', 'lose'] as const;
export type Drill = (typeof drills)[number];

export interface Situation {
  step: PracticeStep;
  /** The open screen, and the ceremony on it if it has been agreed to. */
  place: string;
  ceremony: CeremonyView | null;
  /** The other phones, in order, and those whose cards are here. */
  names: readonly string[];
  met: readonly string[];
  /** The other phones that hold the wallet; once it is lost, those that held it. */
  holders: readonly string[];
  /** Those who were left out of it and have been told. */
  left: readonly string[];
  /** What a nearby computer can bring for the wallet. */
  payments: readonly PracticePayment[];
  /** Who has just scanned the own screen and has not been scanned since. */
  answering: string | null;
  /** Whether the cheating drill is running. */
  isCheating: boolean;
  /** Those the wallet was not compared with, and who read the words last. */
  uncompared: readonly string[];
  reader: string | null;
  /** The own phone was lost and is set up again, without its wallet. */
  isBack: boolean;
  tried: readonly Drill[];
}

/**
 * Everything that can be tapped now, the next step first; nothing if the next step is on the screen below.
 */
export function tapsOf(now: Situation): { next: Tap | null; others: Tap[] } {
  const all = possible(now);
  const next = all[0] ?? null;
  return isBelow(now) ? { next: null, others: all } : { next, others: all.slice(1) };
}

/** A review, a form, or a ceremony that nobody needs to be shown: the next thing to press is there. */
function isBelow({ place, ceremony, answering, uncompared, reader }: Situation): boolean {
  if (ceremony !== null)
    return (
      answering === null &&
      (ceremony.showNext === null || ceremony.state === 'stopped') &&
      ceremony.state !== 'done'
    );
  const isAnswered = reader !== null && (uncompared.length === 0 || uncompared.includes(reader));
  return ['draft', 'create', 'change'].includes(place) || (place === 'compare' && isAnswered);
}

function possible(now: Situation): Tap[] {
  const { step, place, ceremony, holders, uncompared, answering, isBack } = now;
  if (step === 'restore') return isBack ? holders.map((name) => ({ what: 'restore', name })) : [];
  if (ceremony !== null) return ceremonyTaps(now, ceremony, answering);
  if (place === 'compare')
    return (uncompared.length > 0 ? uncompared : holders).map((name) => ({ what: 'read', name }));
  return stepTaps(now);
}

function ceremonyTaps(now: Situation, ceremony: CeremonyView, answering: string | null): Tap[] {
  const { names, left } = now;
  const carried = handOvers(ceremony, names, answering, now.isCheating);
  if (ceremony.state !== 'done' || answering !== null) return carried;
  // Finished here: the others learn of it with the next thing that they scan.
  if (ceremony.change === null) return [...stepTaps(now), ...carried];
  if (ceremony.showNext !== null) return carried;
  const { before, after } = ceremony.change;
  const isIn = (people: readonly { name: string }[], name: string) => people.some((one) => one.name === name);
  const out = names.filter((name) => isIn(before.people, name) && !isIn(after.people, name));
  const untold = out.filter((name) => !left.includes(name));
  return [...untold.map((name): Tap => ({ what: 'show', name })), ...stepTaps(now), ...carried];
}

function stepTaps({ step, names, met, tried, payments }: Situation): Tap[] {
  const isOffered = (what: string) =>
    what === 'cheat-drill'
      ? payments.length > 0
      : what === 'rules'
        ? payments.includes('look-alike')
        : !isPayment(what) || payments.includes(what);
  switch (step) {
    case 'meet':
      return names.filter((name) => !met.includes(name)).map((name) => ({ what: 'meet', name }));
    case 'create':
    case 'compare':
      return [{ what: step }];
    case 'pay':
      return (['rent', 'coins'] as const).filter(isOffered).map((what) => ({ what }));
    case 'done':
      return [...drills.filter((one) => !tried.includes(one)), ...tried]
        .filter(isOffered)
        .map((what) => ({ what }));
    default:
      return [];
  }
}

const isPayment = (what: string): what is PracticePayment => ['rent', 'look-alike', 'coins'].includes(what);

/** Whoever has scanned is scanned next; otherwise the person to whom the ceremony says to show it. */
function handOvers(
  ceremony: CeremonyView,
  names: readonly string[],
  answering: string | null,
  isCheating: boolean,
): Tap[] {
  const { state, showNext, people } = ceremony;
  const here = names.filter((name) => people.some((person) => person.name === name));
  const all = here.flatMap((name): Tap[] => [
    { what: 'show', name },
    { what: 'scan', name },
    ...(isSigning(ceremony) ? [{ what: 'cheat' as const, name }] : []),
  ]);
  const best = all.find((tap) => {
    const name = 'name' in tap ? tap.name : '';
    if (answering !== null) return name === answering && tap.what === (isCheating ? 'cheat' : 'scan');
    return state !== 'stopped' && name === showNext?.name && tap.what === 'show';
  });
  return best === undefined ? all : [best, ...all.filter((tap) => tap !== best)];
}
