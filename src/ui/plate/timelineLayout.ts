import type { EventItem } from "../../spec/chartSpec.ts";

/** Where an event stands: percent of the axis, its side, its lane (0 touches the axis) and whether its label turns left. */
export interface PlacedEvent {
  readonly item: EventItem;
  readonly x: number;
  readonly width: number;
  readonly up: boolean;
  readonly lane: number;
  readonly left: boolean;
}

/** Width of a label in percent of the axis at its narrowest drawing (192 px of 960), with air. */
export const LABEL_WIDTH = 20.5;

interface Spot {
  readonly item: EventItem;
  readonly x: number;
  readonly width: number;
}

const low = (event: PlacedEvent): number => (event.left ? event.x - LABEL_WIDTH : event.x);
const crosses = (stem: number, label: PlacedEvent): boolean => stem > low(label) && stem < low(label) + LABEL_WIDTH;

/** Labels of one lane must not overlap, and no stem may cross a label that lies between it and the axis. */
function fits(next: PlacedEvent, placed: readonly PlacedEvent[]): boolean {
  return placed.every((other) => {
    if (other.up !== next.up) return true;
    if (other.lane === next.lane) return Math.abs(low(other) - low(next)) >= LABEL_WIDTH;
    return other.lane < next.lane ? !crosses(next.x, other) : !crosses(other.x, next);
  });
}

/**
 * Places spots whose labels turn left from index `cut` on. Labels that turn left go in order of time, the others backwards: so a label
 * that has to move out a lane keeps its stem beside the labels it passes. Returns the index that found no place, or the placement.
 */
function place(spots: readonly Spot[], cut: number): readonly PlacedEvent[] | number {
  const placed: PlacedEvent[] = [];
  const order = [...spots.keys()].sort((a, b) => (a >= cut && b >= cut ? a - b : b - a));
  for (const index of order) {
    const spot = spots[index];
    if (spot === undefined) continue;
    const first = index % 2 === 0;
    const options = [...spots.keys()].flatMap((lane) => [first, !first].map((up) => ({ ...spot, up, lane, left: index >= cut })));
    const found = options.find((option) => fits(option, placed));
    if (found === undefined) return index;
    placed.push(found);
  }
  return placed.sort((a, b) => a.x - b.x);
}

/**
 * Lays events out on the axis of whole years `firstYear` to `lastYear`, in order of time. Sides alternate where there is room; labels
 * near the end turn left, and further ones with them where they would stand in each other's way.
 */
export function layoutEvents(items: readonly EventItem[], firstYear: number, lastYear: number): readonly PlacedEvent[] {
  const months = (lastYear + 1 - firstYear) * 12;
  const percent = (month: number) => (100 * (month - firstYear * 12)) / months;
  const spots = items
    .map((item): Spot => {
      // A dot stands in the middle of its month, a bar starts with its first day.
      const x = percent(item.span ? item.start : item.start + 0.5);
      return { item, x, width: item.span ? percent(item.end + 1) - x : 0 };
    })
    .sort((a, b) => a.x - b.x || a.width - b.width);
  const last = spots.findIndex(({ x }) => x > 100 - LABEL_WIDTH);
  let cut = last < 0 ? spots.length : last;
  for (;;) {
    const result = place(spots, cut);
    if (typeof result !== "number") return result;
    const room = (spots[result]?.x ?? 0) >= LABEL_WIDTH;
    // No way without a crossing: one lane for each event still keeps the labels apart.
    if (result >= cut || !room) return spots.map((spot, lane) => ({ ...spot, lane, up: true, left: lane >= cut }));
    cut = result;
  }
}
