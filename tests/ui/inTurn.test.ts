import { expect, test } from "vitest";
import { createInTurn } from "../../src/ui/own/inTurn.ts";

/** Work that is done when it is told to be. */
function held(log: string[], name: string) {
  let end: (how?: Error) => void = () => {};
  const work = () => {
    log.push(`${name} begins`);
    return new Promise<void>((done, fail) => {
      end = (how) => (how === undefined ? done() : fail(how));
    }).then(() => {
      log.push(`${name} is done`);
    });
  };
  return { work, end: (how?: Error) => end(how) };
}
const settled = () => new Promise((done) => setTimeout(done));

test("what comes later waits for what came before, however quickly it would be done", async () => {
  const log: string[] = [];
  const inTurn = createInTurn();
  const [large, small] = [held(log, "large"), held(log, "small")];
  inTurn(large.work);
  inTurn(small.work);
  inTurn(() => {
    log.push("text");
    return undefined;
  });
  await settled();
  expect(log).toEqual(["large begins"]);
  large.end();
  await settled();
  expect(log).toEqual(["large begins", "large is done", "small begins"]);
  small.end();
  await settled();
  expect(log.slice(3)).toEqual(["small is done", "text"]);
});

test("where nothing is under way the work is done at once", () => {
  const log: string[] = [];
  createInTurn()(() => {
    log.push("now");
    return undefined;
  });
  expect(log).toEqual(["now"]);
});

test("what fails holds up nothing, and what comes after all is done begins at once again", async () => {
  const log: string[] = [];
  const inTurn = createInTurn();
  const [broken, next] = [held(log, "broken"), held(log, "next")];
  inTurn(broken.work);
  inTurn(next.work);
  broken.end(new Error("gone"));
  await settled();
  next.end();
  await settled();
  inTurn(() => {
    log.push("at once");
    return undefined;
  });
  expect(log).toEqual(["broken begins", "next begins", "next is done", "at once"]);
});
