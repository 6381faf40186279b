create view fact_staff with (security_invoker = true) as
    select id, name, role, ended_at is not null as has_left from identity where kind = 'staff';
comment on view fact_staff is 'who works here, as colleagues may know it';
