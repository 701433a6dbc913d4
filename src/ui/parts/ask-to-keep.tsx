import { useState } from 'preact/hooks';
import { canPromise, isStorageKept, keepStorage } from '../state/state.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';

/**
 * The browser decides by itself, often without asking anyone: a refusal is reported, and it can be asked
 * again later.
 */
export function AskToKeep({ kind }: { kind?: 'plain' }) {
  const [isDenied, setDenied] = useState(false);
  if (!canPromise()) return null;
  const ask = async () => {
    await keepStorage();
    setDenied(isStorageKept.value !== true);
  };
  return isDenied ? (
    <p role="status">{t('storage.notPromised')}</p>
  ) : (
    <Button {...(kind && { kind })} onClick={() => void ask()}>
      {t('storage.ask')}
    </Button>
  );
}
