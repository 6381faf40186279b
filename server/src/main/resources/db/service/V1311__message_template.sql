-- Words to begin a message with, in both languages. {number} and {title} stand for those of the request.
create table message_template (
    id uuid primary key,
    name_zh text not null check (length(name_zh) between 1 and 60),
    name_en text not null check (length(name_en) between 1 and 60),
    said_zh text not null check (length(said_zh) between 1 and 4000),
    said_en text not null check (length(said_en) between 1 and 4000),
    set_by uuid references identity,
    set_at timestamptz not null
);
comment on table message_template is 'rls-exempt: words for everybody, no data of anybody';
comment on column message_template.set_by is 'null for what was delivered';

insert into message_template values
    ('01990000-0000-7000-8000-000000000101', '受理回执', 'Receipt',
        '您好，您的请求已受理，编号 {number}（{title}）。从现在到关闭由我一人负责，有任何情况请直接找我。',
        'Hello, we have received your request, {number} ({title}). I answer for it from now until it is closed; please come to me with anything.',
        null, now()),
    ('01990000-0000-7000-8000-000000000102', '进展', 'Progress',
        '您好，{number}（{title}）的进展如下：', 'Hello, this is how {number} ({title}) stands:', null, now()),
    ('01990000-0000-7000-8000-000000000103', '请确认', 'Please confirm',
        '您好，{number}（{title}）已经办完，请您确认是否满意；如有问题我们继续处理。',
        'Hello, {number} ({title}) is done. Please tell us whether you are satisfied; if anything is left we go on.',
        null, now());
