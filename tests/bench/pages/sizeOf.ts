export interface ChartSizes {
  readonly series: number;
  readonly periods: number;
}

/** How many series and periods the address asks for (`?size=5x10`); null where it asks for none. */
export function sizeOf(search: string): ChartSizes | null {
  const [, series, periods] = /size=(\d+)x(\d+)/.exec(search) ?? [];
  return series === undefined || periods === undefined ? null : { series: Number(series), periods: Number(periods) };
}

/** Values between 0 and 100 that depend on place alone. */
export const valueAt = (series: number, period: number): number => Math.round(10 * (50 + 40 * Math.sin(series * 1.7 + period * 0.13))) / 10;
