package pareto.service.answer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactId;
import pareto.account.contact.Contacts;
import pareto.service.Channel;
import pareto.service.Request;
import pareto.service.intake.Correspondence;
import pareto.shell.notice.NotDeliveredException;

/// To whom what is said about a request goes by mail: to whom somebody of ours chose last (table `request_by_mail`),
/// else to whoever wrote the mail it came by.
@Repository
@Transactional
class MailRecipients {

    private final Correspondence correspondence;
    private final ContactBook contacts;
    private final Contacts known;
    private final MergedRequests merged;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailRecipients(
            Correspondence correspondence,
            ContactBook contacts,
            Contacts known,
            MergedRequests merged,
            JdbcClient jdbc,
            Clock clock) {
        this.correspondence = correspondence;
        this.contacts = contacts;
        this.known = known;
        this.merged = merged;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Empty when nothing goes by mail. Where nothing is said of the request itself, it goes to whom those
    /// went that were merged into it, the first of them first.
    @Transactional(readOnly = true)
    Optional<Recipient> of(Request request) {
        Optional<Optional<Recipient>> own = own(request);
        return own.isPresent()
                ? own.get()
                : merged.into(request).stream()
                        .flatMap(one -> ofItself(one).stream())
                        .findFirst();
    }

    /// Requests that were merged into this one and whose writer is not written to.
    @Transactional(readOnly = true)
    List<Request> unwritten(Request request) {
        Optional<Recipient> to = of(request);
        return merged.into(request).stream()
                .filter(one -> ofItself(one)
                        .filter(other -> !to.equals(Optional.of(other)))
                        .isPresent())
                .toList();
    }

    private Optional<Recipient> ofItself(Request request) {
        return own(request).flatMap(to -> to);
    }

    /// Empty where nobody chose and it did not come by mail.
    private Optional<Optional<Recipient>> own(Request request) {
        Optional<Optional<Recipient>> chosen = jdbc.sql("""
                select contact_id, incoming_id from request_by_mail where request_id = ?
                order by chosen_at desc, id desc limit 1
                """)
                .param(request.id().id())
                .query((row, number) ->
                        Recipient.of(row.getObject("contact_id", UUID.class), row.getObject("incoming_id", UUID.class)))
                .optional();
        return chosen.isPresent() || request.channel() != Channel.MAIL
                ? chosen
                : writer(request).map(Optional::of);
    }

    /// Whoever asked.
    @Transactional(readOnly = true)
    Optional<Recipient> writer(Request request) {
        return request.contact() != null
                ? Optional.of(new Recipient.Person(request.contact()))
                : correspondence.first(request.id()).map(Recipient.Writer::new);
    }

    /// Whoever wrote the mail by which it, or one merged into it, came, where they are nobody known.
    @Transactional(readOnly = true)
    Optional<Recipient> stranger(Request request) {
        return Stream.concat(Stream.of(request), merged.into(request).stream())
                .flatMap(one -> writer(one).stream())
                .filter(Recipient.Writer.class::isInstance)
                .findFirst();
    }

    /// @param to null for nobody
    void choose(Request request, @Nullable Recipient to) {
        jdbc.sql("""
                insert into request_by_mail (id, request_id, account_id, contact_id, incoming_id, chosen_by, chosen_at)
                values (:id, :request, :account, :contact, :incoming, actor(), :at)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("request", request.id().id())
                .param("account", request.account().id().id())
                .param("contact", to == null ? null : to.person())
                .param("incoming", to == null ? null : to.mail())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /// The address that may be written to today. Whose it is was read by whoever acts, which is kept in the audit.
    ///
    /// @throws NotDeliveredException with the sentence why there is none
    String address(Request request, Recipient to) throws NotDeliveredException {
        return switch (to) {
            case Recipient.Person person -> address(request, person.contact());
            case Recipient.Writer writer -> writer(request, writer.incoming());
            case Recipient.Gone gone -> throw refused("gone");
        };
    }

    private String address(Request request, ContactId contact) throws NotDeliveredException {
        ContactBook.Known person =
                contacts.at(request.account().id(), contact, request.id().id()).orElseThrow(() -> refused("gone"));
        if (!person.reachable()) {
            throw refused("noGround");
        }
        if (person.details().email().isBlank()) {
            throw refused("noAddress");
        }
        return person.details().email().strip();
    }

    /// Who wrote to us themselves is answered there while the mail is kept; who has become known since needs the
    /// same ground as everybody known.
    private String writer(Request request, UUID mail) throws NotDeliveredException {
        String address = correspondence.sender(mail);
        if (address.isEmpty()) {
            throw refused("kept");
        }
        AccountId account = request.account().id();
        List<ContactId> people = known.reachedBy(address).stream()
                .filter(one -> one.account().equals(account))
                .map(Contacts.Reached::contact)
                .toList();
        if (people.isEmpty() && known.wasReachedBy(account, address)) {
            throw refused("gone");
        }
        boolean may = people.isEmpty()
                || people.stream()
                        .flatMap(one -> contacts.at(account, one, request.id().id()).stream())
                        .anyMatch(ContactBook.Known::reachable);
        if (!may) {
            throw refused("noGround");
        }
        return address;
    }

    private static NotDeliveredException refused(String why) {
        return NotDeliveredException.forGood("service.answer.failed." + why, "");
    }
}
