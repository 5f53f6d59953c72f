import type { BoxKeys } from "./box.ts";
import { sealJsonTo } from "./json.ts";
import { type HourKey, vouched } from "./vouch.ts";

/** What the other side published last. */
export type Published = { id: string; vouched: Uint8Array };

/** The other side of the wall: seals to its key of the hour, or, where it published none, to its long-lived one. */
export class OtherSide {
  readonly public_key: Uint8Array;
  readonly #own: BoxKeys;
  #last: HourKey | undefined;

  constructor(own: BoxKeys, publicKey: Uint8Array) {
    this.#own = own;
    this.public_key = publicKey;
  }

  seal(hour: Published | undefined, value: unknown): { key_id: string | null; sealed: Buffer } {
    const key = hour === undefined ? undefined : this.#read(hour);
    return { key_id: key?.id ?? null, sealed: sealJsonTo(key?.public_key ?? this.public_key, value) };
  }

  /** A key that nobody vouches for is not sealed to. */
  #read(hour: Published): HourKey | undefined {
    if (this.#last?.id !== hour.id) this.#last = vouched(this.#own, this.public_key, hour.id, hour.vouched);
    return this.#last;
  }
}
