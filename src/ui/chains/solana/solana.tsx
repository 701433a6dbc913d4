import { readSolSignRequest } from '../../../transport/ur-solana.ts';
import { later } from '../../parts/later.tsx';
import type { ChainUi } from '../chain-ui.ts';

export const solana: ChainUi = {
  id: 'solana',
  suite: 'ed25519',
  name: 'chain.solana',
  actions: [
    { place: 'solana.pay', label: 'wallet.solpay', icon: 'add', among: 'pay' },
    { place: 'solana.payroll', label: 'wallet.payrollSolana', icon: 'file', among: 'pay' },
    { place: 'solana.watch', label: 'wallet.watch', icon: 'show' },
  ],
  screens: {
    'solana.payroll': later(async () => (await import('./payroll.tsx')).Payroll),
    'solana.pay': later(async () => (await import('./pay.tsx')).Pay),
    'solana.watch': later(async () => (await import('./watch.tsx')).Watch),
  },
  review: {
    beside: ['sol.fee', 'sol.fee-at-most'],
    fine: [
      'sol.by-program',
      'sol.rest',
      'sol.nonce-advance',
      'sol.compute-limit',
      'sol.compute-price',
      'sol.compute-heap',
      'sol.compute-data',
    ],
  },
  exportLead: 'export.lead.solana',
  exportHow: 'export.how.solana',
  ExportMore: later(async () => (await import('./answer-code.tsx')).AnswerCode),
  readRequest: (ur) => {
    if (ur.type !== 'sol-sign-request') return null;
    const { signData, signType, address, requestId } = readSolSignRequest(ur);
    return { suite: 'ed25519', signData, isMessage: signType === 'message', publicKey: address, requestId };
  },
  practice: ['rent', 'look-alike'],
  foreign: [
    { name: 'product.solana-pay', pattern: /^solana:/i },
    { name: 'product.solana-address', pattern: /^[1-9A-HJ-NP-Za-km-z]{35,44}$/ },
  ],
  topics: ['solana'],
  terms: ['nonceAccount'],
  explained: { 'sol.blockhash-expires': 'nonceAccount', 'sol.nonce-not-first': 'nonceAccount' },
};
