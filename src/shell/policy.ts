/**
 * What the page may do, defined once: the page's meta tag, the server, the headers file and the service worker all take
 * it from here. CSP Level 3, Trusted Types.
 */
export const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'hoarfrost',
};

export function writeDirectives(all: Record<string, string>): string {
  return Object.entries(all)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** The page and every worker. A worker loaded by URL does not inherit the page's, so its file carries it too. */
export const pagePolicy = writeDirectives(directives);

/**
 * The one-file build: no origin to trust, so its own script and style by their hashes and its workers from memory.
 * `scripts` and `styles` are CSP hash sources such as `'sha256-…'`.
 */
export function writeSinglePolicy(scripts: string[], styles: string[]): string {
  const { 'manifest-src': _, ...rest } = directives;
  return writeDirectives({
    ...rest,
    'script-src': scripts.join(' '),
    'style-src': styles.length > 0 ? styles.join(' ') : "'none'",
    'img-src': 'blob: data:',
    'worker-src': 'blob:',
  });
}

/**
 * With `pagePolicy` on its own file a service worker would never finish installing, since it has to read the build
 * once.
 */
export const serviceWorkerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Device features that could carry data away; the camera stays, but only for this origin. */
const permissions = [
  'camera=(self)',
  ...['geolocation', 'hid', 'microphone', 'midi', 'payment', 'serial', 'usb'].map((f) => `${f}=()`),
].join(', ');

export const serviceWorkerFile = 'sw.js';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
};

/** Never what the host says: with another one the same bytes do something else, or nothing. */
export function typeOf(path: string): string {
  return types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** Headers of one file of the build, by its path relative to the build's folder. */
export function headersFor(path: string): Record<string, string> {
  const common = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': permissions,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'X-Frame-Options': 'DENY',
  };
  // Browsers ask for this file again by themselves after a day at the latest.
  if (path === serviceWorkerFile)
    return { ...common, 'Content-Security-Policy': serviceWorkerPolicy, 'Cache-Control': 'max-age=86400' };
  return { ...common, 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-cache' };
}
