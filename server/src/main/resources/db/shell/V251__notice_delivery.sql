-- What is to be sent by a channel, and what became of it. The content is made when it is sent and not kept.
create table notice_delivery (
    id uuid primary key,
    channel_id uuid not null references notice_channel on delete cascade,
    identity_id uuid not null references identity,
    occasion text not null,
    test boolean not null,
    asked_at timestamptz not null,
    state text not null check (state in ('waiting', 'sending', 'sent', 'nothing', 'given-up')),
    attempts int not null default 0,
    tried_at timestamptz,
    next_at timestamptz,
    things int not null default 0,
    failure_key text,
    failure_detail text,
    unique (channel_id, occasion)
);
create unique index notice_delivery_one_at_a_time on notice_delivery (channel_id) where state = 'sending';
create index notice_delivery_of_person on notice_delivery (identity_id, asked_at desc);
comment on column notice_delivery.occasion is 'the list, the day or the test it is sent for: none is sent twice';
comment on column notice_delivery.things is 'how many new things it told';

alter table notice_delivery enable row level security;
create policy own_or_keeper on notice_delivery using (identity_id = (select actor()) or (select keeps_people()));
