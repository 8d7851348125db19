import type { Knowledge } from '@peephole/core';

/**
 * The same knowledge without its short cuts: every rule is held against every contact, every host name
 * is searched for imitations, and no host is remembered. Slow; whatever it answers, the quick way has
 * to answer, too. (The finding of phrases has its own comparison, in the core's tests.)
 */
export function plainKnowledge(knowledge: Knowledge): Knowledge {
  // Asked for each time: the rules of a channel get their numbers when they are first wanted.
  const everyName = (): readonly number[] => knowledge.names.names().map((_, number) => number);
  // What a rule is filed under only decides whether it is looked at: with every name, all are.
  const everyRule = <I extends { candidates(names: readonly number[]): readonly unknown[] }>(
    index: I,
  ): I =>
    Object.create(index, {
      candidates: { value: () => index.candidates(everyName()) },
    }) as I;
  const perhaps = { value: () => true };
  const filter = Object.create(knowledge.nameFilter(), {
    mayImitate: perhaps,
    mayHoldName: perhaps,
    mayBeName: perhaps,
    mayBegin: perhaps,
    mayBeNear: perhaps,
  }) as ReturnType<Knowledge['nameFilter']>;
  return {
    ...knowledge,
    rules: (channel) => everyRule(knowledge.rules(channel)),
    asks: everyRule(knowledge.asks),
    nameFilter: () => filter,
    hostCache: Object.create(knowledge.hostCache, {
      get: { value: (_: string, make: () => unknown) => make() },
    }) as Knowledge['hostCache'],
  };
}
