import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { PNG } from "pngjs";
import { beforeAll, describe, expect, test } from "vitest";
import { pngTexts, readPngSource } from "../../src/io/picture/metadata.ts";
import { fillOf } from "../../src/io/picture/palette.ts";
import { pictureSvg, takenFigures } from "../../src/io/picture/pictureSvg.ts";
import { readTexts, withTexts } from "../../src/io/picture/png.ts";
import { PALETTES, takenOf } from "../helpers/pictured.ts";

/** A picture of 3 by 2 dots, made by another program. */
function smallPng(): Uint8Array {
  const png = new PNG({ width: 3, height: 2 });
  png.data.fill(127);
  return PNG.sync.write(png);
}

describe("a PNG with texts", () => {
  const texts = new Map([
    ["Title", "AWS leads — “39 %”, 阿里云"],
    ["cloud-shares:address", "https://shares.example/?view=shares&q=é"],
  ]);

  test("is the same picture for another reader, whose check sums hold", () => {
    const read = PNG.sync.read(Buffer.from(withTexts(smallPng(), texts, 2)));
    expect([read.width, read.height]).toEqual([3, 2]);
    expect([...read.data]).toEqual(new Array(24).fill(127));
  });

  test("gives its texts back, and holds them as plain UTF-8", () => {
    const png = withTexts(smallPng(), texts, 2);
    expect(readTexts(png)).toEqual(texts);
    expect(new TextDecoder().decode(png)).toContain("https://shares.example/?view=shares&q=é");
  });

  test("says its density, so that a picture of twice the dots prints at the same size", () => {
    const at = (scale: number) => {
      const png = withTexts(smallPng(), texts, scale);
      const where = new TextDecoder("latin1").decode(png).indexOf("pHYs") + 4;
      return new DataView(png.buffer).getUint32(where);
    };
    expect(at(1)).toBe(3780); // 96 dots an inch
    expect(at(2)).toBe(7559);
  });

  test("takes new texts in the place of its old ones and keeps those it does not know", () => {
    const first = withTexts(smallPng(), new Map([...texts, ["Author", "someone"]]));
    const second = withTexts(first, new Map([["Title", "Another"]]));
    expect(readTexts(second)).toEqual(
      new Map([
        ["Title", "Another"],
        ["cloud-shares:address", texts.get("cloud-shares:address")],
        ["Author", "someone"],
      ]),
    );
    expect(new TextDecoder("latin1").decode(second).match(/pHYs/g)).toHaveLength(1);
  });

  test("refuses other files and keywords that no PNG can have, and reads nothing from a file that is cut off", () => {
    expect(() => withTexts(new TextEncoder().encode("<svg/>"), texts)).toThrow("no PNG");
    expect(() => withTexts(smallPng(), new Map([["", "x"]]))).toThrow("no keyword");
    expect(() => withTexts(smallPng(), new Map([["ключ", "x"]]))).toThrow("no keyword");
    expect(readTexts(new Uint8Array(0)).size).toBe(0);
    expect(readTexts(withTexts(smallPng(), texts).subarray(0, 50)).size).toBe(0);
    expect(readPngSource(readTexts(smallPng()))).toBeNull();
  });

  test("of a card names the view, the dataset and how to cite it", () => {
    const taken = takenOf("?view=shares");
    const read = readTexts(withTexts(smallPng(), pngTexts(taken, takenFigures(taken))));
    expect(readPngSource(read)).toEqual({ address: taken.address, datasetVersion: taken.spec.datasetVersion, citation: taken.citation });
    expect(read.get("Title")).toBe(taken.spec.heading);
  });
});

describe("a picture in another program", () => {
  beforeAll(async () => {
    const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
    await initWasm(readFileSync(wasm));
  });

  test.each(["light", "dark"] as const)("has bars as long as their values are large, in the colours of the %s page", (theme) => {
    const taken = takenOf("", ({ cardId }) => cardId === "shares-gartner-ww-iaas", theme);
    const image = new Resvg(pictureSvg(taken), { font: { loadSystemFonts: false } }).render();
    const { width, height, pixels } = image;
    expect(width).toBe(760);
    const dots = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      let longest = 0;
      for (let y = 0; y < height; y += 1) {
        let run = 0;
        for (let x = 0; x < width; x += 1) {
          const at = 4 * (y * width + x);
          run = pixels[at] === r && pixels[at + 1] === g && pixels[at + 2] === b ? run + 1 : 0;
          longest = Math.max(longest, run);
        }
      }
      return longest;
    };
    const length = (providerId: string) => dots(fillOf(PALETTES[theme], providerId));
    // Solid up to the low end of the rounding band: 38.5 of AWS against 20.5 of Microsoft, 9.5 and 7.1 with bands too narrow to draw.
    const px = length("aws") / 38.5;
    expect(length("microsoft") / px).toBeCloseTo(20.5, 0);
    expect(length("alibaba") / px).toBeCloseTo(9.5, 0);
    expect(length("google") / px).toBeCloseTo(7.1, 0);
    expect(dots(PALETTES[theme].page)).toBe(760);
  });
});
