import type { CeremonyView, Contact, Wallet } from '../../signer/api.ts';

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
  const [wallet] = wallets;
  if (wallet === undefined) {
    if (ceremonies.some(({ kind, state }) => kind === 'keygen' && state === 'open')) return 'carry';
    return contacts.length < 2 ? 'meet' : 'create';
  }
  if (ceremonies.some(({ kind, state }) => kind === 'sign' && (state === 'open' || state === 'invited')))
    return 'sign';
  if (ceremonies.some(({ kind, state }) => kind === 'sign' && state === 'done')) return 'done';
  return wallet.verified === null ? 'compare' : 'pay';
}
