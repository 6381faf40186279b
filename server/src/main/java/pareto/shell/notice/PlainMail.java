package pareto.shell.notice;

import java.util.List;
import java.util.UUID;
import pareto.shell.file.StoredFile;

/// A mail from one person to another, in plain text.
///
/// @param id its `Message-ID` begins with it, so that one sent twice can be told from two
/// @param from address it comes from and answers go to
/// @param name whoever reads it sees before that address; may be empty
/// @param references ids of the mails it follows, such as `<1@example.com>`, the oldest first; it answers the last
/// @param language tag of the language of its text
/// @param automatic whether no person wrote it
public record PlainMail(
        UUID id,
        String from,
        String name,
        String to,
        String subject,
        String text,
        String language,
        List<String> references,
        boolean automatic,
        List<StoredFile> files) {

    /// The id of a mail as mails name it.
    public static String messageId(UUID id, String from) {
        return "<" + id + from.substring(from.lastIndexOf('@')) + ">";
    }
}
