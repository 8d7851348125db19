/** What a stream can show. Decided once, from the stream and the environment. */
export interface Terminal {
  readonly colour: boolean;
  /** Columns to fill: the terminal's, at most 80, at least 40. */
  readonly columns: number;
  /** Somebody is looking: progress may be drawn. */
  readonly interactive: boolean;
}

export interface StreamFacts {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `FORCE_COLOR` decides first (`0` or `false`: no colour), then `NO_COLOR` (anything but empty), as
 * Node itself does; without either there is colour on a terminal only, and none on a dumb one.
 */
export function terminalOf(stream: StreamFacts, env: Environment): Terminal {
  const interactive = stream.isTTY === true && env['TERM'] !== 'dumb';
  const columns = stream.isTTY === true ? (stream.columns ?? 80) : 80;
  return {
    colour: wantsColour(env, interactive),
    columns: Math.max(40, Math.min(80, columns)),
    interactive,
  };
}

function wantsColour(env: Environment, interactive: boolean): boolean {
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  const no = env['NO_COLOR'];
  if (no !== undefined && no !== '') return false;
  return interactive;
}

export type Tone = 'alarm' | 'careful' | 'proven' | 'plain';

/** Writes text with emphasis, or as it is where there is no colour. */
export interface Style {
  /** A band in the tone of the verdict. */
  readonly band: (text: string, tone: Tone) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly colour: boolean;
}

const BAND: Readonly<Record<Tone, string>> = {
  alarm: '1;97;41',
  careful: '1;30;43',
  proven: '1;30;46',
  plain: '7',
};

export function styleOf(terminal: Terminal): Style {
  const paint = (text: string, code: string): string =>
    terminal.colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    band: (text, tone) => paint(text, BAND[tone]),
    strong: (text) => paint(text, '1'),
    quiet: (text) => paint(text, '2'),
    mark: (text) => paint(text, '7'),
    colour: terminal.colour,
  };
}
