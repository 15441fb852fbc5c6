/** What the Data view will be asked for and has not been yet, made ahead in pieces of a few milliseconds. */
import type { Dataset } from "../domain/model.ts";
import { warmOrders } from "./dataOrder.ts";
import { warmSearch } from "./dataSearch.ts";

/** Yields after each piece. Whatever is asked for before its turn is made then and there, and is the same. */
export function* warmData(dataset: Dataset): Generator<void, void> {
  yield* warmSearch(dataset);
  yield* warmOrders(dataset);
}
