import { IconArrowDown } from "@tabler/icons-react";
import { Fragment, useEffect, useRef, useState } from "react";
import type {
  CallOutcome,
  Chat as ChatState,
  ChatButton,
  ChatMessage,
  Person,
  Sample,
  SimOa,
} from "../control-api.ts";
import { ChatHead } from "./chat-head.view.tsx";
import { CallLine } from "./call-line.view.tsx";
import { callsBefore, rowsOf } from "./chat-shape.ts";
import { Composer } from "./composer.view.tsx";
import { react, type Act } from "./control.ts";
import { Bubble } from "./message.view.tsx";
import { PendingBubble } from "./pending.view.tsx";
import { Sheets, type Shown } from "./sheets.view.tsx";
import { useArrowsBetween } from "./use-arrows-between.ts";
import { useEndInView } from "./use-end-in-view.ts";
import { useSending } from "./use-sending.ts";
import { useWords } from "./words.ts";

type Props = {
  person: Person;
  oa: SimOa;
  chat: ChatState | undefined;
  samples: readonly Sample[];
  onRead: () => void;
  onAct: (what: Act) => Promise<boolean>;
  onCall: (outcome: CallOutcome) => void;
  onPage: () => void;
};

export function Chat({ person, oa, chat, samples, onRead, onAct, onCall, onPage }: Props) {
  const words = useWords();
  const { pending, put, again, drop } = useSending(person.id, oa.oa_id, chat, onRead);
  const [quoted, setQuoted] = useState<ChatMessage | null>(null);
  const [sheet, setSheet] = useState<Shown | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const messages = chat?.messages ?? [];
  const calls = callsBefore(messages, chat?.calls ?? []);
  const fromPage = messages.filter((one) => one.from === "oa").length;
  const { below, toEnd, onScroll } = useEndInView(list, content, fromPage);

  useArrowsBetween(list, ".message-menu > button");

  const show = (what: Shown): void => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setSheet(what);
  };
  const close = (): void => setSheet(null);
  // The sheet gives the focus back to what opened it, once the rest can be reached again.
  useEffect(() => {
    if (sheet === null && opener.current) {
      (opener.current.isConnected ? opener.current : input.current)?.focus();
      opener.current = null;
    }
  }, [sheet]);

  const sendOut: typeof put = (message, label) => {
    put(quoted ? { ...message, quote_msg_id: quoted.msg_id } : message, label);
    setQuoted(null);
    setNotice(null);
    toEnd();
  };
  const press = (button: ChatButton): void => {
    if (button.type === "oa.query.show" || button.type === "oa.query.hide") {
      const payload = button.payload ?? button.title;
      put({ button: payload, ...(button.type === "oa.query.hide" ? { hidden: true } : {}) }, payload);
    } else show({ what: "button", button });
  };

  return (
    <>
      <div className="chat" inert={sheet !== null}>
        <ChatHead
          oa={oa}
          following={person.following.includes(oa.oa_id)}
          onPage={onPage}
          onFollow={() => void onAct("follow")}
          onUnfollow={() => void onAct("unfollow").then((done) => done && setNotice(words.unfollowed))}
          onWithdraw={() => show({ what: "withdraw" })}
          onCall={() => show({ what: "call" })}
        />
        <div
          ref={list}
          className="messages"
          role="log"
          aria-live="polite"
          aria-label={words.chatWith(oa.name)}
          onScroll={onScroll}
        >
          <div ref={content}>
            {chat && messages.length + pending.length + (calls[0]?.length ?? 0) === 0 && (
              <p className="chat-empty">{words.emptyChat}</p>
            )}
            {rowsOf(messages).map((row, index) => (
              <Fragment key={row.message.msg_id}>
                {calls[index]?.map((one) => (
                  <CallLine key={one.call_id} call={one} />
                ))}
                <Bubble
                  row={row}
                  joined={messages[index - 1]?.from === row.message.from && row.day === undefined}
                  last={index === messages.length - 1}
                  pageName={oa.name}
                  quoted={messages.find((one) => one.msg_id === row.message.quote_msg_id)}
                  onReply={() => {
                    setQuoted(row.message);
                    input.current?.focus();
                  }}
                  onReact={(icon) =>
                    void react(person.id, { oa_id: oa.oa_id, msg_id: row.message.msg_id, icon }).catch(
                      () => undefined,
                    )
                  }
                  onPress={press}
                  onPicture={(url) => show({ what: "view", url })}
                />
              </Fragment>
            ))}
            {calls[messages.length]?.map((one) => (
              <CallLine key={one.call_id} call={one} />
            ))}
            {pending.map((one) => (
              <PendingBubble
                key={one.key}
                pending={one}
                onAgain={() => again(one)}
                onDrop={() => drop(one.key)}
              />
            ))}
            {notice && (
              <p className="notice" role="status">
                {notice}
              </p>
            )}
          </div>
        </div>
        {below > 0 && (
          <button type="button" className="below" onClick={toEnd}>
            {words.newBelow(below)}
            <IconArrowDown size={16} aria-hidden />
          </button>
        )}
        <Composer
          ref={input}
          quoted={quoted}
          pageName={oa.name}
          onDropQuote={() => {
            setQuoted(null);
            input.current?.focus();
          }}
          onSend={sendOut}
          onSheet={show}
        />
      </div>
      {sheet && (
        <Sheets
          shown={sheet}
          person={person}
          samples={samples}
          onShow={setSheet}
          onClose={close}
          onSend={(message, label) => {
            sendOut(message, label);
            close();
          }}
          pageName={oa.name}
          onCall={(outcome) => {
            close();
            onCall(outcome);
            toEnd();
          }}
          onWithdraw={() => {
            close();
            void onAct("withdraw").then((done) => done && setNotice(words.withdrawn));
          }}
        />
      )}
    </>
  );
}
