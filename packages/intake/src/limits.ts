/**
 * Every limit of intake and the attack it stops. A contact that meets one is still read; what was
 * left out is a gap (`limit-reached` with the limit's name, or `part-truncated`).
 */
export const LIMITS = {
  /** Bytes of one mail or file that are read. Stops: one giant message filling the memory. */
  inputBytes: 33_554_432,
  /** Bytes of one header block that are searched for fields. Stops: header floods. */
  headerBytes: 4_194_304,
  /** Header fields that are kept. Stops: 200,000 fields that each cost the engine a look. */
  headerFields: 1_000,
  /** Characters of one header value that are kept. Stops: one field of a megabyte. */
  headerValueChars: 8_192,
  /** Fields of one essential name (From, Subject, …) that are looked at beyond `headerFields`. */
  essentialFields: 20,
  /** Mailboxes read from all From (or Reply-To) fields. Stops: 50,000 addresses in one field. */
  mailboxes: 50,
  /** Parameters of one header field. Stops: quadratic RFC 2231 continuation. */
  params: 64,
  /** Levels of multipart or message nesting. Stops: stack exhaustion by thousands of levels. */
  mimeDepth: 24,
  /** MIME parts of one mail. Stops: thousands of boundaries, each a part. */
  mimeParts: 500,
  /** Forwards unpacked, one inside the other. Stops: an endless chain of forwards. */
  forwardDepth: 4,
  /** UTF-16 units of text in one part. Stops: padding that costs every rule its time. */
  partChars: 400_000,
  /** UTF-16 units of text in all parts of a contact together. */
  contactChars: 1_000_000,
  /** UTF-16 units of hidden text that are kept. Stops: invisible word salad. */
  hiddenChars: 50_000,
  /** Open HTML elements that are tracked; deeper ones count as text of their parent. Browsers stop
   *  at 512 too. Stops: quadratic closing of 100,000 nested tags. */
  htmlDepth: 512,
  /** UTF-16 units of HTML source read for one part. Stops: megabytes of markup around one word. */
  htmlChars: 4_000_000,
  /** Links of one part. Stops: a page of 100,000 links. */
  links: 3_000,
  /** UTF-16 units of one link target (contract of `PartLink`). */
  linkChars: 4_096,
  /** Style rules read from `<style>`. Stops: megabytes of selectors tried on each element. */
  styleRules: 2_000,
  /** Times that a style rule is tried on an element. Stops: 2,000 rules times 50,000 elements. */
  styleTries: 200_000,
  /** UTF-16 units of `<style>` text that are read. */
  styleChars: 200_000,
  /** UTF-16 units of one inline style. Stops: a style attribute of a megabyte. */
  inlineStyleChars: 4_096,
  /** Turns of a call. Stops: a transcript of a million lines. */
  turns: 5_000,
  /** Gaps listed; more of a kind say nothing new. Stops: 500 unread attachments in one answer. */
  gaps: 40,
  /** UTF-16 units of a gap's detail (contract of `Gap`). */
  gapDetailChars: 120,
} as const;

export type LimitName = keyof typeof LIMITS;
