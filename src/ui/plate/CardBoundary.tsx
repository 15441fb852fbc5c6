import { Component, type ReactNode } from "react";
import type { Card } from "../../spec/card.ts";
import { CardFault } from "./CardFault.tsx";

interface Props {
  readonly card: Card;
  readonly children: ReactNode;
}

interface State {
  /** What was thrown, in a box: anything can be, also nothing. */
  readonly thrown: { readonly fault: unknown } | null;
  readonly card: Card | null;
}

/** Keeps one broken card from taking the page with it. A new spec of the card is a new try. */
export class CardBoundary extends Component<Props, State> {
  override state: State = { thrown: null, card: null };

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { thrown: { fault } };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.card === state.card ? null : { thrown: null, card: props.card };
  }

  override render() {
    const { thrown } = this.state;
    if (thrown === null) return this.props.children;
    return <CardFault cardId={this.props.card.cardId} fault={thrown.fault} onRetry={() => this.setState({ thrown: null })} />;
  }
}
