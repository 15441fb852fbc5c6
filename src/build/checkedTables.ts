import type { Plugin } from "vite";
import { language } from "./language.ts";
import { runSource } from "./runSource.ts";

/** What src/io/tablesText.ts gives. */
interface TextModule {
  readonly tablesText: () => string;
}

/** Text as a string literal of a script; JSON is full of double quotes. */
const literal = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`;

/** By folder of the project: one process makes several builds of it. */
const made = new Map<string, Promise<string>>();

async function textOf(root: string): Promise<string> {
  const { tablesText } = await runSource<TextModule>(root, "src/io/tablesText.ts", [language()]);
  const text = tablesText();
  if (!text.startsWith('{"ok":true')) throw new Error(`The dataset did not pass its rules: ${text.slice(0, 2000)}`);
  return text;
}

/** Puts the checked tables into the build as text. Throws when the dataset does not pass its rules: a page with doubtful figures is not built. */
export function checkedTables(): Plugin {
  return {
    name: "checked-tables",
    apply: "build",
    enforce: "pre",
    load: {
      filter: { id: /[\\/]src[\\/]io[\\/]tablesText\.ts$/ },
      async handler() {
        const { root } = this.environment.config;
        const text = made.get(root) ?? textOf(root);
        made.set(root, text);
        return `export const tablesText = () => ${literal(await text)};`;
      },
    },
  };
}
