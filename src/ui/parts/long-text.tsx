import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { TextArea } from './field.tsx';

/** Beyond this a browser takes seconds to lay out a text, in quadratic time. Nobody reads it there. */
const drawnChars = 20_000;

/**
 * A box for text of any length. A long text is taken as it is and not displayed, so that a megabyte is as quick as a
 * line.
 */
export function LongText(props: {
  label: string;
  hint: string;
  value: string;
  onText: (text: string) => void;
}) {
  const { label, hint, value, onText } = props;
  if (value.length > drawnChars)
    return (
      <div class="field">
        <p role="status">{t('paste.long', { count: value.length })}</p>
        <Button onClick={() => onText('')}>{t('paste.remove')}</Button>
      </div>
    );
  return (
    <TextArea
      label={label}
      hint={hint}
      value={value}
      onText={onText}
      onLong={(text) => onText(value + text)}
      drawnChars={drawnChars}
    />
  );
}
