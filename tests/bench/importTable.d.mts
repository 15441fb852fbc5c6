export function importTable(rows: number): string;
