/** Which point of a plot the pointer means: the nearest, however the targets overlap. */
import type { MouseEvent } from "react";

export interface Point {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The id of the point nearest to `x`, `y`; the first of equals. Empty text for no points. */
export function nearestPoint(points: readonly Point[], x: number, y: number): string {
  const distance = (point: Point): number => Math.hypot(point.x - x, point.y - y);
  return points.reduce<Point | null>((best, point) => (best === null || distance(point) < distance(best) ? point : best), null)?.id ?? "";
}

/** The point that a click in a drawing means; null for a click without a place (keyboard, assistive technology), which means its own target. */
export function pointOf(event: MouseEvent<SVGElement>, points: readonly Point[]): string | null {
  const svg = event.currentTarget.ownerSVGElement;
  if (svg === null || event.detail === 0) return null;
  const box = svg.getBoundingClientRect();
  if (box.width === 0) return null;
  return nearestPoint(points, event.clientX - box.left, event.clientY - box.top) || null;
}
