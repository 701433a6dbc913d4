import { afterEach, describe, expect, it } from 'vitest';
import type { Status } from '../../src/signer/api/device.ts';
import type { Wallet } from '../../src/signer/api/wallets.ts';
import './page.ts';

const { findCommands } = await import('../../src/ui/commands/command.ts');
const { commandsNow } = await import('../../src/ui/commands/commands.ts');
const { phones } = await import('../../src/ui/practice/phones.ts');
const { host, outage, status, wallets } = await import('../../src/ui/state/state.ts');

const wallet: Wallet = {
  id: 'ab',
  pairs: null,
  label: 'Treasury',
  code: '1234-5678',
  threshold: 2,
  participants: [
    { index: 1, name: 'Ana', contactId: '01', isSelf: true },
    { index: 2, name: 'Bob', contactId: '02', isSelf: false },
  ],
  keys: [{ chain: 'solana', address: 'So1anaAddress' }],
  verified: null,
  uncompared: [2],
  epoch: 0,
  epochCode: 'AAAA-BBBB',
  isHandedOn: false,
  isWatched: false,
  rules: { current: null, isFrozen: false, fork: null, roles: [], mayPropose: true },
  former: null,
  lastSigned: [],
  epochs: [],
  createdAt: 0,
  colour: 3,
};

function be(device: Status['device'] | null): void {
  status.value = device && { device, waitMs: 0, failedAttempts: 0, wipeAfter: null };
  wallets.value = device === 'unlocked' ? [wallet] : [];
  host.value = { ...host.value, practice: () => undefined };
}

const ids = (query = '') => findCommands(commandsNow(), query).map(({ id }) => id);
const labels = (query = '') => findCommands(commandsNow(), query).map(({ label }) => label);

afterEach(() => {
  phones.value = null;
  outage.value = null;
});

describe('the palette', () => {
  it('the palette has each thing once, in every state', () => {
    for (const device of ['none', 'unconfirmed', 'locked', 'unlocked', null] as const) {
      be(device);
      const all = commandsNow().map(({ id }) => id);
      expect(all).toEqual([...new Set(all)]);
      expect(all.length).toBeGreaterThan(0);
    }
  });

  it('the palette offers nothing from the vault while it is locked, not even by typing', () => {
    be('locked');
    expect(ids()).toEqual([
      'practice',
      'help//',
      'keys',
      'language/es',
      'language/ru',
      'theme/light',
      'theme/dark',
    ]);
    for (const query of ['contacts', 'treasury', 'settings', 'scan', '24 words', 'lock'])
      expect(
        ids(query).filter((id) => !id.startsWith('help.')),
        query,
      ).toEqual([]);
  });

  it('the palette offers a new device its two ways, and an unconfirmed one only appearance settings', () => {
    be('none');
    expect(ids().slice(0, 3)).toEqual(['setup//', 'restore//', 'practice']);
    be('unconfirmed');
    expect(ids()).toEqual(['language/es', 'language/ru', 'theme/light', 'theme/dark']);
    outage.value = { code: 'other-tab', where: undefined, culprit: undefined };
    be('unlocked');
    expect(ids()).toEqual(['language/es', 'language/ru', 'theme/light', 'theme/dark']);
  });

  it('the palette finds a wallet by its name, its people and its address, and then what it can do', () => {
    be('unlocked');
    expect(ids('treas')[0]).toBe('wallet/ab/');
    expect(ids('bob')).toContain('wallet/ab/');
    expect(ids('so1anaadd')).toEqual(['wallet/ab/']);
    const actions = ids('treasury').filter((id) => id.endsWith('/ab/'));
    expect(actions).toEqual(
      [
        'wallet',
        'pay',
        'receive',
        'solana.pay',
        'solana.payroll',
        'message',
        'compare',
        'people',
        'record',
        'paper',
        'solana.watch',
      ].map((place) => `${place}/ab/`),
    );
    expect(ids()).not.toContain('compare/ab/');
  });

  it('the palette puts the best match first', () => {
    be('unlocked');
    expect(labels('con')[0]).toBe('Contacts');
    expect(labels('scan').slice(0, 2)).toEqual(['Scan', 'Scan a card']);
    expect(labels('no such thing')).toEqual([]);
  });

  it('in practice the palette does not lock or start practice again, but leads out', () => {
    be('unlocked');
    expect(ids()).toEqual(expect.arrayContaining(['lock', 'practice']));
    phones.value = [];
    expect(ids()).toContain('leave');
    expect(ids()).not.toContain('lock');
    expect(ids()).not.toContain('practice');
  });
});
