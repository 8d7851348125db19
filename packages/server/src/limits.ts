/** What one request may cost. Nothing a person sends comes near any of it. */
export const LIMITS = {
  /** Bytes of a body; a mail with pictures has a few million. */
  bodyBytes: 26_214_400,
  /** Characters of a text in a JSON body. */
  textLength: 1_000_000,
  /** Turns of a call. */
  turns: 2_000,
  /** Milliseconds that judging may take before its worker is ended. */
  judgeMs: 5_000,
  /** Requests that may wait for a worker; beyond, the answer is 503 at once. */
  waiting: 256,
  /** Requests from one address in a minute: two hundred a second. */
  perMinute: 12_000,
  /** Memory of one worker, in MB: the knowledge takes about a fifth of it. */
  workerMegabytes: 768,
} as const;
