import {
  composedPath,
  hasAttribute,
  htmlName,
  kindOf,
  parentNode,
  preventDefault,
  stopImmediatePropagation,
} from './dom.ts';
import { guard, refuse, remove } from './guard.ts';
import { indexOf, prototypeOf, slice, startsWith, takeGetter } from './primitives.ts';
import { plainReload } from './reload.ts';

function withoutHash(url: string): string {
  const at = indexOf(url, '#');
  return at < 0 ? url : slice(url, 0, at);
}

const hrefOfA = takeGetter<string>(prototypeOf('HTMLAnchorElement'), 'href');
const hrefOfArea = takeGetter<string>(prototypeOf('HTMLAreaElement'), 'href');
const destination = takeGetter<object>(prototypeOf('NavigateEvent'), 'destination');
const downloadRequest = takeGetter<string | null>(prototypeOf('NavigateEvent'), 'downloadRequest');
const sourceElement = takeGetter<object | null | undefined>(prototypeOf('NavigateEvent'), 'sourceElement');
const navigationType = takeGetter<string>(prototypeOf('NavigateEvent'), 'navigationType');
const info = takeGetter<unknown>(prototypeOf('NavigateEvent'), 'info');
const destinationUrl = takeGetter<string>(prototypeOf('NavigationDestination'), 'url');

const mouseEvent = prototypeOf('MouseEvent');
const button = takeGetter<number>(mouseEvent, 'button');
const altKey = takeGetter<boolean>(mouseEvent, 'altKey');
const ctrlKey = takeGetter<boolean>(mouseEvent, 'ctrlKey');
const metaKey = takeGetter<boolean>(mouseEvent, 'metaKey');
const shiftKey = takeGetter<boolean>(mouseEvent, 'shiftKey');

const home = typeof document === 'undefined' ? '' : withoutHash(document.URL);

/** A place in this document, or bytes from memory that the person saves. */
function staysHere(url: string, isDownload: boolean): boolean {
  return isDownload ? startsWith(url, 'blob:') : withoutHash(url) === home;
}

/**
 * Whether a click on this would leave the page: the nearest link around it decides. `isPlain`: without a
 * modifier key or another button.
 */
function isLeaving(something: unknown, isPlain = true): boolean {
  if (kindOf(something) === 0) return false;
  for (let at = something as object | null; at !== null; at = parentNode(at)) {
    const name = htmlName(at);
    if ((name !== 'a' && name !== 'area') || !hasAttribute(at, 'href')) continue;
    const href = name === 'a' ? hrefOfA(at) : hrefOfArea(at);
    return !isPlain || hasAttribute(at, 'target') || !staysHere(href, hasAttribute(at, 'download'));
  }
  return false;
}

/**
 * With Alt a browser saves what a link leads to, and asks the host for it; with the others it opens another window. No
 * event but the mouse's follows a link (HTML, activation behaviour).
 */
function isPlain(event: unknown): boolean {
  try {
    return button(event) === 0 && !altKey(event) && !ctrlKey(event) && !metaKey(event) && !shiftKey(event);
  } catch {
    return true;
  }
}

function stop(event: Event): void {
  preventDefault(event);
  stopImmediatePropagation(event);
}

// Firefox reports one download twice, the second time as if the link had been followed (seen in 153).
let savedUrl = '';
let savedLink: object | null = null;

function isDownloadOf(event: NavigateEvent, url: string): boolean {
  const link = sourceElement(event) ?? null;
  const request = downloadRequest(event);
  const isFirst = request !== null && request !== undefined;
  const isSecond = link !== null && link === savedLink && url === savedUrl && hasAttribute(link, 'download');
  savedLink = isFirst ? link : null;
  savedUrl = url;
  return isFirst || isSecond;
}

/** Keeps this window in this document, and lets no other open. */
export function guardNavigation(): void {
  const onNavigate = (event: NavigateEvent) => {
    const url = destinationUrl(destination(event));
    const mayBeForced = navigationType(event) === 'reload' && info(event) !== plainReload;
    if (mayBeForced || !staysHere(url, isDownloadOf(event, url))) stop(event);
  };
  (globalThis as { navigation?: Navigation }).navigation?.addEventListener('navigate', onNavigate);
  // These change where a navigation leads after it was checked.
  remove(prototypeOf('NavigateEvent'), 'intercept');
  remove(prototypeOf('NavigationPrecommitController'), 'redirect');
  // What was open in this window before is someone else's page, and how far back one goes tells it something.
  remove(prototypeOf('History'), 'back', 'forward', 'go');
  remove(prototypeOf('Navigation'), 'back', 'forward', 'traverseTo');
  for (const name of ['pushState', 'replaceState'])
    guard(prototypeOf('History'), name, (_, args) => {
      if (args[2] === null || args[2] === undefined) return [args[0], ''];
      const url = `${args[2]}`;
      return startsWith(url, '#') ? [args[0], '', url] : refuse();
    });
  // A link to a new window does not navigate this document, and capturing does not hear one outside the document.
  for (const type of ['click', 'auxclick'])
    addEventListener(type, (event) => isLeaving(composedPath(event)[0], isPlain(event)) && stop(event), {
      capture: true,
    });
  guard(prototypeOf('HTMLElement'), 'click', (self, args) => (isLeaving(self) ? refuse() : args));
  guard(prototypeOf('EventTarget'), 'dispatchEvent', (self, args) =>
    isLeaving(self, isPlain(args[0])) ? refuse() : args,
  );
}

/**
 * A window that frames this one, or that opened it, could be sent messages or sent to other addresses. An opener is let
 * go of, and nobody hears of the messages that it sends, since each brings a way to answer; in a frame, where someone
 * else's page could also cover the screens, the app does not start.
 */
export function leaveOtherWindows(): void {
  (globalThis as { opener?: unknown }).opener = null;
  addEventListener('message', stopImmediatePropagation, { capture: true });
  if (globalThis.top !== globalThis.self) globalThis.stop();
}
