/** Files of this page that carry their figures inside: each stands for its tables, every other file for itself. */

/** Only these can carry figures; the bytes decide. */
const ENDINGS = /\.(?:zip|png|svg)$/i;

/** Whether any of the files is to be looked into. */
export const needsTakingApart = (files: readonly File[]): boolean => files.some(({ name }) => ENDINGS.test(name));

/** The files with those that carry tables of figures replaced by these, in their order. Never rejects: what cannot be read is left to the import. */
export async function takeApart(files: readonly File[]): Promise<readonly File[]> {
  const parts = await Promise.all(
    files.map(async (file): Promise<readonly File[]> => {
      if (!ENDINGS.test(file.name)) return [file];
      try {
        const { figuresInside, mayCarry, MOST_PACKED } = await import("../../io/reopen/figuresInside.ts");
        if (file.size > MOST_PACKED || !mayCarry(new Uint8Array(await file.slice(0, 1000).arrayBuffer()))) return [file];
        const tables = figuresInside(new Uint8Array(await file.arrayBuffer()), file.name);
        return tables.length === 0 ? [file] : tables.map(({ name, text }) => new File([text], name, { type: "text/plain" }));
      } catch {
        return [file];
      }
    }),
  );
  return parts.flat();
}
