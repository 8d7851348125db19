/**
 * Places, as fragments of the address: `#/call`. The app has to work on any host that serves files, and
 * such a host knows no address but the files' own.
 */
export type Route =
  | { readonly place: 'check' }
  /** The contact on the table, or one that was kept. */
  | { readonly place: 'answer'; readonly id: string | null }
  | { readonly place: 'guide'; readonly step: number }
  | { readonly place: 'ask' }
  | { readonly place: 'report' }
  /** A card that somebody was sent: all of it is in `data`. */
  | { readonly place: 'a'; readonly data: string }
  | { readonly place: 'call' }
  | { readonly place: 'recover'; readonly did: readonly string[]; readonly done: readonly string[] }
  | { readonly place: 'protect' }
  | { readonly place: 'cases' }
  | { readonly place: 'learn' }
  | { readonly place: 'wrong' }
  | { readonly place: 'settings' };

export type Place = Route['place'];

/** Reads `location.hash`; an unknown place is the first screen. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
  const [place = '', detail = ''] = path.split('/');
  const values = new URLSearchParams(query);
  const list = (name: string): readonly string[] =>
    (values.get(name) ?? '').split(',').filter((one) => /^[\w.-]{1,60}$/u.test(one));
  switch (place) {
    case 'answer':
      return { place, id: /^[0-9a-f]{64}$/u.test(detail) ? detail : null };
    case 'ask':
    case 'report':
      return { place };
    case 'a':
      return { place, data: /^[\w-]*$/u.test(detail) ? detail : '' };
    case 'guide': {
      const step = Number.parseInt(detail, 10);
      return { place, step: Number.isInteger(step) && step > 0 ? Math.min(step, 20) : 1 };
    }
    case 'call':
    case 'cases':
    case 'learn':
    case 'wrong':
    case 'protect':
    case 'settings':
      return { place };
    case 'recover':
      return { place, did: list('did'), done: list('done') };
    default:
      return { place: 'check' };
  }
}

export function writeRoute(route: Route): string {
  switch (route.place) {
    case 'check':
      return '#/';
    case 'guide':
      return `#/guide/${String(route.step)}`;
    case 'answer':
      return route.id === null ? '#/answer' : `#/answer/${route.id}`;
    case 'a':
      return `#/a/${route.data}`;
    case 'recover': {
      const values = new URLSearchParams();
      if (route.did.length > 0) values.set('did', route.did.join(','));
      if (route.done.length > 0) values.set('done', route.done.join(','));
      const query = values.size === 0 ? '' : `?${values.toString()}`;
      return `#/recover${query}`;
    }
    default:
      return `#/${route.place}`;
  }
}
