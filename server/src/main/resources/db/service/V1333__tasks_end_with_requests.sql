-- Open tasks are left out when their request is closed, and are there again when it is reopened.
alter table task_record drop constraint task_record_kind_check;
alter table task_record add constraint task_record_kind_check check (kind in ('sent', 'ready', 'started', 'paused', 'blocked',
    'resumed', 'offered', 'withdrawn', 'declined', 'handed_over', 'said', 'done', 'dropped', 'closed', 'reopened'));
