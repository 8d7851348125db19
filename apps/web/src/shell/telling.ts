import type { Telling } from '../engine/protocol.ts';
import type { Settings } from './setting.ts';

/** How the person wants to be told, as the engine takes it. */
export function telling({ language, country }: Settings): Telling {
  return { language, ...(country === null ? {} : { country }) };
}
