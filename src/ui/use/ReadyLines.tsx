import { Check, Copy } from "lucide-react";
import * as filesWords from "../../domain/words/en/files.ts";
import type { Copier } from "../copy/useCopier.ts";
import { readyLines } from "./readyLines.ts";

/** One block for each program, with the address of this page, and a button that copies it. */
export function ReadyLines({ site, zip, copier }: { site: string; zip: string; copier: Copier }) {
  return (
    <ul className="use-lines">
      {readyLines(site, zip).map(({ id, label, lines }) => {
        const copied = copier.copiedKey === `use ${id}`;
        return (
          <li key={id}>
            <div className="use-h">
              <h3>{label}</h3>
              <button
                className="act"
                type="button"
                aria-label={filesWords.copyForLabel(label)}
                onClick={() => copier.copy(`use ${id}`, "lines", lines)}
              >
                {copied ? <Check className="ic" size={16} /> : <Copy className="ic" size={16} />}
                {copied ? <span className="copied">{filesWords.copied}</span> : filesWords.copy}
              </button>
            </div>
            <pre>
              <code>{lines}</code>
            </pre>
          </li>
        );
      })}
    </ul>
  );
}
