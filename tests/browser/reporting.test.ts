import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { typeOf } from '../../src/shell/policy.ts';
import { distFolder, startServer, World } from './harness.ts';

/**
 * A host may ask a browser to report to an address of its choice: what it loads (Network Error Logging,
 * https://www.w3.org/TR/network-error-logging/) and what a page does against a policy (Reporting API). Browsers listen to
 * the first over HTTPS only.
 */
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const host = 'hostile.test';
const violate = `(() => {
  const image = new Image();
  image.src = 'https://elsewhere.test/picture';
  document.body.append(image);
})()`;

/** `page`: what is served instead of the app. */
async function startReporter(folder: string, page?: string) {
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  const made = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ];
  const named = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  execFileSync('openssl', [...made, ...named, '-keyout', key!, '-out', cert!], { stdio: 'ignore' });
  const { publicKey } = new X509Certificate(readFileSync(cert!));
  const spki = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
  const reports: { type: string; url: string }[] = [];
  const requests: string[] = [];
  let port = 0;
  const server = createServer({ key: readFileSync(key!), cert: readFileSync(cert!) }, (request, response) => {
    const path = new URL(request.url ?? '/', 'https://localhost').pathname.slice(1) || 'index.html';
    if (path === 'report') {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        if (body !== '') reports.push(...JSON.parse(body));
        const allowed = {
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Allow-Headers': 'content-type',
        };
        response.writeHead(200, allowed).end();
      });
      return;
    }
    requests.push(path);
    const to = `https://${host}:${port}/report`;
    response.writeHead(200, {
      'Content-Type': typeOf(path),
      'Report-To': JSON.stringify({ group: 'x', max_age: 86_400, endpoints: [{ url: to }] }),
      'Reporting-Endpoints': `x="${to}", default="${to}"`,
      NEL: JSON.stringify({ report_to: 'x', max_age: 86_400, success_fraction: 1 }),
      'Content-Security-Policy-Report-Only': "default-src 'self'; report-to x",
    });
    response.end(page !== undefined && path === 'index.html' ? page : readFileSync(join(distFolder, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const args = [
    `--ignore-certificate-errors-spki-list=${spki}`,
    `--host-resolver-rules=MAP ${host} 127.0.0.1`,
    '--short-reporting-delay',
  ];
  return { url: `https://${host}:${port}/`, args, reports, requests };
}

async function open(page?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-reporting-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  const reporter = await startReporter(folder, page);
  const world = new World(await startServer(distFolder));
  closing.push(() => world.close());
  const { url, args } = reporter;
  return { reporter, device: await world.device('Ana', { url, args, isBare: page !== undefined }) };
}

const pathsOf = (reports: { type: string; url: string }[]) =>
  reports.map(({ type, url }) => `${type} ${new URL(url).pathname}`);

test('a host that asks for reports hears that the browser looked for a newer worker, and of nothing that the app does', async () => {
  const { reporter, device } = await open();
  await expect.poll(() => pathsOf(reporter.reports)).toContain('network-error /sw.js');
  // Of the first load, until the last of it was reported. A report is a request, too, and is reported.
  const isReport = (one: string) => one.endsWith(' /report');
  const first = () => pathsOf(reporter.reports).filter((one) => !isReport(one)).length;
  for (let before = -1; before !== first(); await sleep(3_000)) before = first();
  expect(pathsOf(reporter.reports).filter((one) => !one.startsWith('network-error'))).toEqual([]);
  reporter.reports.length = 0;
  const served = reporter.requests.length;
  for (let i = 0; i < 2; i++) {
    await device.reload();
    await device.sees('Set up this device');
    await device.page.evaluate(violate);
    await sleep(2_000);
  }
  const later = new Set(pathsOf(reporter.reports));
  expect([...later].filter((one) => !/^network-error \/(sw\.js|report)$/.test(one))).toEqual([]);
  // The browser looks at each start, or somewhat later.
  expect(reporter.requests.slice(served).filter((path) => path !== 'sw.js')).toEqual([]);
});

test('a page without protection is reported to the same host with what it tried', async () => {
  const { reporter, device } = await open(
    '<!doctype html><link rel="icon" href="data:,"><title>Bare</title><body>Bare',
  );
  await device.page.evaluate(violate);
  await expect.poll(() => pathsOf(reporter.reports)).toContain('csp-violation /');
});
