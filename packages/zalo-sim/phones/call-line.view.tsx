import { IconPhone, IconPhoneOff } from "@tabler/icons-react";
import type { ChatCall } from "../control-api.ts";
import { lengthOf, timeOf } from "./chat-shape.ts";
import { useWords } from "./words.ts";

/** A call as a line between the messages. */
export function CallLine({ call }: { call: ChatCall }) {
  const words = useWords();
  const Icon = call.outcome === "finished" ? IconPhone : IconPhoneOff;
  return (
    <p className="notice call-line">
      <Icon size={16} aria-hidden />
      {words.callDone[call.outcome](lengthOf(call.talk_ms))}
      <time dateTime={call.at}>{timeOf(call.at)}</time>
    </p>
  );
}
