import { useCallback, useEffect, useRef, useState } from "react";
import type { Asset } from "../control-api.ts";
import { Refused, upload } from "./control.ts";

/** A file from this computer that the simulator holds now; `preview` lives as long as its sheet. */
export type Own = Asset & { preview: string };

export function useUploads(person: string) {
  const [own, setOwn] = useState<Own[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const previews = useRef<string[]>([]);
  const take = useCallback(
    async (files: readonly File[]): Promise<Own[]> => {
      setBusy(true);
      setFailure(null);
      const taken: Own[] = [];
      try {
        for (const file of files)
          taken.push({ ...(await upload(person, file)), preview: URL.createObjectURL(file) });
      } catch (thrown) {
        setFailure(thrown instanceof Refused ? thrown.code : "?");
      }
      previews.current.push(...taken.map((one) => one.preview));
      setOwn((old) => [...old, ...taken]);
      setBusy(false);
      return taken;
    },
    [person],
  );
  useEffect(() => {
    const made = previews.current;
    return () => made.forEach((one) => URL.revokeObjectURL(one));
  }, []);
  return { own, busy, failure, take };
}
