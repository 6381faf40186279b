-- Confidential accounts stay out of the sight of whoever keeps the system: administrators get them by a grant like
-- everybody else.
insert into role_right (role, may) values ('system', 'confidential'), ('director', 'confidential');
