/** Starts the check of data/ against the article texts; the TypeScript it needs is loaded by Vite. */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const command = fileURLToPath(new URL("./verifyCommand.ts", import.meta.url));
const { module } = await runnerImport(command, { configFile: false, logLevel: "error" });
const { lines, code } = module.runVerify(process.argv.slice(2));
for (const line of lines) console.log(line);
process.exitCode = code;
