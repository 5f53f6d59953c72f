import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { OfficerRow } from "@keng/contract/console-api.ts";
import type { Role } from "@keng/contract/roles.ts";
import * as officers from "@keng/i18n/officer/officers.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { api, type Invitation } from "../api.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { KEYS } from "../reads.ts";
import { say } from "../shell/toast.ts";
import style from "./officers.module.css";
import { RoleBoxes } from "./role-boxes.view.tsx";

export function RolesDialog(props: {
  officer: OfficerRow;
  onClose: () => void;
  onLink: (invitation: Invitation) => void;
}): ReactElement {
  const t = useTexts(officers);
  const word = useTexts(words);
  const queries = useQueryClient();
  const name = props.officer.display_name;
  const [roles, setRoles] = useState<readonly Role[]>(props.officer.roles);
  const save = useMutation({
    mutationFn: () => api.setRoles(props.officer.id, roles),
    onSuccess: ({ needs_confirmation, invitation }) => {
      say(t(needs_confirmation ? "roles_wait" : "roles_saved", { name }));
      props.onClose();
      if (invitation !== null) props.onLink(invitation);
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: KEYS.officers }),
  });
  return (
    <Dialog title={t("roles_of", { name })} onClose={props.onClose}>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (roles.length > 0) save.mutate();
        }}
      >
        <RoleBoxes chosen={roles} missing={roles.length === 0} onChange={setRoles} />
        {save.error ? <FaultNote error={save.error} /> : null}
        <div className={style.buttons}>
          <Button variant="default" onClick={props.onClose}>
            {word("cancel")}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={roles.length === 0}>
            {word("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
