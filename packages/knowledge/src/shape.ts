import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Issue } from './error.ts';
import { FILES, type FileKind } from './knowledge.ts';
import type { RawDocument } from './read.ts';

export type ShapeCheck = (kind: FileKind, document: RawDocument) => Issue[];

/** Loads the schemas once; the result checks one document against the schema of its kind. */
export function shapeChecker(root: string): ShapeCheck {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true });
  const compiled = new Map<string, ValidateFunction>();
  return (kind, document) => {
    const { type } = FILES[kind];
    let validate = compiled.get(type);
    if (!validate) {
      const path = join(root, 'schema', `${type}.schema.json`);
      if (!existsSync(path)) {
        const message = 'is missing; run "node packages/knowledge/dist/schemas.js"';
        return [{ code: 'stale-schema', file: `schema/${type}.schema.json`, path: [], message }];
      }
      // A JSON text of our own making; Ajv itself checks that it is a schema.
      const schema = JSON.parse(readFileSync(path, 'utf8')) as object;
      validate = ajv.compile(schema);
      compiled.set(type, validate);
    }
    if (validate(document.data)) return [];
    return relevant(validate.errors ?? []).map((error) => toIssue(error, document));
  };
}

/**
 * Of the errors of a union, those of the branch the author meant: the one that gets deepest into
 * the value. Otherwise one unknown key in a condition would name all nine kinds of condition.
 */
function relevant(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const union = errors
    .filter((e) => e.keyword === 'anyOf' || e.keyword === 'oneOf')
    .sort((a, b) => a.instancePath.length - b.instancePath.length)[0];
  if (!union) return errors.filter((e) => e.keyword !== 'if');
  const prefix = `${union.schemaPath}/`;
  const inside = errors.filter(
    (e) => e !== union && e.instancePath.startsWith(union.instancePath) && !errorsApart(e, union),
  );
  const outside = errors.filter((e) => e !== union && !inside.includes(e));
  const deeper = inside.filter((e) => e.instancePath.length > union.instancePath.length);
  const chosen = deeper.length > 0 ? relevant(deeper) : unionIssue(union, inside, prefix);
  return [...relevant(outside), ...chosen];
}

function errorsApart(error: ErrorObject, union: ErrorObject): boolean {
  const rest = error.instancePath.slice(union.instancePath.length);
  return rest !== '' && !rest.startsWith('/');
}

function unionIssue(
  union: ErrorObject,
  inside: readonly ErrorObject[],
  prefix: string,
): readonly ErrorObject[] {
  const unknown = inside.filter((e) => e.keyword === 'additionalProperties');
  const names = new Set(unknown.map((e) => String(e.params['additionalProperty'])));
  const branches = new Set(inside.map((e) => e.schemaPath.slice(prefix.length).split('/')[0]));
  // A key that no branch allows is the author's slip; name it alone.
  for (const name of names) {
    const refused = unknown.filter((e) => e.params['additionalProperty'] === name);
    if (refused.length >= branches.size && refused[0]) return [refused[0]];
  }
  return [union];
}

function toIssue(error: ErrorObject, document: RawDocument): Issue {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((p) => p.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((p) => (/^\d+$/u.test(p) ? Number(p) : p));
  const file = document.file;
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params['additionalProperty']);
    return { code: 'unknown-key', file, path, message: `"${key}" is not a key of this file` };
  }
  if (error.keyword === 'required') {
    const key = String(error.params['missingProperty']);
    return { code: 'missing-key', file, path, message: `"${key}" is missing` };
  }
  const allowed: unknown = error.params['allowedValues'];
  const message =
    error.keyword === 'anyOf' || error.keyword === 'oneOf'
      ? 'fits none of the allowed shapes'
      : Array.isArray(allowed)
        ? `must be one of ${allowed.map(String).join(', ')}`
        : (error.message ?? 'is not allowed here');
  return { code: 'wrong-value', file, path, message };
}
