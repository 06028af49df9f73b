/** Whether the built sheets still show what the sources say, by fingerprints of the sources. */
import { readables, readSamples, readWhole } from "../../excel/read-grids";
import type { FlowCore, JobTools } from "./flow-core";
import { parsedJson } from "./parsed-json";
import { inSlices } from "./in-slices";
import { sourceHashes, type SourceHash } from "./source-hash";
import type { Freshness } from "./views";

/**
 * Compares the sources with those of the last build.
 *
 * @param core - Shared state after a reading.
 * @param tools - Tools of the running job.
 * @returns Fresh, or which sources changed and by how many rows.
 */
export async function compareSources(core: FlowCore, tools: JobTools): Promise<Freshness> {
  const { memory } = core;
  const builtAt = parsedJson(memory.remembered["builtAt"]);
  const before = hashesOf(parsedJson(memory.remembered["sources"]));
  if (typeof builtAt !== "number") return { status: "never" };
  const now = await presentHashes(core, tools);
  const changed = before.flatMap((old) => {
    // A kind may have several sheets, and a sheet may have been renamed.
    const same = now.filter((hash) => hash.kind === old.kind);
    const present =
      same.find((hash) => hash.sheet === old.sheet) ??
      same.find((hash) => hash.hash === old.hash) ??
      same.at(0);
    if (present?.hash === old.hash) return [];
    return [{ kind: old.kind, sheet: old.sheet, rowsAdded: (present?.rows ?? 0) - old.rows }];
  });
  if (changed.length === 0) return { status: "fresh", builtAt };
  const noticed = core.snapshot().freshness;
  return {
    status: "stale",
    builtAt,
    noticedAt: noticed.status === "stale" ? noticed.noticedAt : core.options.now(),
    changed,
  };
}

async function presentHashes(core: FlowCore, tools: JobTools): Promise<readonly SourceHash[]> {
  const { sources } = core.snapshot();
  if (sources === null) return core.memory.hashes;
  const wanted = core.memory.readPlaces;
  const outline = await core.outline(tools.session);
  const places = readables(outline).flatMap((place) => {
    const read = wanted.find(({ sheet, table }) => sheet === place.sheet && table === place.table);
    if (read === undefined) return [];
    return [{ ...place, firstColumn: read.firstColumn, columns: read.columns }];
  });
  const samples = await readSamples(tools.session, places);
  const grids = await readWhole(tools.session, places, samples, async (place, done) => {
    await tools.report("looking", done, place.rows, place.sheet);
  });
  return inSlices(sourceHashes(sources.recognition, grids), core.options, tools.signal);
}

function hashesOf(value: unknown): readonly SourceHash[] {
  return Array.isArray(value) ? value.filter(isHash) : [];
}

function isHash(value: unknown): value is SourceHash {
  return typeof value === "object" && value !== null && "kind" in value && "hash" in value && "rows" in value;
}
