import type { MouseEvent, ReactNode } from "react";
import { type Point, pointOf } from "./nearest.ts";

/** Points whose targets overlap where slots are narrow: a click means the nearest of them. */
export function NearestTarget(props: {
  readonly points: readonly Point[];
  readonly onOpen: (receiptId: string) => void;
  readonly children: ReactNode;
}) {
  const pick = (event: MouseEvent<SVGElement>) => {
    const id = pointOf(event, props.points);
    if (id === null) return;
    event.stopPropagation();
    props.onOpen(id);
  };
  return <g onClickCapture={pick}>{props.children}</g>;
}
