import { IconPlus } from "@tabler/icons-react";
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from "react";
import { addPerson, Refused } from "./control.ts";
import { useWords } from "./words.ts";

type Props = { onAdded: (ids: readonly string[]) => void };

export function AddPerson({ onAdded }: Props) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [minor, setMinor] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open) first.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === "") return first.current?.focus();
    try {
      const digits = phone.replaceAll(/[^\d+]/g, "");
      const made = await addPerson({ name: name.trim(), minor, ...(digits ? { phone: digits } : {}) });
      setName("");
      setPhone("");
      setMinor(false);
      setFailure(null);
      setOpen(false);
      onAdded([made.id]);
    } catch (thrown) {
      setFailure(thrown instanceof Refused ? thrown.code : "?");
    }
  };

  const leave = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setOpen(false);
  };

  if (!open)
    return (
      <button ref={opener} type="button" className="button wide" onClick={() => setOpen(true)}>
        <IconPlus size={18} aria-hidden />
        {words.addPerson}
      </button>
    );
  return (
    <form className="add-person" aria-label={words.addPerson} onSubmit={(event) => void submit(event)}>
      <label>
        {words.name}
        <input
          ref={first}
          className="field"
          value={name}
          maxLength={200}
          required
          autoComplete="off"
          onKeyDown={leave}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label>
        <span>
          {words.phone} <small>({words.optional})</small>
        </span>
        <input
          className="field"
          value={phone}
          maxLength={20}
          inputMode="tel"
          autoComplete="off"
          onKeyDown={leave}
          onChange={(event) => setPhone(event.target.value)}
        />
      </label>
      <label className="check">
        <input type="checkbox" checked={minor} onChange={(event) => setMinor(event.target.checked)} />
        {words.minor}
      </label>
      {failure && <p role="alert">{words.failed(failure)}</p>}
      <div className="pair">
        <button type="button" className="button" onClick={() => setOpen(false)}>
          {words.cancel}
        </button>
        <button type="submit" className="button primary">
          {words.addPerson}
        </button>
      </div>
    </form>
  );
}
