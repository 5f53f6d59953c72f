import { Decrypter, generateIdentity, identityToRecipient } from "age-encryption";
import { describe, expect, it } from "vitest";
import { identityBytes, sealIdentity, tellsNumber } from "./seal-identity.ts";

describe("who reported", () => {
  it("is sealed so that a key holder opens it and nothing of it shows", async () => {
    const holder = await generateIdentity();
    const identity = { phone: "0912 345 678", name: "Trần Thị Nhân Dạng", other: " " };
    const sealed = await sealIdentity([await identityToRecipient(holder)], identity);
    const bytes = Buffer.from(sealed ?? "", "base64");
    expect(bytes.toString("latin1")).toMatch(/^age-encryption\.org\/v1\n/);
    for (const part of ["0912", "345", "Nhân", "phone"]) expect(bytes.includes(part)).toBe(false);
    const open = new Decrypter();
    open.addIdentity(holder);
    expect(JSON.parse(await open.decrypt(bytes, "text"))).toEqual({
      phone: "0912 345 678",
      name: "Trần Thị Nhân Dạng",
    });
  });

  it("is as long sealed whoever it is, and never twice the same", async () => {
    const recipients = [await identityToRecipient(await generateIdentity())];
    const one = await sealIdentity(recipients, { phone: "0912345678" });
    const other = await sealIdentity(recipients, {
      phone: "0912345678",
      name: "Nguyễn Thị Một Cái Tên Rất Dài",
    });
    const again = await sealIdentity(recipients, { phone: "0912345678" });
    expect(one?.length).toBe(other?.length);
    expect(one).not.toBe(again);
  });

  it("is nothing when nothing was said", async () => {
    expect(identityBytes({ phone: " ", name: "" })).toBeNull();
    expect(await sealIdentity(["age1x"], {})).toBeNull();
  });

  it("is noticed in the account itself, however the number is written", () => {
    expect(tellsNumber("gọi lại cho tôi số 0912.345.678 nha", "0912 345 678")).toBe(true);
    expect(tellsNumber("xe biển 60-B1 345.67", "0912 345 678")).toBe(false);
    expect(tellsNumber("113", "113")).toBe(false);
  });
});
