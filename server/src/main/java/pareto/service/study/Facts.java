package pareto.service.study;

/// The facts of single requests as SQL: one row for each that was raised in a period and does not go on in another.
/// Everything about a request belongs to the day on which it was raised, so that all shares are of the same requests.
final class Facts {

    /// When the time of a stopwatch last ended; null while it runs.
    private static final String ENDED = """
            (select e.at from stopwatch_event e where e.stopwatch_id = w.id and e.kind in ('paused', 'stopped')
                and e.place > (select max(b.place) from stopwatch_event b
                    where b.stopwatch_id = w.id and b.kind in ('started', 'resumed', 'reopened'))
                order by e.place limit 1)""";

    /// Late once the due moment went by while it ran, as `values.Reading.missedAt` has it; due_at follows from the
    /// record.
    static final String LATE =
            "coalesce(w.due_at < date_trunc('second', coalesce(%s, cast(? as timestamptz))), false)".formatted(ENDED);

    /// As for tasks (record 30): not opened again within seven days, and no word of theirs in them that was not
    /// answered.
    private static final String RIGHT = """
            not t.reopened_soon and not exists (select 1 from request_message m where m.request_id = r.id and m.by_them
                and m.said_at > s.closed_at and m.said_at <= s.closed_at + interval '7 days'
                and not exists (select 1 from request_message o where o.request_id = m.request_id and not o.inside
                    and not o.by_them and o.said_at > m.said_at))""";

    /// Parameters: now, now, from, to, and those of what is put in.
    static final String WITH = """
            with facts as (
                select r.id, r.account_id, r.kind, r.raised_at, p.answers, p.answers_kept, p.solutions, p.solutions_kept,
                    case when r.channel in ('mail', 'interface') then
                        extract(epoch from least(a.first_word, s.first_end) - r.raised_at) end as answered,
                    case when r.state in ('done', 'closed') then
                        extract(epoch from t.solved_at - r.raised_at) end as solved,
                    s.closed_at is not null as closed, t.reopened, j.judged, j.judged and %s as right_first,
                    k.marks, k.mark_sum, k.low
                from request r
                cross join lateral (
                    select count(*) filter (where q.answer) as answers,
                        count(*) filter (where q.answer and not q.late) as answers_kept,
                        count(*) filter (where not q.answer) as solutions,
                        count(*) filter (where not q.answer and not q.late) as solutions_kept
                    from (select w.what = 'RESPONSE' and w.term_id is not null as answer, w.open, %s as late
                        from stopwatch w where w.request_id = r.id and w.purpose = 'sla') q
                    where q.late or not q.open) p
                cross join lateral (
                    select min(m.said_at) as first_word from request_message m
                    where m.request_id = r.id and not m.inside and not m.by_them) a
                cross join lateral (
                    select min(e.taken_at) filter (where e.step in ('done', 'closed')) as first_end,
                        min(e.taken_at) filter (where e.step = 'closed') as closed_at,
                        max(e.taken_at) filter (where e.step = 'reopened') as back_at
                    from request_step e where e.request_id = r.id) s
                cross join lateral (
                    select min(e.taken_at) filter (where e.step in ('done', 'closed')
                            and (s.back_at is null or e.taken_at >= s.back_at)) as solved_at,
                        coalesce(bool_or(e.step = 'reopened' and e.taken_at >= s.closed_at), false) as reopened,
                        coalesce(bool_or(e.step = 'reopened' and e.taken_at >= s.closed_at
                            and e.taken_at <= s.closed_at + interval '7 days'), false) as reopened_soon
                    from request_step e where e.request_id = r.id) t
                cross join lateral (
                    select coalesce(s.closed_at <= cast(? as timestamptz) - interval '7 days', false) as judged) j
                cross join lateral (
                    select count(*) as marks, coalesce(sum(g.mark), 0) as mark_sum,
                        count(*) filter (where g.mark <= 2) as low
                    from request_mark g where g.request_id = r.id) k
                where r.raised_at >= ? and r.raised_at < ? and r.state <> 'merged'%%s
            )
            """.formatted(RIGHT, LATE);

    /// What facts add up to.
    static final String SUMS = """
            count(*) as requests, count(*) filter (where f.kind = 'complaint') as complaints,
            coalesce(sum(f.answers), 0) as answers, coalesce(sum(f.answers_kept), 0) as answers_kept,
            coalesce(sum(f.solutions), 0) as solutions, coalesce(sum(f.solutions_kept), 0) as solutions_kept,
            count(f.answered) as answered, percentile_cont(0.5) within group (order by f.answered) as answered_median,
            percentile_cont(0.9) within group (order by f.answered) as answered_ninety,
            count(f.solved) as solved, percentile_cont(0.5) within group (order by f.solved) as solved_median,
            percentile_cont(0.9) within group (order by f.solved) as solved_ninety,
            count(*) filter (where f.closed) as closed, count(*) filter (where f.reopened) as reopened,
            count(*) filter (where f.judged) as judged, count(*) filter (where f.right_first) as right_first,
            coalesce(sum(f.marks), 0) as marks, coalesce(sum(f.mark_sum), 0) as mark_sum, coalesce(sum(f.low), 0) as low
            """;

    /// Accounts outside the selection that are served like those in it: those of the same tiers today, where
    /// having none counts as one. Parameters: those of the selection, then the day twice.
    static final String COMPARABLE = """
            and account_id in (
                with chosen as (select account_id from (select id as account_id from account) c where true%s),
                tiers as (select distinct on (account_id) account_id, tier from fact_account_tier
                    where from_day <= ? and to_day > ? order by account_id, exception desc)
                select a.id from account a left join tiers t on t.account_id = a.id
                where a.id not in (select account_id from chosen) and coalesce(t.tier, '') in (
                    select coalesce(u.tier, '') from chosen c left join tiers u on u.account_id = c.account_id))""";

    private Facts() {}
}
