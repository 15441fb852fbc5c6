/** The first number of a figure in words ("−9 points" is -9, "3rd" is 3, "×2" is 2) and its decimals; null when it holds none. */
export function numberIn(text: string): { readonly number: number; readonly decimals: number } | null {
  const plain = text.replaceAll("\u2212", "-").replaceAll(/(?<=\d),(?=\d)/g, "");
  const token = /-?\d+(\.\d+)?/.exec(plain)?.[0];
  return token === undefined ? null : { number: Number(token), decimals: token.split(".")[1]?.length ?? 0 };
}

/** Does the text stand for the value? Its own last digit is the tolerance: "80.4" stands for 80.43, "≈ 45,500" for 45,478. */
export function standsFor(text: string, value: number): boolean {
  const read = numberIn(text);
  if (read === null) return false;
  // Zeros at the end of a whole number count as rounded away only where the text says that it is rounded.
  const zeros = text.includes("≈") && read.decimals === 0 ? (/0*$/.exec(String(read.number))?.[0].length ?? 0) : 0;
  return Math.abs(read.number - value) <= 0.5 * 10 ** (zeros - read.decimals) + 1e-9;
}
