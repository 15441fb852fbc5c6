/** Programs of this machine: where they are, and how they are started and ended. */
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these that is here, as a whole path: names are looked for in PATH, paths as they are. Null when none is. */
export function firstProgram(wanted) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const places = wanted
    .filter(Boolean)
    .flatMap((name) => (path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name))));
  return places.find(isProgram) ?? null;
}

/** Starts a program that ends with this process at the latest. `said` collects its last words, for an error message. */
export function startProgram(file, args, env = {}) {
  const child = spawn(file, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const program = { child, said: "" };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (bytes) => {
      program.said = `${program.said}${bytes}`.slice(-2000);
    });
  child.on("error", (error) => {
    program.said += error.message;
  });
  const end = () => child.kill();
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  return program;
}

/** Asks until an answer is not null; throws with the sentence when none comes in time. */
export async function waitFor(ask, sentence, milliseconds = 20_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(sentence());
    await new Promise((done) => setTimeout(done, 50));
  }
}
