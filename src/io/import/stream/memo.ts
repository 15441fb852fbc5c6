/** What is known of each of the numbers from 0 on: nothing yet, that it waits for an answer, that it is fine, or a number of its own. */

export const UNKNOWN = 0;
export const WAITS = 1;
/** Nothing is wrong with it; what it says was not needed yet. */
export const FINE = 2;
const FIRST_NUMBER = 3;

export class Memo {
  private states = new Int32Array(64);

  /** UNKNOWN, WAITS, FINE, or above them for a number. */
  state(of: number): number {
    return this.states[of] ?? UNKNOWN;
  }

  /** The number in a state that holds one. */
  static number(state: number): number {
    return state - FIRST_NUMBER;
  }

  set(of: number, state: typeof WAITS | typeof FINE): void {
    if (this.state(of) === UNKNOWN) this.put(of, state);
  }

  setNumber(of: number, number: number): void {
    this.put(of, number + FIRST_NUMBER);
  }

  private put(of: number, state: number): void {
    if (of >= this.states.length) {
      const larger = new Int32Array(Math.max(this.states.length * 2, of + 1));
      larger.set(this.states);
      this.states = larger;
    }
    this.states[of] = state;
  }
}
