import type { MouseEvent, ReactNode } from "react";

/**
 * A link to another state of this page. It has a real address, so it opens in a new tab, can be copied and works without the script;
 * a plain click changes the view in place.
 */
export function InnerLink({
  search,
  onGo,
  children,
  ...rest
}: {
  search: string;
  onGo: (search: string) => void;
  children: ReactNode;
  className?: string;
  "aria-current"?: "page" | undefined;
  "aria-label"?: string;
}) {
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGo(search);
  };
  return (
    <a href={search === "" ? "./" : search} onClick={go} {...rest}>
      {children}
    </a>
  );
}
