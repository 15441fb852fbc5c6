/** Digits of all scripts as those of ASCII. */

/** One decimal digit of any script: they stand in tens, each beginning with its nought. */
export function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let nought = code;
  while (code - nought < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(nought - 1))) nought--;
  // Scripts whose tens adjoin those of another: every ten begins at a multiple of ten from the first.
  return String((code - nought) % 10);
}
