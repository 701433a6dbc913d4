import { useState } from 'preact/hooks';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { TextArea } from './field.tsx';

/** A text to copy, and whether the browser did copy it. */
export function CopyText(props: { text: string; label: string; hint?: string }) {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div class="stack tight">
      <TextArea label={props.label} hint={props.hint} value={props.text} isReadOnly />
      <Button icon="copy" onClick={copy}>
        {t('do.copy')}
      </Button>
      <p role="status" class="small">
        {isCopied === null ? '' : isCopied ? t('carry.copied') : t('carry.copyFailed')}
      </p>
    </div>
  );
}
