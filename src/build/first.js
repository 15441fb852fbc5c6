// Stands in the page itself and runs before anything is painted.
(() => {
  const page = document.documentElement.dataset;
  // Nothing has to change after the first paint.
  try {
    const theme = localStorage.getItem("cloud-shares.theme");
    if (theme === "light" || theme === "dark") page.theme = theme;
  } catch {
    // Storage is blocked: the page follows the system.
  }
  // The page is drawn for its view without any choice. Another address is drawn by the scripts, and until then nothing wrong is shown.
  if (location.search !== "") page.other = "";
  // The scripts are asked for when the page stands, so that nothing shares the line with it. A page that is not seen has no frames.
  const start = () => {
    const scripts = document.querySelector("template#scripts");
    if (scripts === null) return;
    scripts.replaceWith(document.importNode(scripts.content, true));
  };
  addEventListener("DOMContentLoaded", () => {
    if (page.other === "" || document.hidden) start();
    else {
      requestAnimationFrame(start);
      setTimeout(start, 500);
    }
  });
  // The browser would leave the page for a file that is let go over it before the scripts answer: it is kept, and let go again by them.
  const isEarly = () => document.querySelector("#root[data-view]") !== null;
  addEventListener("dragover", (event) => isEarly() && event.preventDefault());
  addEventListener("drop", (event) => {
    const { files } = event.dataTransfer ?? {};
    if (!files?.length || !isEarly()) return;
    event.preventDefault();
    const kept = new DataTransfer();
    for (const file of files) kept.items.add(file);
    document.documentElement.dropped = kept;
  });
  // What is pressed before the scripts answer is marked. They press it again when they do: see src/app/pressedEarly.ts.
  addEventListener(
    "click",
    (event) => {
      const pressed = page.started === "" ? null : event.target.closest("button, input, [role=button]");
      if (pressed === null) return;
      event.preventDefault();
      for (const other of document.querySelectorAll("[data-early]")) delete other.dataset.early;
      pressed.dataset.early = "";
    },
    true,
  );
})();
