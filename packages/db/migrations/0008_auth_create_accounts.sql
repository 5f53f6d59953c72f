-- The account library's own tables, with its names (better-auth 1.7, two-factor plugin). Officers themselves are in
-- desk.officer; here are only password hashes, sessions and second factors. No address of a machine is ever stored.
create table auth."user" (
  "id" uuid primary key default gen_random_uuid(),
  "name" text not null,
  "email" text not null unique,              -- the library wants one: <officer>@keng.invalid
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean
);

create table auth."session" (
  "id" uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,          -- last seen
  "ipAddress" text check ("ipAddress" is null or "ipAddress" = ''),
  "userAgent" text,                          -- browser and system in two words
  "userId" uuid not null references auth."user" on delete cascade,
  "step" text not null check ("step" in ('second_factor', 'enroll', 'done'))
);
create index "session_userId_idx" on auth."session" ("userId");

create table auth."account" (
  "id" uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on auth."account" ("userId");

create table auth."verification" (
  "id" uuid primary key default gen_random_uuid(),
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index "verification_identifier_idx" on auth."verification" ("identifier");

create table auth."twoFactor" (
  "id" uuid primary key default gen_random_uuid(),
  "secret" text not null,
  "backupCodes" text not null,
  "userId" uuid not null unique references auth."user" on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);

grant select, insert, update, delete on all tables in schema auth to keng_desk;

-- A demo officer may sign in without a second factor, and only while a simulator is connected.
alter table desk.officer add column is_demo boolean not null default false;
-- A one-time code is good once: what was last accepted, as a keyed hash.
alter table desk.sign_in_attempt add column used_code bytea, add column used_code_at timestamptz;
create index invitation_officer on desk.invitation (officer_id);
