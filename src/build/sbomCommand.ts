import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Bill, runTimeBill } from "./bill.ts";
import { type Lockfile, runTimePackages } from "./runTimePackages.ts";

const ARGUMENTS = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application", "--package-lock-only"];

/** What npm writes about every package in the lockfile under `root`; it needs no network. Throws when npm fails. */
function npmBill(root: string): Bill {
  const options: ExecFileSyncOptionsWithStringEncoding = {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 2 ** 26,
  };
  const npm = process.env["npm_execpath"];
  // Started by npm, its own script is known; a shell finds npm on every system otherwise. The arguments are fixed, so nothing can slip into it.
  const written = npm?.endsWith(".js")
    ? execFileSync(process.execPath, [npm, ...ARGUMENTS], options)
    : execFileSync("npm", ARGUMENTS, { ...options, shell: process.platform === "win32" });
  return JSON.parse(written) as Bill;
}

/** The CycloneDX bill of the project under `root`, as text. */
export function billText(root: string): string {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as Lockfile;
  return `${JSON.stringify(runTimeBill(npmBill(root), runTimePackages(lock)), null, 2)}\n`;
}
