import { guard, guardSetter, prototypeOf, realm, refuse, remove } from './guard.ts';
import { guardNavigation } from './navigation.ts';
import { quietAction, quietForms } from './quiet-forms.ts';

/**
 * The first code of the page and of every worker: takes away what a Content-Security-Policy does not cover. After it
 * no later script, however it got in, finds a way to open a connection, a window or a fresh set of globals.
 * What no page can stop stands in SECURITY.md.
 */
function removeConnections(): void {
  remove(
    globalThis,
    'fetch',
    'fetchLater',
    'XMLHttpRequest',
    'XMLHttpRequestUpload',
    'XMLHttpRequestEventTarget',
  );
  remove(globalThis, 'WebSocket', 'WebSocketStream', 'WebSocketError', 'EventSource', 'WebTransport');
  remove(
    globalThis,
    'RTCPeerConnection',
    'webkitRTCPeerConnection',
    'mozRTCPeerConnection',
    'RTCDataChannel',
  );
  remove(globalThis, 'RTCIceTransport', 'RTCDtlsTransport', 'RTCSctpTransport', 'RTCSessionDescription');
  remove(globalThis, 'TCPSocket', 'UDPSocket', 'TCPServerSocket', 'importScripts', 'SharedWorker', 'Worklet');
  remove(
    globalThis,
    'PresentationRequest',
    'PaymentRequest',
    'IdentityCredential',
    'NDEFReader',
    'MediaMetadata',
  );
  // Speech goes to a vendor's servers, language models come from them.
  remove(
    globalThis,
    'SpeechRecognition',
    'webkitSpeechRecognition',
    'speechSynthesis',
    'SpeechSynthesisUtterance',
  );
  remove(
    globalThis,
    'LanguageModel',
    'LanguageDetector',
    'Translator',
    'Summarizer',
    'Writer',
    'Rewriter',
    'Proofreader',
  );
  // The installed build is the service worker's to write: whatever else runs here can only read it.
  remove(prototypeOf('Cache'), 'add', 'addAll', 'put', 'delete');
  remove(prototypeOf('CacheStorage'), 'delete');
  remove(prototypeOf('ServiceWorkerRegistration'), 'unregister');
  remove(prototypeOf('PushManager'), 'subscribe');
  remove(prototypeOf('BackgroundFetchManager'), 'fetch');
  remove(prototypeOf('SyncManager'), 'register');
  remove(prototypeOf('PeriodicSyncManager'), 'register');
  remove(prototypeOf('NavigationPreloadManager'), 'enable', 'setHeaderValue');
  remove(prototypeOf('HTMLMediaElement'), 'remote');
  const devices = ['bluetooth', 'geolocation', 'hid', 'presentation', 'requestMIDIAccess', 'serial', 'usb'];
  const services = [
    'credentials',
    'login',
    'registerProtocolHandler',
    'sendBeacon',
    'getInstalledRelatedApps',
  ];
  const advertising = ['joinAdInterestGroup', 'runAdAuction', 'updateAdInterestGroups', 'createAuctionNonce'];
  remove(globalThis.navigator, ...devices, ...services, ...advertising);
  remove(globalThis, 'sharedStorage', 'fence', 'Fence', 'FencedFrameConfig');
}

/** Elements that connect, navigate or bring fresh globals. */
const refusedElements = new Set(
  'applet base embed fencedframe frame frameset iframe link meta object portal script webview'.split(' '),
);
/** A form may stand here for its Enter key; its target would be connected to before any policy is asked. */
const refusedAttributes = new Set(['action', 'formaction', 'ping']);

function localName(name: unknown): string {
  const text = `${name}`.toLowerCase();
  return text.slice(text.indexOf(':') + 1);
}

function guardElements(): void {
  const documentPrototype = prototypeOf('Document');
  guard(documentPrototype, 'createElement', (_, args) => {
    // Read once, so that an object with a changing `toString` gains nothing.
    const name = (args[0] = `${args[0]}`);
    if (refusedElements.has(localName(name))) refuse();
  });
  guard(documentPrototype, 'createElementNS', (_, args) => {
    const name = (args[1] = `${args[1]}`);
    // An SVG link has none of the HTML link's guards.
    if (refusedElements.has(localName(name)) || (localName(name) === 'a' && `${args[0]}`.includes('svg')))
      refuse();
  });
  remove(documentPrototype, 'open', 'write', 'writeln', 'parseHTML', 'browsingTopics');
  remove(realm.Document as object | undefined, 'parseHTML', 'parseHTMLUnsafe');
  remove(globalThis, 'open', 'XSLTProcessor', 'documentPictureInPicture', 'showModalDialog', 'DOMParser');
  remove(prototypeOf('CustomElementRegistry'), 'define');
  remove(
    prototypeOf('Element'),
    'attachShadow',
    'setHTML',
    'setHTMLUnsafe',
    'setAttributeNode',
    'setAttributeNodeNS',
  );
  remove(prototypeOf('ShadowRoot'), 'setHTML', 'setHTMLUnsafe');
  remove(prototypeOf('NamedNodeMap'), 'setNamedItem', 'setNamedItemNS');

  // The head's own link and meta elements stay as the document brought them.
  const frozen = (self: unknown) => {
    if (self instanceof Element && refusedElements.has(self.localName)) refuse();
    if (!(self instanceof Attr)) return;
    if (refusedAttributes.has(self.localName)) refuse();
    if (self.ownerElement && refusedElements.has(self.ownerElement.localName)) refuse();
  };
  const attributeAt = { setAttribute: 0, setAttributeNS: 1, toggleAttribute: 0 };
  for (const [method, at] of Object.entries(attributeAt))
    guard(prototypeOf('Element'), method, (self, args) => {
      frozen(self);
      const name = (args[at] = `${args[at]}`);
      const isQuiet = name === 'action' && args[at + 1] === quietAction;
      if (refusedAttributes.has(localName(name)) && !isQuiet) refuse();
    });
  guardSetter(prototypeOf('HTMLFormElement'), 'action', refuse);
  for (const owner of ['HTMLButtonElement', 'HTMLInputElement'])
    guardSetter(prototypeOf(owner), 'formAction', refuse);
  for (const owner of ['HTMLAnchorElement', 'HTMLAreaElement'])
    guardSetter(prototypeOf(owner), 'ping', refuse);
  for (const name of ['nodeValue', 'textContent']) guardSetter(prototypeOf('Node'), name, frozen);
  guardSetter(prototypeOf('Attr'), 'value', frozen);
  for (const name of ['as', 'href', 'imageSrcset', 'media', 'rel', 'relList', 'disabled'])
    guardSetter(prototypeOf('HTMLLinkElement'), name, refuse);
  for (const name of ['content', 'httpEquiv']) guardSetter(prototypeOf('HTMLMetaElement'), name, refuse);
  guardSetter(prototypeOf('HTMLBaseElement'), 'href', refuse);
  remove(prototypeOf('HTMLLinkElement'), 'relList');
}

removeConnections();
if (typeof document === 'undefined') {
  remove(globalThis, 'Worker');
} else {
  guardElements();
  guardNavigation();
  quietForms();
}
