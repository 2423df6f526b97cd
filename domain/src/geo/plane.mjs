// Positions on a locally flat Earth: good to 0.1 % over the tens of kilometres met here.
const KM_PER_DEGREE = 111.195;
const cosine = (degrees) => Math.cos((degrees * Math.PI) / 180);

/** Distance in km of two near positions. */
export function flatKm(a, b) {
  const north = (b.latitude - a.latitude) * KM_PER_DEGREE;
  const east = (b.longitude - a.longitude) * KM_PER_DEGREE * cosine((a.latitude + b.latitude) / 2);
  return Math.hypot(north, east);
}

/** The position a distance away, bearing in radians clockwise from the north. */
export function moved(from, km, bearing) {
  return {
    latitude: from.latitude + (km * Math.cos(bearing)) / KM_PER_DEGREE,
    longitude: from.longitude + (km * Math.sin(bearing)) / (KM_PER_DEGREE * cosine(from.latitude)),
  };
}

/** Centroid of weighted positions. */
export function centroid(positions) {
  const total = positions.reduce((sum, p) => sum + p.weight, 0);
  const mean = (field) => positions.reduce((sum, p) => sum + p[field] * p.weight, 0) / total;
  return { latitude: mean('latitude'), longitude: mean('longitude') };
}
