import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { refusal } from '../state/arrivals.ts';
import { toProblem } from '../state/state.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { TextArea } from './field.tsx';

/** Beyond this a browser takes seconds to lay out a text, in quadratic time. Nobody reads it there. */
const drawnChars = 20_000;

/**
 * The box for pasted text. A long text is taken as it is and not displayed, so that a megabyte is as quick as
 * a line; one longer than anything Hoarfrost reads is refused before it is stored anywhere.
 */
export function PasteField({ value, onText }: { value: string; onText: (text: string) => void }) {
  const take = (text: string) => {
    refusal.value = null;
    if (text.length <= limits.textChars) onText(text);
    else refusal.value = toProblem(new SignerError('too-large'));
  };
  if (value.length > drawnChars)
    return (
      <div class="field">
        <p role="status">{t('paste.long', { count: value.length })}</p>
        <Button onClick={() => onText('')}>{t('paste.remove')}</Button>
      </div>
    );
  return (
    <TextArea
      label={t('carry.paste')}
      hint={t('carry.pasteHint')}
      value={value}
      onText={take}
      onLong={(text) => take(value + text)}
      drawnChars={drawnChars}
    />
  );
}
