-- No query asks for an account's rows in every analysis; keeping this index was a fifth of the work of writing a ranking.
drop index ranking_row_of_account;
