export function bytesBySource(code: string, map: { readonly sources: readonly string[]; readonly mappings: string }): Map<string, number>;
