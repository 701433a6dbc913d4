import type { ChainId } from '../chains/key.ts';
import type { Payroll } from '../chains/payroll.ts';
import { SignerError } from '../core/errors.ts';
import type { Draft, PayrollView } from './api/payments.ts';
import { readContext } from './context.ts';
import { keepDraft } from './drafts.ts';
import type { SignerState } from './state.ts';
import { walletKeyFor } from './wallet-key.ts';

/**
 * Payments from a table: first shown row by row; only a complete table can be made into something to sign.
 */

interface Table {
  walletId: string;
  chain: ChainId;
  csv: string;
  terms: Readonly<Record<string, unknown>>;
}

/** Errors: the chain's; `unsupported` if another wallet makes the chain's transactions. */
export function payroll(signer: SignerState, table: Table): PayrollView {
  const { payloads, ...view } = make(signer, table);
  return { ...view, isReady: payloads.length > 0 };
}

/** Errors: as for `payroll`; `bad-parameters` at 'table-rows' or 'nonce-few'. */
export function draftPayroll(signer: SignerState, table: Table): Draft {
  const { payloads, problems, parts, given } = make(signer, table);
  if (problems.length > 0) throw new SignerError('bad-parameters', { where: 'table-rows' });
  if (given !== null && given < parts) {
    const values = { given: String(given), count: String(parts) };
    throw new SignerError('bad-parameters', { where: 'nonce-few', values });
  }
  return keepDraft(signer, { account: walletKeyFor(signer, table), payloads });
}

function make(signer: SignerState, table: Table): Payroll {
  const account = walletKeyFor(signer, table);
  const { chain } = account;
  if (chain.payroll === undefined) throw new SignerError('unsupported');
  return chain.payroll(table.csv, table.terms, readContext(signer, account));
}
