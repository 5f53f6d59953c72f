import type { HamletContent } from "@keng/contract/places.ts";

/** The demo commune's hamlets: invented names and points, around the places of the simulated telephones. */
export const HAMLETS: readonly HamletContent[] = [
  { name: "Ấp 1", latitude: 10.8938, longitude: 106.4075 },
  { name: "Ấp 2", latitude: 10.8871, longitude: 106.4189 },
  { name: "Ấp 3", latitude: 10.8802, longitude: 106.4127 },
  { name: "Ấp 4", latitude: 10.8919, longitude: 106.4268 },
  { name: "Ấp 5", latitude: 10.8764, longitude: 106.4301 },
  { name: "Ấp 6", latitude: 10.8712, longitude: 106.4189 },
  { name: "Ấp Rạch Tràm", latitude: 10.8861, longitude: 106.4024 },
  { name: "Ấp Đức Ngãi", latitude: 10.9001, longitude: 106.4167 },
];
