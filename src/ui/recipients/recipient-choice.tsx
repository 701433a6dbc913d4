import { useId } from 'preact/hooks';
import type { ChainId } from '../../chains/key.ts';
import { hrefTo } from '../navigation/routes.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { t } from '../text/t.ts';

/**
 * Shown above the address of a payment: recipients on the chain known from this wallet's rules and to this
 * device. `to` is the content of the field.
 */
export function RecipientChoice(props: {
  walletId: string;
  chain: ChainId;
  to: string;
  onChoose: (address: string) => void;
}) {
  const { walletId, chain, to, onChoose } = props;
  const { answer: list } = useAnswer('recipients', { of: { walletId, chain } });
  const id = useId();
  if (list === null) return null;
  if (list.length === 0)
    return (
      <p class="small muted">
        {t('recipients.none')} <a href={hrefTo('recipients')}>{t('recipients.add')}</a>
      </p>
    );
  const chosen = list.find(({ address }) => address === to.trim())?.address ?? '';
  return (
    <div class="field">
      <label for={id}>{t('recipients.choose')}</label>
      <select id={id} class="input" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{t('recipients.typed')}</option>
        {list.map(({ id: key, name, by, address, groups }) => (
          <option key={key} value={address}>
            {[t(`recipients.by.${by}`, { name }), ...groups].join(' · ')}
          </option>
        ))}
      </select>
    </div>
  );
}
