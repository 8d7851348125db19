import { table, type Render } from '#measure/table';
import type { Outcome } from './outcome.ts';
import type { SpeedFigure } from './speed.ts';
import { difference, percent, tally, type Tally } from './tally.ts';
import { reached, TARGETS, type Target } from './targets.ts';
import type { Split } from './split.ts';

/** The table of what must be shown: goal, both halves, contacts and clusters, reached or missed. */
export function targetReport(outcomes: readonly Outcome[], speed: readonly SpeedFigure[]): string {
  const shares = targetTable(outcomes, TARGETS);
  return speed.length === 0 ? shares : `${shares}\n\n${speedTable(speed)}`;
}

/** Some of the targets; those that no contact of the run belongs to are left out. */
export function targetTable(
  outcomes: readonly Outcome[],
  targets: readonly Target[],
  render: Render = table,
): string {
  const rows = targets.flatMap((target) => {
    const tune = measure(target, outcomes, 'tune');
    const check = measure(target, outcomes, 'check');
    return tune.of + check.of === 0 ? [] : [line(target, tune, check)];
  });
  return render(
    ['what', 'goal', '>tune', '', '>check', '', '>clusters', 'result', 'difference'],
    rows,
  );
}

/** Contacts per CPU-second beside their goals. */
export function speedTable(speed: readonly SpeedFigure[], render: Render = table): string {
  return render(
    ['speed', '>goal', '>measured', '', 'result'],
    speed.map(({ title, goal, perSecond, note }) => [
      title,
      goal === null ? '–' : `≥ ${String(goal)}`,
      perSecond.toFixed(0),
      note,
      goal === null ? '' : perSecond >= goal ? 'reached' : 'MISSED',
    ]),
  );
}

export function measure(target: Target, outcomes: readonly Outcome[], split: Split): Tally {
  return tally(
    outcomes.filter(({ row }) => row.split === split && target.of(row)),
    target.hit,
  );
}

function line(target: Target, tune: Tally, check: Tally): readonly string[] {
  const sign = target.bound === 'at least' ? '≥' : '≤';
  const missed = [
    ...(reached(target, tune.percent) ? [] : ['tune']),
    ...(reached(target, check.percent) ? [] : ['check']),
  ];
  return [
    target.title,
    target.percent === null ? '–' : `${sign} ${String(target.percent)} %`,
    `${String(tune.hits)}/${String(tune.of)}`,
    percent(tune),
    `${String(check.hits)}/${String(check.of)}`,
    percent(check),
    `${String(tune.clusters)}+${String(check.clusters)}`,
    target.percent === null
      ? ''
      : missed.length === 0
        ? 'reached'
        : `MISSED in ${missed.join(' and ')}`,
    difference(tune, check),
  ];
}
