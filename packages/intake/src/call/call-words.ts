// Speaker labels and openings by which a transcript or a person's own notes are told apart from other
// text. They decide how a text is read, not how it is judged.

/** Labels of the one who is not the person we work for. */
export const OTHER_SIDE: ReadonlySet<string> = new Set([
  'caller',
  'scammer',
  'anrufer',
  'anruferin',
  'betrüger',
  'them',
  'he',
  'she',
  'man',
  'woman',
  'mann',
  'frau',
  'unknown caller',
  'agent',
  'representative',
  'rep',
  'support',
  'operator',
  'mitarbeiter',
  'mitarbeiterin',
  'berater',
  'assistant',
  'system',
  'ivr',
  'voicemail',
  'recording',
]);

/** Labels of the person we work for. */
export const PERSON_SIDE: ReadonlySet<string> = new Set([
  'me',
  'i',
  'myself',
  'ich',
  'callee',
  'victim',
  'customer',
  'client',
  'user',
  'kunde',
  'kundin',
  'recipient',
  'called',
  'person',
  'opfer',
  'angerufener',
  'angerufene',
  'mum',
  'mom',
  'dad',
  'mama',
  'papa',
]);

/** Labels under which the other side answers the phone rather than dials. */
export const DESK_SIDE: ReadonlySet<string> = new Set([
  'agent',
  'representative',
  'rep',
  'support',
  'operator',
  'mitarbeiter',
  'mitarbeiterin',
  'berater',
  'assistant',
  'ivr',
]);

/** Labels that say no more than "somebody else speaks now". */
const NEUTRAL =
  /^(?:s|sp|spk|spkr|speaker|sprecher(?:in)?|voice|person|channel|track)[ _-]?\d{1,2}$|^[a-h]$|^\d{1,2}$/u;

/** @param label Lower case. */
export function isNeutralLabel(label: string): boolean {
  return NEUTRAL.test(label);
}

/** Whoever says this was called, not calling. */
const ANSWERS_THE_PHONE =
  /\b(?:thank(?:s| you) for (?:calling|your call)|(?:danke|vielen dank) f(?:ü|ue)r (?:ihren|deinen) anruf|you(?:'ve| have) reached)\b/iu;

export function answersThePhone(text: string): boolean {
  return ANSWERS_THE_PHONE.test(text);
}

/** The person says that they dialled. */
const PERSON_DIALS =
  /^(?:[^.!?]{0,60}[.!?,] *)?(?:i'?m calling (?:about|because|to)|i am calling (?:about|because|to)|ich rufe (?:an )?wegen)\b/iu;

export function saysIDialled(text: string): boolean {
  return PERSON_DIALS.test(text);
}

/** A person's own account of a call. */
export const NOTES: readonly RegExp[] = [
  /\b(?:a|an|some|the|this|one)\s(?:[\p{L}-]{1,20}\s){0,3}(?:man|woman|guy|lady|person|caller|voice|someone|agent)\s(?:\p{L}{1,15}\s){0,3}(?:called|phoned|rang|telephoned)\b/iu,
  /\b(?:somebody|someone|they|he|she|[A-Z]\p{L}{2,20}(?: [A-Z]\p{L}{2,20})?)\s(?:just\s|has\s|had\s){0,2}(?:called|phoned|rang|telephoned)\s(?:me|us|my|our|here|yesterday|today|this|saying|and|from)\b/u,
  /\b(?:i|we|my (?:mother|mum|mom|father|dad|gran|grandmother|grandfather|husband|wife|aunt|uncle|neighbou?r))\s(?:just\s){0,2}(?:got|received|had|have had|took|answered)\s(?:a|an|this|another)\s(?:[\p{L}-]{1,20}\s){0,3}(?:call|phone call|voicemail|robocall)\b/iu,
  /\b(?:i|we)\s(?:just\s|then\s){0,2}(?:called|phoned|rang|dialled|dialed)\s(?:the|a|an|this|that|them|back|customer)\b/iu,
  /\b(?:ein|eine|der|die|jemand|irgendwer)\s?(?:[\p{L}-]{1,20}\s){0,4}(?:hat|haben)\s(?:mich|uns|bei mir|bei uns|meine|meinen|hier)\s?(?:[\p{L}-]{1,15}\s){0,3}angerufen\b/iu,
  /\b(?:mich|uns)\s(?:hat|haben)\s(?:[\p{L}-]{1,20}\s){1,6}angerufen\b/iu,
  /\b(?:rief|riefen)\s(?:mich|uns|bei mir|bei uns)\s(?:[\p{L}-]{1,20}\s){0,6}an\b/iu,
  /\bich\s(?:habe|hatte|bekam|erhielt)\s(?:gerade\s|heute\s|gestern\s|eben\s){0,2}(?:einen|so einen)\s(?:[\p{L}-]{1,20}\s){0,2}anruf\b/iu,
];

/** The account says that the person dialled. */
const NOTES_PERSON_CALLED =
  /\b(?:i|we)\s(?:just\s|then\s){0,2}(?:called|phoned|rang|dialled|dialed)\s|\bich\s(?:rief|habe)\s(?:[\p{L}-]{1,20}\s){0,5}(?:an|angerufen)\b/iu;

export function notesSayIDialled(text: string): boolean {
  return NOTES_PERSON_CALLED.test(text);
}
