import { IconMapPin } from "@tabler/icons-react";
import { useState } from "react";
import type { PersonSend } from "../control-api.ts";
import { Sheet } from "./sheet.view.tsx";
import { useWords } from "./words.ts";

type Props = { onClose: () => void; onSend: (message: PersonSend, label: string) => void };

const numberIn = (text: string, most: number): number | null => {
  const n = Number(text.trim().replace(",", "."));
  return text.trim() !== "" && Number.isFinite(n) && Math.abs(n) <= most ? n : null;
};

export function LocationSheet({ onClose, onSend }: Props) {
  const words = useWords();
  const [latitude, setLatitude] = useState("");
  const [longitude, setLongitude] = useState("");
  const lat = numberIn(latitude, 90);
  const long = numberIn(longitude, 180);
  const send = (north: number, east: number): void =>
    onSend({ kind: "location", latitude: north, longitude: east }, words.attachment.location);
  return (
    <Sheet title={words.attachment.location} onClose={onClose}>
      <ul className="choices">
        {words.places.map(([name, north, east]) => (
          <li key={name}>
            <button type="button" onClick={() => send(north, east)}>
              <IconMapPin size={24} aria-hidden />
              <span>
                <b>{name}</b>
                <small>
                  {north}, {east}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <form
        className="own-place"
        aria-label={words.ownPlace}
        onSubmit={(event) => {
          event.preventDefault();
          if (lat !== null && long !== null) send(lat, long);
        }}
      >
        <h4>{words.ownPlace}</h4>
        <div className="pair">
          <label>
            {words.latitude}
            <input
              className="field"
              inputMode="decimal"
              value={latitude}
              onChange={(event) => setLatitude(event.target.value)}
            />
          </label>
          <label>
            {words.longitude}
            <input
              className="field"
              inputMode="decimal"
              value={longitude}
              onChange={(event) => setLongitude(event.target.value)}
            />
          </label>
        </div>
        <button type="submit" className="button wide" disabled={lat === null || long === null}>
          {words.sendPlace}
        </button>
      </form>
    </Sheet>
  );
}
