-- Whether any account may be hidden from the actor is told with its rights; only then are the hidden ones looked up.
create function hidden_accounts_looked_up() returns uuid[]
    language sql stable security definer parallel safe set search_path = pareto, pg_temp
    as $$ select array(select c.account_id from confidential_account c where not exists (
            select 1 from sight_grant g where g.account_id = c.account_id and g.identity_id = actor())) $$;

create or replace function hidden_accounts() returns uuid[]
    language sql stable parallel safe
    as $$ select case when position(' hides ' in current_setting('pareto.actor', true)) > 0
        then pareto.hidden_accounts_looked_up() else array[]::uuid[] end $$;

create function hides_accounts(rights text) returns boolean
    language sql stable security definer parallel safe set search_path = pareto, pg_temp
    as $$ select position(' confidential ' in rights) = 0 and exists (select 1 from confidential_account) $$;

create or replace function acting(who text) returns text
    language sql stable parallel safe
    as $$ select said || case when said <> '' and pareto.hides_accounts(said) then 'hides ' else '' end
        from pareto.rights_of(who) as said $$;

-- An account closed in a transaction is hidden in the rest of it.
create function hide_from_now_on() returns trigger
    language plpgsql set search_path = pareto, pg_temp
    as $$ begin
        perform set_config('pareto.actor', acting(coalesce(actor()::text, '')), true);
        return null;
    end $$;
create trigger hidden_at_once after insert on confidential_account
    for each statement execute function hide_from_now_on();
