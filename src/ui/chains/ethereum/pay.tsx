import { go, route } from '../../navigation/routes.ts';
import { Field } from '../../parts/field.tsx';
import { Missing } from '../../parts/missing.tsx';
import { Page } from '../../parts/page.tsx';
import { PaymentFields, type TypedPayment } from '../../parts/payment-fields.tsx';
import { PaymentsForm } from '../../parts/payments-form.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useTask } from '../../parts/use-task.ts';
import { useKept } from '../../state/kept.ts';
import { ask, walletById } from '../../state/state.ts';
import { t } from '../../text/t.ts';
import { NetworkField, NonceField } from './network-field.tsx';

interface Token {
  address: string;
  symbol: string;
  decimals: string;
}
type Payment = TypedPayment<Token>;

const empty: Payment = { to: '', amount: '', token: null };
const emptyToken: Token = { address: '', symbol: '', decimals: '' };

/** What the account refunds to the broadcaster; nothing while the price is empty. */
const noRefund = { baseGas: '', gasPrice: '', refundReceiver: '' };
type RefundTyped = typeof noRefund;

interface Typed {
  chainId: string;
  nonce: string;
  payments: Payment[];
  refund: RefundTyped;
}

const emptyPay: Typed = { chainId: '1', nonce: '', payments: [empty], refund: noRefund };

const trimmed = (refund: RefundTyped) =>
  Object.fromEntries(
    Object.entries(refund).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]])),
  );

/** What is not a number stays text, which the signer refuses by name: an empty field is not a zero. */
export const readDecimals = (typed: string): number | string =>
  /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : typed;

/** One or several typed payments in one transaction. The signer reads them like any other request. */
export function Pay() {
  const { id } = route.value;
  const wallet = walletById(id);
  // Kept after the review too, so that mistakes can be corrected; cleared once it is approved.
  const [typed, setTyped] = useKept(`form/${id}/pay`, emptyPay);
  const { chainId, nonce, payments, refund } = typed;
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const task = useTask();
  if (wallet === undefined) return <Missing />;
  const submit = () =>
    task.run(async () => {
      const tidy = payments.map(({ to, amount, token }) => ({
        to: to.trim(),
        amount: amount.trim(),
        ...(token && {
          token: { ...token, address: token.address.trim(), decimals: readDecimals(token.decimals) },
        }),
      }));
      const paid = refund.gasPrice.trim() === '' ? {} : { refund: trimmed(refund) };
      const data = JSON.stringify({ hoarfrost: 'payment', payments: tidy, chainId, nonce, ...paid });
      const draft = await ask('draft', { walletId: wallet.id, chain: 'ethereum', data });
      go('draft', draft.id);
    });
  return (
    <Page title={t('pay.title')} lead={t('pay.lead', { label: wallet.label })}>
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
            chainId={chainId}
            onChange={onChange}
          />
        )}
        top={<NetworkField value={chainId} onText={(next) => change({ chainId: next })} />}
        task={task}
        onSubmit={submit}
        onEmpty={typed === emptyPay ? null : () => setTyped(emptyPay)}
      >
        <NonceField value={nonce} onText={(next) => change({ nonce: next })} />
        <RefundFields refund={refund} onChange={(next) => change({ refund: next })} />
      </PaymentsForm>
    </Page>
  );
}

function OnePayment(props: {
  walletId: string;
  payment: Payment;
  number: number;
  chainId: string;
  onChange: (next: Payment) => void;
}) {
  const { walletId, payment, number, chainId, onChange } = props;
  const { answer: networks } = useAnswer('networks', { chain: 'ethereum' });
  const symbol = networks?.find(({ id }) => String(id) === chainId)?.symbol ?? 'ETH';
  const token = payment.token ?? emptyToken;
  const set = (change: Partial<Token>) => onChange({ ...payment, token: { ...token, ...change } });
  return (
    <PaymentFields
      walletId={walletId}
      chain="ethereum"
      payment={payment}
      number={number}
      toHint={t('pay.toHint')}
      symbol={symbol}
      emptyToken={emptyToken}
      onChange={onChange}
    >
      <Field label={t('pay.tokenAddress')} value={token.address} onText={(address) => set({ address })} />
      <Field
        label={t('pay.tokenSymbol')}
        value={token.symbol}
        onText={(next) => set({ symbol: next })}
        maxLength={20}
      />
      <Field
        label={t('pay.tokenDecimals')}
        value={token.decimals}
        onText={(decimals) => set({ decimals })}
        maxLength={2}
      />
    </PaymentFields>
  );
}

function RefundFields(props: { refund: RefundTyped; onChange: (refund: RefundTyped) => void }) {
  const { refund, onChange } = props;
  const field = (name: keyof RefundTyped) => ({
    value: refund[name],
    onText: (text: string) => onChange({ ...refund, [name]: text }),
  });
  return (
    <details>
      <summary>{t('refund.title')}</summary>
      <div class="stack">
        <p>{t('refund.warning')}</p>
        <Field label={t('refund.gasPrice')} {...field('gasPrice')} maxLength={30} />
        <Field label={t('refund.baseGas')} {...field('baseGas')} maxLength={12} />
        <Field label={t('refund.receiver')} hint={t('refund.receiverHint')} {...field('refundReceiver')} />
      </div>
    </details>
  );
}
