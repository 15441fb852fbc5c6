import { type ReactNode, type RefObject, useState } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Card, Panel } from "../../spec/card.ts";
import { receiptIdsOf } from "../../spec/cardReceipts.ts";
import { overviewSections } from "../../spec/overviewSections.ts";
import { FirstWidth } from "../charts/size.tsx";
import { MoreButton } from "../fold/MoreButton.tsx";
import { useFold } from "../fold/useFold.ts";

interface GridProps {
  readonly cards: readonly Card[];
  readonly plate: (card: Card) => ReactNode;
  /** The open receipt. */
  readonly selected: string | null;
}

const isPanel = (card: Card): card is Panel => card.kind === "panel";

/** Px of three panels side by side where the page has its full width: charts that the build draws cannot measure it. */
const THREE_WIDTHS = [482.53125, 386.03125, 347.421875];

/** Scope panels side by side: three take the widths 1.25 : 1 : 0.9, any other number goes in twos, one stands alone. */
function Scopes({ cards, plate }: Pick<GridProps, "cards" | "plate">) {
  if (cards.length === 0) return null;
  if (cards.length === 1) return cards.map(plate);
  return (
    <section className={cards.length === 3 ? "scopes" : "scopes scopes-2"} aria-label={pageWords.marketShareOnePanel}>
      {cards.length === 3
        ? cards.map((card, place) => (
            <FirstWidth key={card.cardId} value={THREE_WIDTHS[place] ?? 0}>
              {plate(card)}
            </FirstWidth>
          ))
        : cards.map(plate)}
    </section>
  );
}

/** The story on one page: who leads in each market, then money, then events, then what is printed at all. */
export function OverviewGrid({ cards, plate }: GridProps) {
  const { shares, money, rest } = overviewSections(cards);
  return (
    <div className="stack">
      <Scopes cards={shares} plate={plate} />
      {money.length > 0 && <div className="grid-2">{money.map(plate)}</div>}
      {rest.map(plate)}
    </div>
  );
}

/** One panel for each market: the first at full width, the others apart from it, with the sentence that says so. */
export function SharesGrid({ cards, plate }: GridProps) {
  const [first, ...others] = cards;
  if (first === undefined) return null;
  return (
    <div className="stack">
      {plate(first)}
      {others.length > 0 && (
        <div>
          {others.some(isPanel) && (
            <p className="scope-note">
              <svg width="20" height="14" aria-hidden="true">
                <path className="bracket" d="M0.6 0v13.4h8M11.6 0v13.4h8" />
                <path className="sn-bar" d="M2.5 3h5v3h-5zM2.5 8h3v3h-3zM13.5 3h3v3h-3zM13.5 8h5v3h-5z" />
              </svg>
              <span>{pageWords.belowOtherFirmsOther}</span>
            </p>
          )}
          <div className="scopes scopes-2">{others.map(plate)}</div>
        </div>
      )}
    </div>
  );
}

/** What is read more than seen: a list of figures, or the reader's own question. */
const isNarrow = (card: Card): boolean => card.kind === "assumption" || (isPanel(card) && card.chart.form === "figures");

/** Whether a card goes on in the row of the one before it: of one market, both narrow, or both the only panel of their market. */
function sharesRow(before: Card, card: Card, isOnly: (card: Card) => boolean): boolean {
  if (isNarrow(before) && isNarrow(card)) return true;
  if (!isPanel(before) || !isPanel(card)) return false;
  return before.scope.marketId === card.scope.marketId || (isOnly(before) && isOnly(card));
}

function rowsOf(cards: readonly Card[]): readonly (readonly Card[])[] {
  const panelsOf = (marketId: string): number => cards.filter((card) => isPanel(card) && card.scope.marketId === marketId).length;
  const isOnly = (card: Card): boolean => isPanel(card) && panelsOf(card.scope.marketId) === 1;
  const rows: Card[][] = [];
  for (const card of cards) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && sharesRow(before, card, isOnly)) row.push(card);
    else rows.push([card]);
  }
  return rows;
}

/** Panels by twos, in the order of the cards, the odd one over both columns; of three lists the long first one stands beside the others. */
export function PlatesGrid({ cards, plate }: GridProps) {
  return (
    <div className="stack">
      {rowsOf(cards).map((row) =>
        row.length === 1 ? (
          row.map(plate)
        ) : (
          <div key={row[0]?.cardId} className={row.length === 3 && row.every(isNarrow) ? "grid-2 plates plates-tall" : "grid-2 plates"}>
            {row.map(plate)}
          </div>
        ),
      )}
    </div>
  );
}

/** Two cards a market, side by side: one market a row. */
export function PairsGrid({ cards, plate }: GridProps) {
  return (
    <section className="scopes scopes-2" aria-label={pageWords.concentrationTwoPanelsFor}>
      {cards.map(plate)}
    </section>
  );
}

/** Panels drawn at first in a view of lists; the button brings the rest. */
const FIRST_PANELS = 4;

/**
 * Lists, one below the other, each over the whole width. Panels come first; many of them fold, unless the address asked for one beyond the fold.
 * Only the address does: a receipt opened further down must not push its own mark away.
 */
export function TablesGrid({ cards, plate, selected }: GridProps) {
  const panels = cards.filter(isPanel);
  const [needed] = useState(() => {
    const anchor = typeof window === "undefined" ? "" : window.location.hash.slice(1);
    return panels.findIndex((card) => card.cardId === anchor || (selected !== null && receiptIdsOf(card).includes(selected)));
  });
  const fold = useFold(panels.length, FIRST_PANELS, needed);
  return (
    <div className="stack">
      {panels.length > 0 && (
        <div className="stack" ref={fold.listRef as RefObject<HTMLDivElement | null>}>
          {panels.slice(0, fold.count).map(plate)}
        </div>
      )}
      <MoreButton fold={fold} what={pageWords.panels} words={pageWords.thoseWithTheMost} />
      {cards.filter((card) => !isPanel(card)).map(plate)}
    </div>
  );
}
