package pareto.shell.notice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import pareto.shell.format.Language;

/// What is sent, in the words of its reader's language.
///
/// @param note sentence above everything; empty for none
/// @param foot why the reader gets it, and where to change that
/// @param settings address of the page for that
/// @param leave words of the link that ends mails
/// @param openIn words of the link to a thing's page
record Message(
        Language language,
        String subject,
        String note,
        List<Section> sections,
        String foot,
        String settings,
        String leave,
        String openIn) {

    /// What one module tells.
    record Section(String source, String subject, List<Group> groups) {}

    /// New things, or those still open.
    ///
    /// @param fresh whether they are new
    /// @param more sentence about those that are too many to write down; empty when there are none
    record Group(boolean fresh, String title, List<Entry> entries, String more) {}

    record Entry(UUID id, String title, String label, List<String> lines, String url, Map<String, Object> data) {}

    Stream<Group> groups() {
        return sections.stream().flatMap(section -> section.groups().stream());
    }

    /// For readers of plain text.
    ///
    /// @param leaveUrl where mails are ended; empty for nowhere
    String plain(String leaveUrl) {
        var text = new StringBuilder();
        if (!note.isEmpty()) {
            text.append(note).append("\n\n");
        }
        for (Section section : sections) {
            text.append(section.subject()).append("\n\n");
            section.groups().forEach(group -> write(group, text));
        }
        text.append("-- \n").append(foot).append('\n').append(settings).append('\n');
        if (!leaveUrl.isEmpty()) {
            text.append(leave).append(": ").append(leaveUrl).append('\n');
        }
        return text.toString();
    }

    private static void write(Group group, StringBuilder text) {
        text.append("== ").append(group.title()).append(" ==\n\n");
        for (Entry entry : group.entries()) {
            text.append(entry.title()).append(" · ").append(entry.label()).append('\n');
            entry.lines().forEach(line -> text.append(line).append('\n'));
            text.append(entry.url()).append("\n\n");
        }
        if (!group.more().isEmpty()) {
            text.append(group.more()).append("\n\n");
        }
    }
}
