import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A modal dialog that follows a signal; the signal in turn follows when the system closes the dialog (a back
 * gesture). The close event comes late: a dialog that has been reopened by then has not been closed.
 */
export function useModal(isOpen: Signal<boolean>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isShown = useRef(false);
  const isWanted = isOpen.value;
  // Before the next key arrives, so that what is typed right after opening goes into it.
  useLayoutEffect(() => {
    isShown.current = isWanted;
    if (isWanted) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isWanted]);
  /** At once, so that the focus is back where it was before anything else moves it. */
  const close = () => {
    isShown.current = false;
    dialog.current?.close();
    isOpen.value = false;
  };
  const onClose = () => {
    if (isShown.current && dialog.current?.open === false) isOpen.value = false;
  };
  return { dialog, close, onClose };
}
