/** Styles that a drawn page needs before its scripts: the rules of a sheet that can apply to what stands in it. */

/** Where the text at `from` (behind an opening bracket) is closed again; brackets in strings are text. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"' || sign === "'") at = endOfString(text, at);
    else if (sign === "{") depth += 1;
    else if (sign === "}") {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  throw new Error("The styles have a bracket that nothing closes");
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === text[from]) return at;
  }
  throw new Error("The styles have a string that nothing ends");
}

/** A list of selectors without what stands in round brackets, which only narrows or widens what they match, and without attributes. */
function bare(selectors: string): string {
  let depth = 0;
  let kept = "";
  for (let at = 0; at < selectors.length; at += 1) {
    const sign = selectors[at] ?? "";
    if (sign === '"' || sign === "'") at = endOfString(selectors, at);
    else if (sign === "(" || sign === "[") depth += 1;
    else if (sign === ")" || sign === "]") depth -= 1;
    else if (depth === 0) kept += sign;
  }
  return kept;
}

/** What a page holds that selectors can name. */
interface Named {
  readonly tags: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

function namedIn(html: string): Named {
  const tags = [...html.matchAll(/<([a-z][\w-]*)/gi)].map(([, tag = ""]) => tag.toLowerCase());
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, list = ""]) => list.split(/\s+/));
  return { tags: new Set(tags), classes: new Set(classes) };
}

/** Whether one of the selectors may match: each of its classes and tags is on the page. Ids, attributes and states may all come to be. */
function canMatch(selectors: string, { tags, classes }: Named): boolean {
  return bare(selectors)
    .split(",")
    .some((selector) => {
      const plain = selector.replace(/::?[\w-]+|#[\w-]+/g, "");
      const named = [...plain.matchAll(/\.([\w-]+)/g)].every(([, name = ""]) => classes.has(name));
      return named && [...plain.matchAll(/(?:^|[\s>+~*])([a-z][\w-]*)/gi)].every(([, tag = ""]) => tags.has(tag.toLowerCase()));
    });
}

/**
 * The rules of a sheet, in its order, that can apply to a page as it is drawn: what is left out names a class or a tag that the page does not
 * have. The whole sheet behind them changes nothing on the page. Throws when the sheet is not well formed.
 */
export function stylesFor(html: string, sheet: string): string {
  const named = namedIn(html);
  const rulesOf = (text: string): string => {
    let kept = "";
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at];
      if (sign === '"' || sign === "'") at = endOfString(text, at);
      // A statement without a block: `@import`, `@layer a, b`.
      else if (sign === ";") {
        kept += text.slice(start, at + 1);
        start = at + 1;
      } else if (sign === "{") {
        const end = closing(text, at + 1);
        const [head, body] = [text.slice(start, at).trim(), text.slice(at + 1, end)];
        if (/^@(?:media|container|supports|layer)\b/.test(head)) {
          const inner = rulesOf(body);
          if (inner !== "") kept += `${head}{${inner}}`;
        } else if (head.startsWith("@") || canMatch(head, named)) kept += `${head}{${body}}`;
        at = end;
        start = end + 1;
      }
    }
    return kept;
  };
  return rulesOf(sheet.replace(/\/\*[\s\S]*?\*\//g, ""));
}
