import type { Rolldown } from "vite";

export const ON_DEMAND: readonly string[];
export function firstLoad(output: Rolldown.RolldownOutput["output"], entry: string): readonly Rolldown.OutputChunk[];
export function withOnDemand(output: Rolldown.RolldownOutput["output"], entry: string): readonly Rolldown.OutputChunk[];
