import { t } from '../../text/t.ts';
import type { ChainUi } from '../chain-ui.ts';

function AddressNote() {
  return <p class="small muted">{t('bitcoin.note')}</p>;
}

export const bitcoin: ChainUi = {
  id: 'bitcoin',
  suite: 'secp256k1',
  name: 'chain.bitcoin',
  actions: [],
  screens: {},
  AddressNote,
  exportLead: 'export.lead.bitcoin',
  exportHow: 'export.how.bitcoin',
  topics: ['bitcoin'],
  terms: ['psbt'],
};
