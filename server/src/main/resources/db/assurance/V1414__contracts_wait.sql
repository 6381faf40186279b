-- Contracts that were signed before anything was worked out: what is owed under them is looked at once.
insert into assurance_due (id, contract_id, account_id, at)
select gen_random_uuid(), c.id, c.account_id, now() from contract c where exists (
    select 1 from contract_version v join contract_signing s on s.version_id = v.id where v.contract_id = c.id);
