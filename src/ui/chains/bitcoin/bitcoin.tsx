import { readBytesUr } from '../../../transport/ur.ts';
import { later } from '../../parts/later.tsx';
import { t } from '../../text/t.ts';
import type { ChainUi } from '../chain-ui.ts';
import { AddressField } from './address-field.tsx';

function AddressNote() {
  return <p class="small muted">{t('bitcoin.note')}</p>;
}

export const bitcoin: ChainUi = {
  id: 'bitcoin',
  suite: 'secp256k1',
  name: 'chain.bitcoin',
  tableNote: 'payroll.bitcoin',
  actions: [
    { place: 'bitcoin.receive', label: 'bitcoin.receive.action', icon: 'add', among: 'receive' },
    { place: 'bitcoin.watch', label: 'bitcoin.watch.action', icon: 'show' },
  ],
  screens: {
    'bitcoin.receive': later(async () => (await import('./receive.tsx')).Receive),
    'bitcoin.watch': later(async () => (await import('./watch.tsx')).Watch),
  },
  AddressNote,
  message: {
    Fields: AddressField,
    initial: '',
    write: (text, address) => JSON.stringify({ hoarfrost: 'message', text, address }),
  },
  review: { beside: ['bitcoin.network'], fine: ['bitcoin.change', 'bitcoin.fee-rate'] },
  exportLead: 'export.lead.bitcoin',
  exportHow: 'export.how.bitcoin',
  readFile: (ur) => readBytesUr(ur, ['psbt', 'crypto-psbt']),
  practice: ['coins'],
  foreign: [
    { name: 'product.bitcoin-uri', pattern: /^(bitcoin|lightning):/i },
    {
      name: 'product.bitcoin-address',
      pattern: /^(bc1[02-9ac-hj-np-z]{25,87}|[13][1-9A-HJ-NP-Za-km-z]{25,33})$/,
    },
  ],
  topics: ['bitcoin'],
  terms: ['psbt'],
};
