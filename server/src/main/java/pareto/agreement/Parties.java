package pareto.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactId;
import pareto.shell.Refusal;

/// Whom a version covers and who signs it (tables `contract_party` and `contract_signatory`).
@Repository
@Transactional
class Parties {

    static final int OFFERED = 300;

    private static final RowMapper<Account> ACCOUNT = (row, number) ->
            new Account(new AccountId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name"));

    /// Everything above and below an account, and what stands under that, as far as the actor sees it.
    private static final String GROUP = """
            with recursive up (id) as (
                select :account::uuid
                union
                select p.parent_id from up join account_parent p on p.account_id = up.id
                where p.from_day <= :day and p.to_day > :day
            ), down (id) as (
                select id from up
                union
                select p.account_id from down join account_parent p on p.parent_id = down.id
                where p.from_day <= :day and p.to_day > :day
            )
            select a.id, a.code, a.name from down join account a on a.id = down.id where a.id <> :account
            order by a.code limit :most
            """;

    /// Somebody who signs.
    ///
    /// @param ours whether it is one of ours
    /// @param name empty where the reader may not know, or they are no longer there
    record Signatory(UUID id, boolean ours, String name) {}

    /// Somebody at the account who could sign.
    record Offered(ContactId id, String name) {}

    private final JdbcClient jdbc;
    private final ContactBook contacts;
    private final Actors actors;
    private final Clock clock;

    Parties(JdbcClient jdbc, ContactBook contacts, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.actors = actors;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Account> covered(UUID version) {
        return jdbc.sql("""
                select a.id, a.code, a.name from contract_party p join account a on a.id = p.covered_id
                where p.version_id = ? order by a.code
                """).param(version).query(ACCOUNT).list();
    }

    /// Other accounts of its group today.
    @Transactional(readOnly = true)
    List<Account> group(AccountId account) {
        return jdbc.sql(GROUP)
                .param("account", account.id())
                .param("day", LocalDate.now(clock))
                .param("most", OFFERED)
                .query(ACCOUNT)
                .list();
    }

    /// @throws Refusal when it is not of the group
    void cover(Contract contract, Version draft, UUID account) {
        if (group(contract.account().id()).stream()
                .noneMatch(one -> one.id().id().equals(account))) {
            throw Refusal.badInput("agreement.party.wrong", contract.account().name());
        }
        jdbc.sql(
                        "insert into contract_party (version_id, account_id, covered_id) values (?, ?, ?) on conflict do nothing")
                .params(draft.id(), contract.account().id().id(), account)
                .update();
    }

    void leaveOut(Version draft, UUID account) {
        jdbc.sql("delete from contract_party where version_id = ? and covered_id = ?")
                .params(draft.id(), account)
                .update();
    }

    /// Ours first, by name. Who has read names of theirs is kept in the audit.
    List<Signatory> signatories(ContractId contract, UUID version) {
        record Row(UUID id, String name, @Nullable UUID contact) {}
        List<Row> rows = jdbc.sql("""
                select s.id, coalesce(i.name, '') as name, s.contact_id from contract_signatory s
                left join identity i on i.id = s.identity_id where s.version_id = ?
                """)
                .param(version)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("contact_id", UUID.class)))
                .list();
        List<ContactId> theirs = rows.stream()
                .map(Row::contact)
                .filter(Objects::nonNull)
                .map(ContactId::new)
                .toList();
        Map<ContactId, ContactBook.Known> known = theirs.isEmpty() ? Map.of() : contacts.people(theirs, contract.id());
        return rows.stream()
                .map(row -> row.contact() == null
                        ? new Signatory(row.id(), true, row.name())
                        : new Signatory(row.id(), false, name(known.get(new ContactId(row.contact())))))
                .sorted(Comparator.comparing((Signatory one) -> !one.ours()).thenComparing(Signatory::name))
                .toList();
    }

    private static String name(ContactBook.@Nullable Known known) {
        return known == null ? "" : known.name();
    }

    /// Who works at the account today, by name; nobody for whoever may not know.
    List<Offered> people(Contract contract) {
        if (!actors.current().may(Right.PERSONAL_DATA)) {
            return List.of();
        }
        return contacts.at(List.of(contract.account().id()), contract.id().id()).stream()
                .map(known -> new Offered(known.contact(), known.name()))
                .sorted(Comparator.comparing(Offered::name))
                .toList();
    }

    void signFor(Contract contract, Version draft, IdentityId ours) {
        add(contract, draft, "identity_id", ours.id());
    }

    /// @throws Refusal when nobody works at the account whom the actor may know by that id
    void signFor(Contract contract, Version draft, ContactId theirs) {
        if (people(contract).stream().noneMatch(one -> one.id().equals(theirs))) {
            throw Refusal.notFound("agreement.signatory.unknown");
        }
        add(contract, draft, "contact_id", theirs.id());
    }

    private void add(Contract contract, Version draft, String column, UUID who) {
        jdbc.sql("insert into contract_signatory (id, version_id, account_id, " + column
                        + ") values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        draft.id(),
                        contract.account().id().id(),
                        who)
                .update();
    }

    void signNoMore(Version draft, UUID signatory) {
        jdbc.sql("delete from contract_signatory where version_id = ? and id = ?")
                .params(draft.id(), signatory)
                .update();
    }

    /// All of a version into a draft.
    void copy(UUID version, UUID draft) {
        jdbc.sql("""
                insert into contract_party (version_id, account_id, covered_id)
                select ?, account_id, covered_id from contract_party where version_id = ?
                """).params(draft, version).update();
        jdbc.sql("""
                insert into contract_signatory (id, version_id, account_id, identity_id, contact_id)
                select gen_random_uuid(), ?, account_id, identity_id, contact_id from contract_signatory
                where version_id = ?
                """).params(draft, version).update();
    }
}
