/** A request that cannot be answered: what went wrong and what to do, as a person reads it. */
export class RequestError extends Error {
  readonly statusCode: 400 | 403 | 408 | 413 | 415 | 503;
  readonly code: string;

  constructor(statusCode: RequestError['statusCode'], code: string, message: string) {
    super(message);
    this.name = 'RequestError';
    this.statusCode = statusCode;
    this.code = code;
  }
}
