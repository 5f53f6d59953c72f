import { Button } from "@mantine/core";
import { IconUserCheck } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { AccountOrder } from "@keng/contract/console-api.ts";
import { dateTime } from "@keng/i18n/formats.ts";
import * as orders from "@keng/i18n/officer/orders.ts";
import * as roles from "@keng/i18n/officer/roles.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { EmptyState } from "@keng/ui/empty-state.view.tsx";
import { Pill } from "@keng/ui/pill.view.tsx";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { api } from "../api.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import { KEYS, ordersRead } from "../reads.ts";
import { say } from "../shell/toast.ts";
import style from "./orders.module.css";

type Shown = { name: string; code: string };

/** What an administrator ordered and the commander confirms or refuses, one press each. */
export function OrdersPage(): ReactElement {
  const t = useTexts(orders);
  const word = useTexts(words);
  const list = useQuery(ordersRead);
  const [shown, setShown] = useState<Shown | null>(null);
  const [refusing, setRefusing] = useState<AccountOrder | null>(null);
  return (
    <div className={page.page}>
      <div className={page.inner}>
        <h1 className={page.title}>{t("title")}</h1>
        <p className={page.text}>{t("text")}</p>
        {list.isPending ? <SkeletonRows rows={2} height={112} label={word("loading")} /> : null}
        {list.error ? <FaultNote error={list.error} retry={() => void list.refetch()} /> : null}
        {list.data?.length === 0 ? (
          <EmptyState icon={<IconUserCheck size={32} />} title={t("empty_title")} text={t("empty_text")} />
        ) : null}
        {list.data && list.data.length > 0 ? (
          <ul className={style.list} aria-label={t("list")}>
            {list.data.map((order) => (
              <Order key={order.id} order={order} onCode={setShown} onRefuse={() => setRefusing(order)} />
            ))}
          </ul>
        ) : null}
      </div>
      {shown === null ? null : <Code shown={shown} onClose={() => setShown(null)} />}
      {refusing === null ? null : <Refusal order={refusing} onClose={() => setRefusing(null)} />}
    </div>
  );
}

function Order(props: {
  order: AccountOrder;
  onCode: (shown: Shown) => void;
  onRefuse: () => void;
}): ReactElement {
  const { order } = props;
  const t = useTexts(orders);
  const role = useTexts(roles);
  const queries = useQueryClient();
  const name = order.officer.display_name;
  const confirm = useMutation({
    mutationFn: () => api.confirmOrder(order.id),
    onSuccess: ({ code }) => {
      if (code === null) say(t("confirmed", { name }));
      else props.onCode({ name, code });
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: KEYS.orders }),
  });
  const when = { when: dateTime(order.asked_at), until: dateTime(order.expires_at) };
  return (
    <li className={page.card} data-testid="order">
      <div className={style.head}>
        <span>
          <span className={page.name}>{name}</span>
          <span className={page.quiet}>{order.officer.username}</span>
        </span>
        <Pill tone="outline">{t(`kind.${order.kind}`)}</Pill>
      </div>
      <p>{t("roles", { roles: order.roles.map((one) => role(one)).join(", ") })}</p>
      <p className={page.hint}>
        {order.asked_by === null ? t("asked_operator", when) : t("asked", { name: order.asked_by, ...when })}
      </p>
      {confirm.error ? <FaultNote error={confirm.error} /> : null}
      {order.mine ? (
        <p className={page.hint}>{t("mine")}</p>
      ) : (
        <div className={style.buttons}>
          <Button variant="default" onClick={props.onRefuse}>
            {t("refuse")}
          </Button>
          <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {t("confirm")}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Shown once: the officer's half of an invitation, in the commander's hand alone. */
function Code(props: { shown: Shown; onClose: () => void }): ReactElement {
  const t = useTexts(orders);
  const { name, code } = props.shown;
  return (
    <Dialog title={t("code_title", { name })} keepOpen onClose={props.onClose}>
      <div className={style.form}>
        <p>{t("code_text", { name })}</p>
        <p className={style.code} data-testid="order-code">
          {code}
        </p>
        <div className={style.buttons}>
          <Button onClick={props.onClose}>{t("code_done")}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Refusal(props: { order: AccountOrder; onClose: () => void }): ReactElement {
  const t = useTexts(orders);
  const word = useTexts(words);
  const queries = useQueryClient();
  const name = props.order.officer.display_name;
  const refuse = useMutation({
    mutationFn: () => api.refuseOrder(props.order.id),
    onSuccess: () => {
      say(t("refused", { name }));
      props.onClose();
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: KEYS.orders }),
  });
  return (
    <Dialog title={t("refuse_sure", { name })} onClose={props.onClose}>
      <div className={style.form}>
        <p>{t("refuse_text")}</p>
        {refuse.error ? <FaultNote error={refuse.error} /> : null}
        <div className={style.buttons}>
          <Button variant="default" onClick={props.onClose}>
            {word("cancel")}
          </Button>
          <Button loading={refuse.isPending} onClick={() => refuse.mutate()}>
            {t("refuse")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
