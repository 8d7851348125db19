/** `contacts/<language>/<name>.yaml`: contacts of our own words, free to reuse. */
export interface ContactsFile {
  readonly language: 'en' | 'de' | 'es' | 'fr' | 'it' | 'pt' | 'ja';
  readonly channel: 'email' | 'sms' | 'chat' | 'call' | 'page';
  readonly label: 'scam' | 'honest';
  readonly contacts: readonly OwnContact[];
}

export interface OwnContact {
  /** Unique in its file. */
  readonly id: string;
  /** Brand it says it is from, or `none`. */
  readonly brand: string;
  /** Scams only: their type, or `none`. */
  readonly type?: string;
  /** Language, where it is not the file's. */
  readonly lang?: string;
  /** Mail: the From header. Texts and chats: number or name. */
  readonly from?: string;
  readonly replyTo?: string;
  readonly subject?: string;
  /**
   * What it says. `[words](address)` is a link that shows the words; a line `{hidden: words}` is text
   * that a mail hides.
   */
  readonly text?: string;
  /** Calls with two voices: lines `Caller: …` and `Me: …`. */
  readonly turns?: string;
  /** 0-based turn in which the caller first asks for money, a code, data or access. */
  readonly firstAsk?: number;
  readonly startedBy?: 'caller' | 'person' | 'unknown';
  /** Names of attached files. */
  readonly attachments?: readonly string[];
  /** Domain whose signature the receiver confirmed. */
  readonly proven?: string;
  /** Pages: their address. */
  readonly url?: string;
}
