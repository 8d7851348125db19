import type { ListedSource } from '../authoring/source.ts';
import type { Issue } from '../error.ts';
import type { Knowledge } from '../knowledge.ts';

interface Use {
  readonly list: string;
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** Every list that the tables name is described in `sources.yaml`, and its licence lets them ship. */
export function checkLicences(knowledge: Knowledge): Issue[] {
  const lists = new Map<string, ListedSource>(
    knowledge.source.flatMap((d) => Object.entries(d.data.lists)),
  );
  return [...uses(knowledge)].flatMap(({ list, file, path }): Issue[] => {
    const source = lists.get(list);
    if (source?.ships === true) return [];
    if (source === undefined) {
      const message = `"${list}" is not in sources.yaml`;
      return [{ code: 'source-not-listed', file, path, message }];
    }
    const message = `"${list}" (${source.licence}) may not ship; leave the entry out or attest it otherwise`;
    return [{ code: 'source-may-not-ship', file, path, message }];
  });
}

function* uses(knowledge: Knowledge): Generator<Use> {
  for (const { file, data } of knowledge.brand) {
    for (const [index, domain] of (data.domains ?? []).entries()) {
      for (const list of domain.attested)
        yield { list, file, path: ['domains', index, 'attested'] };
    }
    for (const list of Object.keys(data['weak-domains'] ?? {})) {
      yield { list, file, path: ['weak-domains'] };
    }
  }
  const { shorteners, hosting, fileHosts, linkInBio, dynamicDns, freemail } = knowledge;
  for (const { file, data } of [
    shorteners,
    hosting,
    fileHosts,
    linkInBio,
    dynamicDns,
    freemail,
  ].flat()) {
    for (const [host, by] of Object.entries(data.hosts)) {
      for (const list of by) yield { list, file, path: ['hosts', host] };
    }
  }
  for (const { file, data } of knowledge.clickTrackers) {
    for (const [index, { by }] of data.trackers.entries()) {
      for (const list of by) yield { list, file, path: ['trackers', index, 'by'] };
    }
  }
  for (const { file, data } of knowledge.redirectors) {
    for (const [index, { by }] of data.redirectors.entries()) {
      yield { list: by, file, path: ['redirectors', index, 'by'] };
    }
  }
}
