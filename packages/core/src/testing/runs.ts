/** Runs of a property: as written, or as many as `PEEPHOLE_RUNS` asks for. */
export function runs(usual: number, wanted: string | undefined): number {
  const asked = Number(wanted ?? '');
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}
