// The words mail programs themselves write around forwards and answers. They are part of the formats
// being parsed, like header names, not knowledge about scams.

/** Field names of the header lines that mail programs put above a forwarded or quoted message. */
export const FIELD_WORDS = {
  from: [
    'From',
    'Von',
    'De',
    'Da',
    'Van',
    'Från',
    'Fra',
    'Od',
    'Lähettäjä',
    'Kimden',
    'От',
    '差出人',
    '发件人',
    'Expéditeur',
    'Absender',
    'Remitente',
    'Mittente',
  ],
  date: [
    'Sent',
    'Date',
    'Gesendet',
    'Datum',
    'Envoyé',
    'Fecha',
    'Enviado',
    'Enviado el',
    'Enviada em',
    'Inviato',
    'Data',
    'Verzonden',
    'Skickat',
    'Sendt',
    'Wysłano',
    'Отправлено',
    'Дата',
    '送信日時',
    '日付',
    '发送时间',
    '日期',
  ],
  to: [
    'To',
    'An',
    'À',
    'A',
    'Para',
    'Aan',
    'Till',
    'Til',
    'Do',
    'Кому',
    '宛先',
    '收件人',
    'Cc',
    'Kopie',
    'Bcc',
  ],
  subject: [
    'Subject',
    'Betreff',
    'Objet',
    'Asunto',
    'Oggetto',
    'Assunto',
    'Onderwerp',
    'Ämne',
    'Emne',
    'Temat',
    'Тема',
    '件名',
    '主题',
  ],
  replyTo: ['Reply-To', 'Antwort an', 'Répondre à', 'Responder a', 'Rispondi a'],
} as const;

export type FieldWord = keyof typeof FIELD_WORDS;

/** Lines that only a forward has. */
export const FORWARD_MARKS: readonly string[] = [
  'Forwarded message',
  'Forwarded Message',
  'Begin forwarded message:',
  'Weitergeleitete Nachricht',
  'Anfang der weitergeleiteten Nachricht:',
  'Message transféré',
  'Début du message transféré :',
  'Début du message réexpédié :',
  'Mensaje reenviado',
  'Inicio del mensaje reenviado:',
  'Messaggio inoltrato',
  'Inizio messaggio inoltrato:',
  'Doorgestuurd bericht',
  'Begin doorgestuurd bericht:',
  'Mensagem encaminhada',
  'Início da mensagem reencaminhada:',
  'Vidarebefordrat meddelande',
  'Wiadomość przekazana',
];

/** Lines above the older message in forwards and answers alike. */
export const ORIGINAL_MARKS: readonly string[] = [
  'Original Message',
  'Original message',
  'Original-Nachricht',
  'Ursprüngliche Nachricht',
  'Originalnachricht',
  "Message d'origine",
  'Message d’origine',
  'Mensaje original',
  'Messaggio originale',
  'Oorspronkelijk bericht',
  'Mensagem original',
];

/** Subject prefixes of a forward. */
const FORWARD_PREFIX =
  /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:fw|fwd|wg|tr|rv|enc|vs|vb|i|doorst|wtr|pd|reenv)\s{0,4}(?:\[\d{1,3}\]\s{0,4})?[:：]/iu;

export function saysForward(subject: string): boolean {
  return FORWARD_PREFIX.test(subject.slice(0, 200));
}

/** Subject prefixes of an answer. */
const REPLY_PREFIX =
  /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:re|aw|antw|antwort|sv|res|rif|r|odp)\s{0,4}(?:\[\d{1,3}\]\s{0,4})?[:：]/iu;

export function saysReply(subject: string): boolean {
  return REPLY_PREFIX.test(subject.slice(0, 200));
}

/** "On … somebody wrote:", the line above a quoted message. Bounded, so that it stays linear. */
const ATTRIBUTION =
  /^[ \t]*(?:(?:On|Am|Le|El|Il|Op|Em|Den|Dnia)\b[^\n]{5,200}(?:\n[^\n]{0,120})?(?:wrote|schrieb|écrit|escribió|scritto|schreef|escreveu|skrev|napisał)[^\n]{0,100}[:：]|[^\n]{3,120} (?:wrote|schrieb|a écrit|escribió|ha scritto):)[ \t]*$/mu;

/** Where that line begins, or -1. */
export function findAttribution(text: string): number {
  return ATTRIBUTION.exec(text)?.index ?? -1;
}
