/* The palette, pair by pair: contrast on every surface (WCAG 1.4.3 and 1.4.11), and what is left of the distances for colour-blind readers. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPalette, type Theme } from "../src/io/picture/palette.ts";
import { markerPath } from "../src/spec/geometry/providerInk.ts";

const TOKENS = readFileSync("src/ui/tokens.css", "utf8");
const PROVIDERS = ["alibaba", "aws", "microsoft", "google", "huawei"];
const THEMES: readonly Theme[] = ["light", "dark"];

type Rgb = readonly [number, number, number];

/** Linear light of a colour, 0 to 1. */
function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(linear(a)), luminance(linear(b))].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, full severity, on linear light. */
const SIGHTS: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(hex: string, rows: readonly [Rgb, Rgb, Rgb]): Rgb {
  const [r, g, b] = linear(hex);
  const of = ([x, y, z]: Rgb): number => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [of(rows[0]), of(rows[1]), of(rows[2])];
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Distance of two colours as a reader of this sight sees them, CIE 1976. */
function distance(a: string, b: string, sight: string): number {
  const rows = SIGHTS[sight];
  if (rows === undefined) throw new Error(`no such sight: ${sight}`);
  const [one, two] = [lab(seen(a, rows)), lab(seen(b, rows))];
  return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}

test("the measures are right where the answer is known", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(distance("#000000", "#ffffff", "normal")).toBeCloseTo(100, 1);
  // Red and green of equal lightness fall together for a deuteranope.
  expect(distance("#d04040", "#408040", "deutan")).toBeLessThan(distance("#d04040", "#408040", "normal") / 2);
});

describe.each(THEMES)("in the %s theme", (theme) => {
  const palette = readPalette(TOKENS, theme);
  const surfaces = { page: palette.page, plate: palette.plate, sunken: palette.sunken };
  const under = (pairs: readonly (readonly [string, string])[], least: number): readonly string[] =>
    pairs.flatMap(([name, colour]) =>
      Object.entries(surfaces)
        .filter(([, surface]) => contrast(colour, surface) < least)
        .map(([surface, back]) => `${name} on ${surface}: ${contrast(colour, back).toFixed(2)}`),
    );

  test("every fill of a mark has 3 : 1 and every word 4.5 : 1 on every surface", () => {
    const words = [...palette.text]
      .map(([id, colour]) => [`words of ${id}`, colour] as const)
      .filter(([name]) => PROVIDERS.some((id) => name.endsWith(id)));
    expect(words).toHaveLength(PROVIDERS.length);
    expect(under([...palette.fill], 3)).toEqual([]);
    expect(under([...words, ["ink 1", palette.ink1], ["ink 2", palette.ink2], ["ink 3", palette.ink3]], 4.5)).toEqual([]);
    expect(
      under(
        [
          ["axis", palette.axis],
          ["edges of controls", palette.control],
          ["rule", palette.rule],
        ],
        3,
      ),
    ).toEqual([]);
  });

  test.each(Object.keys(SIGHTS))("no two providers fall together in %s sight", (sight) => {
    const close = PROVIDERS.flatMap((a, k) =>
      PROVIDERS.slice(k + 1).map((b) => ({
        pair: `${a}, ${b}`,
        apart: distance(palette.fill.get(a) ?? "", palette.fill.get(b) ?? "", sight),
      })),
    ).filter(({ apart }) => !(apart > 15));
    expect(close).toEqual([]);
  });
});

test("colour is never the only sign: each provider has a marker of its own", () => {
  expect(new Set(PROVIDERS.map(markerPath)).size).toBe(PROVIDERS.length);
});
