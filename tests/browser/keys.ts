import { expect } from 'vitest';
import { asideOf, type Evaluate } from './aside.ts';
import type { Device } from './harness.ts';

/** What has the focus, as seen by somebody who sees only that. */
export interface Focused {
  tag: string;
  name: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Empty if it is visible that this has the focus; otherwise why not. */
  trouble: string;
}

/**
 * Runs in the page, once per load: reports the focus, and records what live regions said and whether a
 * pointer was used.
 */
function listen(): void {
  const world = globalThis as unknown as { said: string[]; pointers: number; focused(): Focused };
  if (world.said !== undefined) return;
  world.said = [];
  world.pointers = 0;
  for (const name of ['pointerdown', 'mousedown', 'touchstart'])
    addEventListener(name, () => world.pointers++, { capture: true });
  const live = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  const say = (region: Element | null | undefined) => {
    const text = region?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
    if (text !== '' && world.said.at(-1) !== text) world.said.push(text);
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      say(element?.closest(live));
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(live)) say(node);
        for (const region of node.querySelectorAll(live)) say(region);
      }
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });

  const textOf = (element: Element) => {
    const copy = element.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return copy.textContent ?? '';
  };
  const nameOf = (element: Element) => {
    const [label] = (element as HTMLInputElement).labels ?? [];
    const text = element.getAttribute('aria-label') ?? textOf(label ?? element);
    return text.trim().replace(/\s+/g, ' ');
  };
  const troubleOf = (element: Element, rect: DOMRect) => {
    if (element === document.body) return 'nothing has the focus';
    if (rect.bottom <= 0 || rect.top >= innerHeight || rect.right <= 0 || rect.left >= innerWidth)
      return `it is out of sight, at ${Math.round(rect.top)} of ${innerHeight} with ${Math.round(scrollY)} scrolled away`;
    const [x, y] = [
      (rect.left + rect.right) / 2,
      Math.max(2, Math.min(innerHeight - 2, rect.top + rect.height / 2)),
    ];
    const hit = document.elementFromPoint(x, y);
    const label = element.closest('label');
    if (hit !== null && !element.contains(hit) && !hit.contains(element) && label?.contains(hit) !== true)
      return `<${hit.tagName} class=${hit.className}> lies over it`;
    if (element.tagName === 'H1') return '';
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return isDrawn && !/, 0\)$/.test(outlineColor) ? '' : 'no ring is drawn around it';
  };
  world.focused = () => {
    const element = document.activeElement ?? document.body;
    const rect = element.getBoundingClientRect();
    const { left, top, right, bottom } = rect;
    const trouble = troubleOf(element, rect);
    return {
      tag: element.tagName,
      name: nameOf(element),
      left,
      top: top + scrollY,
      right,
      bottom: bottom + scrollY,
      trouble,
    };
  };
}

/** A generous limit: machines that run the tests may be busy. */
const patienceMs = 60_000;

/** Somebody at a device with nothing but its keys. */
export class Keys {
  constructor(readonly device: Device) {}

  /** Evaluates beside the page. */
  async look<T>(expression: string): Promise<T> {
    const evaluate: Evaluate = await asideOf(this.device.page);
    await evaluate(`(${listen.toString()})()`);
    return evaluate<T>(expression);
  }

  /** Begins to listen; called again after each load of the page. */
  start = () => this.look('1');
  focused = () => this.look<Focused>('focused()');
  pointers = () => this.look<number>('pointers');

  press = (key: string) => this.device.page.keyboard.press(key);
  type = (text: string) => this.device.page.keyboard.insertText(text);

  /** The screen is there, with the focus on its heading. */
  async arrivesAt(title: string): Promise<void> {
    await this.device.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    const isThere = async () => {
      const { tag, name, trouble } = await this.focused();
      return { tag, name, trouble };
    };
    await expect.poll(isThere, { timeout: patienceMs }).toEqual({ tag: 'H1', name: title, trouble: '' });
  }

  /** One step forward. Null when the tour of the page begins again. */
  async tab(back = false): Promise<Focused | null> {
    await this.press(back ? 'Shift+Tab' : 'Tab');
    const at = await this.focused();
    if (at.tag === 'BODY') return null;
    if (at.trouble !== '') throw new Error(`${this.device.name}, at “${at.name}”: ${at.trouble}`);
    return at;
  }

  /** Steps forward to the control with this name, going round until it is found. */
  async tabTo(name: string | RegExp): Promise<string> {
    const isIt = (at: Focused) => (typeof name === 'string' ? at.name === name : name.test(at.name));
    const passed = new Set<string>();
    const end = Date.now() + patienceMs;
    while (Date.now() < end) {
      const at = await this.tab();
      if (at !== null && isIt(at)) return at.name;
      if (at !== null) passed.add(at.name);
    }
    throw new Error(`${this.device.name}: no way by Tab to ${name}; passed ${[...passed].join(' | ')}`);
  }

  /** Goes to a button or a link and presses it. */
  async choose(name: string | RegExp): Promise<void> {
    await this.tabTo(name);
    await this.press('Enter');
  }

  /** Goes to a field and types. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo(name);
    await this.press('Control+A');
    await this.type(text);
  }

  async tick(name: string | RegExp): Promise<void> {
    await this.tabTo(name);
    await this.press('Space');
  }

  /** What Enter in a field would press can be pressed. */
  async waitsFor(name: string): Promise<void> {
    await expect.poll(() => this.device.button(name).isEnabled(), { timeout: patienceMs }).toBe(true);
  }

  /** A live region has said this since the last call. */
  async hears(text: string | RegExp): Promise<void> {
    const isSaid = async () => {
      const said = await this.look<string[]>('said');
      return said.some((line) => (typeof text === 'string' ? line.includes(text) : text.test(line))) || said;
    };
    await expect.poll(isSaid, { timeout: patienceMs }).toBe(true);
    await this.look('said.length = 0');
  }

  /** Every stop on the tour of the page, from the first to the last. */
  async round(): Promise<Focused[]> {
    const stops: Focused[] = [];
    await this.look('document.activeElement.blur()');
    // With no focus, the first step leads to the first stop.
    for (let at = await this.tab(); at !== null && stops.length < 150; at = await this.tab()) stops.push(at);
    return stops;
  }
}
