import { Field } from '../../parts/field.tsx';
import { t } from '../../text/t.ts';

/** Which of the account's addresses signs a message. */
export function AddressField({ value, onText }: { value: string; onText: (address: string) => void }) {
  return <Field label={t('bitcoin.message.address')} value={value} onText={onText} maxLength={100} />;
}
