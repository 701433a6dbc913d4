import { prototypeOf, takeGetter, takeMethod } from './primitives.ts';

/**
 * The parts of the document that the guards use, as they were before any other code ran. In a worker none of
 * it exists or is called.
 */
const node = prototypeOf('Node');
const element = prototypeOf('Element');
const documentPrototype = prototypeOf('Document');
const event = prototypeOf('Event');

export const xhtml = 'http://www.w3.org/1999/xhtml';

const nodeType = takeGetter<number>(node, 'nodeType');
export const parentNode = takeGetter<object | null>(node, 'parentNode');
export const appendChild = takeMethod<void>(node, 'appendChild');

export const localName = takeGetter<string>(element, 'localName');
const namespaceURI = takeGetter<string | null>(element, 'namespaceURI');
export const hasAttribute = takeMethod<boolean>(element, 'hasAttribute');
export const setAttribute = takeMethod<void>(element, 'setAttribute');
export const querySelector = takeMethod<object | null>(element, 'querySelector');
export const querySelectorAll = takeMethod<object[]>(element, 'querySelectorAll');
export const closest = takeMethod<object | null>(element, 'closest');
export const click = takeMethod<void>(prototypeOf('HTMLElement'), 'click');

export const createElement = takeMethod<object>(documentPrototype, 'createElement');
export const getElementById = takeMethod<object | null>(documentPrototype, 'getElementById');
export const body = takeGetter<object>(documentPrototype, 'body');

export const preventDefault = takeMethod<void>(event, 'preventDefault');
export const stopImmediatePropagation = takeMethod<void>(event, 'stopImmediatePropagation');
export const composedPath = takeMethod<object[]>(event, 'composedPath');
export const target = takeGetter<object | null>(event, 'target');

/** Kind of node by number, 1 for an element, 2 for an attribute; 0 for anything that is not a node. */
export function kindOf(something: unknown): number {
  try {
    return nodeType(something);
  } catch {
    return 0;
  }
}

/**
 * The element's name if it is an HTML element, otherwise empty; by that name the interface's properties are
 * looked up.
 */
export function htmlName(something: unknown): string {
  return kindOf(something) === 1 && namespaceURI(something) === xhtml ? localName(something) : '';
}
