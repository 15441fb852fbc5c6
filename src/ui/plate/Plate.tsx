import { memo, useContext } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Card } from "../../spec/card.ts";
import { Chart } from "../charts/Chart.tsx";
import { PaperFigures } from "../print/PaperFigures.tsx";
import { Paper } from "../print/paperContext.ts";
import { DataPlace } from "../table/DataPlace.tsx";
import { EventsTable } from "../table/EventsTable.tsx";
import { LinesTable } from "../table/LinesTable.tsx";
import { RowsTable } from "../table/RowsTable.tsx";
import { Actions, type CardActions } from "./Actions.tsx";
import { Assumption } from "./Assumption.tsx";
import { CardBoundary } from "./CardBoundary.tsx";
import { Coverage } from "./Coverage.tsx";
import { Definitions } from "./Definitions.tsx";
import { InkKey } from "./InkKey.tsx";
import { Timeline } from "./Timeline.tsx";
import { useTableKey } from "./useTableKey.ts";

interface PlateProps {
  readonly card: Card;
  /** The open receipt, where it is one of this card. */
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
  readonly actions: CardActions;
}

// What styles tell cards apart by is written here: one that looked for it (`:has`) had the browser go through the page at each change of it.
const plateClass = (card: Card, hasPaper: boolean): string =>
  `plate${card.kind === "data" ? " is-data" : ""}${hasPaper ? " has-paper" : ""}`;

/** Kinds of cards that are a drawing, where they are not read as a table. */
const DRAWN: ReadonlySet<Card["kind"]> = new Set(["panel", "events", "assumption"]);

function chartClass(card: Card, asTable: boolean, hasPaper: boolean): string {
  if (asTable) return hasPaper ? "chart off-paper" : "chart";
  return DRAWN.has(card.kind) ? "chart is-drawn" : "chart";
}

/** One card: takeaway, scope line, chart or table, ink key, note, source line, actions. */
export function Plate({ card, selected, onOpen, actions }: PlateProps) {
  const titleId = `${card.cardId}-t`;
  const figures = useContext(Paper)?.figures.get(card.cardId);
  const inks = card.kind === "table" || ((card.kind === "panel" || card.kind === "assumption") && !actions.asTable) ? card.inks : [];
  const tableKey = useTableKey(actions.asTable, card.rows.length, actions.onToggleTable);
  return (
    // The key is that of the marks and rows inside: the figure itself is never focused.
    <figure
      {...tableKey}
      className={plateClass(card, figures !== undefined)}
      id={card.cardId}
      data-card={card.cardId}
      aria-labelledby={titleId}
    >
      <div className="plate-head">
        <h2 className="takeaway" id={titleId}>
          {card.title}
        </h2>
        <p className="scope">
          <b>{card.scopeLead}</b> {card.scopeRest}
          {card.kind === "panel" && card.fallback !== "" && <>. {card.fallback}.</>}
        </p>
      </div>
      {/* On paper the receipts are a table of the same rows: one is enough. */}
      <div className={chartClass(card, actions.asTable, figures !== undefined)}>
        {/* The key makes the switch between chart and table a new try as well. The table of figures has no chart: a search that finds none leaves its field in place. */}
        <CardBoundary key={actions.asTable || card.kind === "data" ? "table" : "chart"} card={card}>
          <Body card={card} asTable={actions.asTable} selected={selected} onOpen={onOpen} />
        </CardBoundary>
      </div>
      {inks.length > 0 && <InkKey inks={inks} label={pageWords.inksInCard(card.title)} />}
      {card.note !== "" && <p className="note">{card.note}</p>}
      {figures !== undefined && <PaperFigures figures={figures} title={card.title} />}
      <figcaption className="plate-foot">
        <p className="source">{card.source}</p>
        <Actions title={card.title} actions={actions} />
      </figcaption>
    </figure>
  );
}

/** The costly part: drawn again only when its card, its form or its own open receipt changes. */
const Body = memo(function Body({ card, asTable, selected, onOpen }: Omit<PlateProps, "actions"> & { asTable: boolean }) {
  if (card.kind === "data") return <DataPlace card={card} selected={selected} onOpen={onOpen} />;
  if (asTable && card.kind === "events") return <EventsTable rows={card.rows} title={card.title} selected={selected} onOpen={onOpen} />;
  if (asTable) {
    const table = <RowsTable rows={card.rows} title={card.title} selected={selected} onOpen={onOpen} />;
    // What the rows come of can be changed beside them as well.
    return card.kind === "assumption" ? <Assumption card={card} selected={selected} onOpen={onOpen} table={table} /> : table;
  }
  switch (card.kind) {
    case "panel":
      return <Chart panel={card} selected={selected} onOpen={onOpen} />;
    case "events":
      return <Timeline card={card} selected={selected} onOpen={onOpen} />;
    case "coverage":
      return <Coverage card={card} selected={selected} onOpen={onOpen} />;
    case "definitions":
      return <Definitions card={card} />;
    case "assumption":
      return <Assumption card={card} selected={selected} onOpen={onOpen} />;
    case "table":
      return <LinesTable card={card} selected={selected} onOpen={onOpen} />;
  }
});
