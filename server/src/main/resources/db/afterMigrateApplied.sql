select hide_confidential();
select keep_beside();
