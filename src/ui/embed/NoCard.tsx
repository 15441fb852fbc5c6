/** In place of a card that the address does not lead to: what is wrong with it, in words. */
export function NoCard({ problems }: { problems: readonly string[] }) {
  return (
    <section className="plate" aria-labelledby="no-card">
      <div className="state" role="alert">
        <h2 id="no-card">This card cannot be shown</h2>
        {problems.length === 0 ? (
          <p>The view that the address names does not hold this card: its filters leave nothing of it, or it belongs to another view.</p>
        ) : (
          problems.map((problem) => <p key={problem}>{problem}</p>)
        )}
        <p>The whole dashboard is one link away, below.</p>
      </div>
    </section>
  );
}
