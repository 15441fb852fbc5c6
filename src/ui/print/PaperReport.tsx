import { type ReactNode, useMemo } from "react";
import type { ChartSpec } from "../../spec/chartSpec.ts";
import { paperNotes } from "../../spec/paperNotes.ts";
import { today } from "../cite/today.ts";
import { usePageAddress } from "../shell/usePageAddress.ts";
import { useApp } from "../useApp.ts";
import { PaperDocuments } from "./PaperDocuments.tsx";
import { PaperHead } from "./PaperHead.tsx";
import { Paper } from "./paperContext.ts";
import { usePrinting } from "./usePrinting.ts";

/** The page as a report while it is put on paper: a head over it, the receipts in its cards, the documents at its end. On screen it adds nothing. */
export function PaperReport({ spec, children }: { spec: ChartSpec; children: ReactNode }) {
  const dataset = useApp((state) => state.dataset);
  const printing = usePrinting();
  const address = usePageAddress();
  const notes = useMemo(() => (printing ? paperNotes(dataset, spec.cards) : null), [printing, dataset, spec]);
  return (
    <Paper value={notes}>
      {notes !== null && <PaperHead spec={spec} address={address()} printedOn={today()} />}
      {children}
      {notes !== null && <PaperDocuments documents={notes.documents} />}
    </Paper>
  );
}
