import { useEffect, useRef } from "react";
import type { Card } from "../../spec/card.ts";

/**
 * Ids of the cards that the reader sees at the moment. The browser tells them beside its own work: nothing is measured when they are asked for.
 * Empty where it cannot tell.
 */
export function useCardsInSight(cards: readonly Card[]): ReadonlySet<string> {
  const inSight = useRef(new Set<string>());
  const ids = cards.map(({ cardId }) => cardId).join(" ");
  useEffect(() => {
    if (typeof IntersectionObserver === "undefined") return undefined;
    const seen = inSight.current;
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target.id);
        else seen.delete(target.id);
      }
    });
    for (const id of ids.split(" ")) {
      const card = document.getElementById(id);
      if (card !== null) observer.observe(card);
    }
    return () => {
      observer.disconnect();
      seen.clear();
    };
  }, [ids]);
  return inSight.current;
}
