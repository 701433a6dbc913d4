import { route } from '../../navigation/routes.ts';
import { Missing } from '../../parts/missing.tsx';
import { PayrollPage } from '../../parts/payroll.tsx';
import { useKept } from '../../state/kept.ts';
import { walletById } from '../../state/state.ts';
import { NetworkField, NonceField } from './network-field.tsx';

/** All rows in one transaction of the Safe. */
export function Payroll() {
  const { id } = route.value;
  const wallet = walletById(id);
  const [chainId, setChainId] = useKept(`form/${id}/payroll/chain`, '1');
  const [nonce, setNonce] = useKept(`form/${id}/payroll/nonce`, '');
  if (wallet === undefined) return <Missing />;
  const terms = { chainId, nonce: nonce.trim() };
  return (
    <PayrollPage
      wallet={wallet}
      chain="ethereum"
      chainName="chain.ethereum"
      heading="payroll.title.ethereum"
      terms={terms}
    >
      <NetworkField value={chainId} onText={setChainId} />
      <NonceField value={nonce} onText={setNonce} />
    </PayrollPage>
  );
}
