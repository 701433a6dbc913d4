import { describe, expect, it } from 'vitest';
import type { CeremonyView } from '../../src/signer/api.ts';
import { type Situation, tapsOf } from '../../src/ui/practice/practice-step.ts';

const person = (name: string) => ({ name }) as CeremonyView['people'][number];
const ceremony = (change: Partial<CeremonyView>) =>
  ({
    kind: 'keygen',
    state: 'open',
    payloads: [],
    showNext: person('Bob'),
    people: ['Ana', 'Bob', 'Cyd'].map(person),
    ...change,
  }) as CeremonyView;
const signing = { kind: 'sign', payloads: [{}] as CeremonyView['payloads'] };
const now: Situation = {
  step: 'meet',
  place: '',
  ceremony: null,
  names: ['Bob', 'Cyd'],
  met: [],
  answering: null,
  isCheating: false,
  hasRead: false,
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
    ['nothing once they were read', { step: 'compare', place: 'compare', hasRead: true }, null],
    ['the rent', { step: 'pay' }, { what: 'rent' }],
    ['the drill that was not tried', { step: 'done', tried: ['look-alike'] }, { what: 'cheat-drill' }],
    [
      'the record for a phone that is back',
      { step: 'restore', isBack: true },
      { what: 'restore', name: 'Bob' },
    ],
    ['nothing before the phone is back', { step: 'restore' }, null],
  ])('%s', (_, change, expected) => expect(next(change)).toEqual(expected));

  it('and everything else is still there', () => {
    const sign = ceremony({ ...signing, people: ['Ana', 'Cyd'].map(person), showNext: person('Cyd') });
    const { others } = tapsOf({ ...now, ceremony: sign });
    expect(others.map((tap) => 'name' in tap && `${tap.what} ${tap.name}`)).toEqual([
      'scan Cyd',
      'cheat Cyd',
    ]);
  });
});
