/** In place of a card that the address does not lead to: what is wrong with it, in words. */
import * as pageWords from "../../domain/words/en/page.ts";
export function NoCard({ problems }: { problems: readonly string[] }) {
  return (
    <section className="plate" aria-labelledby="no-card">
      <div className="state" role="alert">
        <h2 id="no-card">{pageWords.thisCardCannotBe}</h2>
        {problems.length === 0 ? <p>{pageWords.theViewThatThe}</p> : problems.map((problem) => <p key={problem}>{problem}</p>)}
        <p>{pageWords.theWholeDashboardIs}</p>
      </div>
    </section>
  );
}
