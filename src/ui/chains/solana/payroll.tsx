import { route } from '../../navigation/routes.ts';
import { Check, TextArea } from '../../parts/field.tsx';
import { Missing } from '../../parts/missing.tsx';
import { PayrollPage } from '../../parts/payroll.tsx';
import { WhatIs } from '../../parts/what-is.tsx';
import { useKept } from '../../state/kept.ts';
import { walletById } from '../../state/state.ts';
import { t } from '../../text/t.ts';

/** The rows in as many transactions as they need, each under its own nonce account. */
export function Payroll() {
  const { id } = route.value;
  const wallet = walletById(id);
  const [nonces, setNonces] = useKept(`form/${id}/payroll/nonces`, '');
  const [opens, setOpens] = useKept(`form/${id}/payroll/opens`, false);
  if (wallet === undefined) return <Missing />;
  return (
    <PayrollPage
      wallet={wallet}
      chain="solana"
      chainName="chain.solana"
      heading="payroll.title.solana"
      terms={{ nonces, opens }}
    >
      <Check checked={opens} onChange={setOpens}>
        {t('payroll.opens')}
      </Check>
      <TextArea
        label={t('payroll.nonces')}
        hint={t('payroll.noncesHint')}
        value={nonces}
        onText={setNonces}
      />
      <WhatIs term="nonceAccount" />
    </PayrollPage>
  );
}
