package pareto.service.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A mail as it was read.
///
/// @param id its `Message-ID`; empty where it has none
/// @param answers ids of the mails it answers, the oldest first
/// @param address of the sender in small letters; empty where none could be read
/// @param name the sender gives themselves; what stands for the sender where no one address could be read; may be empty
/// @param automatic message key of why no person wrote it to us; empty where one did
/// @param confirmable whether a program of ours may answer that it came in
/// @param faulty whether part of it could not be read
record Letter(
        String id,
        Set<String> answers,
        String address,
        String name,
        String subject,
        String text,
        List<Attachment> attachments,
        String automatic,
        boolean confirmable,
        boolean faulty) {

    /// One of which nothing is known.
    static final Letter UNREAD = new Letter("", Set.of(), "", "", "", "", List.of(), "", false, true);

    /// A file that came with it.
    record Attachment(String name, byte[] content) {}

    /// The same of which only this much is known.
    Letter about(String known) {
        return new Letter(id, answers, address, name, known, text, attachments, automatic, confirmable, faulty);
    }

    /// Ids of the mails it follows and its own.
    List<String> thread() {
        return Stream.concat(answers.stream(), Stream.of(id))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /// Who sent it, as people write it.
    String sender() {
        return name.isEmpty() || address.isEmpty() ? name + address : name + " <" + address + ">";
    }

    /// What it is about on one line: its subject without the marks of answers, else how it begins.
    ///
    /// @param most how many characters there may be
    String title(int most) {
        String about = subject.replaceFirst("(?i)^((re|fw|fwd|aw|wg|回复|答复|转发)\\s*[:：]\\s*)+", "")
                .strip();
        String line = Texts.line(about.isEmpty() ? text : about, most);
        return line.isEmpty() ? Texts.line(sender().isEmpty() ? "…" : sender(), most) : line;
    }
}
