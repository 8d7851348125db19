/** What a stretch of figures in a text is. */
export type ValueKind = 'amount' | 'number' | 'order-number' | 'tracking-number' | 'code';

export interface Value {
  readonly kind: ValueKind;
  readonly start: number;
  readonly end: number;
  /** `number`: digits with `+` where it was written; `amount`: as written; others: without spaces. */
  readonly value: string;
  /** `number`: `toll-free`, `premium`, `geographic`; `tracking-number`: `checked` or `unchecked`. */
  readonly type?: string;
}

/** Values kept per part. */
const MAX_VALUES = 100;

/** Everything made of figures in one pass over the candidates; each figure belongs to one value. */
export function findValues(text: string): Value[] {
  if (!/\d/u.test(text)) return [];
  const values: Value[] = [];
  RUN.lastIndex = 0;
  for (let run = RUN.exec(text); run !== null && values.length < MAX_VALUES; run = RUN.exec(text)) {
    const start = run.index;
    const written = trimmed(withoutTime(oneFigure(run[0]), text.charAt(start + run[0].length)));
    RUN.lastIndex = start + Math.max(1, written.length);
    const value = read(text, start, written);
    if (value !== null) values.push(value);
  }
  return values;
}

// Figures with the signs that people put between them; bounded, so that a wall of figures is cut
// into runs and the scan stays linear.
const RUN = /\+?\(?\d(?:[\d().\u2013/-]|\s(?=[\d(+])|,(?=\d)){0,30}/gu;

/**
 * The first figure of a run. People put spaces inside a phone number, but a date, a time or a
 * reference that follows is a figure of its own: a group of eight digits or more stands alone.
 */
function oneFigure(run: string): string {
  if (!SPACE.test(run)) return run;
  const groups = run.split(/(?<=\s)/u);
  let end = 0;
  for (const [at, group] of groups.entries()) {
    const digits = group.replace(/\D/gu, '').length;
    if (at > 0 && (digits >= 8 || /\d[./:]\d/u.test(group))) break;
    end += group.length;
    if (digits >= 8) break;
  }
  return run.slice(0, end);
}

const SPACE = /\s/u;

/** Without the signs after the last figure. A run has 32 characters at most. */
function trimmed(figure: string): string {
  let end = figure.length;
  while (end > 0 && !isFigure(figure.charCodeAt(end - 1))) end -= 1;
  return figure.slice(0, end);
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The last group is an hour when a colon follows: `0143 10:30`. */
function withoutTime(figure: string, next: string): string {
  return next === ':' ? figure.replace(/\s\d{1,2}$/u, '') : figure;
}

function read(text: string, start: number, written: string): Value | null {
  const end = start + written.length;
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  const digits = written.replace(/\D/gu, '');

  if (AMOUNT_BEFORE.test(before) || AMOUNT_AFTER.test(after)) {
    const first = /^[\d.,]+/u.exec(written)?.[0] ?? written;
    return { kind: 'amount', start, end: start + first.length, value: first };
  }
  if (/^\d{3}-\d{7}-\d{7}$/u.test(written))
    return { kind: 'order-number', start, end, value: written };
  if (PART_OF_WORD.test(before) || /^[\p{L}_@]/u.test(after)) {
    return longFigure(text, start, end, digits);
  }
  if (isDate(written) || isTime(written, after)) return null;
  const phone = phoneOf(written, digits, before);
  if (phone !== null) return { kind: 'number', start, end, value: phone, type: lineType(phone) };
  if (/^\d{4,8}$/u.test(written)) return { kind: 'code', start, end, value: written };
  return longFigure(text, start, end, digits);
}

const AMOUNT_BEFORE =
  /(?:[$€£¥₹₽]|\b(?:usd|eur|gbp|aud|cad|inr|rs\.?|chf|brl|r\$|mxn|jpy|sgd|ngn))\s{0,2}$/iu;
const AMOUNT_AFTER =
  /^\s{0,2}(?:[€£¥₹$%円]|(?:usd|eur|euros?|gbp|dollars?|pounds?|pence|cents?|rupees?|inr|chf|reais)\b)/iu;
const PART_OF_WORD = /[\p{L}_@#/=&]$/u;

/** Carrier numbers carry a check digit: UPU S10, UPS 1Z, USPS and the 12-digit mod-11 form. */
function longFigure(text: string, start: number, end: number, digits: string): Value | null {
  const around = text.slice(Math.max(0, start - 2), end + 14);
  const s10 = /[A-Z]{2}(\d{8})(\d)[A-Z]{2}/u.exec(around);
  if (s10?.[1] !== undefined && s10[2] !== undefined) {
    return {
      kind: 'tracking-number',
      start,
      end,
      value: digits,
      type: checkS10(s10[1], s10[2]) ? 'checked' : 'unchecked',
    };
  }
  const ups = /1Z[0-9A-Z]{16}/u.exec(around);
  if (ups !== null)
    return {
      kind: 'tracking-number',
      start,
      end,
      value: ups[0],
      type: checkUps(ups[0]) ? 'checked' : 'unchecked',
    };
  if (digits.length >= 20 && digits.length <= 22) {
    return {
      kind: 'tracking-number',
      start,
      end,
      value: digits,
      type: checkMod10(digits) ? 'checked' : 'unchecked',
    };
  }
  return null;
}

/** UPU S10, 8.2: weights 8 6 4 2 3 5 9 7, modulo 11. */
export function checkS10(digits: string, check: string): boolean {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  const rest = 11 - (sum % 11);
  return Number(check) === (rest === 10 ? 0 : rest === 11 ? 5 : rest);
}

/** UPS 1Z: letters count as (code − 63) mod 10, even places double, last place is the check digit. */
export function checkUps(number: string): boolean {
  let sum = 0;
  const body = number.slice(2);
  for (let at = 0; at < body.length - 1; at += 1) {
    const code = body.charCodeAt(at);
    const value = code >= 0x41 ? (code - 63) % 10 : code - 0x30;
    sum += at % 2 === 0 ? value : value * 2;
  }
  return (10 - (sum % 10)) % 10 === Number(body.charAt(body.length - 1));
}

/** GS1 and USPS: weights 3 and 1 from the right. */
export function checkMod10(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 2, weight = 3; at >= 0; at -= 1, weight = 4 - weight) {
    sum += weight * Number(digits.charAt(at));
  }
  return (10 - (sum % 10)) % 10 === Number(digits.charAt(digits.length - 1));
}

function isDate(written: string): boolean {
  return /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?:\s\d{1,2})?$/u.test(
    written,
  );
}

function isTime(written: string, after: string): boolean {
  return /^\d{1,2}$/u.test(written) && /^:\d\d/u.test(after);
}

function phoneOf(written: string, digits: string, before: string): string | null {
  if (digits.length < 7 || digits.length > 15) return null;
  if (/\d,\d|\.\d{1,2}$|\d\.\d{3}\.\d{3}$/u.test(written)) return null;
  const plus = written.startsWith('+') || digits.startsWith('00');
  const grouped = /\d[\s().\u2013/-]+\d/u.test(written);
  const announced =
    /\b(?:tel|phone|telephone|call|dial|ring|fon|telefon|ruf|no\.?|number|nummer|at|:)\W{0,3}$/iu.test(
      before,
    );
  if (!plus && digits.length < 10 && !(grouped && announced)) return null;
  if (!plus && !grouped && !announced && !PLAUSIBLE.test(digits)) return null;
  const national = digits.replace(/^00/u, '');
  return plus ? `+${national}` : digits;
}

/** Written without any sign between: the shapes of national numbers that are dialled as they stand. */
const PLAUSIBLE = /^(?:0\d{9,10}|1?8(?:00|33|44|55|66|77|88)\d{7}|[2-9]\d{2}[2-9]\d{6})$/u;

function lineType(number: string): string {
  const digits = number.replace(/^\+/u, '');
  if (
    /^1?8(?:00|33|44|55|66|77|88)\d{7}$/u.test(digits) ||
    /^(?:0800|44800|49800|0808|44808|1800)\d+$/u.test(digits)
  )
    return 'toll-free';
  if (
    /^1?900\d{7}$/u.test(digits) ||
    /^(?:09\d|449|0871|0872|0873|44871|0900|49900|0870)\d{5,}$/u.test(digits)
  )
    return 'premium';
  return 'geographic';
}
