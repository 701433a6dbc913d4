import { guard, prototypeOf, refuse } from './guard.ts';

/** A place in this document, or bytes from memory that the person saves. */
function staysHere(url: string, isDownload: boolean): boolean {
  const target = new URL(url, document.baseURI);
  if (isDownload) return target.protocol === 'blob:' || target.protocol === 'data:';
  const here = new URL(location.href);
  target.hash = here.hash = '';
  return target.href === here.href;
}

function leavingAnchor(node: unknown): boolean {
  if (!(node instanceof Element)) return false;
  for (let at: Node | null = node; at !== null; at = at.parentNode)
    if ((at instanceof HTMLAnchorElement || at instanceof HTMLAreaElement) && at.hasAttribute('href'))
      return !staysHere(at.href, at.hasAttribute('download'));
  return false;
}

/** Keeps this window in this document, and opens no other. */
export function guardNavigation(): void {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Firefox tells of one download twice, the second time as if the link had been followed (seen in 153).
  let saved: { url: string; link: Element } | null = null;
  const isDownloadOf = (event: NavigateEvent): boolean => {
    const link = (event as { sourceElement?: Element | null }).sourceElement ?? null;
    const { url } = event.destination;
    const before = saved;
    saved = null;
    if (event.downloadRequest !== null && event.downloadRequest !== undefined) {
      if (link !== null) saved = { url, link };
      return true;
    }
    return link?.hasAttribute('download') === true && before?.link === link && before.url === url;
  };
  const onNavigate = (event: NavigateEvent) => {
    const isDownload = isDownloadOf(event);
    if (!event.destination.sameDocument && !staysHere(event.destination.url, isDownload)) stop(event);
  };
  (globalThis as { navigation?: Navigation }).navigation?.addEventListener('navigate', onNavigate);
  // A link to a new window is no navigation of this document, and one outside of the document hears no capture.
  for (const type of ['click', 'auxclick'])
    addEventListener(type, (event) => leavingAnchor(event.composedPath()[0]) && stop(event), {
      capture: true,
    });
  const check = (self: unknown) => {
    if (leavingAnchor(self)) refuse();
  };
  guard(prototypeOf('HTMLElement'), 'click', check);
  guard(prototypeOf('EventTarget'), 'dispatchEvent', check);
}
