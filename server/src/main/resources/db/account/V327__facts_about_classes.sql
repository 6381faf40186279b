-- What others may read about classes: which there are, and which accounts are in them.
create view fact_account_class_kind with (security_invoker = true) as
    select id, scheme_zh, scheme_en, name_zh, name_en, scheme, place from account_class_kind;
comment on view fact_account_class_kind is 'the classes of all schemes, in the words of both languages';

create view fact_account_class with (security_invoker = true) as
    select account_id, kind_id, from_day, to_day from account_class;
comment on view fact_account_class is 'which classes an account is in, dated';
