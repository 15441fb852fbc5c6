/** What a reader takes, as a PNG that says where it comes from. */
import type { Taken } from "../../io/export/taken.ts";
import { pngTexts } from "../../io/picture/metadata.ts";
import { pictureSvg, takenFigures } from "../../io/picture/pictureSvg.ts";
import { withTexts } from "../../io/picture/png.ts";
import { rasterize } from "./rasterize.ts";

/** The picture at 1, 2 or 4 times its size, with title, source, address, dataset version, citation and figures in its texts. Rejects with what to do instead. */
export async function picturePng(taken: Taken, scale: 1 | 2 | 4): Promise<Uint8Array<ArrayBuffer>> {
  return withTexts(await rasterize(pictureSvg(taken), scale), pngTexts(taken, takenFigures(taken)), scale);
}
