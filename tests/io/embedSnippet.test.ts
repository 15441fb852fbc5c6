import { expect, test } from "vitest";
import { embedSnippet } from "../../src/io/embedSnippet.ts";

test("the lines of an embed are one frame whose attributes keep their signs", () => {
  const snippet = embedSnippet({
    address: "https://shares.example/embed.html?card=a&theme=dark",
    title: 'AWS & "others" <2021>',
    width: 640,
    height: 600,
  });
  expect(snippet).toBe(
    '<iframe src="https://shares.example/embed.html?card=a&amp;theme=dark" title="AWS &amp; &quot;others&quot; &lt;2021&gt;" width="640" height="600" loading="lazy" allow="clipboard-write" style="border:0;max-width:100%"></iframe>',
  );
});
