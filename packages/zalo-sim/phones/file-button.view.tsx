import { IconUpload } from "@tabler/icons-react";
import { useRef } from "react";
import { useWords } from "./words.ts";

type Props = { accept?: string; multiple?: boolean; disabled: boolean; onFiles: (files: File[]) => void };

export function FileButton({ accept, multiple = false, disabled, onFiles }: Props) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.fromComputer}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <button
        type="button"
        className="button wide"
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        <IconUpload size={18} aria-hidden />
        {words.fromComputer}
      </button>
    </>
  );
}
