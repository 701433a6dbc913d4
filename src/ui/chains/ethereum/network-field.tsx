import { useId } from 'preact/hooks';
import { Field } from '../../parts/field.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { t } from '../../text/t.ts';

/**
 * A network chosen by name, or any other by its number. The value is the chain id as text, '' if none was
 * chosen.
 */
export function NetworkField({ value, onText }: { value: string; onText: (chainId: string) => void }) {
  const id = useId();
  const { answer: networks } = useAnswer('networks', { chain: 'ethereum' });
  const isNamed = networks?.some((network) => String(network.id) === value) ?? true;
  return (
    <>
      <div class="field">
        <label for={id}>{t('pay.network')}</label>
        <select
          id={id}
          class="input"
          value={isNamed ? value : ''}
          onChange={(event) => onText(event.currentTarget.value)}
        >
          {networks?.map(({ id: chainId, name, isTest }) => (
            <option key={chainId} value={String(chainId)}>
              {isTest ? t('pay.test', { name }) : name}
            </option>
          ))}
          <option value="">{t('pay.other')}</option>
        </select>
      </div>
      {!isNamed || value === '' ? (
        <Field
          label={t('pay.number')}
          hint={t('pay.numberHint')}
          value={value}
          onText={onText}
          maxLength={15}
        />
      ) : null}
    </>
  );
}

/** How many transactions the account has executed there. */
export function NonceField({ value, onText }: { value: string; onText: (nonce: string) => void }) {
  return (
    <Field label={t('pay.nonce')} hint={t('pay.nonceHint')} value={value} onText={onText} maxLength={15} />
  );
}
