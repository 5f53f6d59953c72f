import { type Cleaned, type OfficeMime, type Purpose, refused } from "./cleaned.ts";

export async function cleanOffice(_bytes: Buffer, _mime: OfficeMime, _purpose: Purpose): Promise<Cleaned> {
  return refused("not_cleanable_yet");
}
