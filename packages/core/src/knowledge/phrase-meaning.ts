/** A brand's name or a tool's, as phrases stand for them. */
export type PhraseMeaning =
  /** `alone` is false for an everyday word or short name that means the brand only in context. */
  | { readonly kind: 'brand'; readonly brand: string; readonly alone: boolean }
  | { readonly kind: 'tool'; readonly tool: string };

/**
 * What becomes of a phrase of a list: `none` where no rule of the channel asks for it, `in-sender`
 * for everyday words that mean something in a sender's name only, `product` for a thing to be bought.
 */
export type PhraseUse = 'none' | 'everywhere' | 'in-sender' | 'product';
