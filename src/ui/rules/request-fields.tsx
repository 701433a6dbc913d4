import { limits } from '../../core/limits.ts';
import { Field } from '../parts/field.tsx';
import { t } from '../text/t.ts';

export interface Written {
  reference: string;
  memo: string;
}

export const unwritten: Written = { reference: '', memo: '' };

/** What a person writes on a payment; closed if nothing asks for it. */
export function RequestFields(props: {
  written: Written;
  onChange: (written: Written) => void;
  isOpen: boolean;
}) {
  const { written, onChange, isOpen } = props;
  return (
    <details open={isOpen}>
      <summary>{t('request.add')}</summary>
      <div class="stack">
        <Field
          label={t('request.reference')}
          hint={t('request.referenceHint')}
          value={written.reference}
          onText={(reference) => onChange({ ...written, reference })}
          maxLength={limits.referenceChars}
        />
        <Field
          label={t('request.memo')}
          value={written.memo}
          onText={(memo) => onChange({ ...written, memo })}
          maxLength={limits.memoChars}
        />
      </div>
    </details>
  );
}
