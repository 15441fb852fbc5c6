const clipboard = typeof navigator === "undefined" ? undefined : navigator.clipboard;

/** The clipboard's own functions; undefined where the browser offers none. */
export const writeText = clipboard === undefined ? undefined : (text: string) => clipboard.writeText(text);
export const writePicture =
  clipboard === undefined || typeof ClipboardItem === "undefined"
    ? undefined
    : async (picture: Promise<Blob>) => clipboard.write([new ClipboardItem({ "image/png": picture })]);
