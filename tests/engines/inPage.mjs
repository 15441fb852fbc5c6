/** Functions that run in the page, from their texts: each sees nothing but the page and what it is given. */

/** Waits until the page stands and the number of things to open has not changed for three frames: charts measure themselves before they draw. */
export function settled() {
  return new Promise((done) => {
    let last = -1;
    let same = 0;
    // A window that nobody looks at may paint nothing for a while: frames that do not come are not waited for.
    const next = () => new Promise((frame) => [requestAnimationFrame(frame), setTimeout(frame, 100)]);
    const look = () => {
      // A page that the build drew keeps its view's name until the scripts have taken it over.
      const waits = document.querySelector("#root[data-view], [aria-busy=true]") !== null;
      const stands = !waits && document.querySelector("[role=status], .embed") !== null;
      const now = stands ? document.querySelectorAll("[data-receipt], [data-row], [data-receipt-open]").length : -2;
      same = stands && now === last ? same + 1 : 0;
      last = now;
      if (same >= 3) done(null);
      else next().then(look);
    };
    look();
  });
}

/** What is on the page: its status in words, the cards, and the marks of each with their values. */
export function standing() {
  const cards = [...document.querySelectorAll("figure[data-card]")].map((figure) => ({
    cardId: figure.getAttribute("data-card"),
    height: Math.round(figure.getBoundingClientRect().height),
    marks: [...figure.querySelectorAll("[data-receipt]")].map(
      (mark) => `${mark.getAttribute("data-receipt")} ${mark.getAttribute("data-value") ?? ""}`,
    ),
  }));
  // The frame of a chart is drawn by the page at first and by Recharts when nothing else is to do: the same in other elements.
  const isOfFrame = (shape) => shape.closest(".own-axes, .bars-grid, .recharts-wrapper") !== null;
  const shapes = [...document.querySelectorAll("figure[data-card] :is(path, rect, line, circle, td, [data-receipt])")].filter(
    (shape) => !isOfFrame(shape),
  );
  const drawn = shapes
    .map((shape) => `${shape.tagName}${shape.getAttribute("class")}${shape.getAttribute("d")}${shape.textContent}`)
    .join();
  let drawing = 0;
  for (let at = 0; at < drawn.length; at += 1) drawing = (Math.imul(drawing, 31) + drawn.charCodeAt(at)) | 0;
  return {
    status: document.querySelector("[role=status]")?.textContent ?? "",
    heading: document.querySelector("h1")?.textContent ?? "",
    cards,
    shapes: shapes.length,
    /** Of everything that is drawn, one number: drawings that differ anywhere differ here. */
    drawing,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
}
