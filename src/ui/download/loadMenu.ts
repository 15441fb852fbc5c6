/** The menu's code is not needed to see the page. */
export const loadMenu = () => import("./DownloadMenu.tsx");

/** A load that fails is told when the menu is asked for. */
export const preloadMenu = (): void => {
  loadMenu().catch(() => {});
};
