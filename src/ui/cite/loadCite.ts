import { near } from "../onDemand/near.ts";

/** The citation dialog, of which nothing is fetched before it is wanted. */
export const loadCite = () => import("./CiteDialog.tsx");

/** For the buttons that open it. */
export const nearCite = near(loadCite);
