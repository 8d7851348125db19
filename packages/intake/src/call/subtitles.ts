import { LIMITS } from '../limits.ts';
import type { RawTurn } from './turns.ts';

const CUE =
  /^(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s{0,4}-->\s{0,4}(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/u;

/** The text begins like an SRT or WebVTT file. */
export function isSubtitles(text: string): boolean {
  const start = text
    .slice(0, 400)
    .replace(/^\ufeff/u, '')
    .trimStart();
  return (
    /^WEBVTT(?:[ \t\n\r]|$)/u.test(start) ||
    /^\d{1,6}[ \t]*\r?\n(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s{0,4}-->/u.test(start) ||
    CUE.test(start)
  );
}

/**
 * Cues of an SRT or WebVTT file as turns. A voice tag (`<v Anna>`), a leading dash or `NAME:` names the
 * speaker; cues that follow each other without a change of speaker are one turn.
 */
export function readSubtitles(text: string): RawTurn[] {
  const turns: RawTurn[] = [];
  let inCue = false;
  for (const raw of text.split(/\r\n?|\n/u)) {
    const line = raw.trim();
    if (CUE.test(line)) inCue = true;
    else if (line === '') inCue = false;
    else if (inCue) {
      addLine(turns, line);
      if (turns.length >= LIMITS.turns) break;
    }
  }
  return turns;
}

function addLine(turns: RawTurn[], line: string): void {
  const voice = /^<v(?:\.[^\s>]{1,40})?\s+([^>]{1,40})>/u.exec(line);
  const plain = line.replace(/<[^>]{0,80}>/gu, '').trim();
  const named =
    voice === null ? /^[-–>]{0,2}\s{0,2}(\p{L}[\p{L}\p{N} ._-]{0,20}):\s(.*)$/u.exec(plain) : null;
  const label = voice?.[1]?.trim() ?? named?.[1]?.trim() ?? '';
  const dashed = /^[-–]\s/u.test(plain);
  const text = (named?.[2] ?? plain).replace(/^[-–>]{1,2}\s*/u, '').trim();
  if (text === '') return;
  const last = turns.at(-1);
  const continues = last !== undefined && !dashed && (label === '' || label === last.label);
  if (continues) turns[turns.length - 1] = { label: last.label, text: `${last.text} ${text}` };
  else turns.push({ label, text });
}
