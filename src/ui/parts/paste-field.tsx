import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { refusal } from '../state/arrivals.ts';
import { toProblem } from '../state/state.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { TextArea } from './field.tsx';

/** Beyond this a browser takes seconds to lay a text out, in time that grows with its square. Nobody reads it there. */
const drawnChars = 20_000;

/**
 * The box for pasted text. A long one is taken as it is and not drawn, so that a megabyte is as quick as a line; one that
 * is longer than anything Hoarfrost reads is refused before it is anywhere.
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
