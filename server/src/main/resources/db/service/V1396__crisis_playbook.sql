-- What is done in a crisis, by how bad it is 危机预案: which parts the room needs, who is told what by which way and how
-- often, and what is done first. A whole version each time; the latest of each holds, and none is ever changed.
create table crisis_playbook (
    id uuid not null,
    number integer not null check (number > 0),
    severity text not null check (severity in ('serious', 'major', 'critical')),
    name_zh text not null check (length(name_zh) between 1 and 60),
    name_en text not null check (length(name_en) between 1 and 60),
    in_use boolean not null,
    plan jsonb not null,
    set_by uuid references identity,
    set_at timestamptz not null,
    primary key (id, number)
);
comment on table crisis_playbook is 'rls-exempt: a rule for everybody, no data of anybody';
comment on column crisis_playbook.set_by is 'null for what was delivered';
comment on column crisis_playbook.plan is 'parts, audiences and first actions in both languages; minutes are wall time';
revoke update, delete, truncate on crisis_playbook from ${app};
insert into crisis_playbook
values (gen_random_uuid(), 1, 'critical', '业务全部中断', 'All service is down', true, '{"parts": [
    {"part": "TECHNICAL", "zh": "查原因、抢修、报进展", "en": "Find the cause, restore, report how it stands"},
    {"part": "COMMUNICATION", "zh": "统一口径、起草文字", "en": "Keep one wording, draft what is said"},
    {"part": "CUSTOMER", "zh": "对客户说话，只从这里出去", "en": "Speak to the customer, and nobody else does"},
    {"part": "MANAGEMENT", "zh": "调资源、对高管和外部", "en": "Free resources, speak to executives and outside"}],
  "audiences": [
    {"audience": "CUSTOMER", "part": "CUSTOMER", "way": "PHONE", "first": 15, "every": 30, "whomZh": "客户值班负责人", "whomEn": "Their person on duty", "zh": "影响到哪里、正在做什么、下次何时再说", "en": "What is affected, what is being done, when they hear next"},
    {"audience": "EXECUTIVES", "part": "MANAGEMENT", "way": "PHONE", "first": 30, "every": 60, "whomZh": "分管副总裁", "whomEn": "The executive in charge", "zh": "影响、客户的反应、需要的决定", "en": "Effect, how the customer takes it, which decisions are needed"},
    {"audience": "DEPARTMENTS", "part": "COMMUNICATION", "way": "CHAT", "first": 15, "every": 30, "whomZh": "有关部门负责人", "whomEn": "Heads of the departments concerned", "zh": "原因、分工、各自的下一步", "en": "Cause, who does what, the next step of each"},
    {"audience": "AUTHORITIES", "part": "MANAGEMENT", "way": "WRITTEN", "first": 60, "every": 240, "whomZh": "主管部门值班室", "whomEn": "Duty office of the authority", "zh": "起止时间、影响范围、处置情况", "en": "When it began, how far it reaches, what is done"},
    {"audience": "PRESS", "part": "COMMUNICATION", "way": "WRITTEN", "first": 60, "every": 240, "whomZh": "媒体", "whomEn": "Press", "zh": "只说已核实的事实", "en": "Confirmed facts only"}],
  "actions": [
    {"part": "MANAGEMENT", "minutes": 10, "zh": "开通会议电话，点名到位", "en": "Open the conference line, call the roll"},
    {"part": "TECHNICAL", "minutes": 15, "zh": "确认影响的站点和业务", "en": "Confirm which sites and services are affected"},
    {"part": "TECHNICAL", "minutes": 30, "zh": "启用备用路由或备件", "en": "Switch to the backup route or spare parts"},
    {"part": "CUSTOMER", "minutes": 15, "zh": "约定客户方唯一联系人", "en": "Agree on one contact on their side"}]}', null, now()),
       (gen_random_uuid(), 1, 'major', '业务部分中断', 'Part of the service is down', true, '{"parts": [
    {"part": "TECHNICAL", "zh": "查原因、抢修、报进展", "en": "Find the cause, restore, report how it stands"},
    {"part": "COMMUNICATION", "zh": "统一口径、起草文字", "en": "Keep one wording, draft what is said"},
    {"part": "CUSTOMER", "zh": "对客户说话，只从这里出去", "en": "Speak to the customer, and nobody else does"},
    {"part": "MANAGEMENT", "zh": "调资源、对高管和外部", "en": "Free resources, speak to executives and outside"}],
  "audiences": [
    {"audience": "CUSTOMER", "part": "CUSTOMER", "way": "PHONE", "first": 30, "every": 60, "whomZh": "客户值班负责人", "whomEn": "Their person on duty", "zh": "影响到哪里、正在做什么、下次何时再说", "en": "What is affected, what is being done, when they hear next"},
    {"audience": "EXECUTIVES", "part": "MANAGEMENT", "way": "MAIL", "first": 120, "every": 240, "whomZh": "分管副总裁", "whomEn": "The executive in charge", "zh": "影响和处置情况", "en": "Effect and what is done"},
    {"audience": "DEPARTMENTS", "part": "COMMUNICATION", "way": "CHAT", "first": 30, "every": 60, "whomZh": "有关部门负责人", "whomEn": "Heads of the departments concerned", "zh": "原因、分工、各自的下一步", "en": "Cause, who does what, the next step of each"}],
  "actions": [
    {"part": "MANAGEMENT", "minutes": 15, "zh": "开通会议电话，点名到位", "en": "Open the conference line, call the roll"},
    {"part": "TECHNICAL", "minutes": 30, "zh": "确认影响的站点和业务", "en": "Confirm which sites and services are affected"},
    {"part": "CUSTOMER", "minutes": 30, "zh": "约定客户方唯一联系人", "en": "Agree on one contact on their side"}]}', null, now()),
       (gen_random_uuid(), 1, 'major', '客户提出离开', 'The customer is about to leave', true, '{"parts": [
    {"part": "TECHNICAL", "zh": "查原因、抢修、报进展", "en": "Find the cause, restore, report how it stands"},
    {"part": "COMMUNICATION", "zh": "统一口径、起草文字", "en": "Keep one wording, draft what is said"},
    {"part": "CUSTOMER", "zh": "对客户说话，只从这里出去", "en": "Speak to the customer, and nobody else does"},
    {"part": "MANAGEMENT", "zh": "调资源、对高管和外部", "en": "Free resources, speak to executives and outside"}],
  "audiences": [
    {"audience": "CUSTOMER", "part": "CUSTOMER", "way": "MEETING", "first": 240, "every": 1440, "whomZh": "客户值班负责人", "whomEn": "Their person on duty", "zh": "我们听到了什么、改什么、何时改好", "en": "What we heard, what we change, until when"},
    {"audience": "EXECUTIVES", "part": "MANAGEMENT", "way": "MEETING", "first": 120, "every": 1440, "whomZh": "分管副总裁", "whomEn": "The executive in charge", "zh": "离开的原因、风险收入、要谁出面", "en": "Why they want to leave, revenue at risk, who has to step in"},
    {"audience": "DEPARTMENTS", "part": "COMMUNICATION", "way": "MAIL", "first": 240, "every": 1440, "whomZh": "有关部门负责人", "whomEn": "Heads of the departments concerned", "zh": "客户的要求和各自的答复期限", "en": "What the customer asks for, and until when each answers"}],
  "actions": [
    {"part": "MANAGEMENT", "minutes": 240, "zh": "约定高层会面", "en": "Arrange a meeting of executives"},
    {"part": "CUSTOMER", "minutes": 240, "zh": "听客户完整说一遍，记下原话", "en": "Hear the customer out, keep their words"},
    {"part": "TECHNICAL", "minutes": 1440, "zh": "列出未兑现的承诺和可做的改进", "en": "List broken promises and what can be improved"}]}', null, now()),
       (gen_random_uuid(), 1, 'serious', '故障反复、投诉升级', 'Faults that return, complaints that rise', true, '{"parts": [
    {"part": "TECHNICAL", "zh": "查原因、抢修、报进展", "en": "Find the cause, restore, report how it stands"},
    {"part": "COMMUNICATION", "zh": "统一口径、起草文字", "en": "Keep one wording, draft what is said"},
    {"part": "CUSTOMER", "zh": "对客户说话，只从这里出去", "en": "Speak to the customer, and nobody else does"},
    {"part": "MANAGEMENT", "zh": "调资源、对高管和外部", "en": "Free resources, speak to executives and outside"}],
  "audiences": [
    {"audience": "CUSTOMER", "part": "CUSTOMER", "way": "PHONE", "first": 60, "every": 240, "whomZh": "客户值班负责人", "whomEn": "Their person on duty", "zh": "进展、下一步、下次何时再说", "en": "How it stands, what comes next, when they hear next"},
    {"audience": "DEPARTMENTS", "part": "COMMUNICATION", "way": "CHAT", "first": 60, "every": 240, "whomZh": "有关部门负责人", "whomEn": "Heads of the departments concerned", "zh": "原因、分工、各自的下一步", "en": "Cause, who does what, the next step of each"}],
  "actions": [
    {"part": "TECHNICAL", "minutes": 60, "zh": "找出反复发生的共同原因", "en": "Find what the repeated faults have in common"},
    {"part": "CUSTOMER", "minutes": 60, "zh": "约定客户方唯一联系人", "en": "Agree on one contact on their side"}]}', null, now());
