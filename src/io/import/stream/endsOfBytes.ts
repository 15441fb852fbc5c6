/** How the lines of a file end, found in its bytes piece by piece, and made alike where they differ: as lineEnds.ts does for a text. */
import type { Ends } from "../lineEnds.ts";

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** `alike`: which line ends become LF before the text is split. */
export interface EndsFound extends Omit<Ends, "text"> {
  readonly alike: "none" | "outside quotes" | "all";
}

export class EndsOfBytes {
  private crlf = 0;
  private cr = 0;
  private lf = 0;
  private readonly outside = new Set<string>();
  private inside = false;
  private open = false;
  private bits = 0;

  /** Whether every byte so far is ASCII. */
  get isPlain(): boolean {
    return this.bits < 0x80;
  }

  add(bytes: Uint8Array): void {
    let k = 0;
    if (this.open && bytes.length > 0) {
      this.open = false;
      k = this.afterCr(bytes[0]) ? 1 : 0;
    }
    let bits = this.bits;
    for (; k < bytes.length; k++) {
      const byte = bytes[k] as number;
      bits |= byte;
      if (byte > QUOTE) continue;
      if (byte === QUOTE) this.inside = !this.inside;
      else if (byte === LF) {
        this.lf++;
        if (!this.inside) this.outside.add("LF");
      } else if (byte === CR) {
        if (k + 1 >= bytes.length) this.open = true;
        else if (this.afterCr(bytes[k + 1])) k++;
      }
    }
    this.bits = bits;
  }

  /** Counts a CR by what follows it; true where that belongs to it. */
  private afterCr(next: number | undefined): boolean {
    const isPair = next === LF;
    if (isPair) this.crlf++;
    else this.cr++;
    if (!this.inside) this.outside.add(isPair ? "CRLF" : "CR");
    return isPair;
  }

  found(): EndsFound {
    if (this.open) this.afterCr(undefined);
    this.open = false;
    const { crlf, cr, lf } = this;
    if (cr === 0 && crlf === 0) return { newline: "\n", name: lf === 0 ? "none" : "LF", alike: "none" };
    if (cr === 0 && lf === 0) return { newline: "\r\n", name: "CRLF", alike: "none" };
    if (crlf === 0 && lf === 0) return { newline: "\r", name: "CR", alike: "none" };
    const [only] = this.outside;
    const name = this.outside.size === 1 && only !== undefined ? only : "mixed";
    return { newline: "\n", name, alike: this.inside ? "all" : "outside quotes" };
  }
}

/** Makes line ends alike, piece by piece. */
export class AlikeEnds {
  private inside = false;
  private open = false;

  constructor(private readonly alike: EndsFound["alike"]) {}

  of(bytes: Uint8Array<ArrayBuffer>, isLast: boolean): Uint8Array<ArrayBuffer> {
    if (this.alike === "none") return bytes;
    const out = new Uint8Array(bytes.length + 1);
    let end = 0;
    for (const byte of bytes) {
      if (this.open) {
        this.open = false;
        out[end++] = LF;
        if (byte === LF) continue;
      }
      if (byte === QUOTE) this.inside = !this.inside;
      if (byte === CR && (this.alike === "all" || !this.inside)) this.open = true;
      else out[end++] = byte;
    }
    if (isLast && this.open) out[end++] = LF;
    return out.subarray(0, end);
  }
}
