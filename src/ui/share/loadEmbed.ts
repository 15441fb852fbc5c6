import { near } from "../onDemand/near.ts";

/** The dialog with the lines of an embed, of which nothing is fetched before it is wanted. */
export const loadEmbed = () => import("./EmbedDialog.tsx");

/** For what opens it. */
export const nearEmbed = near(loadEmbed);
