import { later } from '../../parts/later.tsx';
import { WhatIs } from '../../parts/what-is.tsx';
import { t } from '../../text/t.ts';
import type { ChainUi } from '../chain-ui.ts';
import { NetworkField } from './network-field.tsx';

function AddressNote() {
  return (
    <>
      <p class="small muted">{t('wallet.safe')}</p>
      <WhatIs term="safe" />
    </>
  );
}

export const ethereum: ChainUi = {
  id: 'ethereum',
  suite: 'secp256k1',
  name: 'chain.ethereum',
  actions: [
    { place: 'ethereum.pay', label: 'wallet.pay', icon: 'add', among: 'pay' },
    { place: 'ethereum.payroll', label: 'wallet.payrollEthereum', icon: 'file', among: 'pay' },
    { place: 'ethereum.cancel', label: 'wallet.cancel', icon: 'cross' },
  ],
  screens: {
    'ethereum.payroll': later(async () => (await import('./payroll.tsx')).Payroll),
    'ethereum.pay': later(async () => (await import('./pay.tsx')).Pay),
    'ethereum.cancel': later(async () => (await import('./cancel.tsx')).Cancel),
    'ethereum.complete': later(async () => (await import('./complete.tsx')).Complete),
  },
  AddressNote,
  message: {
    Fields: NetworkField,
    initial: '1',
    write: (text, chainId) => JSON.stringify({ hoarfrost: 'message', text, chainId }),
  },
  review: { beside: ['ethereum.chain', 'ethereum.no-fee'], fine: [] },
  exportLead: 'export.lead.ethereum',
  exportHow: 'export.how.ethereum',
  // A Safe signs its network and nonce; tools that make requests know them, people who type requests may not.
  placeToComplete: (where) => (where === 'nonce' || where === 'chainId' ? 'ethereum.complete' : null),
  foreign: [
    { name: 'product.ethereum-uri', pattern: /^ethereum:/i },
    { name: 'product.ethereum-address', pattern: /^0x[0-9a-f]{40}$/i },
  ],
  topics: ['ethereum'],
  terms: ['safe'],
};
