// Runs before the first paint, so that nothing has to change after it.
(() => {
  const page = document.documentElement.dataset;
  try {
    const theme = localStorage.getItem("cloud-shares.theme");
    if (theme === "light" || theme === "dark") page.theme = theme;
  } catch {
    // Storage is blocked: the page follows the system.
  }
  // The page is drawn for its view without any choice. Another address is drawn by the scripts, and until then nothing wrong is shown.
  if (location.search !== "") page.other = "";
})();
