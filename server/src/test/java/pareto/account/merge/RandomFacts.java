package pareto.account.merge;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Facts of every kind about accounts, by a seed; one that the database does not accept is left out.
final class RandomFacts {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 3, 4, 5, 6, 7, 891_234_000, ZoneOffset.UTC);
    private static final int KINDS = 21;

    /// A fact not yet written; writing it twice writes the same.
    @FunctionalInterface
    interface Fact {

        /// Whether the database took it.
        boolean write();
    }

    private final JdbcClient jdbc;
    private final Random random;
    private final List<UUID> accounts;
    private final List<UUID> people;
    private final List<UUID> contacts = new ArrayList<>();
    private final List<UUID> nominations = new ArrayList<>();
    private final List<UUID> requests = new ArrayList<>();

    /// @param accounts a parent stands behind its children in this order
    RandomFacts(JdbcClient jdbc, Random random, List<UUID> accounts, List<UUID> people) {
        this.jdbc = jdbc;
        this.random = random;
        this.accounts = new ArrayList<>(accounts);
        this.people = people;
    }

    void add(int many) {
        for (int at = 0; at < many; at++) {
            fact(one(accounts)).write();
        }
    }

    /// An account no fact can name any more.
    void without(UUID account) {
        accounts.remove(account);
    }

    Fact fact(UUID account) {
        UUID id = id();
        UUID who = one(people);
        LocalDate from = DAY.plusDays(random.nextInt(600));
        LocalDate to = from.plusDays(1 + random.nextInt(500));
        String text = "因 " + random.nextInt(1_000);
        return switch (random.nextInt(KINDS)) {
            case 0, 1, 2 -> contact(id, account, who, from, to);
            case 3 -> post(id, one(contacts, id), account, who, from, to);
            case 4 ->
                run("insert into board_seat values (?, ?, null, ?, ?, ?, ?, ?)", id, account, who, from, to, who, AT);
            case 5 ->
                run("insert into account_referral values (?, ?, ?, ?, ?)", account, another(account), from, who, AT);
            case 6, 7 -> {
                String role = random.nextBoolean() ? "manager" : "service";
                yield run(
                        "insert into team_member values (?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        account,
                        who,
                        role,
                        from,
                        to,
                        who,
                        AT);
            }
            case 8 -> run("insert into key_account values (?, ?, ?, ?, ?, ?, ?)", id, account, from, to, text, who, AT);
            case 9 -> run("""
                        insert into account_class select ?, ?, id, ?, ?, ?, ?, ? from account_class_kind
                        order by id limit 1
                        """, id, account, from, to, text, who, AT);
            case 10 -> {
                boolean exception = random.nextBoolean();
                yield run(
                        "insert into account_tier values (?, ?, 'core', ?, ?, ?, ?, ?, ?)",
                        id,
                        account,
                        from,
                        to,
                        exception,
                        text,
                        who,
                        AT);
            }
            case 11 ->
                run(
                        "insert into account_phase values (?, ?, 'build', 'begin', ?, ?, ?, ?, ?)",
                        id,
                        account,
                        from,
                        to,
                        text,
                        who,
                        AT);
            case 12 ->
                run(
                        "insert into phase_question values (?, ?, 'MARKET_EVENT', ?, ?, ?, ?)",
                        id,
                        account,
                        text,
                        who,
                        AT,
                        from);
            case 13 -> {
                UUID parent = one(accounts);
                yield accounts.indexOf(parent) > accounts.indexOf(account)
                        ? run("""
                                insert into account_parent
                                    (account_id, parent_id, from_day, to_day, origin, set_by, set_at)
                                values (?, ?, ?, ?, 'person', ?, ?)
                                """, account, parent, from, to, who, AT)
                        : () -> false;
            }
            case 14 -> run("insert into related_party values (?, ?, ?, ?)", account, text, AT, who);
            case 15 -> {
                UUID other = another(account);
                boolean inOrder = account.toString().compareTo(other.toString()) < 0;
                yield run(
                        "insert into same_company_answer values (?, ?, ?, ?, ?)",
                        inOrder ? account : other,
                        inOrder ? other : account,
                        random.nextBoolean(),
                        who,
                        AT);
            }
            case 16 -> nomination(id, account, who, text);
            case 17 -> request(id, account, who, text);
            case 18, 19 -> requests.isEmpty() ? request(id, account, who, text) : booked(id, account, who, text);
            default -> random.nextBoolean() ? grant(account, who, text) : handOver(id, account, who, text);
        };
    }

    /// What is added to a nomination, whosever it is by then.
    Fact answer(UUID nomination) {
        return run("""
                insert into nomination_answer
                select ?, id, account_id, 'potential', 3, '依据', null, null, nominated_by, nominated_at
                from nomination where id = ?
                """, id(), nomination);
    }

    List<UUID> nominations() {
        return nominations;
    }

    private Fact contact(UUID id, UUID account, UUID who, LocalDate from, LocalDate to) {
        contacts.add(id);
        UUID post = id();
        byte[] sealed = new byte[20];
        random.nextBytes(sealed);
        return all(
                run("insert into contact values (?, ?, actor())", id, AT),
                post(post, id, account, who, from, to),
                run("insert into contact_data select ?, id, ? from contact_post where id = ?", id, sealed, post));
    }

    private Fact post(UUID id, UUID contact, UUID account, UUID who, LocalDate from, LocalDate to) {
        return run("""
                insert into contact_post select ?, c.id, ?, 'decides', 3, 'neutral', ?, ?, ?, ? from contact c
                where c.id = ?
                """, id, account, from, to, who, AT, contact);
    }

    private Fact nomination(UUID id, UUID account, UUID who, String text) {
        nominations.add(id);
        UUID step = id();
        Fact answer = answer(id);
        String closed = random.nextBoolean() ? "timestamptz '2026-03-05'" : "null";
        return all(
                run(
                        "insert into nomination select ?, ?, id, false, ?, ?, ?, ?, " + closed
                                + " from scorecard limit 1",
                        id,
                        account,
                        text,
                        who,
                        AT,
                        DAY),
                answer,
                run("""
                    insert into nomination_step select ?, id, account_id, 'submitted', reason, 0.7, nominated_by,
                        nominated_at, nominated_on from nomination where id = ?
                    """, step, id));
    }

    /// What a request cost its account, or what is owed for it by a contract of any account that covers it.
    private Fact booked(UUID id, UUID account, UUID who, String text) {
        UUID request = one(requests);
        return random.nextBoolean()
                ? owed(id, account, request, who, text)
                : run("""
                        insert into cost_entry select ?, account_id, ?, 'request', 7, 'CNY', ?, ?, ?, ?, id
                        from request where id = ?
                        """, id, DAY, text, "request " + id, who, AT, request);
    }

    private Fact owed(UUID id, UUID account, UUID request, UUID who, String text) {
        UUID contract = id();
        UUID version = id();
        UUID term = id();
        return all(
                run("""
                        insert into contract (id, account_id, number, title, opened_by, opened_at)
                        select ?, ?, ?, ?, ?, ? from request where id = ?
                        """, contract, account, "C-" + contract, text, who, AT, request),
                run("""
                        insert into contract_version (id, contract_id, account_id, number, first_day, note, drafted_by, drafted_at)
                        values (?, ?, ?, 1, ?, '', ?, ?)
                        """, version, contract, account, DAY, who, AT),
                run("""
                        insert into sla_term (id, version_id, account_id, service, metric, counted, kind, case_limit,
                            customers_fault, force_majeure)
                        values (?, ?, ?, '专线', 'restoration', '', 'each', 4, false, false)
                        """, term, version, account),
                run("""
                        insert into compensation_entry (id, contract_id, account_id, term_id, unit_key, unit, from_day, end_day,
                            judged_on, number, amount, currency, owed, booked_by, booked_at)
                        values (?, ?, ?, ?, ?, '', ?, ?, ?, 1, 9, 'CNY', 9, ?, ?)
                        """, id, contract, account, term, request.toString(), DAY, DAY.plusDays(1), DAY, who, AT),
                run("""
                        insert into cost_entry select ?, ?, ?, 'compensation', 9, 'CNY', ?, ?, ?, ?, id
                        from request where id = ?
                        """, id, account, DAY, text, "compensation " + id, who, AT, request));
    }

    private Fact request(UUID id, UUID account, UUID who, String text) {
        requests.add(id);
        return all(
                run(
                        "insert into request values (?, ?, ?, 'fault', 'none', ?, 'phone', null, 'taken', ?, ?)",
                        id,
                        account,
                        random.nextInt(1, Integer.MAX_VALUE),
                        text,
                        AT,
                        who),
                run("insert into request_owner values (?, ?, ?, ?, 'taken', ?)", id, AT, account, who, who),
                run("insert into request_step values (?, ?, ?, 'raised', '', '', ?, ?)", id(), id, account, who, AT),
                run(
                        "insert into request_message values (?, ?, ?, true, ?, 'page', ?, null, ?)",
                        id(),
                        id,
                        account,
                        text,
                        who,
                        AT));
    }

    private Fact grant(UUID account, UUID who, String text) {
        return run("""
                insert into sight_grant (identity_id, account_id, source, granted_by, granted_at, reason)
                values (?, ?, 'person', actor(), ?, ?)
                """, who, account, AT, text);
    }

    private Fact handOver(UUID id, UUID account, UUID who, String text) {
        return all(
                run("insert into hand_over values (?, ?, ?, false, ?, ?, ?)", id, who, DAY, text, who, AT),
                run("insert into hand_over_account values (?, ?, 'manager', ?)", id, account, who));
    }

    private Fact run(String sql, Object... parameters) {
        List<Object> all = Arrays.asList(parameters);
        return () -> jdbc.sql(sql + " on conflict do nothing").params(all).update() > 0;
    }

    /// The others only when the first was taken.
    private static Fact all(Fact first, Fact... others) {
        return () -> {
            boolean taken = first.write();
            for (Fact other : taken ? others : new Fact[0]) other.write();
            return taken;
        };
    }

    private UUID another(UUID account) {
        UUID other = one(accounts);
        return other.equals(account) ? accounts.get((accounts.indexOf(account) + 1) % accounts.size()) : other;
    }

    private UUID one(List<UUID> all) {
        return all.get(random.nextInt(all.size()));
    }

    private UUID one(List<UUID> all, UUID otherwise) {
        return all.isEmpty() ? otherwise : one(all);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
