/** An SVG of ours as PNG bytes, drawn by the browser that shows the page. */

import * as filesWords from "../../domain/words/en/files.ts";

/** What the roomiest browsers draw. Others have room for less and draw nothing, without an error: then the canvas is looked at. */
const LONGEST_SIDE = 32_767;
const LARGEST_AREA = 268_435_456;

/** Width and height that an SVG gives itself, px. Throws for text that is no picture of ours. */
function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /<svg [^>]*?\bwidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error("The picture has no size.");
  return { width: Number(width), height: Number(height) };
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((done, fail) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => fail(new Error("This browser could not draw the picture. The SVG holds the same."));
    image.src = address;
  });
}

function tooLarge(width: number, height: number, scale: number): string {
  const smaller = scale > 1 ? filesWords.takeASmallerSize : filesWords.takeTheSvgOrASingle;
  return filesWords.atThePictureWould({ scale, width, height, smaller });
}

/** A browser that counts the picture as foreign, or lets no page read a canvas, throws a SecurityError in words of its own. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new Error("This browser does not let the page read the picture it drew. The SVG holds the same.");
  }
}

function bytesOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((done, fail) => {
    // What is thrown in here rejects the promise.
    const take = (receive: BlobCallback) => readable(() => canvas.toBlob(receive, "image/png"));
    take((blob) => {
      if (blob === null) fail(new Error("This browser ran out of memory for the picture. Take a smaller size, or the SVG."));
      else blob.arrayBuffer().then((buffer) => done(new Uint8Array(buffer)), fail);
    });
  });
}

/** PNG bytes of an SVG at `scale` times its own size, rounded up to whole pixels. Rejects with a sentence that says what to do instead. */
export async function rasterize(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const size = sizeOf(svg);
  const width = Math.ceil(size.width * scale);
  const height = Math.ceil(size.height * scale);
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > LARGEST_AREA) throw new Error(tooLarge(width, height, scale));
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = await loaded(address);
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("This browser has no room for a picture of that size. Take a smaller size, or the SVG.");
    context.drawImage(image, 0, 0, width, height);
    // The ground of a picture is opaque to its last corner.
    if (readable(() => context.getImageData(width - 1, height - 1, 1, 1)).data[3] !== 255) throw new Error(tooLarge(width, height, scale));
    return await bytesOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}
