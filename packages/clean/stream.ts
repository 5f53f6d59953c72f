import {
  ADTS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FLAC,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MATROSKA,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  type OutputFormat,
  QTFF,
  WAVE,
  WavOutputFormat,
  WEBM,
  WebMOutputFormat,
} from "mediabunny";
import { withoutFilling } from "./aac.ts";
import { type Cleaned, type CleanMime, NOTHING_MORE, refused } from "./cleaned.ts";
import { avcDescription, flacDescription, hevcDescription, vorbisDescription } from "./description.ts";
import { framingOf, withoutAv1Notes, withoutNotes } from "./units.ts";

const FORMATS = [MP4, QTFF, MATROSKA, WEBM, OGG, MP3, WAVE, ADTS, FLAC];
const VIDEO = ["avc", "hevc", "vp8", "vp9", "av1"] as const;
const AUDIO = [
  "aac",
  "opus",
  "mp3",
  "vorbis",
  "flac",
  "pcm-s16",
  "pcm-u8",
  "pcm-s24",
  "ulaw",
  "alaw",
] as const;
type Video = (typeof VIDEO)[number];
type Audio = (typeof AUDIO)[number];

const MOST_SECONDS = 4 * 60 * 60;

/**
 * A film or a sound packed anew: one track of pictures and one of sound, of codecs that are known, and nothing else.
 * Title, place, maker, chapters, subtitles, tracks of data and pictures of a cover have no way into the new container;
 * notes between the packets of a film are taken out one by one. The packets themselves stay as they are.
 */
export async function remuxed(bytes: Buffer): Promise<Cleaned> {
  const input = new Input({ source: new BufferSource(bytes), formats: FORMATS });
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  const videoCodec = video === null ? null : known(VIDEO, await video.getCodec());
  const audioCodec = audio === null ? null : known(AUDIO, await audio.getCodec());
  // a film whose sound nobody knows is shown without it; one whose pictures nobody knows is not shown
  if (videoCodec === undefined || (video === null && audioCodec === undefined))
    return refused("not_cleanable_yet");
  if (video === null && audio === null) return refused("broken");
  const [format, mime] = containerOf(videoCodec, audioCodec ?? null);
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const feeds: (() => Promise<number>)[] = [];
  if (video !== null && videoCodec !== null) feeds.push(await feedVideo(output, video, videoCodec));
  if (audio !== null && audioCodec != null && format.getSupportedCodecs().includes(audioCodec))
    feeds.push(await feedAudio(output, audio, audioCodec));
  await output.start();
  const ends = await Promise.all(feeds.map((feed) => feed()));
  await output.finalize();
  const seconds = Math.max(...ends);
  if (target.buffer === null || !(seconds > 0)) return refused("broken");
  if (seconds > MOST_SECONDS) return refused("too_heavy");
  return {
    ok: true,
    ...NOTHING_MORE,
    mime,
    bytes: Buffer.from(target.buffer),
    width: video === null ? null : await video.getDisplayWidth(),
    height: video === null ? null : await video.getDisplayHeight(),
    duration_ms: Math.round(seconds * 1000),
    has_sound: audio !== null && audioCodec != null,
  };
}

/** Undefined: a codec that is not of the list. */
const known = <T extends string>(list: readonly T[], codec: string | null): T | undefined =>
  list.find((one) => one === codec);

function containerOf(video: Video | null, audio: Audio | null): [OutputFormat, CleanMime] {
  const isOpen = audio === null || audio === "opus" || audio === "vorbis";
  if (video === "vp8" || ((video === "vp9" || video === "av1") && isOpen))
    return [new WebMOutputFormat(), "video/webm"];
  const mp4 = new Mp4OutputFormat({ fastStart: "in-memory" });
  if (video !== null) return [mp4, "video/mp4"];
  if (audio === "aac" || audio === "flac") return [mp4, "audio/mp4"];
  if (audio === "mp3") return [new Mp3OutputFormat({ xingHeader: false }), "audio/mpeg"];
  if (audio === "opus" || audio === "vorbis") return [new OggOutputFormat(), "audio/ogg"];
  return [new WavOutputFormat(), "audio/wav"];
}

async function feedVideo(
  output: Output,
  track: InputVideoTrack,
  codec: Video,
): Promise<() => Promise<number>> {
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source, { rotation: await track.getRotation() });
  const config = await track.getDecoderConfig();
  if (config === null) throw new Error("no decoder is described");
  const { description, ...rest } = config;
  const told = description === undefined ? null : bytesOf(description);
  const clean = told === null ? undefined : describedVideo(codec, told);
  const decoderConfig = { ...rest, ...(clean === undefined ? {} : { description: clean }) };
  const strip = stripOf(codec, told);
  return async () => {
    let end = 0;
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const data = strip(packet.data);
      if (data.length === 0) continue;
      await source.add(packet.clone({ data }), { decoderConfig });
      end = endOf(packet, end);
    }
    source.close();
    return end;
  };
}

async function feedAudio(
  output: Output,
  track: InputAudioTrack,
  codec: Audio,
): Promise<() => Promise<number>> {
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  const config = await track.getDecoderConfig();
  if (config === null) throw new Error("no decoder is described");
  const { description, ...rest } = config;
  const told = description === undefined ? undefined : describedAudio(codec, bytesOf(description));
  const decoderConfig = { ...rest, ...(told === undefined ? {} : { description: told }) };
  return async () => {
    let end = 0;
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const data = codec === "aac" ? withoutFilling(packet.data) : packet.data;
      await source.add(packet.clone({ data }), { decoderConfig });
      end = endOf(packet, end);
    }
    source.close();
    return end;
  };
}

const endOf = (packet: EncodedPacket, end: number): number =>
  Math.max(end, packet.timestamp + packet.duration);

function bytesOf(data: ArrayBufferView | ArrayBufferLike): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

function describedVideo(codec: Video, told: Uint8Array): Uint8Array | undefined {
  if (codec === "avc") return avcDescription(told);
  if (codec === "hevc") return hevcDescription(told);
  // the four bytes of av1C; a sequence head stands in the packets
  return codec === "av1" ? told.slice(0, 4) : undefined;
}

function describedAudio(codec: Audio, told: Uint8Array): Uint8Array | undefined {
  if (codec === "vorbis") return vorbisDescription(told);
  if (codec === "flac") return flacDescription(told);
  // AudioSpecificConfig and OpusHead say how to decode and have no room for more
  if (codec === "aac") return told.slice(0, 64);
  return codec === "opus" ? told.slice(0, 21 + 255) : undefined;
}

function stripOf(codec: Video, told: Uint8Array | null): (data: Uint8Array) => Uint8Array {
  if (codec === "avc" || codec === "hevc") {
    const framing = framingOf(codec, told);
    return (data) => withoutNotes(codec, data, framing);
  }
  return codec === "av1" ? withoutAv1Notes : (data) => data;
}
