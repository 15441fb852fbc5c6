/**
 * Where a real Chromium comes from, in order: CHROME_PATH; the one inside the npm package (Linux x64, the same everywhere); an installed
 * Chrome or Chromium. There is no fourth case: without a browser the caller gets an error that says what to do, never a skipped test.
 */
import {
  accessSync,
  chmodSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-zygote",
  "--font-render-hinting=none",
];

/** Places outside PATH where desktop installers put Chrome and Chromium. */
const KNOWN_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];
const KNOWN_NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chromium-headless-shell"];

const cacheRoot = fileURLToPath(new URL("../../node_modules/.cache/cloud-shares", import.meta.url));

/** Minimal ustar reader: enough for the archives in the package. */
function untar(buffer, dir) {
  const text = (from, to) => buffer.toString("utf8", from, to).replace(/\0.*$/s, "");
  for (let at = 0; at + 512 <= buffer.length; ) {
    const name = text(at, at + 100);
    if (!name) break;
    const to = path.join(dir, text(at + 345, at + 500), name);
    if (!to.startsWith(dir)) throw new Error(`Archive entry outside its folder: ${name}`);
    const size = Number.parseInt(text(at + 124, at + 136), 8) || 0;
    const type = String.fromCharCode(buffer[at + 156]);
    if (type === "5") mkdirSync(to, { recursive: true });
    else if (type === "0" || type === "\0") {
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, buffer.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** Unpacks aside and renames, so that two processes at once never see a half-written browser. */
async function unpackInto(dir, packageDir) {
  const aside = `${dir}.${process.pid}.tmp`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const packed = (file) => path.join(packageDir, "bin", file);
  await pipeline(createReadStream(packed("chromium.br")), createBrotliDecompress(), createWriteStream(path.join(aside, "chromium")));
  chmodSync(path.join(aside, "chromium"), 0o755);
  // The package unpacks its own libraries and fonts only where it believes to be on AWS; without fonts all text is 0 px wide.
  for (const part of ["al2023", "fonts"]) untar(brotliDecompressSync(readFileSync(packed(`${part}.tar.br`))), path.join(aside, part));
  const fonts = `<dir>${dir}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${dir}/fc-cache</cachedir>`;
  writeFileSync(
    path.join(aside, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}</fontconfig>\n`,
  );
  try {
    renameSync(aside, dir);
  } catch {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(dir)) throw new Error(`The packaged browser could not be unpacked into ${dir}.`);
  }
}

async function packaged() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  let packageDir;
  try {
    packageDir = path.join(path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "..");
  } catch {
    return null;
  }
  const { version } = JSON.parse(readFileSync(path.join(packageDir, "package.json"), "utf8"));
  const dir = path.join(cacheRoot, `chromium-${version}`);
  if (!existsSync(dir)) await unpackInto(dir, packageDir);
  const libraries = [path.join(dir, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    executablePath: path.join(dir, "chromium"),
    args: FLAGS,
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(dir, "fonts.conf") },
    source: `@sparticuz/chromium ${version}`,
  };
}

function installed() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const candidates = [...KNOWN_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...KNOWN_PLACES];
  const executablePath = candidates.find((candidate) => isExecutable(candidate));
  return executablePath ? { executablePath, args: FLAGS, env: {}, source: executablePath } : null;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A browser to start with playwright-core's `chromium.launch({ executablePath, args, env: { ...process.env, ...env } })`.
 * Throws one sentence that says what to do when none can be had.
 */
export async function ensureBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (!isExecutable(asked))
      throw new Error(`CHROME_PATH is ${asked}, which is not a program: point it at a Chrome or Chromium, or unset it.`);
    return { executablePath: asked, args: FLAGS, env: {}, source: "CHROME_PATH" };
  }
  const found = (await packaged()) ?? installed();
  if (found) return found;
  throw new Error(
    "No browser for the end-to-end tests: install Google Chrome or Chromium, or set CHROME_PATH to one, and run the command again.",
  );
}
