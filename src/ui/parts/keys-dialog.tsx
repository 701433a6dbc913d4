import { useEffect, useRef } from 'preact/hooks';
import { isHelpOpen, togglePalette } from '../overlays.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { ShortcutList } from './shortcut-list.tsx';

/** The overlay that `?` opens, out of the same table as the handlers. */
export function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = isHelpOpen.value;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  const close = () => {
    isHelpOpen.value = false;
  };
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={close}>
      <div class="stack">
        <h2 id="keys-title">{t('keys.title')}</h2>
        <ShortcutList />
        <Button icon="search" onClick={togglePalette}>
          {t('palette.title')}
        </Button>
        <Button kind="primary" onClick={close}>
          {t('do.close')}
        </Button>
      </div>
    </dialog>
  );
}
