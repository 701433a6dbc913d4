import { guardScripts, removeConnections } from './connections.ts';
import { guardElements } from './elements.ts';
import { remove } from './guard.ts';
import { guardNavigation, leaveOtherWindows } from './navigation.ts';
import { quietForms } from './quiet-forms.ts';

/**
 * The first code of the page and of every worker: takes away what a Content-Security-Policy does not cover. After it no
 * later script, however it got in and whatever built-in it replaces, finds a way to open a connection, a window or a
 * fresh set of globals. SECURITY.md says what no page can stop.
 */
removeConnections();
if (typeof document === 'undefined') {
  remove(globalThis, 'Worker');
} else {
  leaveOtherWindows();
  guardScripts(new URL('./', document.baseURI).href);
  guardElements();
  guardNavigation();
  quietForms();
}
