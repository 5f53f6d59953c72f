import fc from "fast-check";
import { APP } from "./webhooks.ts";

const names = [
  "user_send_text",
  "user_send_image",
  "user_send_file",
  "user_send_location",
  "user_send_business_card",
  "oa_send_text",
  "user_received_message",
  "user_seen_message",
  "follow",
  "unfollow",
  "user_withdraw",
  "user_submit_info",
  "user_call_oa",
  "anonymous_send_text",
  "add_user_to_tag",
];
const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    "\u0000",
    "\ud800",
    "__proto__",
    "' or 1=1 --",
    "\u202e\u200b",
    "9".repeat(400),
    -1,
    1e308,
    null,
    true,
    [],
    {},
  ),
  fc.jsonValue(),
);
const person = fc.integer({ min: 1, max: 500 }).map(String);

const attachment = fc.record(
  {
    type: fc.oneof(fc.constantFrom("image", "file", "location", "link", "sticker", "audio"), nasty),
    payload: fc.oneof(
      fc.record(
        { url: nasty, name: nasty, size: nasty, coordinates: nasty, description: nasty, thumbnail: nasty },
        { requiredKeys: [] },
      ),
      nasty,
    ),
  },
  { requiredKeys: [] },
);
/** Bodies of a webhook, half right and half wrong, with what breaks readers in every field. */
export function hostileBody(pageId: string): fc.Arbitrary<unknown> {
  return fc.record(
    {
      event_name: fc.oneof(fc.constantFrom(...names), nasty),
      app_id: fc.oneof(fc.constant(APP), nasty),
      oa_id: fc.oneof(fc.constant(pageId), nasty),
      sender: fc.oneof(fc.record({ id: fc.oneof(person, nasty), admin_id: nasty }), nasty),
      recipient: fc.oneof(fc.record({ id: fc.oneof(fc.constant(pageId), nasty) }), nasty),
      follower: fc.oneof(fc.record({ id: person }), nasty),
      user_id: nasty,
      message: fc.oneof(
        fc.record(
          {
            text: fc.oneof(fc.string(), nasty),
            msg_id: fc.oneof(fc.uuid(), nasty),
            quote_msg_id: nasty,
            attachments: fc.oneof(fc.array(attachment, { maxLength: 4 }), nasty),
          },
          { requiredKeys: [] },
        ),
        nasty,
      ),
      timestamp: fc.oneof(fc.constant(String(Date.now())), nasty),
    },
    { requiredKeys: [] },
  );
}
