import type { Page } from 'playwright-core';
import type { Evaluate } from './aside.ts';

/** How a screen fits its window, found by measuring it: no pixel is compared with another picture. */

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 800 };

/** Windows that every screen must fit; 200 and 400 % are what is left of a desktop's window at that zoom. */
export const windows = {
  phone,
  'short phone': { width: 360, height: 640 },
  landscape: { width: 740, height: 360 },
  desktop,
  'large desktop': { width: 1440, height: 900 },
  '200 %': { width: 640, height: 400 },
  '400 %': { width: 320, height: 256 },
} as const;
export type WindowName = keyof typeof windows;

/** Faults of the page in its current state, one per line. Runs in the page. */
function findFaults(): string[] {
  const faults: string[] = [];
  const width = document.documentElement.clientWidth;
  const root = document.querySelector('dialog[open]') ?? document.body;
  const told = (element: Element) => {
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${text}`;
  };
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element) => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  function* upFrom(element: Element | null) {
    for (let at = element; at !== null && at !== root.parentElement; at = at.parentElement) yield at;
  }
  const isSeen = (element: Element) => {
    if (!element.checkVisibility({ checkVisibilityCSS: true })) return false;
    for (const one of upFrom(element)) if (styleOf(one).clipPath !== 'none') return false;
    return true;
  };
  /** What scrolls by itself, or is laid over the page, is a separate surface. */
  const surfaceOf = (element: Element) => {
    for (const one of upFrom(element)) {
      const { position, overflowY } = styleOf(one);
      if (position === 'fixed' || position === 'sticky' || /auto|scroll/.test(overflowY)) return one;
    }
    return root;
  };

  const overhang = document.documentElement.scrollWidth - width;
  if (overhang > 0) faults.push(`the page is ${overhang} px wider than the window`);

  const lines: { element: Element; surface: Element; rect: DOMRect }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || node.textContent?.trim() === '' || !isSeen(element)) continue;
    if (['TEXTAREA', 'OPTION', 'SCRIPT', 'NOSCRIPT'].includes(element.tagName)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // A comma or a full stop that the word before it has left behind. Languages written from right to left have
    // texts of their own, whose marks run the other way.
    const around = [...upFrom(element)].find((one) => styleOf(one).display !== 'inline');
    const isMark =
      /^\s*[.,:;!?](\s|$)/.test(node.textContent ?? '') && document.documentElement.dir !== 'rtl';
    const first = [...range.getClientRects()].find((rect) => rect.width >= 1);
    if (isMark && first !== undefined && around !== undefined && around !== element)
      if (first.left - around.getBoundingClientRect().left < 2)
        faults.push(`a line begins with a mark: ${told(element)}`);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      if (rect.left < -1 || rect.right > width + 1) faults.push(`text beyond the window: ${told(element)}`);
      lines.push({ element, surface: surfaceOf(element), rect });
      for (const box of upFrom(element)) {
        const style = styleOf(box);
        if (style.display === 'inline' || box === document.body) continue;
        const isDrawn = style.borderTopWidth !== '0px' || style.backgroundColor !== 'rgba(0, 0, 0, 0)';
        if (!isDrawn && style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        const edge = box.getBoundingClientRect();
        const isOut = rect.left < edge.left - 1.5 || rect.right > edge.right + 1.5;
        const isScrolled = /auto|scroll/.test(style.overflowY);
        const isOutDown = !isScrolled && (rect.top < edge.top - 3 || rect.bottom > edge.bottom + 3);
        if (isOut || isOutDown) faults.push(`text sticks out of ${told(box)}: ${told(element)}`);
      }
    }
  }
  for (const [i, one] of lines.entries()) {
    for (const other of lines.slice(i + 1)) {
      if (one.element === other.element || one.surface !== other.surface) continue;
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (across > 2 && down > 0.4 * Math.min(one.rect.height, other.rect.height))
        faults.push(`text over text: ${told(one.element)} and ${told(other.element)}`);
    }
  }

  const controls = [
    ...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ]
    .filter(isSeen)
    .map((element) => {
      const label = element.closest('label');
      return { element, surface: surfaceOf(element), rect: (label ?? element).getBoundingClientRect() };
    });
  for (const { element, rect } of controls) {
    const isInSentence = element.tagName === 'A' && styleOf(element).display === 'inline';
    if (!isInSentence && (rect.width < 24 || rect.height < 24))
      faults.push(`${Math.round(rect.width)} by ${Math.round(rect.height)} to hit: ${told(element)}`);
    if (rect.left < -1 || rect.right > width + 1) faults.push(`beyond the window: ${told(element)}`);
  }
  for (const [i, one] of controls.entries()) {
    for (const other of controls.slice(i + 1)) {
      if (one.surface !== other.surface || one.element.contains(other.element)) continue;
      if (
        one.element.closest('label') !== null &&
        one.element.closest('label') === other.element.closest('label')
      )
        continue;
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (across > 1 && down > 1)
        faults.push(`one over the other: ${told(one.element)} and ${told(other.element)}`);
    }
  }

  for (const image of root.querySelectorAll('canvas, video, svg')) {
    const { left, right } = image.getBoundingClientRect();
    if (isSeen(image) && (left < -1 || right > width + 1))
      faults.push(`picture beyond the window: ${told(image)}`);
  }
  if (document.documentElement.dir === 'rtl') {
    for (const code of root.querySelectorAll('.address, .code, .mono, .bytes, code'))
      if (isSeen(code) && styleOf(code).direction !== 'ltr')
        faults.push(`a code runs to the left: ${told(code)}`);
  }
  return [...new Set(faults)];
}

/** Codes are redrawn in the new size. */
const settled = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))`;
const script = `(${findFaults.toString()})()`;

/** Faults in each of the named windows, and in the narrowest and the widest of them written from right to left. */
export async function faultsIn(
  page: Page,
  evaluate: Evaluate,
  names: readonly WindowName[],
): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    await page.setViewportSize(windows[name]);
    await evaluate(settled);
    for (const fault of await evaluate<string[]>(script)) found.push(`${name}: ${fault}`);
    if (name !== '400 %' && name !== 'desktop') continue;
    await evaluate("document.documentElement.dir = 'rtl'");
    for (const fault of await evaluate<string[]>(script)) found.push(`${name}, right to left: ${fault}`);
    await evaluate("document.documentElement.dir = 'ltr'");
  }
  return found;
}
