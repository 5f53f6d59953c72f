-- Four schemas, two roles that share only the exchange (house.md §5). Run as keng_owner.
create schema vault;
create schema exchange;
create schema desk;
create schema auth;

grant usage on schema vault, exchange to keng_gateway;
grant usage on schema desk, auth, exchange to keng_desk;

alter default privileges revoke execute on functions from public;
