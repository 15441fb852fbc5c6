const clipboard = typeof navigator === "undefined" ? undefined : navigator.clipboard;

/** The clipboard's own function; undefined where the browser offers none. */
export const writeClipboard = clipboard === undefined ? undefined : (text: string) => clipboard.writeText(text);
