-- What was signed never changes. It goes with its account, and moves with it when accounts are merged, which is the work
-- of a system job.
create function version_of(named text, line jsonb) returns uuid
    language sql stable security definer set search_path = pareto, pg_temp
    as $$ select case named when 'contract_version' then (line ->> 'id')::uuid
        when 'sla_money' then (select t.version_id from sla_term t where t.id = (line ->> 'term_id')::uuid)
        when 'sla_band' then (select t.version_id from sla_term t where t.id = (line ->> 'term_id')::uuid)
        else (line ->> 'version_id')::uuid end $$;
revoke execute on function version_of(text, jsonb) from public;

create function signed_stays() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$
declare
    moved constant text[] := array['account_id', 'covered_id'];
    was jsonb := case when tg_op = 'INSERT' then to_jsonb(new) else to_jsonb(old) end;
    becomes jsonb := case when tg_op = 'UPDATE' then to_jsonb(new) else was end;
    version uuid := version_of(tg_table_name, was);
begin
    if not exists (select 1 from contract_signing s where s.version_id in (version, version_of(tg_table_name, becomes)))
        or actor_role() = 'system' and (tg_table_name = 'contract_party' or tg_op = 'UPDATE' and to_jsonb(new) - moved = was - moved)
        or tg_op = 'DELETE' and (not exists (select 1 from contract_version v where v.id = version)
            or not exists (select 1 from account a where a.id = (was ->> 'account_id')::uuid)
            or was ? 'covered_id' and not exists (select 1 from account a where a.id = (was ->> 'covered_id')::uuid)
            or was ->> 'contact_id' is not null and not exists (select 1 from contact c where c.id = (was ->> 'contact_id')::uuid))
    then
        if tg_op = 'DELETE' then
            return old;
        end if;
        return new;
    end if;
    raise exception 'A signed version of a contract never changes; draft a new one.' using errcode = 'check_violation';
end $$;
revoke execute on function signed_stays() from public;
create trigger signed_stays before update or delete on contract_version for each row execute function signed_stays();
create trigger signed_stays before update or delete on contract_signing for each row execute function signed_stays();
create trigger signed_stays before insert or update or delete on contract_fee for each row execute function signed_stays();
create trigger signed_stays before insert or update or delete on contract_party for each row execute function signed_stays();
create trigger signed_stays before insert or update or delete on contract_signatory for each row execute function signed_stays();
create trigger signed_stays before insert or update or delete on sla_term for each row execute function signed_stays();
create trigger signed_stays before insert or update or delete on sla_money for each row execute function signed_stays();
create trigger signed_stays before insert or update or delete on sla_band for each row execute function signed_stays();
