import { readEthSignRequest } from '../../../transport/ur-ethereum.ts';
import { later } from '../../parts/later.tsx';
import { t } from '../../text/t.ts';
import type { ChainUi } from '../chain-ui.ts';

function AddressNote() {
  return <p class="small muted">{t('account.addressNote')}</p>;
}

/** An ordinary Ethereum account: experimental, and in a separate wallet. */
export const plainAccount: ChainUi = {
  id: 'plain-account',
  suite: 'secp256k1',
  name: 'chain.account',
  isAlone: true,
  actions: [{ place: 'account.watch', label: 'account.watch', icon: 'show' }],
  screens: { 'account.watch': later(async () => (await import('./watch.tsx')).Watch) },
  AddressNote,
  message: {
    Fields: () => null,
    initial: '',
    write: (text) => JSON.stringify({ hoarfrost: 'message', text }),
  },
  review: { beside: ['account.most'], fine: [] },
  exportLead: 'account.exportLead',
  exportHow: 'account.exportHow',
  ExportMore: later(async () => (await import('./answer-code.tsx')).AnswerCode),
  readRequest: (ur) => {
    if (ur.type !== 'eth-sign-request') return null;
    return { suite: 'secp256k1', ...readEthSignRequest(ur) };
  },
  foreign: [],
  topics: [],
  terms: [],
};
