import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Until nothing was added to a list for so long: what a page asks for while it starts may come late on a slow machine.
 * Returns how many there are.
 */
export async function settled(list: readonly unknown[], ms = 1_500): Promise<number> {
  for (;;) {
    const { length } = list;
    await sleep(ms);
    if (list.length === length) return length;
  }
}

/** Listens on TCP and UDP with one port and reports what arrives, including the first bytes. */
export async function startSink(): Promise<{ port: number; heard: string[]; stop(): Promise<void> }> {
  const heard: string[] = [];
  const tcp = createServer((socket) => {
    heard.push('connection');
    socket.on('data', (data) => heard.push(data.toString('latin1').split('\r\n')[0] ?? ''));
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4');
  udp.on('message', () => heard.push('datagram'));
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    port,
    heard,
    async stop() {
      udp.close();
      await new Promise((resolve) => tcp.close(resolve));
    },
  };
}

/** A proxy in front of the whole browser: records the first line of every request and lets it pass. */
export async function startProxy(): Promise<{ port: number; asked: string[]; stop(): Promise<void> }> {
  const asked: string[] = [];
  const open = new Set<{ destroy(): void }>();
  const server = createServer((client) => {
    open.add(client);
    client.on('error', () => undefined).on('close', () => open.delete(client));
    client.on('data', (data) => {
      const line = data.toString('latin1').split('\r\n')[0] ?? '';
      asked.push(line);
      const target = /^[A-Z]+ http:\/\/([^/:]+):(\d+)/.exec(line);
      if (target === null) {
        client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
        return;
      }
      const upstream = connect(Number(target[2]), target[1]);
      open.add(upstream);
      upstream.on('error', () => client.destroy()).on('close', () => open.delete(upstream));
      // One request per connection, so that every first line is seen.
      upstream.write(
        data.toString('latin1').replace(/^(Proxy-)?Connection:.*$/im, 'Connection: close'),
        'latin1',
      );
      upstream.pipe(client);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface NetLog {
  constants: { logEventTypes: Record<string, number>; timeTickOffset: number };
  events: { type: number; time: string; params?: Record<string, unknown> }[];
}

const kinds = [
  'URL_REQUEST_START_JOB',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'HOST_RESOLVER_DNS_TASK',
  'TCP_CONNECT_ATTEMPT',
];

/**
 * What Chromium's own network log (`--log-net-log`) has after `since` (Unix time in milliseconds): requests,
 * host look-ups, connection attempts. Read it once the browser has closed.
 */
export function readNetLog(file: string, since: number): string[] {
  const text = readFileSync(file, 'utf8').trimEnd();
  // A browser that was ended before the last line leaves the list unclosed.
  const log = JSON.parse(
    text.endsWith('}') && !text.endsWith('},') ? text : `${text.replace(/,$/, '')}]}`,
  ) as NetLog;
  const names = new Map(kinds.map((kind) => [log.constants.logEventTypes[kind], kind]));
  return log.events.flatMap(({ type, time, params }) => {
    const kind = names.get(type);
    if (kind === undefined || params === undefined || Number(time) + log.constants.timeTickOffset < since)
      return [];
    const what = params.url ?? params.host ?? params.address ?? params.hostname;
    // Port 1: where the quiet flags send the browser's own account check, so that it is refused unsent.
    if (
      what === undefined ||
      `${what}`.startsWith('http://127.0.0.1:1/') ||
      /^(data|blob|chrome|devtools|chrome-extension|file):/.test(`${what}`)
    )
      return [];
    return [`${kind} ${what}`];
  });
}
