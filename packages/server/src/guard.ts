import { RequestError } from './errors.ts';

/** The headers that say which site a request is for, and which page sent it. */
export interface Asked {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`, where a browser says it. */
  readonly site: string | undefined;
}

/**
 * Any website can have a browser ask `localhost`. Requests are taken only when they are for one of the
 * names this server goes by (else a name of somebody else's could be pointed here), and only from its
 * own pages or from no page at all.
 *
 * @param names Host names, without port, lower case.
 * @throws RequestError 403
 */
export function guard({ host, origin, site }: Asked, names: ReadonlySet<string>): void {
  const name = hostName(host);
  if (name === null || !names.has(name)) {
    throw new RequestError(
      403,
      'wrong-host',
      'This server does not go by that name. Name it with --host when it is started.',
    );
  }
  if (origin !== undefined && origin !== 'null') {
    const from = /^https?:\/\/(?<host>[^/]+)$/iu.exec(origin)?.groups?.['host'];
    if (from === undefined || from.toLowerCase() !== host?.toLowerCase()) refuse();
  } else if (
    origin === 'null' ||
    (site !== undefined && site !== 'same-origin' && site !== 'none')
  ) {
    refuse();
  }
}

function refuse(): never {
  throw new RequestError(
    403,
    'foreign-page',
    'Another website sent this request. It is not answered.',
  );
}

function hostName(host: string | undefined): string | null {
  const name = /^(?<name>\[[0-9a-f:]+\]|[^:]+)(?::\d{1,5})?$/iu.exec(host ?? '')?.groups?.['name'];
  return name === undefined ? null : name.toLowerCase();
}
