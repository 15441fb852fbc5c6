import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { cardIds, drawnThings, launch, open, pressMark, receiptOf, settle, VIEWS } from "../helpers/page.ts";
import { pressInCards } from "../helpers/walk.ts";

const browser = await launch();

/**
 * Presses everything in the filters, one at a time, and takes it back; returns how much was pressed. The first checkbox
 * by a pointer, the others by the same event from inside the page, which lets two frames draw what each press changed.
 */
async function pressEveryFilter(page: Page): Promise<number> {
  const box = page.getByRole("region", { name: "Filters" }).getByRole("checkbox", { disabled: false });
  await box.first().click();
  await settle(page);
  await box.first().click();
  await settle(page);
  const pressed = await page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const inputs = (kind: string) => [...document.querySelectorAll<HTMLInputElement>(`input[type=${kind}]`)];
    let count = 0;
    for (const kind of ["checkbox", "radio"]) {
      for (let index = 0; index < inputs(kind).length; index += 1) {
        // A press may disable others or redraw them: each is found when its turn has come.
        if (inputs(kind)[index]?.disabled !== false) continue;
        inputs(kind)[index]?.click();
        await drawn();
        if (kind === "checkbox") inputs(kind)[index]?.click();
        await drawn();
        count += 1;
      }
    }
    return count;
  });
  let chosen = 0;
  for (const select of await page.getByRole("combobox").all()) {
    const values = await select
      .locator("option:enabled")
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    for (const value of [values.at(0), values.at(-1)]) {
      if (value === undefined) continue;
      await select.selectOption(value);
      await settle(page);
      chosen += 1;
    }
  }
  return pressed + chosen;
}

/** A reader's own figures: a file brought in, its question answered, added, a receipt of it opened, and taken out again. */
async function bringFigures(page: Page): Promise<void> {
  await page.goto(`${inject("base")}?view=shares`);
  await settle(page);
  const buffer = Buffer.from("Year,AWS,Alibaba\n2021,38.9%,9.5%\n2022,40%,7.7%\n");
  await page.locator('input[type="file"]').setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer });
  const dialog = page.getByRole("dialog", { name: "Add your own figures" });
  await dialog.getByLabel("What do the figures measure?").selectOption("share");
  await dialog.getByLabel("Find a market").fill("gartner worldwide iaas");
  await dialog.locator(".imp-markets input").first().check();
  await dialog.getByRole("button", { name: "Add 4 figures" }).click();
  await dialog.waitFor({ state: "detached" });
  await settle(page);
  const mine = (await drawnThings(page)).find(({ receiptId, value }) => receiptId.startsWith("own-") && value !== null);
  if (!mine) throw new Error("No figure of the file is drawn");
  await pressMark(page, mine);
  await receiptOf(page, mine.receiptId).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Yours, 1 set" }).click();
  await page
    .getByRole("dialog", { name: "Yours" })
    .getByRole("button", { name: /^Remove/ })
    .click();
  await page.locator(".own-notice").waitFor();
}

/** Every file of a view, its dialogs, a receipt, a file opened again, and the card in a frame's page: what no button of the cards reaches. */
async function takeEverything(page: Page): Promise<void> {
  await page.goto(`${inject("base")}?view=spend`);
  await settle(page);
  const whole = page.getByRole("group", { name: "Actions for the whole view" });
  let json = "";
  for (const format of ["CSV", "JSON", "SVG", "PNG"]) {
    await whole.getByRole("button", { name: "Download" }).click();
    const item = page.getByRole("menuitem", { name: format }).first();
    const [file] = await Promise.all([page.waitForEvent("download"), item.click()]);
    if (format === "JSON") json = await file.path();
  }
  const [thing] = await drawnThings(page);
  if (!thing) throw new Error("Nothing is drawn");
  await pressMark(page, thing);
  await receiptOf(page, thing.receiptId).waitFor();
  await whole.getByRole("button", { name: "Cite" }).click();
  await page.getByRole("dialog", { name: "Cite this view" }).getByRole("button", { name: "Close" }).first().click();
  await page.locator("figure[data-card]").first().getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Embed/ }).click();
  const embed = page.getByRole("dialog", { name: "Embed this card" });
  await embed.locator("iframe").waitFor();
  await embed.getByRole("button", { name: "Close" }).first().click();
  await page.locator('input[type="file"]').setInputFiles({ name: "spend.json", mimeType: "application/json", buffer: readFileSync(json) });
  await page.getByText("this is the view it was made from").waitFor();
  await page.goto(`${inject("base")}embed.html?card=${thing.cardId}&view=spend`);
  await page.locator("figure[data-card] [data-receipt]").first().waitFor();
}

test("a tour through every filter, button, theme, file and figure of one's own leaves the console clean, the policy unbroken and the origin unleft", async ({
  task,
}) => {
  const { page, complaints, close } = await open(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const { view, search } of VIEWS) {
    await page.goto(inject("base") + search);
    await settle(page);
    // A pointer on the first card's buttons, and on the others the same event from inside the page.
    for (const name of ["Table", "Chart"]) {
      const first = page.locator("figure[data-card]").getByRole("button", { name, exact: true }).first();
      if ((await first.count()) > 0) await first.click();
      await pressInCards(page, name);
    }
    // The download of every card is read in agreement.test.ts.
    await page.getByRole("group", { name: "Actions for the whole view" }).getByRole("button", { name: "Download" }).click();
    await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "JSON" }).click()]);
    const theme = page.getByRole("button", { name: /light|dark|theme/i }).first();
    await theme.click();
    await theme.click();
    expect((await cardIds(page)).length, view).toBeGreaterThan(view === "data" ? 0 : 1);
    // Last, for it leaves the view otherwise. These have every group of filters between them: all of them, those of companies, and the facets.
    if (["shares", "revenue", "data"].includes(view)) expect(await pressEveryFilter(page), view).toBeGreaterThan(3);
  }
  await bringFigures(page);
  await takeEverything(page);
  const about = (word: string) => complaints.filter((complaint) => complaint.includes(word)).length;
  const figures = {
    requests: asked.length,
    foreign: about("left the origin"),
    violations: about("policy violation"),
    complaints: complaints.length,
  };
  Object.assign(task.meta, { figures });
  expect(asked.filter((url) => !url.startsWith(inject("base")) && !url.startsWith("blob:"))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test("the page carries a policy without unsafe sources, which stops a script written into the page", async () => {
  const { page, complaints, close } = await open(browser);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  await page.evaluate(() => {
    const script = document.createElement("script");
    try {
      script.textContent = "window.__ran = true";
    } catch {
      // A browser that knows trusted types refuses the text before it refuses the script.
    }
    document.head.append(script);
  });
  expect(await page.evaluate(() => "__ran" in window)).toBe(false);
  await expect.poll(() => complaints.join("\n")).toMatch(/policy violation: (?:script-src|require-trusted-types-for)/);
  // Text is never mark-up, and no code but ours could say otherwise.
  const outcomes = await page.evaluate(() => {
    const tried = (run: () => void) => {
      try {
        run();
        return "done";
      } catch {
        return "refused";
      }
    };
    const types: { createPolicy(name: string, rules: object): unknown } = Reflect.get(window, "trustedTypes");
    return [
      tried(() => {
        document.createElement("p").innerHTML = "<b>x</b>";
      }),
      tried(() => types.createPolicy("another", {})),
      tried(() => types.createPolicy("default", {})),
    ];
  });
  expect(outcomes).toEqual(["refused", "refused", "refused"]);
  await close();
});

test("without JavaScript the page says what it needs", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(inject("base"));
  expect(await page.locator("noscript").innerText()).toMatch(/JavaScript/);
  await context.close();
});
