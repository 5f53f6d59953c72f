import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { PageRow } from "@keng/contract/console-pages.ts";
import * as pages from "@keng/i18n/officer/pages.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { api } from "../api.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { KEYS } from "../reads.ts";
import { say } from "../shell/toast.ts";
import style from "./pages.module.css";

export function DisconnectDialog(props: { row: PageRow; onClose: () => void }): ReactElement {
  const t = useTexts(pages);
  const word = useTexts(words);
  const queries = useQueryClient();
  const { id, name } = props.row;
  const end = useMutation({
    mutationFn: () => api.disconnectPage(id),
    onSuccess: () => {
      say(t("disconnecting", { name }));
      props.onClose();
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: KEYS.pages }),
  });
  return (
    <Dialog title={t("disconnect_sure", { name })} onClose={props.onClose}>
      <div className={style.form}>
        <p>{t("disconnect_text")}</p>
        {end.error ? <FaultNote error={end.error} /> : null}
        <div className={style.buttons}>
          <Button variant="default" data-autofocus onClick={props.onClose}>
            {word("cancel")}
          </Button>
          <Button loading={end.isPending} onClick={() => end.mutate()}>
            {t("disconnect")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
