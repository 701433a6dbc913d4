import { guard, guardConstructor, refuse, remove } from './guard.ts';
import { matches, prototypeOf, realm, slice, startsWith } from './primitives.ts';

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

/**
 * If the browser has Trusted Types, src/shell/trusted.ts decides which scripts start. If it has none, the
 * same check happens here: only this build's workers and service worker, or a script from memory, to which
 * the policy then applies.
 */
export function guardScripts(base: string): void {
  if (realm.trustedTypes !== undefined) return;
  const isOurs = (pattern: RegExp) => (args: unknown[]) => {
    const url = `${args[0]}`;
    const isBelow = startsWith(url, base) && matches(pattern, slice(url, base.length));
    return isBelow || startsWith(url, 'blob:') ? [url, args[1]] : refuse();
  };
  guardConstructor('Worker', isOurs(/^workers\/[\w.-]+\.js$/));
  const check = isOurs(/^sw\.js$/);
  guard(prototypeOf('ServiceWorkerContainer'), 'register', (_, args) => check(args));
}
