package pareto.account.contact;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;

/// The persons the actor may see, by what an address says.
@Component
@Transactional(readOnly = true)
class KnownContacts {

    private final JdbcClient jdbc;
    private final ContactPosts posts;

    KnownContacts(JdbcClient jdbc, ContactPosts posts) {
        this.jdbc = jdbc;
        this.posts = posts;
    }

    /// The person, also a deleted one.
    ///
    /// @throws Refusal when there is none that the actor may see
    ContactId find(UUID id) {
        if (!exists("select exists (select 1 from contact where id = ?)", id)) {
            throw Refusal.notFound("account.contact.unknown");
        }
        return new ContactId(id);
    }

    /// The person, about whom something may still be said.
    ContactId present(UUID id) {
        if (erased(find(id))) {
            throw Refusal.conflict("account.contact.erased");
        }
        return new ContactId(id);
    }

    boolean erased(ContactId contact) {
        return exists("select exists (select 1 from contact where id = ? and erased_at is not null)", contact.id());
    }

    /// One of the person's posts.
    Post post(UUID contact, UUID post) {
        return posts.of(List.of(present(contact))).stream()
                .filter(one -> one.id().equals(post) && one.to() == null)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("account.contact.post.unknown"));
    }

    private boolean exists(String question, UUID id) {
        return jdbc.sql(question).param(id).query(Boolean.class).single();
    }
}
