-- What dossiers say of people has no chance, no false alarm and no amount at risk; only whoever may see people sees it.
alter table warning
    alter column chance drop not null,
    alter column false_alarm drop not null,
    alter column said_false_alarm drop not null,
    alter column risk_low drop not null,
    alter column risk_mid drop not null,
    alter column risk_high drop not null,
    add check (num_nulls(chance, false_alarm, said_false_alarm, risk_low, risk_mid, risk_high)
        = case when kind = 'SINGLE_BUYER' then 6 else 0 end);
comment on column warning.ledger is 'the state of the ledger it rests on; empty where dossiers say it';
comment on column warning.expected_mid is 'order days, or money; of one buyer left, how many there were before';
create policy personal_data on warning as restrictive using (
    kind <> 'SINGLE_BUYER' or (select may('personal-data')));
