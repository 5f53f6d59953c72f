import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type ReactElement } from "react";
import type { QuickReply } from "@keng/contract/habits.ts";
import { filled, PLACEHOLDERS, type Placeholder } from "@keng/contract/placeholders.ts";
import { date, time } from "@keng/i18n/formats.ts";
import * as library from "@keng/i18n/officer/library.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { api, newRequestId } from "../api.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import { KEYS } from "../reads.ts";
import { say } from "../shell/toast.ts";
import style from "./quick-replies.module.css";

const SHORTCUT = /^[a-z0-9_-]{0,20}$/;
const MOST = 1000;

/** A sentence is written beside what the citizen will read of it. */
export function EditDialog({ one, onClose }: { one: QuickReply | null; onClose: () => void }): ReactElement {
  const t = useTexts(library);
  const word = useTexts(words);
  const now = useNow();
  const queries = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const [request] = useState(newRequestId);
  const [name, setName] = useState(one?.name ?? "");
  const [text, setText] = useState(one?.text ?? "");
  const [shortcut, setShortcut] = useState(one?.shortcut ?? "");
  const [checked, setChecked] = useState(false);
  const wrong = {
    name: name.trim() === "",
    text: text.trim() === "",
    shortcut: !SHORTCUT.test(shortcut.trim()),
  };
  const save = useMutation({
    mutationFn: () => {
      const content = {
        name: name.trim(),
        text: text.trim(),
        shortcut: shortcut.trim() === "" ? null : shortcut.trim(),
      };
      return one === null
        ? api.makeQuickReply(request, content)
        : api.changeQuickReply(one.id, one.version, content);
    },
    onSuccess: (all) => {
      queries.setQueryData(KEYS.quickReplies, all);
      say(t("saved"));
      onClose();
    },
  });
  const example: Record<Placeholder, string> = {
    ma_tin: "KQ7-2M4P",
    don_vi: t("example_unit"),
    can_bo: t("example_officer"),
    ngay: date(now),
    gio: time(now),
  };
  const put = (placeholder: Placeholder): void => {
    const at = field.current?.selectionStart ?? text.length;
    setText(`${text.slice(0, at)}{{${placeholder}}}${text.slice(at)}`);
    field.current?.focus();
  };
  return (
    <Dialog title={t(one === null ? "add" : "edit")} size={560} keepOpen onClose={onClose}>
      <form
        className={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!wrong.name && !wrong.text && !wrong.shortcut) save.mutate();
        }}
      >
        <TextInput
          label={t("name")}
          description={t("name_hint")}
          maxLength={60}
          data-autofocus
          value={name}
          error={checked && wrong.name ? t("name_wrong") : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          ref={field}
          label={t("words")}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={MOST}
          value={text}
          error={checked && wrong.text ? t("words_wrong") : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={style.fields} role="group" aria-label={t("fields")}>
          <span className={style.fieldsName}>{t("fields")}</span>
          {PLACEHOLDERS.map((placeholder) => (
            <button
              key={placeholder}
              type="button"
              className={style.field}
              title={`{{${placeholder}}}`}
              onClick={() => put(placeholder)}
            >
              {t(`field.${placeholder}`)}
            </button>
          ))}
        </div>
        {text.trim() === "" ? null : (
          <p className={style.preview}>
            <strong>{t("preview")}</strong>
            <span>{filled(text, example)}</span>
          </p>
        )}
        <TextInput
          label={t("shortcut")}
          description={t("shortcut_hint")}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
          value={shortcut}
          error={checked && wrong.shortcut ? t("shortcut_wrong") : null}
          onChange={(event) => setShortcut(event.currentTarget.value)}
        />
        {save.error ? <FaultNote error={save.error} /> : null}
        <div className={style.buttons}>
          <Button variant="default" onClick={onClose}>
            {word("cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
