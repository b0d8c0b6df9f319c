import { type Figures, type Target, targets } from './targets.ts';

/** Cells by row, the first row a heading; columns as wide as their widest cell. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  const [heading = [], ...rest] = rows;
  return [line(heading), widths.map((width) => '-'.repeat(width)).join('  '), ...rest.map(line)].join('\n');
}

/** Every target against its figure, two columns a size; `!` stands before a figure that misses its target. */
export function targetTable(measured: ReadonlyMap<number, Figures>): string {
  const counts = [...measured.keys()];
  const heading = ['', ...counts.flatMap((count) => ['target', count.toLocaleString('en')])];
  return alignedTable([
    heading,
    ...targets.map((target) => [target.name, ...counts.flatMap((count) => cells(target, count, measured.get(count)))]),
  ]);
}

/** Every figure over its budget, as a sentence. */
export function brokenBudgets(measured: ReadonlyMap<number, Figures>): string[] {
  return [...measured].flatMap(([count, figures]) =>
    targets.flatMap(({ name, read, budget, decimals }) => {
      const [value, most] = [read(figures), budget[count]];
      const isBroken = most !== undefined && value !== null && value > most;
      return isBroken
        ? [`${count.toLocaleString('en')} records: ${name} ${value.toFixed(decimals)}, budget ${most}`]
        : [];
    }),
  );
}

/** A figure as shown: "–" where there is none. */
export function shownFigure(value: number | null, decimals = 0): string {
  return value === null ? '–' : value.toFixed(decimals);
}

function cells({ read, target, decimals }: Target, count: number, figures: Figures | undefined): string[] {
  const value = figures === undefined ? null : read(figures);
  const most = target[count];
  const isMissed = most !== undefined && value !== null && value > most;
  return [most === undefined ? '' : String(most), `${isMissed ? '! ' : ''}${shownFigure(value, decimals)}`];
}
