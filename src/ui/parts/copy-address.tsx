import { useState } from 'preact/hooks';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';

/** Announces whether it worked. */
export function CopyAddress({ address }: { address: string }) {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <Button icon="copy" onClick={copy}>
        {t('wallet.copy')}
      </Button>
      <p role="status" class="small">
        {isCopied === null ? '' : t(isCopied ? 'carry.copied' : 'carry.copyFailed')}
      </p>
    </>
  );
}
