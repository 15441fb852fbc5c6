/** Each shape as the file has it, letter by letter. */
import { expect, test } from "vitest";
import type { Shape } from "../../../src/io/picture/scene.ts";
import { shapeSvg, toSvg, xml } from "../../../src/io/picture/svg.ts";
import { PALETTES } from "../../helpers/pictured.ts";

const SANS = 'font-family="Segoe UI, Roboto, Helvetica Neue, Noto Sans, Liberation Sans, Open Sans, Arial, sans-serif"';

test("text holds no sign that XML obeys or forbids", () => {
  expect(xml('a & <b> "c" \u0000\u001f\ud800\ufffe\t\n')).toBe("a &amp; &lt;b&gt; &quot;c&quot; \ufffd\ufffd\ufffd\ufffd\t\n");
});

test.each<[Shape, string]>([
  [
    { kind: "rect", x: 1.005, y: 2.349, width: -3, height: 4, radius: 2, fill: "hatch:aws", fillOpacity: 0.5 },
    '<rect x="1" y="2.35" width="0" height="4" rx="2" fill="url(#hatch-aws)" fill-opacity="0.5"/>',
  ],
  [{ kind: "rect", x: 0, y: 0, width: 1, height: -1, fill: "own:aws" }, '<rect x="0" y="0" width="1" height="0" fill="url(#own-aws)"/>'],
  [{ kind: "path", d: "M0 0", fill: "dots" }, '<path d="M0 0" fill="url(#assumed-dots)"/>'],
  [
    { kind: "path", d: "M1 1", stroke: "#123456", dash: "4 3", cap: "round" },
    '<path d="M1 1" fill="none" stroke="#123456" stroke-width="1" stroke-dasharray="4 3" stroke-linecap="round"/>',
  ],
  [{ kind: "circle", x: 1, y: 2, r: 3, fill: "#fff" }, '<circle cx="1" cy="2" r="3" fill="#fff"/>'],
  [
    { kind: "line", x1: 1, y1: 2, x2: 3, y2: 4, stroke: "#000", strokeWidth: 2 },
    '<line x1="1" y1="2" x2="3" y2="4" fill="none" stroke="#000" stroke-width="2"/>',
  ],
  [
    { kind: "text", x: 1, y: 2, text: "a<b", size: 12, fill: "#000" },
    `<text x="1" y="2" ${SANS} font-size="12" fill="#000" xml:space="preserve">a&lt;b</text>`,
  ],
  [
    { kind: "text", x: 1, y: 2, text: "a", size: 12, fill: "#000", weight: 600, anchor: "end", italic: true, halo: "#fff" },
    `<text x="1" y="2" ${SANS} font-size="12" font-style="italic" font-weight="600" text-anchor="end" fill="#000" stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke" xml:space="preserve">a</text>`,
  ],
  [
    { kind: "mark", receiptId: "a&b", label: "1 < 2", value: 3.5, shapes: [{ kind: "path", d: "M0 0" }] },
    '<g data-receipt="a&amp;b" data-value="3.5"><title>1 &lt; 2</title><path d="M0 0" fill="none"/></g>',
  ],
  [{ kind: "mark", receiptId: "a", label: "b", value: null, shapes: [] }, '<g data-receipt="a"><title>b</title></g>'],
  [
    {
      kind: "group",
      x: 1,
      y: 2,
      scale: 0.5,
      shapes: [
        { kind: "path", d: "M0 0" },
        { kind: "path", d: "M1 1" },
      ],
    },
    '<g transform="translate(1 2) scale(0.5)"><path d="M0 0" fill="none"/><path d="M1 1" fill="none"/></g>',
  ],
  [{ kind: "group", x: 1, y: 2, shapes: [] }, '<g transform="translate(1 2)"></g>'],
])("%j", (shape, written) => expect(shapeSvg(shape)).toBe(written));

test("a stretch of a text has only the look that it changes", () => {
  const runs = [{ text: "a" }, { text: "b&", size: 10, weight: 700, italic: true, fill: "#111", face: "mono" }] as const;
  const written = shapeSvg({ kind: "text", x: 0, y: 0, text: "ab&", size: 12, fill: "#000", face: "serif", runs });
  expect(written).toBe(
    '<text x="0" y="0" font-family="Charter, Source Serif 4, Cambria, Noto Serif, Liberation Serif, Open Sans, Times New Roman, serif" font-size="12" fill="#000" xml:space="preserve">a<tspan font-family="Menlo, Consolas, Liberation Mono, Open Sans, monospace" font-size="10" font-weight="700" font-style="italic" fill="#111">b&amp;</tspan></text>',
  );
});

test("a file has its size, its words, the patterns that it names and its page under all shapes", () => {
  const drawing = (fill: string) => ({
    width: 10.5,
    height: 20,
    shapes: [
      { kind: "path" as const, d: "M0 0", fill },
      { kind: "path" as const, d: "M1 1" },
    ],
  });
  const words = { title: "A & B", description: "C", metadata: "<m/>" };
  const lines = toSvg(drawing("own:aws"), PALETTES.light, words).split("\n");
  expect(lines[0]).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10.5" height="20" viewBox="0 0 10.5 20" role="img" text-rendering="geometricPrecision">',
  );
  expect(lines[1]).toBe("<title>A &amp; B</title><desc>C</desc><metadata><m/></metadata>");
  expect(lines[2]).toMatch(
    /^<defs><pattern id="hatch-.*<pattern id="assumed-dots".*<pattern id="own-aws" [^>]+><rect .*<\/pattern><\/defs>$/,
  );
  expect(lines[2]?.match(/id="own-/g)).toHaveLength(1);
  expect(lines.slice(3)).toEqual([
    `<rect width="100%" height="100%" fill="${PALETTES.light.page}"/>`,
    '<path d="M0 0" fill="url(#own-aws)"/>',
    '<path d="M1 1" fill="none"/>',
    "</svg>",
    "",
  ]);
  expect(toSvg(drawing("none"), PALETTES.light, words)).not.toContain("own-");
});
