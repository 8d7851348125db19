/** Something that a person or a program hands in, before anybody knows what it is. */
export interface RawInput {
  /** Bytes of a file or message; preferred to `text` where both are there. */
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** File name, for its ending only. */
  readonly name?: string;
  /** What it is, if the person said so. */
  readonly as?: InputKind;
  /** Sender as shown: number, short code, name or address. */
  readonly from?: string;
  /** Address that a page was open at. */
  readonly address?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Calls: who called whom. */
  readonly startedBy?: 'caller' | 'person' | 'unknown';
  /** The bytes are the beginning of something longer. */
  readonly truncated?: boolean;
}

export type InputKind = 'email' | 'sms' | 'chat' | 'call' | 'page' | 'link' | 'number' | 'letter';

/** Details that hold for every kind of contact. */
export interface Known {
  readonly from?: string;
  readonly country?: string;
}

/** The country in the form of the contract: lower case, `gb` as `uk`. */
export function countryField(country: string | undefined): { readonly country?: string } {
  const code = country?.trim().toLowerCase();
  if (code === undefined || !/^[a-z]{2}$/u.test(code)) return {};
  return { country: code === 'gb' ? 'uk' : code };
}
