/** Everything that is done in every engine: a scenario opens the page itself and throws when something is not as it should be. */
import { access } from "./access.mjs";
import { files } from "./files.mjs";
import { imports } from "./imports.mjs";
import { receipts } from "./receipts.mjs";
import { sharing } from "./sharing.mjs";
import { toggles } from "./toggles.mjs";
import { views } from "./views.mjs";

export const SCENARIOS = [...views, ...toggles, ...receipts, ...files, ...imports, ...sharing, ...access];
