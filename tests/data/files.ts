/** The dataset's files as the checks read them: cards, own texts, article texts. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseCard, type ReadingCard } from "./readingCard.ts";
import type { NamedText } from "./verifyArticles.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Texts of a folder by file ending, sorted by name. Throws when the folder cannot be read. */
export function textsIn(folder: string, ending: string): readonly NamedText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
}

export function readCards(): readonly ReadingCard[] {
  return textsIn(path.join(ROOT, "seeds"), ".md").map(({ name, text }) => parseCard(name, text));
}

/** Everything curated that could repeat an article: tables, cards, changelog, decisions. */
export function ownTexts(): readonly NamedText[] {
  const data = path.join(ROOT, "data");
  return [
    ...textsIn(data, ".csv"),
    ...textsIn(data, ".md"),
    ...textsIn(path.join(data, "decisions"), ".md"),
    ...textsIn(path.join(ROOT, "seeds"), ".md"),
  ];
}
