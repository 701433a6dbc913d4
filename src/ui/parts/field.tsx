import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: ComponentChildren;
  value: string;
  onText: (text: string) => void;
  type?: 'text' | 'password';
  autoComplete?: 'off' | 'new-password' | 'current-password';
  maxLength?: number;
  required?: boolean;
}

/** A labelled line of text. Nothing typed here is suggested, corrected or remembered by the browser. */
export function Field({ label, hint, onText, type = 'text', autoComplete = 'off', ...input }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...input}
        dir="auto"
        type={type as 'text'}
        autoComplete={autoComplete}
        autoCorrect="off"
        autoCapitalize="none"
        spellcheck={false}
        id={id}
        class="input"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}

export function TextArea(props: {
  label: string;
  hint?: ComponentChildren;
  value: string;
  isReadOnly?: boolean;
  onText?: (text: string) => void;
  /** Called with text longer than `drawnChars` instead of displaying it. */
  onLong?: (text: string) => void;
  drawnChars?: number;
}) {
  const id = useId();
  const { label, hint, value, isReadOnly = false, onText, onLong, drawnChars = 0 } = props;
  const divert = (event: Event, text: string | null | undefined) => {
    if (onLong === undefined || text == null || text.length <= drawnChars) return;
    event.preventDefault();
    onLong(text);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="input"
        dir="auto"
        value={value}
        readOnly={isReadOnly}
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onFocus={(event) => isReadOnly && event.currentTarget.select()}
        onPaste={(event) => divert(event, event.clipboardData?.getData('text'))}
        onBeforeInput={(event) => divert(event, (event as InputEvent).data)}
        onInput={(event) => onText?.(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}

export function Check(props: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  type?: 'checkbox' | 'radio';
  name?: string;
  disabled?: boolean;
  children: ComponentChildren;
}) {
  const { checked, onChange, type = 'checkbox', name, disabled = false, children } = props;
  return (
    <label class="check">
      <input
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
