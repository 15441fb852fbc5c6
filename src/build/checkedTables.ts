import path from "node:path";
import { type Plugin, runnerImport } from "vite";
import { language } from "./language.ts";

/** What src/io/tablesText.ts gives. It is run, not imported: the build stands apart from the layers of the app. */
interface TextModule {
  readonly tablesText: () => string;
}

/** Text as a string literal of a script; JSON is full of double quotes. */
const literal = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`;

/** By folder of the project: one process makes several builds of it. */
const made = new Map<string, Promise<string>>();

async function textOf(root: string): Promise<string> {
  const file = path.join(root, "src/io/tablesText.ts");
  const { module } = await runnerImport<TextModule>(file, { root, configFile: false, logLevel: "error", plugins: [language()] });
  const text = module.tablesText();
  if (!text.startsWith('{"ok":true')) throw new Error(`The dataset did not pass its rules: ${text.slice(0, 2000)}`);
  return text;
}

/** Puts the checked tables into the build as text. Throws when the dataset does not pass its rules: a page with doubtful figures is not built. */
export function checkedTables(): Plugin {
  let root = "";
  return {
    name: "checked-tables",
    apply: "build",
    enforce: "pre",
    configResolved: (config) => {
      root = config.root;
    },
    load: {
      filter: { id: /[\\/]src[\\/]io[\\/]tablesText\.ts$/ },
      async handler() {
        const text = made.get(root) ?? textOf(root);
        made.set(root, text);
        return `export const tablesText = () => ${literal(await text)};`;
      },
    },
  };
}
