/** A long table as an analyst's database writes it, for measuring the import: 73 bytes a row, shares of eight providers in many markets. */

const PROVIDERS = ["AWS", "Microsoft", "Google", "Alibaba", "Huawei", "Tencent", "IBM", "Others"];
const HEADER = "period,provider,firm,segment,geography,measure,value,unit,status,note\n";

/** A row that stands for itself: no two are of one market, time and provider. */
function row(k) {
  const provider = PROVIDERS[k % 8];
  const quarter = Math.floor(k / 8) % 60;
  const market = Math.floor(k / 480);
  const value = 2 + ((k * 7919) % 2000) / 200;
  const period = `${2010 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  return `${period},${provider},House ${market % 40},Segment ${Math.floor(market / 40)},Region ${market % 90},share,${value.toFixed(2)},percent,reported,table ${market}\n`;
}

/** CSV with so many rows. */
export function importTable(rows) {
  const parts = [HEADER];
  for (let k = 0; k < rows; k += 1) parts.push(row(k));
  return parts.join("");
}
