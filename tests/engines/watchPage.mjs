/**
 * Runs in every page before its own scripts, from its text: it sees nothing but the page. Notes every complaint, the files that the page hands
 * to the browser (which are not saved: no engine asks or writes) and the texts that it puts on the clipboard.
 */
export function watchPage() {
  const watched = { complaints: [], files: [], copied: [] };
  Object.assign(window, { watched });
  const words = (given) => given.map((one) => (one instanceof Error ? one.message : String(one))).join(" ");
  for (const level of ["error", "warn"]) {
    const own = console[level].bind(console);
    console[level] = (...given) => {
      watched.complaints.push(`console ${level}: ${words(given)}`);
      own(...given);
    };
  }
  // Sizes that change while sizes are told are told in the next frame: an event, and no line on any console.
  const isLate = ({ message }) => /^ResizeObserver loop/.test(message ?? "");
  // A file that does not load tells its element only, and does so on the way down.
  addEventListener(
    "error",
    (event) => {
      if (isLate(event)) return;
      const { target } = event;
      const address = target instanceof Element ? (target.getAttribute("src") ?? target.getAttribute("href") ?? target.tagName) : "";
      watched.complaints.push(address === "" ? `uncaught: ${event.message}` : `not loaded: ${address}`);
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => watched.complaints.push(`unhandled: ${words([reason])}`));
  addEventListener("securitypolicyviolation", (event) =>
    watched.complaints.push(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
  );

  const blobs = new Map();
  const createObjectURL = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (made) => {
    const address = createObjectURL(made);
    blobs.set(address, made);
    return address;
  };
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[download]") : null;
    if (link === null) return;
    event.preventDefault();
    const name = link.getAttribute("download") || new URL(link.href).pathname.split("/").at(-1);
    watched.files.push({ name, blob: blobs.get(link.href) ?? null, address: link.href });
  });

  const { clipboard } = navigator;
  if (clipboard === undefined) return;
  const writeText = clipboard.writeText.bind(clipboard);
  clipboard.writeText = async (text) => {
    await writeText(text);
    watched.copied.push(text);
  };
}
