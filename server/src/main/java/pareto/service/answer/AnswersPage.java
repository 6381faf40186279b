package pareto.service.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.contact.ContactBook;
import pareto.service.Request;

/// To whom what is said about a request goes by mail.
///
/// @param to null for nobody
/// @param name of whom it goes to; empty where they are nobody known or the reader may not know
/// @param from address answers come from; empty while none go out
/// @param missing message key of how to set it up
/// @param people of the account who may be written to, by name
/// @param hasWriter whether it, or one merged into it, came by a mail of somebody who is nobody known
/// @param unwritten requests merged into it whose writers are not written to
record AnswersPage(
        Request request,
        @Nullable Recipient to,
        String name,
        String from,
        String missing,
        List<ContactBook.Known> people,
        boolean hasWriter,
        List<Request> unwritten,
        boolean mayChange) {

    /// As the form calls them.
    static final String WRITER = "writer";

    boolean chosen(ContactBook.Known person) {
        return to instanceof Recipient.Person one && one.contact().equals(person.contact());
    }

    boolean toWriter() {
        return to instanceof Recipient.Writer;
    }
}
