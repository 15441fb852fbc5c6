import { TriangleAlert } from "lucide-react";
import { Component, type ReactNode } from "react";

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
    const words = thrown.fault instanceof Error && thrown.fault.message !== "" ? thrown.fault.message : "nothing more is known";
    return (
      <main className="wrap" id="main">
        <div className="page-head slim">
          <h1>This view could not be drawn</h1>
        </div>
        <div className="state state-err" role="alert">
          <h2>
            <TriangleAlert className="ic" size={16} /> The page came upon a fault of its own
          </h2>
          <p>
            Nothing is lost: the view is in the address, and the data stand as files beside the page. The fault: <q>{words}</q>
          </p>
          <div className="btn-row">
            <button className="btn" type="button" onClick={() => this.setState({ thrown: null })}>
              Try again
            </button>
            <a className="btn" href="./">
              Open the overview
            </a>
            <a className="btn" href="data/index.html">
              The data as files
            </a>
          </div>
        </div>
      </main>
    );
  }
}
