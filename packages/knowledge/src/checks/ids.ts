import type { Issue } from '../error.ts';
import { type Knowledge, entries } from '../knowledge.ts';
import type { Document } from '../read.ts';

interface Named {
  readonly id: string;
}

/** An id is the name of its file, so that a finding leads back to its source; and no id means two things. */
export function checkIds(knowledge: Knowledge): Issue[] {
  const { brand, scams, asks, rules, never } = knowledge;
  const files: readonly Document<Named>[] = [...brand, ...scams, ...asks, ...rules, ...never];
  const playbooks = [
    knowledge.verify.flatMap((d) => entries(d.data).map((e) => ({ ...d, data: e }))),
    knowledge.recover.flatMap((d) => entries(d.data).map((e) => ({ ...d, data: e }))),
    knowledge.harden.flatMap((d) => entries(d.data).map((e) => ({ ...d, data: e }))),
    knowledge.report.flatMap((d) => entries(d.data).map((e) => ({ ...d, data: e }))),
    knowledge.windows.flatMap((d) => entries(d.data).map((e) => ({ ...d, data: e }))),
  ];
  return [
    ...files.flatMap(idIsFileName),
    ...knowledge.wordings.flatMap((d) => idIsFileName({ ...d, data: { id: d.data.of } })),
    // A rule, an ask and a never-rule of one id could not be told apart in a finding.
    ...twice([...asks, ...rules, ...never]),
    ...[brand, scams, ...playbooks].flatMap((kind) => twice(kind)),
  ];
}

function idIsFileName({ file, name, data }: Document<Named>): Issue[] {
  if (data.id === name) return [];
  const message = `"${data.id}" is not the file name; rename the file to "${data.id}.yaml"`;
  return [{ code: 'id-not-file-name', file, path: ['id'], message }];
}

function twice(documents: readonly Document<Named>[]): Issue[] {
  const first = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { file, data } of documents) {
    const earlier = first.get(data.id);
    if (earlier === undefined) first.set(data.id, file);
    else {
      const message = `"${data.id}" is the id of ${earlier} already`;
      issues.push({ code: 'id-twice', file, path: ['id'], message });
    }
  }
  return issues;
}
