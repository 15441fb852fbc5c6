/** Px a 12 px character takes, and the air between two texts. */
const CHARACTER = 6.6;
const AIR = 8;

const widthOf = (texts: readonly string[]): number => AIR + CHARACTER * Math.max(0, ...texts.map((text) => text.length));

/**
 * The texts under slots of `room` px each, so that none touches its neighbour: whole where they fit, years without their century where that
 * is enough, else every second, third, … counted from the last, and "" between.
 */
export function slotTexts(texts: readonly string[], room: number): readonly string[] {
  if (texts.length <= 1 || widthOf(texts) <= room) return texts;
  const short = texts.map((text) => (/^\d{4}$/.test(text) ? `’${text.slice(2)}` : text));
  if (widthOf(short) <= room) return short;
  const each = Math.ceil(widthOf(texts) / room);
  return texts.map((text, k) => ((texts.length - 1 - k) % each === 0 ? text : ""));
}
