/** Names of files: letters, digits, points and hyphens, which every system takes. */

const LONGEST = 120;

/** `shares-shares-gartner-ww-iaas-2.1.0.csv` of its parts; empty parts are left out. */
export function fileName(parts: readonly string[], extension: string): string {
  const safe = parts.map((part) => part.replace(/[^A-Za-z0-9.]+/g, "-").replace(/^[-.]+|[-.]+$/g, "")).filter((part) => part !== "");
  return `${safe.join("-").slice(0, LONGEST) || "cloud-shares"}.${extension}`;
}
