-- A task that can begin waits again where a site comes in that it has to wait for.
alter table task_record drop constraint task_record_kind_check;
alter table task_record add constraint task_record_kind_check check (kind in ('sent', 'ready', 'started', 'paused', 'blocked',
    'resumed', 'offered', 'withdrawn', 'declined', 'handed_over', 'said', 'done', 'dropped', 'waits', 'closed', 'reopened'));
