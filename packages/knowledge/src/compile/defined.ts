/** Every key of the contract, so that a key it gains cannot be forgotten here. */
export type Complete<T> = { readonly [K in keyof T]-?: T[K] | undefined };

/** Leaves out what is undefined: absent keys are absent in the bundle. */
export function defined<T>(value: Complete<T>): T {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  // `Complete<T>` has every key of T with T's type or undefined; the undefined ones are gone.
  return Object.fromEntries(entries) as T;
}
