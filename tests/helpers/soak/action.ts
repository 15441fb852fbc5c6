/** What a reader can do: one step on the page, and the same step on the model. */
import type { Locator, Page } from "playwright-core";
import type { ViewState } from "../../../src/spec/view.ts";
import type { Model } from "./model.ts";
import type { Random } from "./random.ts";

export interface Scene {
  readonly page: Page;
  readonly model: Model;
  readonly random: Random;
  /** Address of the page, without a query. */
  readonly base: string;
  /** Queries that the page was at; a step that passes through one on its way adds it. */
  readonly visited: Set<string>;
}

export interface Action {
  readonly kind: string;
  /** How often it comes up beside the others; 1 when left out. */
  readonly weight?: number;
  /** Whether it brings a new document: what such a step leaves in memory goes with the old one. */
  readonly loads?: boolean;
  readonly can?: (model: Model) => boolean;
  /** Takes the step on both; what it was, in a few words. Throws where the page does not answer as it should. */
  readonly run: (scene: Scene) => Promise<string>;
}

/** By a pointer or by the keyboard, as it comes. */
export async function press(random: Random, control: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  if (random.chance(0.5)) await control.click();
  else {
    await control.focus();
    await control.page().keyboard.press(key);
  }
}

/** A change of the view that closes an open receipt, unless it says otherwise. */
export const change = (model: Model, patch: Partial<ViewState>): void => model.state().setView(patch);

/** A change of the view that leaves an open receipt open. */
export const narrow = (model: Model, patch: Partial<ViewState>): void => change(model, { receipt: model.view().receipt, ...patch });

/** The list with this one switched, in the order of all. */
export const switched = (all: readonly string[], on: readonly string[], id: string): readonly string[] =>
  all.filter((other) => (other === id ? !on.includes(id) : on.includes(other)));
