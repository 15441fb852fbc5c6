/** Whose figures these are, and which version of the dataset is shown. */
export function Footer({ datasetVersion }: { datasetVersion: string }) {
  return (
    <footer className="foot">
      <div className="wrap foot-in">
        <p>Figures belong to the research firms and companies named beside them. This page stores no cookies and sends nothing anywhere.</p>
        <p>Dataset {datasetVersion}</p>
      </div>
    </footer>
  );
}
