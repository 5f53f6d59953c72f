import { describe, expect, it } from "vitest";
import {
  barFor,
  directionTo,
  filling,
  frameOf,
  isOnMap,
  namesWithRoom,
  onScreen,
  pointAt,
  shifted,
  spotOf,
  underFinger,
  WHOLE,
  zoomedAt,
} from "./frame.ts";

const hamlets = [
  { latitude: 10.87, longitude: 106.4 },
  { latitude: 10.89, longitude: 106.43 },
];
const frame = frameOf(hamlets);
if (frame === null) throw new Error("no frame");
const size = { width: 400, height: 300 };
const whole = filling(frame, size);

describe("the map of a commune", () => {
  it("has every hamlet in it with air around, and none without hamlets", () => {
    expect(frameOf([])).toBeNull();
    for (const one of hamlets) {
      const { x, y } = onScreen(frame, size, WHOLE, spotOf(frame, one));
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(380);
      expect(y).toBeGreaterThan(20);
      expect(y).toBeLessThan(280);
    }
    expect(frameOf(hamlets.slice(0, 1))?.width).toBe(1000);
    expect(whole.width / whole.height).toBeCloseTo(4 / 3, 6);
    expect(whole.height).toBeCloseTo(frame.height, 6);
  });

  it("gives back the point that was touched, to a metre", () => {
    const touched = { x: 123, y: 77 };
    const point = pointAt(frame, underFinger(frame, size, WHOLE, touched));
    const back = onScreen(frame, size, WHOLE, spotOf(frame, point));
    expect(back.x).toBeCloseTo(touched.x, 0);
    expect(back.y).toBeCloseTo(touched.y, 0);
  });

  it("comes nearer with what is under the finger staying there, and never leaves the land", () => {
    const pixel = { x: 300, y: 100 };
    const before = underFinger(whole, size, WHOLE, pixel);
    const near = zoomedAt(whole, size, WHOLE, 4, pixel);
    const after = underFinger(whole, size, near, pixel);
    expect(after.x).toBeCloseTo(before.x, 6);
    expect(after.y).toBeCloseTo(before.y, 6);
    expect(zoomedAt(whole, size, near, 0.01, pixel)).toEqual(WHOLE);
    const left = shifted(whole, size, zoomedAt(whole, size, WHOLE, 4, pixel), { x: 99_999, y: 0 });
    expect(onScreen(whole, size, left, { x: -whole.width / 2, y: 0 }).x).toBeCloseTo(0, 6);
  });

  it("says far and where to", () => {
    const here = { latitude: 10.88, longitude: 106.41 };
    expect(directionTo(here, { latitude: 10.89, longitude: 106.41 })).toBe("n");
    expect(directionTo(here, { latitude: 10.87, longitude: 106.4 })).toBe("sw");
    expect(directionTo(here, { latitude: 10.88, longitude: 106.4 })).toBe("w");
    expect(isOnMap({ latitude: 10.9, longitude: 106.43 }, hamlets)).toBe(true);
    expect(isOnMap({ latitude: 21, longitude: 105.8 }, hamlets)).toBe(false);
    expect(barFor(0.1, 110)).toBe(1000);
  });

  it("leaves out names that would lie over each other", () => {
    const names = [
      { id: "a", at: { x: 50, y: 50 }, text: "Ấp 1" },
      { id: "b", at: { x: 60, y: 52 }, text: "Ấp 2" },
      { id: "c", at: { x: 150, y: 50 }, text: "Ấp 3" },
    ];
    expect([...namesWithRoom(names)]).toEqual(["a", "c"]);
  });
});
