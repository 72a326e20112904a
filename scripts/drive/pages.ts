import { existsSync, globSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { extname, join } from 'node:path';
import { fingerprintOf, selfSigned } from './certificate.ts';

/** One request that left the browser, as the proxy or the server saw it. */
export type SeenRequest = {
  /** `CONNECT` where only the host became known, because it is none of ours and was refused. */
  method: string;
  address: string;
  /** `Origin`, else `Referer`, else what `Sec-Fetch-Site` says. */
  from: string;
};

/** The sample pages on a local server under their own addresses, and a record of everything the browser asked for. */
export type Pages = {
  /** Port of the proxy to be set in the browser: all it asks for goes there, and nothing leaves this machine. */
  proxyPort: number;
  /** Port of the server itself, which answers for every sample host. */
  securePort: number;
  /** Its certificate, PEM. */
  cert: string;
  /** SHA-256 of its public key, Base64, as Chromium takes it. */
  fingerprint: string;
  hosts: readonly string[];
  /** Addresses of the pages served, by file. */
  addresses: Map<string, string>;
  seen: SeenRequest[];
  /** What was asked for beyond the sample pages and the browser's own housekeeping: empty, if the promise is kept. */
  unexplained: () => SeenRequest[];
  /** Sends of this page only what stands before `until`, as a slow site does, and the rest once the answer is called. */
  hold: (address: string, until: string) => () => void;
  close: () => void;
};

/** Hosts the browsers ask for themselves, with no page or extension at all, and no setting to stop it. */
const housekeeping = [
  'accounts.google.com',
  'clients2.google.com',
  'redirector.gvt1.com',
  'update.googleapis.com',
  'firefox.settings.services.mozilla.com',
];

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.svg': 'image/svg+xml' };

/** A page's address stands in its first line, `<!-- https://… -->`. */
function addressOf(text: string): string | undefined {
  return /^<!-- (https:\/\/\S+) -->/.exec(text.slice(0, 1000))?.[1];
}

/** The address without query and fragment, so that a page answers to all of them. */
const plain = (address: string) => address.replace(/[?#].*$/, '');

function readPages(root: string): Map<string, string> {
  const files = ['tests/e2e/pages', 'tests/pages']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      globSync('**/*.{html,svg}', { cwd: join(root, folder) }).map((file) => join(root, folder, file)),
    );
  const pages = files.map((file) => [file, addressOf(readFileSync(file, 'utf8'))] as const);
  return new Map(pages.filter((page): page is [string, string] => page[1] !== undefined));
}

function asSeen(request: IncomingMessage, address: string): SeenRequest {
  const { origin, referer } = request.headers;
  const from = origin ?? referer ?? `(${request.headers['sec-fetch-site'] ?? 'unknown'})`;
  return { method: request.method ?? '', address, from: String(from) };
}

const listening = (server: ReturnType<typeof createServer>) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/**
 * Serves every page of tests/e2e/pages and tests/pages under the address in its first line. The browser is pointed
 * at the proxy; requests to other hosts are noted and refused.
 */
export async function servePages(root: string): Promise<Pages> {
  const addresses = readPages(root);
  const files = new Map([...addresses].map(([file, address]) => [plain(address), file]));
  const hosts = [...new Set([...addresses.values()].map((address) => new URL(address).host))];
  const seen: SeenRequest[] = [];
  const open = new Set<Socket>();
  const held = new Map<string, { until: string; rest: (() => void)[] }>();

  const identity = selfSigned(hosts);
  const secure = createSecureServer(identity, (request, response) => {
    const address = plain(`https://${request.headers.host}${request.url}`);
    const file = files.get(address) ?? files.get(`${address}/`) ?? files.get(address.replace(/\/$/, ''));
    seen.push(asSeen(request, address));
    if (!file) return response.writeHead(404, { 'content-type': types['.html'] }).end('<title>No such page</title>');
    response.writeHead(200, { 'content-type': types[extname(file)] });
    const whole = readFileSync(file);
    const hold = held.get(address);
    if (!hold) return response.end(whole);
    const cut = whole.indexOf(hold.until);
    response.write(whole.subarray(0, cut));
    hold.rest.push(() => response.end(whole.subarray(cut)));
  });
  const securePort = await listening(secure);

  const proxy = createServer((request, response) => {
    seen.push(asSeen(request, request.url ?? ''));
    response.writeHead(403).end();
  });
  proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    if (!hosts.includes((request.url ?? '').replace(/:443$/, ''))) {
      seen.push(asSeen(request, `https://${request.url}`));
      return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    }
    const tunnel = connect(securePort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('close', () => tunnel.destroy());
  });
  const proxyPort = await listening(proxy);

  const explained = ({ method, address }: SeenRequest) =>
    (method === 'GET' && (files.has(address) || hosts.some((host) => address === `https://${host}/favicon.ico`))) ||
    housekeeping.includes(new URL(address).hostname);
  return {
    proxyPort,
    securePort,
    cert: identity.cert,
    fingerprint: fingerprintOf(identity.cert),
    hosts,
    addresses,
    seen,
    hold(address, until) {
      const hold = { until, rest: [] as (() => void)[] };
      held.set(plain(address), hold);
      return () => {
        held.delete(plain(address));
        for (const send of hold.rest) send();
      };
    },
    unexplained: () => seen.filter((request) => !explained(request)),
    close() {
      for (const socket of open) socket.destroy();
      proxy.close();
      secure.close();
      secure.closeAllConnections();
    },
  };
}
