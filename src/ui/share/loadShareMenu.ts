/** The menu's code is not needed to see the page. */
export const loadShareMenu = () => import("./ShareMenu.tsx");

/** A load that fails is told when the menu is asked for. */
export const preloadShareMenu = (): void => {
  loadShareMenu().catch(() => {});
};
