/** A file ready to be saved. */
export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Hands a file to the browser. The object URL is freed once the download has taken it. */
export function saveFile({ name, blob }: MadeFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
