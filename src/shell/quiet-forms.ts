/**
 * Chromium asks its vendor's servers what the fields of every form on a page may be for, with hashes of the form and
 * of the page's address; no policy stops it and `autocomplete="off"` is no reason for it not to ask. It leaves search
 * forms alone, and knows them by their action's path. So every form here, and one for fields that stand in none, has
 * such an action; nothing is ever submitted to it.
 *
 * It also asks whether a name and a password that were typed into one form have leaked, with a hash of the name and
 * both of them encrypted; not without a name. So what stands in a form with a password and is none belongs to the
 * other form, and Enter in it still does what the form around it does.
 */
export const quietAction = 'search';
const homeless = 'quiet';

const asksFor = 'input, textarea';

function quieten(form: HTMLFormElement): void {
  if (!form.hasAttribute('action')) form.setAttribute('action', quietAction);
}

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (node: unknown): node is Field =>
  node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement;

const isSecret = (field: Field) => field.type === 'password';

/** Fields of the same form that the browser would take for what belongs to a password. */
function besidePassword({ form }: Field): Field[] {
  const fields = [...(form?.elements ?? [])].filter(isField);
  return fields.some(isSecret) ? fields.filter((field) => !isSecret(field) && !isChoice(field)) : [];
}

const isChoice = ({ type }: Field) => type === 'checkbox' || type === 'radio';

function sendHome(field: Field): void {
  if (document.getElementById(homeless) === null) {
    const form = document.createElement('form');
    form.id = homeless;
    form.hidden = true;
    quieten(form);
    document.body.append(form);
  }
  field.setAttribute('form', homeless);
}

function visit(node: Node): void {
  if (!(node instanceof Element)) return;
  const all = [node, ...node.querySelectorAll(`form, ${asksFor}`)];
  for (const one of all) {
    if (one instanceof HTMLFormElement) quieten(one);
    if (!isField(one)) continue;
    if (one.form === null) sendHome(one);
    else besidePassword(one).forEach(sendHome);
  }
}

/** Keeps all forms quiet from now on. An observer is told before the browser looks at what was added. */
export function quietForms(): void {
  addEventListener('submit', (event) => event.preventDefault(), { capture: true });
  addEventListener(
    'keydown',
    (event) => {
      const field = event.target;
      if (event.key !== 'Enter' || event.isComposing || !(field instanceof HTMLInputElement)) return;
      const around = field.closest('form');
      if (field.form?.id !== homeless || around === null || isChoice(field)) return;
      event.preventDefault();
      around.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    },
    { capture: true },
  );
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) visit(node);
  }).observe(document, { childList: true, subtree: true });
}
