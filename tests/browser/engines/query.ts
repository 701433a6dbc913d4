/** How a control is named to a driver: as a person would find it. Plain data, sent into the page as JSON. */
export type Text = { is: string } | { has: string } | { source: string; flags: string };

export type Step =
  | { by: 'role'; role: string; name?: Text; level?: number; checked?: boolean }
  | { by: 'label' | 'text'; text: Text }
  | { by: 'css'; css: string; isVisible: boolean }
  | { by: 'filter'; text?: Text; has?: Query }
  | { by: 'or'; other: Query }
  | { by: 'nth'; at: number };

/** Steps one after another, each within, or filtering, what the one before found. */
export type Query = readonly Step[];

/** Where one match is: what a person needs to know about it before they can press it. */
export interface Found {
  count: number;
  isVisible: boolean;
  isEnabled: boolean;
}

/** Text is matched exactly if asked so, otherwise as a part in any case, as in Playwright. */
export function textOf(text: string | RegExp, isExact = false): Text {
  if (text instanceof RegExp) return { source: text.source, flags: text.flags };
  return isExact ? { is: text } : { has: text };
}
