package pareto.service.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import pareto.account.AccountId;
import pareto.account.contact.ContactId;
import pareto.account.contact.Contacts;
import pareto.service.Request;

/// Finds whose a mail is: by the address of somebody known at exactly one account; else by what the desk
/// decided about this address before; else by the domain, if only people of exactly one account ever wrote from
/// it, and more than one of them. Everything else is for a person to decide.
@Repository
@Transactional(readOnly = true)
class Senders {

    private static final String BY = "service.intake.reason.";

    static final String TOO_MANY = BY + "tooMany";
    static final String TOO_MUCH = BY + "tooMuch";

    /// Bytes an hour from one address beyond which mails stay in the mailbox.
    static final long MOST_BYTES_AN_HOUR = DataSize.ofMegabytes(100).toBytes();

    /// Mails an hour from one address beyond which a person looks first.
    static final int MOST_AN_HOUR = 30;

    /// One address shows nothing about its neighbours.
    private static final int ADDRESSES = 2;

    /// Anybody has an address there.
    private static final Set<String> PUBLIC = Set.of(
            "qq.com",
            "foxmail.com",
            "vip.qq.com",
            "163.com",
            "vip.163.com",
            "126.com",
            "yeah.net",
            "sina.com",
            "sina.cn",
            "sohu.com",
            "139.com",
            "189.cn",
            "wo.cn",
            "21cn.com",
            "aliyun.com",
            "tom.com",
            "263.net",
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "live.cn",
            "msn.com",
            "yahoo.com",
            "yahoo.com.cn",
            "yahoo.cn",
            "icloud.com",
            "me.com",
            "mac.com",
            "proton.me",
            "protonmail.com",
            "gmx.com",
            "gmx.net",
            "aol.com",
            "mail.com",
            "zoho.com",
            "yandex.com");

    private final Contacts contacts;
    private final Pseudonyms pseudonyms;
    private final JdbcClient jdbc;
    private final Clock clock;

    Senders(Contacts contacts, Pseudonyms pseudonyms, JdbcClient jdbc, Clock clock) {
        this.contacts = contacts;
        this.pseudonyms = pseudonyms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Sender of(Letter letter) {
        if (letter.address().isEmpty()) {
            return new Sender.Unknown(BY + "noSender");
        }
        List<Contacts.Reached> known = contacts.reachedBy(letter.address());
        List<AccountId> accounts =
                known.stream().map(Contacts.Reached::account).distinct().toList();
        if (accounts.size() > 1) {
            return new Sender.Unknown(BY + "severalAccounts");
        }
        if (accounts.size() == 1) {
            return new Sender.Of(accounts.getFirst(), only(known), BY + "contact");
        }
        List<AccountId> decided = decided(letter);
        if (decided.size() == 1) {
            return new Sender.Of(decided.getFirst(), null, BY + "decidedBefore");
        }
        List<AccountId> neighbours = PUBLIC.contains(letter.domain()) ? List.of() : neighbours(letter.domain(), 1);
        if (decided.isEmpty()
                && neighbours.size() == 1
                && neighbours(letter.domain(), ADDRESSES).equals(neighbours)) {
            return new Sender.Of(neighbours.getFirst(), null, BY + "domain");
        }
        return new Sender.Unknown(BY + (neighbours.size() > 1 || !decided.isEmpty() ? "severalAccounts" : "nobody"));
    }

    /// Who wrote it, where its address is that of one person alone.
    Optional<ContactId> one(Letter letter) {
        List<ContactId> people = letter.address().isEmpty()
                ? List.of()
                : contacts.reachedBy(letter.address()).stream()
                        .map(Contacts.Reached::contact)
                        .distinct()
                        .toList();
        return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
    }

    /// Who of this account wrote it; empty when none of its people did, or several share the address.
    Optional<ContactId> at(AccountId account, Letter letter) {
        return Optional.ofNullable(only(people(account, letter)));
    }

    private List<Contacts.Reached> people(AccountId account, Letter letter) {
        return contacts.reachedBy(letter.address()).stream()
                .filter(one -> one.account().equals(account))
                .toList();
    }

    /// Whether somebody known at this account wrote it, or the desk said so of the address before.
    boolean knownAt(AccountId account, Letter letter) {
        return !letter.address().isEmpty()
                && (!people(account, letter).isEmpty() || decided(letter).contains(account));
    }

    /// The same, or somebody who wrote before about this request, or one that goes on in it, and was taken
    /// for one of the account's.
    boolean knownIn(Request request, Letter letter) {
        return !letter.address().isEmpty() && (knownAt(request.account().id(), letter) || wroteAbout(request, letter));
    }

    private boolean wroteAbout(Request request, Letter letter) {
        return jdbc.sql("""
                select exists (select 1 from incoming_mail m where sender_token = :token
                    and became in ('request', 'message') and recalled_at is null
                    and (request_id = :request or exists (select 1 from request_link l where l.kind = 'merged'
                        and l.request_id = m.request_id and l.other_id = :request)))
                """)
                .param("token", pseudonyms.of(letter.address()))
                .param("request", request.id().id())
                .query(Boolean.class)
                .single();
    }

    private static @Nullable ContactId only(List<Contacts.Reached> known) {
        return known.size() == 1 ? known.getFirst().contact() : null;
    }

    boolean tooMany(Letter letter) {
        return lately("count(*)", letter) > MOST_AN_HOUR;
    }

    boolean tooMuch(Letter letter) {
        return lately("sum(size)", letter) > MOST_BYTES_AN_HOUR;
    }

    /// Over the mails of the last hour from the same address, this one among them.
    private long lately(String what, Letter letter) {
        return jdbc.sql("select " + what + " from incoming_mail where sender_token = ? and came_at > ?")
                .params(
                        pseudonyms.of(letter.address()),
                        Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .query(Long.class)
                .single();
    }

    private List<AccountId> decided(Letter letter) {
        return accounts(jdbc.sql("""
                        select distinct account_id from incoming_mail
                        where sender_token = ? and account_id is not null and handled_by is not null
                            and recalled_at is null
                        """).param(pseudonyms.of(letter.address())));
    }

    /// By mails of people known there and by decisions of the desk that stand, never by what was found by the
    /// domain itself.
    ///
    /// @param addresses from how many different ones there were such mails at least
    private List<AccountId> neighbours(String domain, int addresses) {
        return accounts(jdbc.sql("""
                select account_id from incoming_mail where domain = ? and account_id is not null
                    and (handled_by is not null and recalled_at is null or reason = ?)
                group by account_id having count(distinct sender_token) >= ?
                """).params(domain, BY + "contact", addresses));
    }

    private static List<AccountId> accounts(JdbcClient.StatementSpec question) {
        return question.query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }
}
