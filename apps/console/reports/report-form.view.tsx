import { Button, Textarea, TextInput } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useState, type ReactElement } from "react";
import type { ReportLog } from "@keng/contract/console-reports.ts";
import * as reports from "@keng/i18n/officer/reports.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import style from "./report.module.css";
import { type Identity, tellsNumber } from "./seal-identity.ts";
import type { Sheet } from "./minutes.ts";
import { MinutesFields } from "./minutes-fields.view.tsx";
import { SPOKEN, type SpokenWord } from "./spoken.ts";
import { instantOf } from "./told-at.ts";

export type Typed = {
  identity: Identity;
  text: string;
  place: string;
  kind: ReportLog["kind"];
  told: string;
  sheet: Sheet;
};

const KINDS = ["tip", "emergency", "question", "other"] as const;
const CHANNELS = Object.keys(SPOKEN) as SpokenWord[];

type Props = {
  channel: ReportLog["channel"];
  typed: Typed;
  canSeal: boolean;
  error: unknown;
  saving: boolean;
  onChannel: (word: SpokenWord) => void;
  onType: (next: Partial<Typed>) => void;
  onSave: () => void;
};

/** Number, what, where, kind, when: filled in while somebody speaks, in the order in which they say it. */
export function ReportForm(props: Props): ReactElement {
  const t = useTexts(reports);
  const word = useTexts(words);
  const [checked, setChecked] = useState(false);
  const { typed, channel } = props;
  const missing = { text: typed.text.trim() === "", told: instantOf(typed.told) === null };
  const named = (name: string): string => typed.identity[name] ?? "";
  const name = (field: string, value: string): void =>
    props.onType({ identity: { ...typed.identity, [field]: value } });
  const submit = (): void => {
    setChecked(true);
    if (!missing.text && !missing.told && !props.saving) props.onSave();
  };
  return (
    <form
      className={style.form}
      noValidate
      aria-label={t("title")}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing)
          return;
        event.preventDefault();
        submit();
      }}
    >
      <fieldset className={style.choice}>
        <legend className="k-unseen">{t("channels")}</legend>
        {CHANNELS.map((one) => (
          <label key={one} className={style.option}>
            <input
              type="radio"
              name="channel"
              checked={SPOKEN[one] === channel}
              onChange={() => props.onChannel(one)}
            />
            <span>{t(`channel.${SPOKEN[one]}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={style.who} disabled={!props.canSeal}>
        <legend className={style.legend}>
          <IconLock size={16} aria-hidden="true" />
          {t("who")}
        </legend>
        <p className={page.hint}>{props.canSeal ? t("who_text") : t("who_missing")}</p>
        <div className={style.pair}>
          <TextInput
            label={t("phone")}
            type="tel"
            inputMode="tel"
            maxLength={20}
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody is on the telephone: typing begins at once
            autoFocus
            value={named("phone")}
            onChange={(event) => name("phone", event.currentTarget.value)}
          />
          <TextInput
            label={t("name")}
            maxLength={120}
            autoComplete="off"
            value={named("name")}
            onChange={(event) => name("name", event.currentTarget.value)}
          />
        </div>
      </fieldset>
      <Textarea
        label={t("what")}
        description={t("what_hint")}
        required
        withAsterisk={false}
        rows={5}
        maxLength={3500}
        value={typed.text}
        error={checked && missing.text ? t("what_missing") : null}
        onChange={(event) => props.onType({ text: event.currentTarget.value.normalize("NFC") })}
      />
      {tellsNumber(typed.text, named("phone")) ? (
        <p className={style.warning} role="status">
          {t("number_inside")}
        </p>
      ) : null}
      <TextInput
        label={t("where")}
        maxLength={400}
        value={typed.place}
        onChange={(event) => props.onType({ place: event.currentTarget.value.normalize("NFC") })}
      />
      <div className={style.pair}>
        <fieldset className={style.kinds}>
          <legend className={style.label}>{t("kind")}</legend>
          <div className={style.choice}>
            {KINDS.map((one) => (
              <label key={one} className={style.option} data-urgent={one === "emergency" || undefined}>
                <input
                  type="radio"
                  name="kind"
                  checked={typed.kind === one}
                  onChange={() => props.onType({ kind: one })}
                />
                <span>{word(`kind.${one}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <TextInput
          label={t("when")}
          type="datetime-local"
          value={typed.told}
          error={checked && missing.told ? t("when_missing") : null}
          onChange={(event) => props.onType({ told: event.currentTarget.value })}
        />
      </div>
      {channel === "counter" ? (
        <MinutesFields
          identity={typed.identity}
          sheet={typed.sheet}
          canSeal={props.canSeal}
          onIdentity={(identity) => props.onType({ identity })}
          onSheet={(sheet) => props.onType({ sheet })}
        />
      ) : null}
      {props.error ? <FaultNote error={props.error} /> : null}
      <div className={style.buttons}>
        <Button type="submit" loading={props.saving} aria-keyshortcuts="Control+Enter">
          {t("save")}
        </Button>
        <span className="k-unseen" role="status">
          {props.saving ? t("saving") : ""}
        </span>
      </div>
    </form>
  );
}
