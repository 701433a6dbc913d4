/**
 * Injected code in the page or a worker replaces built-ins, one at a time and all at once, so that anything
 * relying on them is told a lie, and each time tries to get out. It is serialised into the page: nothing here
 * may come from outside the function. It captures what it needs before it alters anything, and puts
 * everything back.
 */
/** Stands for whatever the platform has; the attempts only care whether something gets out. */
// biome-ignore lint/suspicious/noExplicitAny: the code below is about values of every kind
type Any = any;

export type Lie = 'nothing' | 'true' | 'here' | 'empty' | 'an error';
export const lies: Lie[] = ['nothing', 'here', 'true', 'empty', 'an error'];

export interface Order {
  /** A listening address; each attempt appends its name. */
  to: string;
  lie: Lie;
  /**
   * One at a time and then all at once; only all at once; nothing altered; or nothing altered, and only the attempt with
   * this number.
   */
  which: 'each' | 'all' | 'none' | number;
  /** Names of attempts that are left out. */
  without?: string[];
}

/** How many ways out are tried beside each; the tests hold them against what ran. */
export const waysBesideAltered = { page: 31, worker: 9 };

/** Which built-ins could be altered, by name; `attempts` how many ways out were tried beside each of them. */
export interface Outcome {
  altered: string[];
  attempts: string[];
}

export async function leaveWithAltered({ to, lie, which, without = [] }: Order): Promise<Outcome> {
  const { apply, defineProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;
  const scope = globalThis as unknown as Record<string, Any>;
  const wait = scope.setTimeout.bind(scope) as (done: () => void) => void;
  const tick = () => new Promise<void>((resolve) => wait(resolve));
  const symbols = [Symbol.hasInstance, Symbol.iterator, Symbol.toPrimitive];
  interface Place {
    owner: object;
    key: string | symbol;
    name: string;
  }
  const places: Place[] = [];
  const interfaces = [
    'String RegExp Array Object Function Set Map URL Event UIEvent MouseEvent PointerEvent KeyboardEvent NavigateEvent',
    'NavigationDestination Navigation EventTarget Node Element HTMLElement HTMLAnchorElement HTMLAreaElement Attr',
    'NamedNodeMap NodeList HTMLCollection MutationRecord MutationObserver Document DOMImplementation History',
    'HTMLInputElement HTMLTextAreaElement HTMLFormElement HTMLLinkElement HTMLMetaElement CSSStyleDeclaration',
  ];
  const skipped = /^(on|aria|constructor$|addEventListener$)/;
  for (const name of interfaces.join(' ').split(' ')) {
    const found = scope[name];
    if (found === undefined) continue;
    for (const owner of [found.prototype, found])
      for (const key of ownKeys(owner))
        if (
          typeof key === 'symbol' ? symbols.includes(key) : !skipped.test(key) && !/^\d|^[A-Z_]+$/.test(key)
        )
          places.push({ owner, key, name: `${name}${owner === found ? '' : '.prototype'}.${String(key)}` });
    places.push({ owner: found, key: Symbol.hasInstance, name: `${name}[Symbol.hasInstance]` });
  }
  for (const key of ownKeys(Reflect))
    if (typeof key === 'string') places.push({ owner: Reflect, key, name: `Reflect.${key}` });
  for (const key of ['URL', 'Set', 'Reflect', 'String', 'RegExp', 'Element', 'Attr', 'Node'])
    places.push({ owner: scope, key, name: key });
  for (const [owner, key] of [
    [Array.prototype, '0'],
    [Array.prototype, '1'],
    [Object.prototype, 'value'],
    [Object.prototype, 'a'],
  ] as const)
    places.push({ owner, key, name: `a new ${key}` });

  const here = scope.location.href as string;
  const answer = (): Any => {
    if (lie === 'an error') throw new Error('altered');
    return { nothing: undefined, true: true, here, empty: '' }[lie];
  };
  /** Returns a function that puts it back, or null if it cannot be replaced. */
  const alter = ({ owner, key }: Place): (() => void) | null => {
    const old = getOwnPropertyDescriptor(owner, key);
    if (old !== undefined && !old.configurable && !old.writable) return null;
    const isValue = old === undefined ? key === Symbol.hasInstance : 'value' in old;
    const lying = isValue ? { value: () => answer(), writable: true } : { get: answer, set: answer };
    try {
      defineProperty(
        owner,
        key,
        old?.configurable === false ? { value: lying.value } : { ...lying, configurable: true },
      );
    } catch {
      return null;
    }
    return () => {
      if (old === undefined) apply(remove, undefined, [owner, key]);
      else defineProperty(owner, key, old);
    };
  };
  const remove = Reflect.deleteProperty;

  const all: [string, (target: string) => unknown][] = [];
  if (scope.document === undefined) {
    const network =
      'fetch XMLHttpRequest WebSocket EventSource WebTransport importScripts Worker SharedWorker cookieStore'.split(
        ' ',
      );
    const prototypes: Any[] = [];
    for (let at: object | null = scope; at !== null; at = Reflect.getPrototypeOf(at))
      prototypes.push(at as Any);
    for (const name of network)
      all.push([
        name,
        (target) => {
          for (let i = 0; i < prototypes.length; i += 1) {
            const found = prototypes[i][name];
            if (found === undefined) continue;
            try {
              apply(found, scope, [target]);
            } catch {}
            new found(target);
          }
        },
      ]);
  } else {
    const doc = scope.document;
    const take = (owner: Any, key: string) => {
      const found = getOwnPropertyDescriptor(owner, key)!;
      const method = found.value ?? found.get;
      return (self: Any, ...args: Any[]) => apply(method, self, args);
    };
    const put = (owner: Any, key: string) => {
      const setter = getOwnPropertyDescriptor(owner, key)?.set;
      return (self: Any, value: Any) =>
        setter === undefined ? (self[key] = value) : apply(setter, self, [value]);
    };
    const [element, node] = [scope.Element.prototype, scope.Node.prototype];
    const create = take(scope.Document.prototype, 'createElement');
    const createNS = take(scope.Document.prototype, 'createElementNS');
    const [setAttribute, setAttributeNS] = [take(element, 'setAttribute'), take(element, 'setAttributeNS')];
    const [append, dispatch, click] = [
      take(node, 'appendChild'),
      take(scope.EventTarget.prototype, 'dispatchEvent'),
      take(scope.HTMLElement.prototype, 'click'),
    ];
    const { body, implementation } = doc;
    const MouseEventThen = scope.MouseEvent;
    const press = (link: Any) => {
      const inside = create(doc, 'span');
      append(link, inside);
      try {
        dispatch(inside, new MouseEventThen('click', { bubbles: true, cancelable: true }));
      } catch {}
      try {
        dispatch(link, new MouseEventThen('click', { bubbles: true, cancelable: true }));
      } catch {}
      click(link);
    };
    /** Reads differently every time. */
    const shifty = (...texts: string[]) => {
      let read = 0;
      return { toString: () => texts[read++ % texts.length] };
    };
    const [xhtml, svg, math] = [
      'http://www.w3.org/1999/xhtml',
      'http://www.w3.org/2000/svg',
      'http://www.w3.org/1998/Math/MathML',
    ];
    const frame = (made: Any, target: string) => {
      put(scope.HTMLIFrameElement.prototype, 'src')(made, target);
      append(body, made);
      const Peer = made.contentWindow?.RTCPeerConnection;
      if (Peer === undefined) return;
      const peer = new Peer({ iceServers: [{ urls: `stun:127.0.0.1:${/:(\d+)\//.exec(target)![1]}` }] });
      peer.createDataChannel('x');
      void peer.createOffer().then((offer: Any) => peer.setLocalDescription(offer));
    };
    const meta = (made: Any, target: string) => {
      put(scope.HTMLMetaElement.prototype, 'httpEquiv')(made, 'refresh');
      put(scope.HTMLMetaElement.prototype, 'content')(made, `0;url=${target}`);
      append(doc.head, made);
    };
    const link = (made: Any, target: string) => {
      put(scope.HTMLLinkElement.prototype, 'rel')(made, 'prefetch');
      put(scope.HTMLLinkElement.prototype, 'href')(made, target);
      append(doc.head, made);
    };
    const headLink = doc.querySelector('link');
    const headAttributes = [...(headLink?.attributes ?? [])];
    const setterOf = {
      value: put(scope.Attr.prototype, 'value'),
      nodeValue: put(node, 'nodeValue'),
      textContent: put(node, 'textContent'),
    };
    const blank = (fill: (made: Any, target: string) => void) => (target: string) => {
      const made = create(doc, 'a');
      setAttribute(made, 'target', '_blank');
      fill(made, target);
      press(made);
    };
    const setHref = put(scope.HTMLAnchorElement.prototype, 'href');
    const setHost = put(scope.HTMLAnchorElement.prototype, 'host');
    const createDocument = take(scope.DOMImplementation.prototype, 'createDocument');
    const { location, history, navigation } = scope;
    const submit = take(scope.HTMLFormElement.prototype, 'submit');
    all.push(
      ['frame', (target) => frame(create(doc, 'iframe'), target)],
      ['shifty frame', (target) => frame(create(doc, shifty('div', 'iframe')), target)],
      ['frame by namespace', (target) => frame(createNS(doc, xhtml, 'x:iframe'), target)],
      ['shifty frame by namespace', (target) => frame(createNS(doc, xhtml, shifty('div', 'iframe')), target)],
      [
        'frame of a document',
        (target) => frame((createDocument(implementation, xhtml, 'iframe') as Any).documentElement, target),
      ],
      ['meta', (target) => meta(create(doc, 'meta'), target)],
      ['meta by namespace', (target) => meta(createNS(doc, xhtml, shifty('div', 'meta')), target)],
      ['link', (target) => link(create(doc, 'link'), target)],
      ['link by namespace', (target) => link(createNS(doc, xhtml, shifty('div', 'link')), target)],
      [
        'the head’s link',
        (target) => {
          setAttribute(headLink, 'rel', 'preconnect');
          setAttribute(headLink, 'href', target);
        },
      ],
      ...(['value', 'nodeValue', 'textContent'] as const).map((how): [string, (target: string) => void] => [
        `the head’s link by ${how}`,
        (target) => {
          for (let i = 0; i < headAttributes.length; i += 1)
            setterOf[how](headAttributes[i], headAttributes[i]!.name === 'href' ? target : 'preconnect');
        },
      ]),
      [
        'form',
        (target) => {
          const form = create(doc, 'form');
          append(body, form);
          try {
            setAttribute(form, shifty('x', 'action'), target);
          } catch {}
          try {
            setAttribute(form, 'action', shifty('search', target));
          } catch {}
          submit(form);
        },
      ],
      ['new window', blank((made, target) => setHref(made, target))],
      ['shifty new window', blank((made, target) => setHref(made, shifty('#x', target)))],
      ['new window by attribute', blank((made, target) => setAttribute(made, 'href', target))],
      [
        'new window by shifty attribute',
        blank((made, target) => setAttribute(made, shifty('x', 'href'), shifty('#', target))),
      ],
      [
        'new window by namespace',
        blank((made, target) => setAttributeNS(made, null, shifty('x', 'href'), shifty('#', target))),
      ],
      [
        'new window by host',
        blank((made, target) => {
          setHref(made, '#');
          setHost(made, target.slice(7, target.indexOf('/', 7)));
        }),
      ],
      ...(
        [
          [svg, 'SVG'],
          [math, 'MathML'],
        ] as const
      ).flatMap(([space, name]): [string, (target: string) => void][] => [
        [
          `${name} link`,
          (target) => {
            const made = createNS(doc, space, name === 'SVG' ? 'a' : 'mtext');
            setAttribute(made, 'href', target);
            append(body, made);
            dispatch(made, new MouseEventThen('click', { bubbles: true, cancelable: true }));
          },
        ],
        [
          `shifty ${name} link`,
          (target) => {
            const made = createNS(doc, shifty(xhtml, space), shifty('b', name === 'SVG' ? 'a' : 'mtext'));
            setAttributeNS(made, null, 'href', shifty('#', target));
            append(body, made);
            dispatch(made, new MouseEventThen('click', { bubbles: true, cancelable: true }));
          },
        ],
      ]),
      ['location', (target) => (location.href = target)],
      ['location.replace', (target) => location.replace(target)],
      ['location of this host', () => (location.search = '?secret')],
      ['navigate', (target) => navigation.navigate(target)],
      ['state of another address', () => history.pushState(null, '', '?secret')],
      ['cookie', () => (doc.cookie = 'secret=1')],
      ['open', (target) => scope.open(target)],
    );
  }

  const attempts = all.filter(([name]) => !without.includes(name));
  const altered: string[] = [];
  const run = async (what: string, parts: Place[]) => {
    const undo: (() => void)[] = [];
    let count = 0;
    for (let i = 0; i < parts.length; i += 1) {
      const back = alter(parts[i]!);
      if (back !== null) defineProperty(undo, count++, { value: back });
    }
    for (let i = 0; i < attempts.length; i += 1)
      try {
        attempts[i]![1](`${to}/${what}/${i}`);
      } catch {}
    await tick();
    for (let i = count - 1; i >= 0; i -= 1) undo[i]!();
    if (count > 0) altered.push(what);
  };
  if (typeof which === 'number') {
    attempts[which]?.[1](`${to}/${which}`);
    return { altered, attempts: attempts.map(([name]) => name) };
  }
  for (let i = 0; which === 'each' && i < places.length; i += 1) await run(places[i]!.name, [places[i]!]);
  if (which === 'none') await run('nothing', []);
  else await run('all at once', places);
  return { altered, attempts: attempts.map(([name]) => name) };
}
