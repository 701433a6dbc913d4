import type { CeremonyView, Contact, Wallet } from '../../signer/api.ts';
import { isMaking, isSigning } from '../ceremonies/lookup.ts';

/** Where somebody who practises stands, out of what the own phone holds: no script to fall out of step with. */
export type PracticeStep = 'meet' | 'create' | 'carry' | 'compare' | 'pay' | 'sign' | 'done' | 'restore';

export function practiceStep(own: {
  isLost: boolean;
  contacts: readonly Contact[];
  wallets: readonly Wallet[];
  ceremonies: readonly CeremonyView[];
}): PracticeStep {
  const { isLost, contacts, wallets, ceremonies } = own;
  if (isLost) return 'restore';
  const signings = ceremonies.filter(isSigning);
  const [wallet] = wallets;
  if (wallet === undefined) {
    if (ceremonies.some((one) => isMaking(one) && one.state === 'open')) return 'carry';
    return contacts.length < 2 ? 'meet' : 'create';
  }
  if (signings.some(({ state }) => state === 'open' || state === 'invited')) return 'sign';
  if (signings.some(({ state }) => state === 'done')) return 'done';
  return wallet.verified === null ? 'compare' : 'pay';
}

/** One thing to tap in practice; `name`: the phone that it is done with. */
export type Tap =
  | { what: 'meet' | 'show' | 'scan' | 'cheat' | 'read' | 'restore'; name: string }
  | { what: 'create' | 'compare' | 'rent' | Drill };

const drills = ['look-alike', 'cheat-drill', 'leaves', 'lose'] as const;
export type Drill = (typeof drills)[number];

export interface Situation {
  step: PracticeStep;
  /** The screen that is open, and the ceremony on it that has been agreed to. */
  place: string;
  ceremony: CeremonyView | null;
  /** The phones beside, in order, and those whose cards are here. */
  names: readonly string[];
  met: readonly string[];
  /** Who has just scanned the own screen and was not scanned since. */
  answering: string | null;
  /** The drill of the cheat is on. */
  isCheating: boolean;
  /** The words were read aloud. */
  hasRead: boolean;
  /** The own phone was lost and is set up again, without its wallet. */
  isBack: boolean;
  tried: readonly Drill[];
}

/** Everything that can be tapped now, the next step first; nothing where the next step is on the screen below. */
export function tapsOf(now: Situation): { next: Tap | null; others: Tap[] } {
  const all = possible(now);
  const next = all[0] ?? null;
  return isBelow(now) ? { next: null, others: all } : { next, others: all.slice(1) };
}

/** A review, a form, or a ceremony that nobody needs to be shown: the next thing to press is there. */
function isBelow({ place, ceremony, answering, hasRead }: Situation): boolean {
  if (ceremony !== null)
    return (
      answering === null &&
      (ceremony.showNext === null || ceremony.state === 'stopped') &&
      ceremony.state !== 'done'
    );
  return place === 'draft' || place === 'create' || (place === 'compare' && hasRead);
}

function possible(now: Situation): Tap[] {
  const { step, place, ceremony, names, answering, isCheating, isBack } = now;
  const [first = ''] = names;
  if (step === 'restore') return isBack ? [{ what: 'restore', name: first }] : [];
  const carried = ceremony === null ? [] : handOvers(ceremony, names, answering, isCheating);
  // Finished here: the others are let in on it with the next thing that they scan.
  if (ceremony?.state === 'done' && answering === null) return [...stepTaps(now), ...carried];
  if (ceremony !== null) return carried;
  if (place === 'compare') return names.map((name) => ({ what: 'read', name }));
  return stepTaps(now);
}

function stepTaps({ step, names, met, tried }: Situation): Tap[] {
  switch (step) {
    case 'meet':
      return names.filter((name) => !met.includes(name)).map((name) => ({ what: 'meet', name }));
    case 'create':
    case 'compare':
      return [{ what: step }];
    case 'pay':
      return [{ what: 'rent' }];
    case 'done':
      return [...drills.filter((one) => !tried.includes(one)), ...tried].map((what) => ({ what }));
    default:
      return [];
  }
}

/** Whoever has scanned is scanned next; otherwise whom the ceremony says to show it to. */
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
