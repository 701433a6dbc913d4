import { guard, guardConstructor, refuse, remove } from './guard.ts';
import { create, matches, prototypeOf, realm, slice, startsWith, takeMethod } from './primitives.ts';

const connections = [
  'fetch fetchLater XMLHttpRequest XMLHttpRequestUpload XMLHttpRequestEventTarget',
  'WebSocket WebSocketStream WebSocketError EventSource WebTransport',
  'RTCPeerConnection webkitRTCPeerConnection mozRTCPeerConnection RTCDataChannel RTCIceTransport RTCDtlsTransport',
  'RTCSctpTransport RTCSessionDescription TCPSocket UDPSocket TCPServerSocket importScripts SharedWorker Worklet',
  'PresentationRequest PaymentRequest IdentityCredential IdentityProvider NDEFReader MediaMetadata Notification',
  // It looks up whether another site may act for the named one.
  'PublicKeyCredential',
  // Speech is sent to a vendor's servers, and language models come from them.
  'SpeechRecognition webkitSpeechRecognition speechSynthesis SpeechSynthesisUtterance',
  'LanguageModel LanguageDetector Translator Summarizer Writer Rewriter Proofreader',
  // What is put there travels along when the browser itself asks the host for something.
  'cookieStore CookieStore CookieStoreManager name crashReport sharedStorage fence Fence FencedFrameConfig',
];

const navigatorParts = [
  'bluetooth geolocation hid presentation requestMIDIAccess serial usb install requestMediaKeySystemAccess',
  'credentials login registerProtocolHandler sendBeacon getInstalledRelatedApps protectedAudience',
  'joinAdInterestGroup runAdAuction updateAdInterestGroups createAuctionNonce',
];

/** By the name of the interface whose prototype has them. */
const methods: Record<string, string> = {
  Worklet: 'addModule',
  // Only the service worker writes the installed build: everything else here can only read it.
  Cache: 'add addAll put delete',
  CacheStorage: 'delete',
  ServiceWorkerRegistration: 'unregister update showNotification paymentManager cookies index',
  PushManager: 'subscribe',
  BackgroundFetchManager: 'fetch',
  SyncManager: 'register',
  PeriodicSyncManager: 'register',
  NavigationPreloadManager: 'enable setHeaderValue',
  HTMLMediaElement: 'remote',
  Document: 'cookie browsingTopics',
};

/** In the page and in every worker. */
export function removeConnections(): void {
  for (const [name, parts] of Object.entries(methods)) remove(prototypeOf(name), ...parts.split(' '));
  for (const names of connections) remove(globalThis, ...names.split(' '));
  for (const names of navigatorParts) remove(globalThis.navigator, ...names.split(' '));
}

const hasTrustedTypes = realm.trustedTypes !== undefined;
/** The text of a trusted script URL, which no other code can change; throws on anything else. */
const trustedText = takeMethod<string>(prototypeOf('TrustedScriptURL'), 'toString');

/** An address as the browser will read it: the second is what to pass on, since it cannot answer differently. */
function readAddress(given: unknown): { text: string; address: unknown } {
  if (!hasTrustedTypes) {
    const text = `${given}`;
    return { text, address: text };
  }
  return { text: trustedText(given), address: given };
}

/** Options with this one alone: nothing is inherited from a prototype that somebody has added to. */
function only(name: string, given: unknown): object {
  const options = create(null) as Record<string, string>;
  const value = (given as Record<string, unknown> | null | undefined)?.[name];
  if (value !== undefined) options[name] = `${value}`;
  return options;
}

/**
 * Only this build's workers and service worker start, or a script from memory, to which the policy then applies.
 * Trusted Types say so too, in src/shell/trusted.ts, but someone else may have made the page's policy first, or caught
 * an address on its way. The service worker has no scope but its own folder: another one would be part of every
 * address that it asks the host for.
 */
export function guardScripts(base: string): void {
  const isBelow = (url: string, pattern: RegExp) =>
    startsWith(url, base) && matches(pattern, slice(url, base.length));
  guardConstructor('Worker', (args) => {
    const { text, address } = readAddress(args[0]);
    if (!startsWith(text, 'blob:') && !isBelow(text, /^workers\/[\w.-]+\.js$/)) refuse();
    return [address, only('type', args[1])];
  });
  guard(prototypeOf('ServiceWorkerContainer'), 'register', (_, args) => {
    const { text, address } = readAddress(args[0]);
    if (!isBelow(text, /^sw\.js$/)) refuse();
    return [address, only('updateViaCache', args[1])];
  });
}
