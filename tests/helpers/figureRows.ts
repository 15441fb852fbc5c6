/** Figures in columns as the rows that readTable gives. */
import { figureBound, figureStatus, figureText } from "../../src/domain/figureColumns.ts";
import type { FigureColumns } from "../../src/domain/ownSet.ts";
import type { ImportedFigure } from "../../src/io/import/types.ts";

/** The figures of columns as rows. */
export function rowsOf(columns: FigureColumns): ImportedFigure[] {
  return Array.from({ length: columns.count }, (_, k) => {
    const text = (field: Parameters<typeof figureText>[1]): string => figureText(columns, field, k);
    const bound = figureBound(columns, k);
    return {
      line: columns.line[k] ?? 0,
      column: columns.column[k] ?? 0,
      providerId: text("providerId") || null,
      providerText: text("providerText"),
      measureId: text("measureId"),
      period: text("period"),
      periodText: text("periodText"),
      amount:
        bound === "range"
          ? { kind: "range", low: columns.low[k] ?? 0, high: columns.high[k] ?? 0 }
          : { kind: "value", value: columns.value[k] ?? 0, bound },
      unit: text("unit"),
      asTyped: text("asTyped"),
      status: figureStatus(columns, k),
      market: { firm: text("firm"), segment: text("segment"), geography: text("geography") },
      vintage: text("vintage"),
      note: text("note"),
      rowId: text("rowId"),
      sourceText: text("sourceText"),
    };
  });
}
