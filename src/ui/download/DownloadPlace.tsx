import { Component, lazy, type ReactNode, Suspense } from "react";
import type { PageMenu } from "../menu/usePageMenu.ts";
import { DownloadProblem } from "./DownloadProblem.tsx";
import { loadMenu } from "./loadMenu.ts";
import type { Clipboards } from "./useTaking.ts";

const DownloadMenu = lazy(async () => ({ default: (await loadMenu()).DownloadMenu }));

interface DownloadPlaceProps {
  readonly menu: PageMenu;
  readonly clipboards: Clipboards;
  readonly onOpenFile: () => void;
}

/** Where the menu stands once it was asked for. */
export function DownloadPlace({ menu, clipboards, onOpenFile }: DownloadPlaceProps) {
  const { subject, openFor, close } = menu;
  if (subject === null) return null;
  return (
    <LoadBoundary onClose={close}>
      <Suspense fallback={null}>
        <DownloadMenu subject={subject} open={openFor === subject.cardId} onClose={close} clipboards={clipboards} onOpenFile={onOpenFile} />
      </Suspense>
    </LoadBoundary>
  );
}

interface LoadBoundaryProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu whose code does not come (no connection, a newer page on the server) says so and leaves the page as it is. */
class LoadBoundary extends Component<LoadBoundaryProps, { readonly told: boolean | null }> {
  override state: { readonly told: boolean | null } = { told: null };

  static getDerivedStateFromError(): { readonly told: boolean } {
    return { told: false };
  }

  override render() {
    if (this.state.told === null) return this.props.children;
    const close = () => {
      this.setState({ told: true });
      this.props.onClose();
    };
    const problem = this.state.told
      ? null
      : {
          title: "The download menu could not be loaded",
          text: "The rest of its code did not arrive: the connection may be gone, or the page may have been renewed. Load the page again.",
        };
    return <DownloadProblem problem={problem} onClose={close} />;
  }
}
