import { createContext, type RefObject, useContext, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A fixed size in px for places without layout (tests, print previews); null measures the real box. */
export const ChartSize = createContext<Size | null>(null);

/** Px of a chart in a page of full width: what the build draws cannot measure it. Most charts stand in a row of two. */
export const FirstWidth = createContext(624);

/** Px of a chart on a phone of 375 px. */
export const SLIM_WIDTH = 343;

const never = () => () => undefined;

/** Whether this is text that the build draws, or the moment in which the scripts take it over: nothing can be measured, and both must say the same. */
export const useIsFirst = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );

/** The size of the element behind `ref`, in px, kept current. Width 0 until it is measured: draw nothing then. */
export function useSize<T extends HTMLElement>(): { readonly ref: RefObject<T | null>; readonly size: Size } {
  return useBox<T>(true);
}

/** The same of the width alone: a chart that a toggle makes lower or taller is not drawn once more for it. */
export function useWidth<T extends HTMLElement>(): { readonly ref: RefObject<T | null>; readonly width: number } {
  const { ref, size } = useBox<T>(false);
  return { ref, width: size.width };
}

function useBox<T extends HTMLElement>(hasHeight: boolean): { readonly ref: RefObject<T | null>; readonly size: Size } {
  const fixed = useContext(ChartSize);
  const ref = useRef<T>(null);
  const [measured, setMeasured] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || fixed !== null) return undefined;
    const measure = () => {
      const box = element.getBoundingClientRect();
      const { width, height } = { width: box.width, height: hasHeight ? box.height : 0 };
      setMeasured((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    // Nothing is measured between the screen and the paper: print.css gives charts their width on paper beforehand.
    const onPrint = (event: Event) => {
      document.documentElement.toggleAttribute("data-printing", event.type === "beforeprint");
      flushSync(measure);
    };
    window.addEventListener("beforeprint", onPrint);
    window.addEventListener("afterprint", onPrint);
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(measure);
    observer?.observe(element);
    return () => {
      observer?.disconnect();
      window.removeEventListener("beforeprint", onPrint);
      window.removeEventListener("afterprint", onPrint);
    };
  }, [fixed, hasHeight]);
  return { ref, size: fixed ?? measured };
}

/** How many times larger than the usual 16 px the reader's text is. */
export function textScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return size > 0 ? size / 16 : 1;
}
