/** What the page shows, read in one go, as plain data. */
import type { Page } from "playwright-core";

interface Control {
  readonly id: string;
  readonly on: boolean;
  readonly disabled: boolean;
}

/** A line of a table: its name, its place (-1 where the table draws all), and what each of its cells opens, with how many more it says there are. */
export interface ShownLine {
  readonly id: string;
  readonly index: number;
  readonly cells: readonly { readonly opens: readonly string[]; readonly more: number }[];
}

export interface ShownCard {
  readonly cardId: string;
  readonly title: string;
  readonly hasTable: boolean;
  /** Rows that the table says it has, where it draws a part of them. */
  readonly rowCount: number | null;
  readonly lines: readonly ShownLine[];
  /** What its drawing opens, each as "receipt value", in order of name and once. */
  readonly drawn: readonly string[];
  /** Lines that are folded away. */
  readonly folded: number;
}

export interface PageState {
  readonly search: string;
  readonly heading: string;
  readonly tab: string;
  readonly status: string;
  readonly problems: readonly string[];
  readonly controls: Readonly<Record<"firm" | "collection" | "provider" | "form", readonly Control[]>>;
  readonly period: readonly string[];
  /** Values of the facets, search last; empty outside the data view. */
  readonly narrowed: readonly string[];
  readonly cards: readonly ShownCard[];
  /** Panels that are folded away. */
  readonly foldedCards: number;
  readonly receipt: string | null;
  readonly theme: string;
  readonly faults: number;
}

export function readPage(page: Page): Promise<PageState> {
  return page.evaluate((): PageState => {
    const plain = (text: string | null | undefined) => (text ?? "").replaceAll(/\s+/g, " ").trim();
    const moreOf = (within: Element | null): number =>
      Number(/^Show ([\d,]+) more$/.exec(plain(within?.querySelector("button")?.textContent))?.[1]?.replaceAll(",", "") ?? 0);
    const controls = (name: string): Control[] =>
      [...document.querySelectorAll<HTMLInputElement>(`.filters input[name="${name}"]`)].map(({ value, checked, disabled }) => ({
        id: value,
        on: checked,
        disabled,
      }));
    const thing = (mark: Element) => `${mark.getAttribute("data-receipt")} ${mark.getAttribute("data-value") ?? ""}`;
    const cards = [...document.querySelectorAll("figure[data-card]")].map((figure): ShownCard => {
      const table = figure.querySelector("table[data-table]");
      return {
        cardId: figure.getAttribute("data-card") ?? "",
        title: plain(figure.querySelector(".takeaway")?.textContent),
        hasTable: table !== null,
        rowCount: table?.hasAttribute("aria-rowcount") ? Number(table.getAttribute("aria-rowcount")) - 1 : null,
        lines: [...figure.querySelectorAll("tr[data-row]")].map((row) => ({
          id: row.getAttribute("data-row") ?? "",
          index: Number(row.getAttribute("data-index") ?? -1),
          cells: [...row.children].map((cell) => ({
            opens: [...cell.querySelectorAll("[data-receipt]")].map(thing),
            more: Number(/\d+/.exec(cell.querySelector(".fmore")?.textContent ?? "0")?.[0]),
          })),
        })),
        drawn: table === null ? [...new Set([...figure.querySelectorAll("[data-receipt]")].map(thing))].sort() : [],
        folded: moreOf(figure.querySelector(".more")),
      };
    });
    const status = document.querySelector(".filters-status [role=status]");
    return {
      search: location.search,
      heading: plain(document.querySelector("h1")?.textContent),
      tab: plain(document.querySelector("nav.tabs [aria-current=page]")?.textContent),
      status: plain(status?.textContent),
      problems: [...document.querySelectorAll(".problems li")].map((line) => plain(line.textContent)),
      controls: { firm: controls("firm"), collection: controls("collection"), provider: controls("provider"), form: controls("form") },
      period: [...document.querySelectorAll<HTMLSelectElement>(".fg-period select")].map(({ value }) => value),
      narrowed: [
        ...[...document.querySelectorAll<HTMLSelectElement>(".facets select")].map(({ value }) => value),
        ...[...document.querySelectorAll<HTMLInputElement>(".tbl-tools input[type=search]")].map(({ value }) => value),
      ],
      cards,
      foldedCards: moreOf([...document.querySelectorAll("main .more")].find((more) => more.closest("figure") === null) ?? null),
      receipt: document.querySelector("[data-receipt-open]")?.getAttribute("data-receipt-open") ?? null,
      theme: document.documentElement.dataset["theme"] ?? "light",
      faults: document.querySelectorAll("figure [role=alert]").length,
    };
  });
}
