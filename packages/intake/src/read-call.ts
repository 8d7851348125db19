import type { CallContact, EvidenceLevel, Part, Speaker } from '@peephole/core';
import {
  answersThePhone,
  DESK_SIDE,
  NOTES,
  notesSayIDialled,
  saysIDialled,
} from './call/call-words.ts';
import { isSubtitles, readSubtitles } from './call/subtitles.ts';
import { readLabelledTurns, speakersOf } from './call/turns.ts';
import type { RawTurn } from './call/turns.ts';
import { Draft } from './draft.ts';
import { LIMITS } from './limits.ts';
import { countryField } from './raw-input.ts';
import type { Known } from './raw-input.ts';

export interface CallOptions extends Known {
  readonly startedBy?: CallContact['startedBy'];
}

/**
 * A call as text: a transcript with speaker labels, subtitles, the transcript of a recording, or the
 * person's own notes. The text tells which.
 */
export function readCall(text: string, options: CallOptions = {}): CallContact {
  if (isSubtitles(text)) return readTurns(readSubtitles(text), options, 'original');
  const turns = readLabelledTurns(text);
  if (turns !== null) return readTurns(turns, options);
  if (isCallNotes(text)) return readNotes(text, options);
  return readRecording(text, options);
}

/** A person tells of a call in their own words. */
export function isCallNotes(text: string): boolean {
  const beginning = text.slice(0, 1_500);
  return NOTES.some((pattern) => pattern.test(beginning));
}

/** A conversation, turn by turn. One turn without a label is a recording. */
export function readTurns(
  turns: readonly RawTurn[],
  options: CallOptions = {},
  evidence: EvidenceLevel = 'inline',
): CallContact {
  const only = turns[0];
  if (turns.length === 1 && only?.label === '') return readRecording(only.text, options, evidence);
  const speakers = speakersOf(turns);
  const parts: Part[] = turns.slice(0, LIMITS.turns).map((turn, i) => ({
    id: `turn-${String(i)}`,
    kind: 'turn',
    text: turn.text.trim(),
    speaker: speakers[i] ?? 'unknown',
  }));
  return build(
    parts,
    'live',
    evidence,
    options.startedBy ?? whoDialled(turns, speakers),
    options,
    turns.length > LIMITS.turns,
  );
}

function readRecording(
  text: string,
  options: CallOptions,
  evidence: EvidenceLevel = 'inline',
): CallContact {
  const startedBy =
    options.startedBy ?? (answersThePhone(text.slice(0, 300)) ? 'person' : 'unknown');
  return build([oneTurn(text, 'caller')], 'recording', evidence, startedBy, options);
}

function readNotes(text: string, options: CallOptions): CallContact {
  const startedBy =
    options.startedBy ?? (notesSayIDialled(text.slice(0, 300)) ? 'person' : 'caller');
  return build([oneTurn(text, 'unknown')], 'notes', 'typed', startedBy, options);
}

function oneTurn(text: string, speaker: Speaker): Part {
  return { id: 'turn-0', kind: 'turn', text: text.replace(/\r\n?/gu, '\n').trim(), speaker };
}

/** From labels and first words: whoever thanks for the call did not make it. */
function whoDialled(
  turns: readonly RawTurn[],
  speakers: readonly Speaker[],
): CallContact['startedBy'] {
  const labels = new Set(turns.map((turn) => turn.label.toLowerCase()));
  const isDesk = [...labels].some((label) => DESK_SIDE.has(label));
  if (isDesk && (labels.has('caller') || labels.has('anrufer'))) return 'person';
  for (const [i, turn] of turns.slice(0, 4).entries()) {
    if (speakers[i] !== 'person' && answersThePhone(turn.text)) return 'person';
    if (speakers[i] === 'person' && saysIDialled(turn.text)) return 'person';
  }
  return labels.has('caller') ||
    labels.has('anrufer') ||
    labels.has('anruferin') ||
    labels.has('scammer')
    ? 'caller'
    : 'unknown';
}

function build(
  turns: readonly Part[],
  form: CallContact['form'],
  evidence: EvidenceLevel,
  startedBy: CallContact['startedBy'],
  options: CallOptions,
  isCut = false,
): CallContact {
  const draft = new Draft();
  const sender = options.from?.trim() ?? '';
  if (sender !== '') draft.addPart({ id: 'from', kind: 'sender', text: sender });
  for (const turn of turns) draft.addPart(turn);
  if (isCut) draft.addGap('limit-reached', undefined, 'turns');
  if (!draft.parts.some((part) => part.kind === 'turn')) draft.addGap('empty');
  return {
    channel: 'call',
    form,
    startedBy,
    parts: draft.parts,
    gaps: draft.gaps,
    evidence,
    ...countryField(options.country),
    ...(sender === '' ? {} : { sender }),
  };
}
