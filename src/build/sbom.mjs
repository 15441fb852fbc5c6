/** Writes the bill of materials to the file that is named, or beside the built site; the TypeScript it needs is loaded by Vite. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = path.resolve(process.argv[2] ?? path.join(root, "dist/sbom.cdx.json"));
const command = fileURLToPath(new URL("./sbomCommand.ts", import.meta.url));
const { module } = await runnerImport(command, { configFile: false, logLevel: "error" });
const text = module.billText(root);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, text);
console.log(`${path.relative(process.cwd(), file)}: ${JSON.parse(text).components.length} packages`);
