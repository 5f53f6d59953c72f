import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { Role } from "@keng/contract/roles.ts";
import * as officers from "@keng/i18n/officer/officers.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { api, type Invitation } from "../api.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { KEYS } from "../reads.ts";
import style from "./officers.module.css";
import { RoleBoxes } from "./role-boxes.view.tsx";

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/;

export function InviteDialog(props: {
  onClose: () => void;
  onInvited: (name: string, invitation: Invitation) => void;
}): ReactElement {
  const t = useTexts(officers);
  const word = useTexts(words);
  const queries = useQueryClient();
  const [username, setUsername] = useState("");
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [checked, setChecked] = useState(false);
  const invite = useMutation({
    mutationFn: () => api.inviteOfficer(username.trim(), name.trim(), roles),
    onSuccess: (invitation) => props.onInvited(name.trim(), invitation),
    onSettled: () => void queries.invalidateQueries({ queryKey: KEYS.officers }),
  });
  const wrong = {
    username: !USERNAME.test(username.trim()),
    name: name.trim() === "",
    roles: roles.length === 0,
  };
  return (
    <Dialog title={t("invite_title")} keepOpen onClose={props.onClose}>
      <form
        className={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!wrong.username && !wrong.name && !wrong.roles) invite.mutate();
        }}
      >
        <TextInput
          label={t("display_name")}
          maxLength={80}
          data-autofocus
          value={name}
          error={checked && wrong.name ? t("name_wrong") : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t("username")}
          description={t("username_hint")}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          value={username}
          error={checked && wrong.username ? t("username_wrong") : null}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <RoleBoxes chosen={roles} missing={checked && wrong.roles} onChange={setRoles} />
        {invite.error ? <FaultNote error={invite.error} /> : null}
        <div className={style.buttons}>
          <Button variant="default" onClick={props.onClose}>
            {word("cancel")}
          </Button>
          <Button type="submit" loading={invite.isPending}>
            {t("send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
