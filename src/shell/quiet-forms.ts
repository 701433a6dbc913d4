import {
  appendChild,
  body,
  click,
  closest,
  createElement,
  getElementById,
  hasAttribute,
  htmlName,
  kindOf,
  preventDefault,
  querySelector,
  querySelectorAll,
  setAttribute,
  target,
} from './dom.ts';
import { prototypeOf, takeGetter } from './primitives.ts';

/**
 * Chromium asks its vendor's servers what the fields of every form on a page may be for, with hashes of the form and of
 * the page's address; no policy stops it, and neither does `autocomplete="off"`. It leaves search forms alone, which it
 * recognises by their action's path. So every form here, including one for fields outside any form, has such an action;
 * nothing is ever submitted to it.
 *
 * It also asks whether a name and a password that were typed into one form have leaked, with a hash of the name and
 * both of them encrypted; not without a name. So a field beside a password that is not one itself belongs to the other
 * form, and Enter in it still does what the form around it does.
 */
export const quietAction = 'search';
const homeless = 'quiet';

const asksFor = 'input, textarea';

const formOfInput = takeGetter<object | null>(prototypeOf('HTMLInputElement'), 'form');
const formOfArea = takeGetter<object | null>(prototypeOf('HTMLTextAreaElement'), 'form');
const inputType = takeGetter<string>(prototypeOf('HTMLInputElement'), 'type');
const elementsOf = takeGetter<object[]>(prototypeOf('HTMLFormElement'), 'elements');
const sizeOfElements = takeGetter<number>(prototypeOf('HTMLCollection'), 'length');
const sizeOfList = takeGetter<number>(prototypeOf('NodeList'), 'length');
const addedNodes = takeGetter<object[]>(prototypeOf('MutationRecord'), 'addedNodes');
const key = takeGetter<string>(prototypeOf('KeyboardEvent'), 'key');
const isComposing = takeGetter<boolean>(prototypeOf('KeyboardEvent'), 'isComposing');

function quieten(form: object): void {
  if (!hasAttribute(form, 'action')) setAttribute(form, 'action', quietAction);
}

const isInput = (something: unknown) => htmlName(something) === 'input';
const isField = (something: unknown) => isInput(something) || htmlName(something) === 'textarea';
const typeOf = (field: object) => (isInput(field) ? inputType(field) : 'textarea');
const isSecret = (field: object) => typeOf(field) === 'password';
const isChoice = (field: object) => typeOf(field) === 'checkbox' || typeOf(field) === 'radio';
const formOf = (field: object) => (isInput(field) ? formOfInput(field) : formOfArea(field));

function sendHome(field: object): void {
  if (getElementById(document, homeless) === null) {
    const form = createElement(document, 'form');
    setAttribute(form, 'id', homeless);
    setAttribute(form, 'hidden', '');
    quieten(form);
    appendChild(body(document), form);
  }
  setAttribute(field, 'form', homeless);
}

/** Fields of the same form that the browser would take as belonging to a password. */
function sendHomeBesidePassword(form: object): void {
  const all = elementsOf(form);
  let hasSecret = false;
  for (let i = 0; i < sizeOfElements(all); i += 1) if (isField(all[i]) && isSecret(all[i]!)) hasSecret = true;
  // From the end, since each of them leaves the list.
  for (let i = sizeOfElements(all) - 1; hasSecret && i >= 0; i -= 1)
    if (isField(all[i]) && !isSecret(all[i]!) && !isChoice(all[i]!)) sendHome(all[i]!);
}

function visitOne(one: object): void {
  if (htmlName(one) === 'form') quieten(one);
  if (!isField(one)) return;
  const form = formOf(one);
  if (form === null) sendHome(one);
  else sendHomeBesidePassword(form);
}

function visit(node: object): void {
  if (kindOf(node) !== 1) return;
  visitOne(node);
  const inside = querySelectorAll(node, `form, ${asksFor}`);
  for (let i = 0; i < sizeOfList(inside); i += 1) visitOne(inside[i]!);
}

function pressAround(event: KeyboardEvent): void {
  const field = target(event);
  if (key(event) !== 'Enter' || isComposing(event) || field === null || !isInput(field)) return;
  const around = closest(field, 'form');
  const form = formOf(field);
  if (form === null || form !== getElementById(document, homeless) || around === null || isChoice(field))
    return;
  preventDefault(event);
  const button = querySelector(around, 'button[type=submit]');
  if (button !== null) click(button);
}

/** Keeps all forms quiet from now on. An observer is called before the browser looks at what was added. */
export function quietForms(): void {
  addEventListener('submit', (event) => preventDefault(event), { capture: true });
  addEventListener('keydown', pressAround, { capture: true });
  new MutationObserver((records) => {
    for (let i = 0; i < records.length; i += 1) {
      const added = addedNodes(records[i]);
      for (let j = 0; j < sizeOfList(added); j += 1) visit(added[j]!);
    }
  }).observe(document, { childList: true, subtree: true });
}
