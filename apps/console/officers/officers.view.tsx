import { Button } from "@mantine/core";
import { IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { OfficerRow } from "@keng/contract/console-api.ts";
import * as officers from "@keng/i18n/officer/officers.ts";
import * as roles from "@keng/i18n/officer/roles.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { EmptyState } from "@keng/ui/empty-state.view.tsx";
import { Pill, type PillTone } from "@keng/ui/pill.view.tsx";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { api, type Invitation } from "../api.ts";
import { FaultNote, useFaultText } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import { KEYS, officersRead } from "../reads.ts";
import { say } from "../shell/toast.ts";
import { InvitationLink } from "./invitation-link.view.tsx";
import { InviteDialog } from "./invite-dialog.view.tsx";
import style from "./officers.module.css";
import { RolesDialog } from "./roles-dialog.view.tsx";

const TONES: Record<OfficerRow["state"], PillTone> = {
  invited: "outline",
  active: "green",
  suspended: "quiet",
  locked: "amber",
};

export function OfficersPage(): ReactElement {
  const t = useTexts(officers);
  const word = useTexts(words);
  const list = useQuery(officersRead);
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<{ name: string; invitation: Invitation } | null>(null);
  const [editing, setEditing] = useState<OfficerRow | null>(null);
  return (
    <div className={page.page}>
      <div className={page.inner}>
        <header className={page.head}>
          <h1 className={page.title}>{t("title")}</h1>
          <Button
            leftSection={<IconUserPlus size={20} aria-hidden="true" />}
            onClick={() => setInviting(true)}
          >
            {t("invite")}
          </Button>
        </header>
        <p className={page.text}>{t("text")}</p>
        {list.isPending ? <SkeletonRows rows={5} height={56} label={word("loading")} /> : null}
        {list.error ? <FaultNote error={list.error} retry={() => void list.refetch()} /> : null}
        {list.data?.length === 0 ? (
          <EmptyState icon={<IconUsers size={32} />} title={t("empty_title")} text={t("empty_text")} />
        ) : null}
        {list.data && list.data.length > 0 ? (
          <div className={page.tableBox}>
            <table className={page.table} aria-label={t("count", { n: list.data.length })}>
              <thead>
                <tr>
                  <th scope="col">{t("name_column")}</th>
                  <th scope="col">{t("role_column")}</th>
                  <th scope="col">{t("state_column")}</th>
                  <th scope="col">
                    <span className="k-unseen">{word("more")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.data.map((officer) => (
                  <Officer
                    key={officer.id}
                    officer={officer}
                    onRoles={() => setEditing(officer)}
                    onLink={(invitation) => setLink({ name: officer.display_name, invitation })}
                  />
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
      </div>
      {inviting ? (
        <InviteDialog
          onClose={() => setInviting(false)}
          onInvited={(name, invitation) => {
            setInviting(false);
            setLink({ name, invitation });
          }}
        />
      ) : null}
      {link === null ? null : <InvitationLink {...link} onClose={() => setLink(null)} />}
      {editing === null ? null : (
        <RolesDialog
          officer={editing}
          onClose={() => setEditing(null)}
          onLink={(invitation) => setLink({ name: editing.display_name, invitation })}
        />
      )}
    </div>
  );
}

function Officer(props: {
  officer: OfficerRow;
  onRoles: () => void;
  onLink: (invitation: Invitation) => void;
}): ReactElement {
  const { officer } = props;
  const t = useTexts(officers);
  const role = useTexts(roles);
  const fault = useFaultText();
  const queries = useQueryClient();
  const name = officer.display_name;
  const after = {
    onError: (error: Error) => say(fault(error), null, "fault"),
    onSettled: () => void queries.invalidateQueries({ queryKey: KEYS.officers }),
  };
  const suspend = useMutation({
    mutationFn: () => api.suspend(officer.id),
    onSuccess: () => say(t("suspended_done", { name }), () => restore.mutate()),
    ...after,
  });
  const restore = useMutation({
    mutationFn: () => api.restore(officer.id),
    onSuccess: () => say(t("restored_done", { name })),
    ...after,
  });
  const again = useMutation({
    mutationFn: () => api.inviteAgain(officer.id),
    onSuccess: props.onLink,
    ...after,
  });
  return (
    <tr data-testid="officer">
      <td>
        <span className={page.name}>{name}</span>
        <span className={page.quiet}>{officer.username}</span>
      </td>
      <td>{officer.roles.map((one) => role(one)).join(", ")}</td>
      <td>
        <Pill tone={TONES[officer.state]}>{t(`state.${officer.state}`)}</Pill>
        {officer.waits ? <Pill tone="amber">{t("waits")}</Pill> : null}
        <span className={page.quiet}>{officer.second_factor ? t("factor_on") : t("factor_off")}</span>
      </td>
      <td className={page.right}>
        <div className={style.acts} role="group" aria-label={t("actions", { name })}>
          <Button variant="default" onClick={props.onRoles}>
            {t("edit_roles")}
          </Button>
          <Button
            variant="default"
            title={t("again_text")}
            loading={again.isPending}
            onClick={() => again.mutate()}
          >
            {t("again")}
          </Button>
          {officer.state === "suspended" ? (
            <Button variant="default" loading={restore.isPending} onClick={() => restore.mutate()}>
              {t("restore")}
            </Button>
          ) : (
            <Button variant="default" loading={suspend.isPending} onClick={() => suspend.mutate()}>
              {t("suspend")}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
