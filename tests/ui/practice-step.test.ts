import { describe, expect, it } from 'vitest';
import type { CeremonyView } from '../../src/signer/api/ceremonies.ts';
import type { Wallet } from '../../src/signer/api/wallets.ts';
import { practiceStep, type Situation, tapsOf } from '../../src/ui/practice/practice-step.ts';

const person = (name: string) => ({ name }) as CeremonyView['people'][number];
const ceremony = (change: Partial<CeremonyView>) =>
  ({
    kind: 'keygen',
    state: 'open',
    payloads: [],
    showNext: person('Bob'),
    change: null,
    people: ['Ana', 'Bob', 'Cyd'].map(person),
    ...change,
  }) as CeremonyView;
const people = ['Ana', 'Bob', 'Cyd'].map(person);
/** Cyd leaves; it is finished here. */
const change = (more: Partial<CeremonyView>) =>
  ceremony({
    kind: 'reshare',
    state: 'done',
    showNext: null,
    people: people.slice(0, 2),
    change: {
      before: { people },
      after: { people: people.slice(0, 2) },
    } as unknown as CeremonyView['change'],
    ...more,
  });
const signing = { kind: 'sign', payloads: [{}] as CeremonyView['payloads'] };
const now: Situation = {
  step: 'meet',
  place: '',
  ceremony: null,
  names: ['Bob', 'Cyd'],
  met: [],
  holders: ['Bob', 'Cyd'],
  left: [],
  payments: ['rent', 'look-alike', 'coins'],
  answering: null,
  isCheating: false,
  uncompared: ['Bob', 'Cyd'],
  reader: null,
  isBack: false,
  tried: [],
};
const next = (change: Partial<Situation>) => tapsOf({ ...now, ...change }).next;

describe('practice has one next step', () => {
  it.each<[string, Partial<Situation>, unknown]>([
    ['the first card that is missing', {}, { what: 'meet', name: 'Bob' }],
    ['the other card', { met: ['Bob'] }, { what: 'meet', name: 'Cyd' }],
    ['the wallet', { step: 'create' }, { what: 'create' }],
    ['nothing above the form that is open', { step: 'create', place: 'create' }, null],
    ['whom the ceremony is to be shown to', { ceremony: ceremony({}) }, { what: 'show', name: 'Bob' }],
    ['who has just scanned', { ceremony: ceremony({}), answering: 'Bob' }, { what: 'scan', name: 'Bob' }],
    [
      'the cheat, in the drill of the cheat',
      { ceremony: ceremony(signing), answering: 'Cyd', isCheating: true },
      { what: 'cheat', name: 'Cyd' },
    ],
    [
      'what comes after a ceremony that is over',
      { step: 'compare', ceremony: ceremony({ state: 'done' }) },
      { what: 'compare' },
    ],
    ['nothing where it was stopped', { ceremony: ceremony({ state: 'stopped', showNext: null }) }, null],
    ['to compare', { step: 'compare' }, { what: 'compare' }],
    ['Bob’s words', { step: 'compare', place: 'compare' }, { what: 'read', name: 'Bob' }],
    ['nothing once they were read', { step: 'compare', place: 'compare', reader: 'Bob' }, null],
    [
      'Cyd’s words once Bob’s were compared',
      { step: 'compare', place: 'compare', reader: 'Bob', uncompared: ['Cyd'] },
      { what: 'read', name: 'Cyd' },
    ],
    [
      'words again where everybody was compared before',
      { step: 'pay', place: 'compare', uncompared: [] },
      { what: 'read', name: 'Bob' },
    ],
    ['the rent', { step: 'pay' }, { what: 'rent' }],
    ['a payment out of coins', { step: 'done' }, { what: 'coins' }],
    [
      'the drill that was not tried',
      { step: 'done', tried: ['coins', 'look-alike'] },
      { what: 'cheat-drill' },
    ],
    ['no payment that the wallet has no key for', { step: 'pay', payments: ['coins'] }, { what: 'coins' }],
    [
      'a drill that needs no payment, where there is none',
      { step: 'done', payments: [] },
      { what: 'leaves' },
    ],
    ['nothing above the form of a change', { step: 'change', place: 'change' }, null],
    [
      'whom a finished change is still to be shown to',
      { step: 'pay', ceremony: change({ showNext: person('Bob') }) },
      { what: 'show', name: 'Bob' },
    ],
    [
      'who was left out, once everybody else has it',
      { step: 'pay', ceremony: change({}) },
      { what: 'show', name: 'Cyd' },
    ],
    [
      'the rent again, once they know',
      { step: 'pay', ceremony: change({}), left: ['Cyd'] },
      { what: 'rent' },
    ],
    [
      'the words of who holds the wallet, not of who left',
      { step: 'compare', place: 'compare', holders: ['Cyd'], uncompared: ['Cyd'] },
      { what: 'read', name: 'Cyd' },
    ],
    [
      'the record for a phone that is back',
      { step: 'restore', isBack: true, holders: ['Cyd'] },
      { what: 'restore', name: 'Cyd' },
    ],
    ['nothing before the phone is back', { step: 'restore' }, null],
  ])('%s', (_, change, expected) => expect(next(change)).toEqual(expected));

  it('everything else is still offered', () => {
    const sign = ceremony({ ...signing, people: ['Ana', 'Cyd'].map(person), showNext: person('Cyd') });
    const { others } = tapsOf({ ...now, ceremony: sign });
    expect(others.map((tap) => 'name' in tap && `${tap.what} ${tap.name}`)).toEqual([
      'scan Cyd',
      'cheat Cyd',
    ]);
  });

  it('practice pays again after a change of co-signers, before anything else can go wrong', () => {
    const wallets = [{ isHandedOn: true }, { isHandedOn: false, verified: 'cards' }] as Wallet[];
    const rent = ceremony({ ...signing, state: 'done', createdAt: 1 });
    const own = { isLost: false, place: '', contacts: [], wallets, ceremonies: [rent] };
    expect(practiceStep(own)).toBe('done');
    expect(practiceStep({ ...own, place: 'change' })).toBe('change');
    const going = { ...own, ceremonies: [rent, change({ state: 'open', createdAt: 2 })] };
    expect(practiceStep(going)).toBe('change');
    const over = [rent, change({ createdAt: 2 })];
    expect(practiceStep({ ...own, ceremonies: over })).toBe('pay');
    expect(practiceStep({ ...own, ceremonies: [...over, { ...rent, createdAt: 3 }] })).toBe('done');
    // Somebody who handed the wallet on makes another.
    expect(practiceStep({ ...own, wallets: wallets.slice(0, 1) })).toBe('meet');
  });
});
