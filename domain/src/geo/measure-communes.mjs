// Compares communes.csv with a reference: node measure-communes.mjs REFERENCE.csv
// The reference has a header and, by name, the columns code_insee, latitude and longitude (names without commas).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { flatKm } from './plane.mjs';

const { resolve } = createRequire(import.meta.url);
if (process.argv.length !== 3) {
  console.error('usage: node measure-communes.mjs REFERENCE.csv (columns code_insee, latitude, longitude)');
  process.exit(2);
}

function table(path) {
  const [header, ...lines] = readFileSync(path, 'utf8').split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, i) => [names[i], value])));
}

const position = (r) => ({ latitude: Number(r.latitude), longitude: Number(r.longitude) });
const quantile = (values, p) => values.length
  ? [...values].sort((a, b) => a - b)[Math.floor(p * (values.length - 1))].toFixed(1) : '-';

const reference = new Map(table(process.argv[2]).filter((r) => r.latitude && r.longitude)
  .map((r) => [r.code_insee, position(r)]));
const communes = table(new URL('../main/resources/fr/vigie/domain/geo/communes.csv', import.meta.url));
const postcodes = new Map(JSON.parse(readFileSync(resolve('@etalab/decoupage-administratif/data/communes.json')))
  .filter((c) => c.type === 'commune-actuelle').map((c) => [c.code, c.codesPostaux ?? []]));

/** Errors of the distances between communes of one postal code, at least one of them approximate. */
function pairErrors(rows) {
  const groups = new Map();
  for (const r of rows) for (const p of postcodes.get(r.code)) groups.set(p, [...(groups.get(p) ?? []), r]);
  return [...groups.values()].flatMap((group) => group.flatMap((a, i) => group.slice(i + 1)
    .filter((b) => a.approximate === '1' || b.approximate === '1')
    .map((b) => flatKm(position(a), position(b)) - flatKm(reference.get(a.code), reference.get(b.code)))));
}

function report(title, rows) {
  const matched = rows.filter((r) => r.approximate === '0');
  const inhabitants = (list) => list.reduce((sum, r) => sum + Number(r.population), 0);
  console.log(`${title}: ${rows.length} communes, GeoNames ${(100 * matched.length / rows.length).toFixed(1)} % of them, `
    + `${(100 * inhabitants(matched) / inhabitants(rows)).toFixed(1)} % of the inhabitants`);
  const known = rows.filter((r) => reference.has(r.code));
  for (const [name, approximate] of [['GeoNames', '0'], ['approximate', '1']]) {
    const errors = known.filter((r) => r.approximate === approximate)
      .map((r) => flatKm(position(r), reference.get(r.code)));
    console.log(`  ${name}: ${errors.length} compared, median ${quantile(errors, 0.5)} km, p95 ${quantile(errors, 0.95)} km`);
  }
  const pairs = pairErrors(known);
  console.log(`  distances within a postal code: median error ${quantile(pairs, 0.5)} km, median of absolute errors `
    + `${quantile(pairs.map(Math.abs), 0.5)} km, p95 ${quantile(pairs.map(Math.abs), 0.95)} km`);
}

report('France', communes);
report('Charente-Maritime', communes.filter((r) => r.code.startsWith('17')));
