create index tier_dry_run_move_of_account on tier_dry_run_move (account_id);
