import { isHelpOpen, togglePalette } from '../commands/overlays.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { useModal } from './use-modal.ts';

/** The overlay that `?` opens, from the same table as the handlers. */
export function KeysDialog() {
  const { dialog, close, onClose } = useModal(isHelpOpen);
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
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
