-- What happened, from commit to healthy. Rows are only ever added.
create table journal (
    id          bigserial primary key,
    -- Given by the writer, so that a batch whose answer was lost is written once.
    entry       uuid        not null unique,
    at          timestamptz not null,
    correlation text        not null,
    api_version text        not null,
    api_group   text        generated always as (
                    case when position('/' in api_version) > 0 then split_part(api_version, '/', 1) else '' end) stored,
    kind        text        not null,
    namespace   text        not null,
    name        text        not null,
    uid         text        not null,
    event       text        not null,
    message     text        not null
);

create index journal_object on journal (kind, name, namespace, api_group, at, id);
create index journal_correlation on journal (correlation, at, id) where correlation <> '';

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only: % is refused', tg_op
        using errcode = 'insufficient_privilege';
end
$$;

create trigger journal_is_append_only
    before update or delete or truncate on journal
    for each statement execute function journal_is_append_only();
