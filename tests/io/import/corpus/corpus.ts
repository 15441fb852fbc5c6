/** Every file of the corpus. */
import { AMOUNTS } from "./amounts.ts";
import type { CorpusFile } from "./corpusFile.ts";
import { CURATED } from "./curated.ts";
import { ENCODED } from "./encodings.ts";
import { HOSTILE } from "./hostile.ts";
import { LAID_OUT } from "./layouts.ts";
import { CALLED } from "./names.ts";
import { NO_TABLES } from "./notTables.ts";
import { NUMBERED } from "./numbers.ts";
import { TIMED } from "./periods.ts";
import { SEPARATED } from "./separators.ts";
import { STRANGE } from "./strangers.ts";

export const CORPUS: readonly CorpusFile[] = [
  ...ENCODED,
  ...SEPARATED,
  ...LAID_OUT,
  ...NUMBERED,
  ...TIMED,
  ...CALLED,
  ...AMOUNTS,
  ...CURATED,
  ...HOSTILE,
  ...NO_TABLES,
  ...STRANGE,
];
