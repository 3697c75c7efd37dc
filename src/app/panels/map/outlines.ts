/** Outlines of countries, shipped with the page: coarse for wide maps, finer for near ones. */
import type { FeatureCollection } from 'geojson';
import { useEffect, useState } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import fine from 'world-atlas/countries-50m.json?url';
import coarse from 'world-atlas/countries-110m.json?url';

type Atlas = Topology<{ countries: GeometryCollection }>;

const fetched = new Map<string, Promise<FeatureCollection>>();

/** The outlines once they are there; those that were there until then. */
export function useOutlines(isNear: boolean): FeatureCollection | 'missing' | null {
  const [outlines, setOutlines] = useState<FeatureCollection | 'missing' | null>(null);
  useEffect(() => {
    let isStale = false;
    outlinesFor(isNear)
      .then((found) => {
        if (!isStale) setOutlines(found);
      })
      .catch(() => {
        if (!isStale) setOutlines((had) => had ?? 'missing');
      });
    return () => {
      isStale = true;
    };
  }, [isNear]);
  return outlines;
}

/** Reads the outlines once. Rejects where they do not arrive. */
function outlinesFor(isNear: boolean): Promise<FeatureCollection> {
  const address = isNear ? fine : coarse;
  const known = fetched.get(address);
  if (known) return known;
  const reading = read(address);
  fetched.set(address, reading);
  reading.catch(() => fetched.delete(address));
  return reading;
}

async function read(address: string): Promise<FeatureCollection> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const atlas: Atlas = await response.json();
  return feature(atlas, atlas.objects.countries);
}
