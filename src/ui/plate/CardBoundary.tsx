import { TriangleAlert } from "lucide-react";
import { Component, type ReactNode } from "react";
import type { Card } from "../../spec/card.ts";

interface Props {
  readonly card: Card;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
  readonly card: Card | null;
}

/** Keeps one broken card from taking the page with it. A new spec of the card is a new try. */
export class CardBoundary extends Component<Props, State> {
  override state: State = { failed: false, card: null };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.card === state.card ? null : { failed: false, card: props.card };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="state state-err" role="alert">
        <h3>
          <TriangleAlert className="ic" size={16} />
          This chart could not be drawn
        </h3>
        <p>
          Its figures are sound: the table and the CSV still hold them, and every other card works. Another filter or form draws it anew.
        </p>
      </div>
    );
  }
}
