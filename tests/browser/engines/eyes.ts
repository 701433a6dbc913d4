import { computeAccessibleName, getRole, isDisabled, isInaccessible } from 'dom-accessibility-api';
import type { Found, Query, Step, Text } from './query.ts';

/** Runs in the page: finds what a query names, by the roles and names that assistive technology is given. */
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

function fits(found: string, wanted: Text): boolean {
  const text = squeeze(found);
  if ('is' in wanted) return text === squeeze(wanted.is);
  if ('has' in wanted) return text.toLowerCase().includes(squeeze(wanted.has).toLowerCase());
  return new RegExp(wanted.source, wanted.flags).test(text);
}

const hiddenTags = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE']);

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
}

/** HTML Accessibility API Mappings, for what the library leaves out. */
const roleOf = (element: Element) => getRole(element) ?? (element.localName === 'p' ? 'paragraph' : null);

function hasRole(element: Element, step: Extract<Step, { by: 'role' }>): boolean {
  if (roleOf(element) !== step.role) return false;
  if (step.level !== undefined) {
    const level = element.getAttribute('aria-level') ?? /^H(\d)$/.exec(element.tagName)?.[1];
    if (Number(level) !== step.level) return false;
  }
  if (step.checked !== undefined && (element as HTMLInputElement).checked !== step.checked) return false;
  if (isInaccessible(element)) return false;
  return step.name === undefined || fits(computeAccessibleName(element), step.name);
}

function hasLabel(element: Element, text: Text): boolean {
  if (element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby'))
    return fits(computeAccessibleName(element), text);
  const { labels } = element as HTMLInputElement;
  return [...(labels ?? [])].some((label) => fits(label.textContent ?? '', text));
}

/** The innermost elements that say it. */
function saying(within: Element, text: Text): Element[] {
  const all = [...within.querySelectorAll('*')].filter(
    (one) => !hiddenTags.has(one.tagName) && fits(one.textContent ?? '', text),
  );
  return all.filter((one) => !all.some((other) => other !== one && one.contains(other)));
}

function begin(step: Step, root: Element): Element[] {
  const all = () => [...root.querySelectorAll('*')];
  switch (step.by) {
    case 'role':
      return all().filter((element) => hasRole(element, step));
    case 'label':
      return all().filter((element) => hasLabel(element, step.text));
    case 'text':
      return saying(root, step.text);
    case 'css': {
      const found = [...root.querySelectorAll(step.css)];
      return step.isVisible ? found.filter(isVisible) : found;
    }
    default:
      throw new Error('a query begins with what to look for');
  }
}

function inOrder(elements: Iterable<Element>): Element[] {
  const follows = Node.DOCUMENT_POSITION_FOLLOWING;
  return [...new Set(elements)].sort((a, b) => (a.compareDocumentPosition(b) & follows ? -1 : 1));
}

function find(query: Query, root: Element = document.documentElement): Element[] {
  let found = [root];
  for (const step of query) {
    if (step.by === 'filter')
      found = found.filter(
        (one) =>
          (step.text === undefined || fits(one.textContent ?? '', step.text)) &&
          (step.has === undefined || find(step.has, one).length > 0),
      );
    else if (step.by === 'or') found = inOrder([...found, ...find(step.other, root)]);
    else if (step.by === 'nth') found = found.slice(step.at).slice(0, 1);
    else found = inOrder(found.flatMap((one) => begin(step, one)));
  }
  return found;
}

function look(query: Query): Found {
  const found = find(query);
  const [first] = found;
  if (first === undefined) return { count: 0, isVisible: false, isEnabled: false };
  return { count: found.length, isVisible: isVisible(first), isEnabled: !isDisabled(first) };
}

/** Where to press, in CSS pixels of the window; null while something covers it. */
function aim(query: Query): { x: number; y: number } | null {
  const [target] = find(query);
  if (target === undefined) return null;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = target.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = document.elementFromPoint(x, y);
  const labels = [...((target as HTMLInputElement).labels ?? [])];
  return [target, ...labels].some((one) => one.contains(hit)) ? { x, y } : null;
}

/** Like pasting: the whole field at once. False if it is not there any more. */
function fill(query: Query, text: string): boolean {
  const field = find(query)[0] as HTMLInputElement | HTMLTextAreaElement | undefined;
  if (field === undefined) return false;
  field.focus();
  const owner = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(owner.prototype, 'value')!.set!.call(field, text);
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

export const eyes = { find, look, aim, fill };
export type Eyes = typeof eyes;
Object.defineProperty(globalThis, '__eyes', { value: eyes, configurable: true });
