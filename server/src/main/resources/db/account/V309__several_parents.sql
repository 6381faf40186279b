-- An account may stand under several parents at once, each with its share. The main one on a day makes the group.
alter table account_parent
    add column share numeric(5, 2) check (share > 0 and share <= 100),
    drop constraint account_parent_account_id_daterange_excl,
    add exclude using gist (account_id with =, parent_id with =, daterange(from_day, to_day) with &&);
create index account_parents on account_parent (account_id, to_day);
comment on column account_parent.share is 'percent the parent holds; null where it is unknown or the whole';

-- Derived from the above alone, by the trigger below: at most one parent a day, so that figures roll up without sharing.
create table account_main_parent (
    account_id uuid not null references account on delete cascade,
    parent_id uuid not null references account on delete cascade,
    from_day date not null,
    to_day date not null,
    primary key (account_id, from_day),
    check (from_day < to_day)
);
create index account_main_children on account_main_parent (parent_id, to_day) include (from_day, account_id);

alter table account_main_parent enable row level security;
create policy sight on account_main_parent using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_main_parent.account_id and g.identity_id = (select actor()))
);
revoke insert, update, delete, truncate on account_main_parent from ${app};

-- Another number after every change of the tree, so that figures know which tree they rest on.
create table account_tree (version bigint not null);
insert into account_tree values (0);
comment on table account_tree is 'rls-exempt: one number, no data of anybody';
revoke insert, update, delete, truncate on account_tree from ${app};

-- The largest share counts, one that is null as 100; of equal ones that which began earlier, then the lower code.
-- Security definer, because the main parent must be the same for everybody, whomever they see.
create function derive_main_parents() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp as $$
begin
    if not exists (select 1 from touched) then
        return null;
    end if;
    update account_tree set version = version + 1;
    delete from account_main_parent where account_id in (select account_id from touched);
    insert into account_main_parent (account_id, parent_id, from_day, to_day)
    with link as materialized (
        select p.account_id, p.parent_id, p.from_day, p.to_day, coalesce(p.share, 100) as share, a.code collate "C" as code
        from account_parent p
        join account a on a.id = p.parent_id
        join account child on child.id = p.account_id -- gone already where the link goes with it
        where p.account_id in (select account_id from touched)
    ), bound as (
        select account_id, from_day as day from link union select account_id, to_day from link
    ), piece as (
        select account_id, day as from_day, lead(day) over (partition by account_id order by day) as to_day from bound
    ), chosen as (
        select distinct on (c.account_id, c.from_day) c.account_id, c.from_day, c.to_day, l.parent_id
        from piece c
        join link l on l.account_id = c.account_id and l.from_day <= c.from_day and l.to_day > c.from_day
        order by c.account_id, c.from_day, l.share desc, l.from_day, l.code
    ), joined as (
        select *, (parent_id, from_day) is distinct from (lag(parent_id) over w, lag(to_day) over w) as begins
        from chosen window w as (partition by account_id order by from_day)
    ), run as (
        select *, count(*) filter (where begins) over (partition by account_id order by from_day) as number from joined
    )
    select account_id, parent_id, min(from_day), max(to_day) from run group by account_id, parent_id, number;
    return null;
end $$;

create trigger main_parents_of_new after insert on account_parent
    referencing new table as touched for each statement execute function derive_main_parents();
create trigger main_parents_of_changed after update on account_parent
    referencing new table as touched for each statement execute function derive_main_parents();
create trigger main_parents_of_left after update on account_parent
    referencing old table as touched for each statement execute function derive_main_parents();
create trigger main_parents_of_old after delete on account_parent
    referencing old table as touched for each statement execute function derive_main_parents();

insert into account_main_parent (account_id, parent_id, from_day, to_day)
select account_id, parent_id, from_day, to_day from account_parent;

create view fact_group_parent with (security_invoker = true) as
    select account_id, parent_id, from_day, to_day from account_main_parent;
comment on view fact_group_parent is 'the one parent an account''s figures roll up to, dated';
