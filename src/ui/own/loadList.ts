import { near } from "../onDemand/near.ts";

/** The list of the reader's own sets, of which nothing is fetched before it is wanted. */
export const loadList = () => import("../importer/OwnSetsDialog.tsx");

/** For what opens it. */
export const nearList = near(loadList);
