import { kindOf, localName, xhtml } from './dom.ts';
import { guard, guardSetter, refuse, remove } from './guard.ts';
import { localNameIn, ownKeys, prototypeOf, realm, startsWith, table, takeGetter } from './primitives.ts';
import { quietAction } from './quiet-forms.ts';

/** Elements that connect, navigate or bring fresh globals, and those that let SVG change attributes of others. */
const refusedElements = table(
  'applet base embed fencedframe frame frameset geolocation iframe link meta object portal script webview ' +
    'animate animatemotion animatetransform set',
);
/**
 * A form is allowed only for its Enter key: browsers would connect to its target before consulting any
 * policy, and would look up the host's name to open another window. No link may open one either.
 */
const refusedAttributes = table('action formaction target formtarget ping attributionsrc');

/**
 * A place in this document, or bytes from memory. Browsers connect to any other target as soon as someone
 * points at it.
 */
const isHref = (value: string) => startsWith(value, '#') || startsWith(value, 'blob:');

function checkAttribute(name: string, value: string): void {
  const local = localNameIn(name);
  if (refusedAttributes[local] && !(name === 'action' && value === quietAction)) refuse();
  if (local === 'href' && !isHref(value)) refuse();
}

const refuseHref = (_: unknown, value: unknown): string => {
  const href = `${value}`;
  return isHref(href) ? href : refuse();
};

function guardCreation(): void {
  const owner = prototypeOf('Document');
  guard(owner, 'createElement', (_, args) => {
    const name = `${args[0]}`;
    if (refusedElements[localNameIn(name)]) refuse();
    return args.length > 1 ? [name, args[1]] : [name];
  });
  guard(owner, 'createElementNS', (_, args) => {
    const space = args[0] === null || args[0] === undefined ? null : `${args[0]}`;
    const name = `${args[1]}`;
    const local = localNameIn(name);
    // A link of SVG or MathML has none of the HTML link's guards.
    if (refusedElements[local] || (local === 'a' && space !== xhtml)) refuse();
    return args.length > 2 ? [space, name, args[2]] : [space, name];
  });
}

/** Whatever makes elements from text, or several at a time. */
function removeParsers(): void {
  const documentPrototype = prototypeOf('Document');
  remove(documentPrototype, 'open', 'write', 'writeln', 'execCommand', 'createProcessingInstruction');
  remove(prototypeOf('DOMImplementation'), 'createDocument', 'createHTMLDocument');
  remove(prototypeOf('Range'), 'createContextualFragment');
  remove(prototypeOf('CustomElementRegistry'), 'define');
  remove(globalThis, 'open', 'XSLTProcessor', 'documentPictureInPicture', 'showModalDialog', 'DOMParser');
  // setHTML, insertAdjacentHTML, parseHTMLUnsafe and whatever comes after them.
  for (const owner of [documentPrototype, realm.Document, prototypeOf('Element'), prototypeOf('ShadowRoot')])
    for (const name of owner === undefined ? [] : ownKeys(owner))
      if (typeof name === 'string' && /[a-z]HTML(Unsafe)?$/.test(name) && !/^(get|inner|outer)/.test(name))
        remove(owner, name);
  for (const owner of ['Element', 'HTMLElement', 'ShadowRoot'])
    for (const name of ['innerHTML', 'outerHTML']) guardSetter(prototypeOf(owner), name, refuse);
}

function guardAttributes(): void {
  const element = prototypeOf('Element');
  remove(element, 'attachShadow', 'setAttributeNode', 'setAttributeNodeNS', 'removeAttributeNode');
  remove(
    prototypeOf('NamedNodeMap'),
    'setNamedItem',
    'setNamedItemNS',
    'removeNamedItem',
    'removeNamedItemNS',
  );

  const attributeName = takeGetter<string>(prototypeOf('Attr'), 'name');
  const ownerElement = takeGetter<object | null>(prototypeOf('Attr'), 'ownerElement');
  // The link and meta elements of the head stay as the document had them.
  const frozen = (self: unknown) => {
    if (refusedElements[localName(self)]) refuse();
  };

  guard(element, 'setAttribute', (self, args) => {
    const name = `${args[0]}`;
    const value = `${args[1]}`;
    frozen(self);
    checkAttribute(name, value);
    return [name, value];
  });
  guard(element, 'setAttributeNS', (self, args) => {
    const space = args[0] === null || args[0] === undefined ? null : `${args[0]}`;
    const name = `${args[1]}`;
    const value = `${args[2]}`;
    frozen(self);
    checkAttribute(name, value);
    return [space, name, value];
  });
  guard(element, 'toggleAttribute', (self, args) => {
    const name = `${args[0]}`;
    frozen(self);
    if (refusedAttributes[localNameIn(name)]) refuse();
    return args.length > 1 ? [name, args[1]] : [name];
  });
  // Browsers ask their vendors about a form that has no action.
  const keepsAction = (name: string) => (localNameIn(name) === 'action' ? refuse() : name);
  guard(element, 'removeAttribute', (_, args) => [keepsAction(`${args[0]}`)]);
  guard(element, 'removeAttributeNS', (_, args) => [args[0], keepsAction(`${args[1]}`)]);

  const checkNode = (self: unknown, given: unknown) => {
    const value = given === null || given === undefined ? '' : `${given}`;
    const type = kindOf(self);
    if (type === 1) frozen(self);
    if (type === 2) {
      const owner = ownerElement(self);
      if (owner !== null) frozen(owner);
      checkAttribute(attributeName(self), value);
    }
    return value;
  };
  for (const name of ['nodeValue', 'textContent']) guardSetter(prototypeOf('Node'), name, checkNode);
  guardSetter(prototypeOf('Attr'), 'value', (self, value) => checkNode(self, `${value}`));
}

function guardProperties(): void {
  const refused: Record<string, string> = {
    HTMLFormElement: 'action target',
    HTMLButtonElement: 'formAction formTarget',
    HTMLInputElement: 'formAction formTarget',
    HTMLImageElement: 'attributionSrc',
    HTMLLinkElement: 'as href imageSrcset media rel relList disabled',
    HTMLMetaElement: 'content httpEquiv',
    HTMLBaseElement: 'href',
    SVGAnimatedString: 'baseVal',
  };
  const link = 'target ping attributionSrc protocol username password host hostname port pathname search';
  for (const owner of ['HTMLAnchorElement', 'HTMLAreaElement']) {
    refused[owner] = link;
    guardSetter(prototypeOf(owner), 'href', refuseHref);
  }
  for (const [owner, names] of Object.entries(refused))
    for (const name of names.split(' ')) guardSetter(prototypeOf(owner), name, refuse);
  remove(prototypeOf('HTMLLinkElement'), 'relList');
}

export function guardElements(): void {
  guardCreation();
  removeParsers();
  guardAttributes();
  guardProperties();
}
