import type { ComponentChildren } from 'preact';
import type { ChainId } from '../../chains/key.ts';
import { RecipientChoice } from '../recipients/recipient-choice.tsx';
import { t } from '../text/t.ts';
import { Check, Field } from './field.tsx';

/** A payment as it is typed. `token` is null for the network's own coin. */
export interface TypedPayment<Token> {
  to: string;
  amount: string;
  token: Token | null;
}

interface Props<Token> {
  walletId: string;
  chain: ChainId;
  payment: TypedPayment<Token>;
  /** From 1. */
  number: number;
  toHint: string;
  /** The symbol of the network's own coin. */
  symbol: string;
  emptyToken: Token;
  onChange: (next: TypedPayment<Token>) => void;
  /** The fields for a token. */
  children: ComponentChildren;
}

/** To whom, how much, and which coin or token. */
export function PaymentFields<Token>(props: Props<Token>) {
  const { walletId, chain, payment, number, toHint, symbol, emptyToken, onChange, children } = props;
  const { to, amount, token } = payment;
  return (
    <fieldset class="stack">
      <legend>{t('pay.payment', { number })}</legend>
      <RecipientChoice
        walletId={walletId}
        chain={chain}
        to={to}
        onChoose={(next) => onChange({ ...payment, to: next })}
      />
      <Field
        label={t('pay.to')}
        hint={toHint}
        value={to}
        onText={(next) => onChange({ ...payment, to: next })}
      />
      <Field
        label={t('pay.amount')}
        hint={t('pay.amountHint')}
        value={amount}
        onText={(next) => onChange({ ...payment, amount: next })}
      />
      <div class="choices" role="radiogroup" aria-label={t('pay.asset')}>
        <Check
          type="radio"
          name={`asset-${number}`}
          checked={token === null}
          onChange={() => onChange({ ...payment, token: null })}
        >
          {t('pay.coin', { symbol })}
        </Check>
        <Check
          type="radio"
          name={`asset-${number}`}
          checked={token !== null}
          onChange={() => onChange({ ...payment, token: emptyToken })}
        >
          {t('pay.token')}
        </Check>
      </div>
      {token !== null && (
        <>
          <p class="hint">{t('pay.tokenHint')}</p>
          {children}
        </>
      )}
    </fieldset>
  );
}
