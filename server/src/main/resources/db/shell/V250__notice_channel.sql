-- Where a person wants to be told what is new, and how often. A mail address stands here only once its owner has shown
-- that it is theirs.
create table notice_channel (
    id uuid primary key,
    identity_id uuid not null references identity,
    kind text not null check (kind in ('mail', 'generic', 'wecom', 'dingtalk', 'feishu')),
    target bytea not null,
    secret bytea not null,
    pace text not null check (pace in ('never', 'at-once', 'daily', 'weekly')),
    hour int not null check (hour between 0 and 23),
    weekday int not null check (weekday between 1 and 7),
    chosen_at timestamptz not null,
    told uuid[] not null default '{}'
);
create unique index notice_channel_of_person on notice_channel (identity_id, (kind = 'mail'));
comment on column notice_channel.target is 'mail address, or address of the webhook; AES-256-GCM under a key outside the database';
comment on column notice_channel.secret is 'what messages are signed with, of mail what its link to leave ends in; locked likewise';
comment on column notice_channel.weekday is '1 is Monday';
comment on column notice_channel.told is 'ids of the open things the person has been told of';

alter table notice_channel enable row level security;
create policy own_or_keeper on notice_channel using (identity_id = (select actor()) or (select keeps_people()));
