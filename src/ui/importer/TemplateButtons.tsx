import { Download } from "lucide-react";
import type { Dataset } from "../../domain/model.ts";
import * as importWords from "../../domain/words/en/import.ts";
import { type TemplateKind, template } from "../../io/import/templates.ts";
import { saveFile } from "../download/saveFile.ts";

const KINDS: readonly (readonly [TemplateKind, string])[] = [
  ["long", importWords.longARowForEach],
  ["wide", importWords.wideAColumnFor],
];

function save(kind: TemplateKind, dataset: Dataset): void {
  const { name, text } = template(kind, dataset);
  saveFile({ name, blob: new Blob([text], { type: "text/csv" }) });
}

/** The two files to fill in. */
export function TemplateButtons({ dataset }: { dataset: Dataset }) {
  return KINDS.map(([kind, label]) => (
    <button key={kind} className="btn" type="button" onClick={() => save(kind, dataset)}>
      <Download className="ic" size={16} />
      {label}
    </button>
  ));
}

/** The same as two short entries of a bar. */
export function TemplateLinks({ dataset }: { dataset: Dataset }) {
  return KINDS.map(([kind]) => (
    <button key={kind} className="act" type="button" onClick={() => save(kind, dataset)}>
      <Download className="ic" size={16} />
      {importWords.template}
      {kind}
    </button>
  ));
}
