/** What all screens share: words, settings, the engine, and the one contact that is being looked at. */
import type { Answer } from '@peephole/core';
import type { RawInput } from '@peephole/intake';
import { createContext, type Context } from 'preact';
import { useContext } from 'preact/hooks';
import type { Checked, Language } from '../engine/protocol.ts';
import type { Engine } from '../engine/engine.ts';
import type { Keeper } from '../keep/keeper.ts';
import type { Route } from '../route.ts';
import type { Say } from '../words/words.ts';
import type { Settings } from './setting.ts';

/** The contact on the table. It is nowhere but in this page. */
export interface Current {
  readonly input: RawInput;
  readonly checked: Checked;
  /** What the person found out. */
  readonly answers: readonly Answer[];
  /** In which it was told. */
  readonly language: Language;
  /** They looked: `same` when their own account says the same, `later` when they could not look. */
  readonly looked: 'same' | 'later' | null;
}

export interface AppState {
  readonly say: Say;
  readonly settings: Settings;
  readonly change: (settings: Partial<Settings>) => void;
  readonly engine: Engine;
  readonly keeper: Keeper;
  readonly current: Current | null;
  readonly show: (current: Current | null) => void;
  /** What stands in the letterbox; kept when the person looks elsewhere. */
  readonly draft: string;
  readonly write: (draft: string) => void;
  readonly go: (route: Route) => void;
}

const State: Context<AppState | null> = createContext<AppState | null>(null);

export const AppStateProvider: typeof State.Provider = State.Provider;

export function useApp(): AppState {
  const state = useContext(State);
  if (state === null) throw new Error('a screen stands outside the app');
  return state;
}
