import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { refusal } from '../state/arrivals.ts';
import { toProblem } from '../state/state.ts';
import { t } from '../text/t.ts';
import { LongText } from './long-text.tsx';

/** The box for pasted text. One longer than anything Hoarfrost reads is refused before it is stored anywhere. */
export function PasteField({ value, onText }: { value: string; onText: (text: string) => void }) {
  const take = (text: string) => {
    refusal.value = null;
    if (text.length <= limits.textChars) onText(text);
    else refusal.value = toProblem(new SignerError('too-large'));
  };
  return <LongText label={t('carry.paste')} hint={t('carry.pasteHint')} value={value} onText={take} />;
}
