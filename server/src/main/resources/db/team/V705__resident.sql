-- Where someone of ours sits at the customer's (派驻); its period is that of the part.
alter table team_member add column place text not null default '';
alter table team_member add check ((place <> '') <= (role = 'resident'));
comment on column team_member.place is 'of residents only';
