import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles.ts";
import { EmbedPage } from "../ui/embed/EmbedPage.tsx";
import { LoadFailure } from "../ui/shell/LoadFailure.tsx";
import { PageBoundary } from "../ui/shell/PageBoundary.tsx";
import { AppContext } from "../ui/useApp.ts";
import { writePicture, writeText } from "./clipboards.ts";
import { postHeight } from "./postHeight.ts";
import { startEmbed } from "./startEmbed.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("embed.html has no #root");

// A frame has no head of the page over it.
document.documentElement.dataset["embed"] = "";
const start = startEmbed(window.location.search, document.documentElement);

const CLIPBOARDS = { writeText, writePicture };

createRoot(root).render(
  <StrictMode>
    {start.ok ? (
      <AppContext value={start.store}>
        <PageBoundary>
          <EmbedPage embed={start.embed} clipboards={CLIPBOARDS} onHeight={postHeight} />
        </PageBoundary>
      </AppContext>
    ) : (
      <LoadFailure issues={start.issues} />
    )}
  </StrictMode>,
);
