import { TriangleAlert } from "lucide-react";
import { Component, type ReactNode } from "react";
import * as pageWords from "../../domain/words/en/page.ts";

interface State {
  /** What was thrown, in a box: anything can be, also nothing. */
  readonly thrown: { readonly fault: unknown } | null;
}

/** The last net, under everything that no card's own boundary holds: never an empty page, and two ways on. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { thrown: null };

  static getDerivedStateFromError(fault: unknown): State {
    return { thrown: { fault } };
  }

  override render() {
    const { thrown } = this.state;
    if (thrown === null) return this.props.children;
    const words = thrown.fault instanceof Error && thrown.fault.message !== "" ? thrown.fault.message : pageWords.nothingMoreIsKnown;
    return (
      <main className="wrap" id="main">
        <div className="page-head slim">
          <h1>{pageWords.thisViewCouldNot}</h1>
        </div>
        <div className="state state-err" role="alert">
          <h2>
            <TriangleAlert className="ic" size={16} />
            {pageWords.thePageCameUpon}
          </h2>
          <p>
            {pageWords.nothingIsLostThe}
            <q>{words}</q>
          </p>
          <div className="btn-row">
            <button className="btn" type="button" onClick={() => this.setState({ thrown: null })}>
              {pageWords.tryAgain}
            </button>
            <a className="btn" href="./">
              {pageWords.openTheOverview}
            </a>
            <a className="btn" href="data/index.html">
              {pageWords.theDataAsFiles}
            </a>
          </div>
        </div>
      </main>
    );
  }
}
