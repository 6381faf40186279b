create table exchange_rate (
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    into_currency text not null check (into_currency ~ '^[A-Z]{3}$'),
    day date not null,
    rate numeric(24, 8) not null check (rate > 0),
    set_at timestamptz not null,
    set_by uuid,
    primary key (currency, into_currency, day),
    check (currency <> into_currency)
);
comment on table exchange_rate is 'rls-exempt: public rates of exchange, nothing about an account';
