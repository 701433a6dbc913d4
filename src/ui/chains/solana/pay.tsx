import { go, route } from '../../navigation/routes.ts';
import { Check, Field, TextArea } from '../../parts/field.tsx';
import { Missing } from '../../parts/missing.tsx';
import { Page } from '../../parts/page.tsx';
import { PaymentFields, type TypedPayment } from '../../parts/payment-fields.tsx';
import { PaymentsForm } from '../../parts/payments-form.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useTask } from '../../parts/use-task.ts';
import { WhatIs } from '../../parts/what-is.tsx';
import { useKept } from '../../state/kept.ts';
import { ask, walletById } from '../../state/state.ts';
import { t } from '../../text/t.ts';

interface Token {
  mint: string;
  decimals: string;
  isToken2022: boolean;
  opensAccount: boolean;
}
type Payment = TypedPayment<Token>;

interface Typed {
  payments: Payment[];
  /** Null until somebody types one: then it is the one that this wallet last used. */
  nonceAccount: string | null;
  nonce: string;
}

const empty: Payment = { to: '', amount: '', token: null };
const emptyToken: Token = { mint: '', decimals: '', isToken2022: false, opensAccount: false };
const emptyPay: Typed = { payments: [empty], nonceAccount: null, nonce: '' };

/**
 * Typed payments, under a nonce account that somebody looked up. The signer reads them like any other
 * request.
 */
export function Pay() {
  const { id } = route.value;
  const wallet = walletById(id);
  // Kept after the review too, so that mistakes can be corrected; cleared once it is approved.
  const [typed, setTyped] = useKept(`form/${id}/solana-pay`, emptyPay);
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const { answer: last } = useAnswer('remembered', { walletId: id, chain: 'solana' });
  const task = useTask();
  if (wallet === undefined) return <Missing />;
  const { payments, nonce } = typed;
  const nonceAccount = typed.nonceAccount ?? last ?? '';
  const submit = () =>
    task.run(async () => {
      const tidy = payments.map(({ to, amount, token }) => ({ to: to.trim(), amount: amount.trim(), token }));
      const place = nonceAccount.trim();
      const request = { hoarfrost: 'payment', chain: 'solana', payments: tidy, nonceAccount: place, nonce };
      const draft = await ask('draft', {
        walletId: wallet.id,
        chain: 'solana',
        data: JSON.stringify(request),
      });
      await ask('remember', { walletId: wallet.id, chain: 'solana', place });
      go('draft', draft.id);
    });
  return (
    <Page title={t('solpay.title')} lead={t('pay.lead', { label: wallet.label })}>
      <PaymentsForm
        payments={payments}
        empty={empty}
        onPayments={(next) => change({ payments: next })}
        one={(payment, number, onChange) => (
          <OnePayment
            key={number}
            walletId={wallet.id}
            payment={payment}
            number={number}
            onChange={onChange}
          />
        )}
        task={task}
        onSubmit={submit}
        onEmpty={typed === emptyPay ? null : () => setTyped(emptyPay)}
      >
        <fieldset class="stack">
          <legend>{t('solpay.lifetime')}</legend>
          <p class="hint">{t('solpay.lifetimeHint')}</p>
          <WhatIs term="nonceAccount" />
          <Field
            label={t('solpay.nonceAccount')}
            value={nonceAccount}
            onText={(next) => change({ nonceAccount: next })}
          />
          <TextArea
            label={t('solpay.nonce')}
            hint={t('solpay.nonceHint')}
            value={nonce}
            onText={(next) => change({ nonce: next })}
          />
        </fieldset>
      </PaymentsForm>
    </Page>
  );
}

function OnePayment(props: {
  walletId: string;
  payment: Payment;
  number: number;
  onChange: (next: Payment) => void;
}) {
  const { walletId, payment, number, onChange } = props;
  const token = payment.token ?? emptyToken;
  const set = (change: Partial<Token>) => onChange({ ...payment, token: { ...token, ...change } });
  return (
    <PaymentFields
      walletId={walletId}
      chain="solana"
      payment={payment}
      number={number}
      toHint={t('solpay.toHint')}
      symbol="SOL"
      emptyToken={emptyToken}
      onChange={onChange}
    >
      <Field label={t('solpay.mint')} value={token.mint} onText={(mint) => set({ mint })} />
      <Field
        label={t('pay.tokenDecimals')}
        value={token.decimals}
        onText={(decimals) => set({ decimals })}
        maxLength={2}
      />
      <Check checked={token.opensAccount} onChange={(opensAccount) => set({ opensAccount })}>
        {t('solpay.opens')}
      </Check>
      <Check checked={token.isToken2022} onChange={(isToken2022) => set({ isToken2022 })}>
        {t('solpay.token2022')}
      </Check>
    </PaymentFields>
  );
}
