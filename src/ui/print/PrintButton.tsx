import * as pageWords from "../../domain/words/en/page.ts";
import { Printer } from "../marks/icons.ts";

/** Opens the browser's own print dialog: paper has its own form of the page. */
export function PrintButton({ className }: { className: string }) {
  return (
    <button className={className} type="button" onClick={() => window.print()}>
      <Printer className="ic" size={16} />
      {pageWords.print}
    </button>
  );
}
