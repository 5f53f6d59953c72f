import { queryOptions } from "@tanstack/react-query";
import { attachmentUrl } from "../api.ts";
import { peaksOf } from "./peaks.ts";

export const BARS = 40;
/** Longer voices are played without being drawn first. */
const MOST_BYTES = 4 * 1024 * 1024;
const RATE = 8000;

/** The shape of a voice, decoded here from the cleaned copy. Null when this browser cannot. */
async function shapeOf(id: string, signal: AbortSignal): Promise<number[] | null> {
  const answer = await fetch(attachmentUrl(id, "full"), { credentials: "same-origin", signal });
  if (!answer.ok) return null;
  const bytes = await answer.arrayBuffer();
  try {
    const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes);
    return peaksOf(sound.getChannelData(0), BARS);
  } catch {
    return null;
  }
}

export const waveformRead = (id: string, size: number | null) =>
  queryOptions({
    queryKey: ["waveform", id],
    queryFn: ({ signal }) => shapeOf(id, signal),
    enabled: size !== null && size <= MOST_BYTES,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
