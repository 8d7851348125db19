import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelWeights } from '@peephole/core';
import { parse } from 'yaml';

/** A collection that shipped weights may be learnt from. */
export interface ModelSource {
  readonly name: string;
  readonly licence: string;
  readonly credit: string;
}

export interface ModelFiles {
  readonly sources: readonly ModelSource[];
  readonly channels: ModelWeights['channels'];
}

/** `model/sources.yaml` and `model/settings.yaml`. @throws when one is missing or of another shape. */
export function readModelFiles(root: string): ModelFiles {
  const read = (name: string): unknown => parse(readFileSync(join(root, 'model', name), 'utf8'));
  const sources = read('sources.yaml');
  const settings = read('settings.yaml');
  if (!hasKey(sources, 'sources') || !Array.isArray(sources.sources))
    throw new Error('model/sources.yaml: "sources" is missing');
  if (!hasKey(settings, 'channels')) throw new Error('model/settings.yaml: "channels" is missing');
  return {
    // Array.isArray narrows to any[]; what is used of an entry is its name, licence and credit.
    sources: sources.sources as readonly ModelSource[],
    channels: settings.channels as ModelFiles['channels'],
  };
}

function hasKey<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}
