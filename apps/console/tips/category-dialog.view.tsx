import { TextInput } from "@mantine/core";
import { useState, type ReactElement } from "react";
import * as categories from "@keng/i18n/officer/categories.ts";
import * as work from "@keng/i18n/officer/work.ts";
import { Dialog } from "../dialog.view.tsx";
import { useTexts } from "../language.tsx";
import { unaccented } from "./unaccented.ts";
import style from "./category-dialog.module.css";

export function CategoryDialog(props: {
  chosen: categories.Category | null;
  onChoose: (code: categories.Category) => void;
  onClose: () => void;
}): ReactElement {
  const t = useTexts(work);
  const name = useTexts(categories);
  const [typed, setTyped] = useState("");
  const sought = unaccented(typed);
  const found = categories.CATEGORIES.filter(
    (code) => unaccented(name(code)).includes(sought) || code.toLowerCase().includes(sought),
  );
  return (
    <Dialog title={t("choose_category")} size={480} onClose={props.onClose}>
      <TextInput
        aria-label={t("category_search")}
        placeholder={t("category_search")}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className={style.list} aria-label={t("category")}>
        {found.map((code) => (
          <li key={code}>
            <button
              type="button"
              className={style.kind}
              aria-current={code === props.chosen ? "true" : undefined}
              onClick={() => props.onChoose(code)}
            >
              {name(code)}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
