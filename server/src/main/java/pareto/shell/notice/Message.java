package pareto.shell.notice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pareto.shell.format.Language;

/// What is sent, in the words of its reader's language.
///
/// @param note sentence above everything; empty for none
/// @param foot why the reader gets it, and where to change that
/// @param settings address of the page for that
/// @param leave words of the link that ends mails
/// @param openIn words of the link to a thing's page
/// @param more sentence about so many things that are not written down
record Message(
        Language language,
        String subject,
        String note,
        List<Section> sections,
        String foot,
        String settings,
        String leave,
        String openIn,
        IntFunction<String> more) {

    /// What one module tells.
    record Section(String source, String subject, List<Group> groups) {}

    /// New things, or those still open.
    ///
    /// @param fresh whether they are new
    /// @param more how many there are beside those that are written down
    record Group(boolean fresh, String title, List<Entry> entries, int more) {

        private Group shorter() {
            return new Group(fresh, title, entries.subList(0, entries.size() - 1), more + 1);
        }
    }

    record Entry(UUID id, String title, String label, List<String> lines, String url, Map<String, Object> data) {}

    Stream<Group> groups() {
        return sections.stream().flatMap(section -> section.groups().stream());
    }

    /// Sentence about those of a group that are not written down; empty when all are.
    String moreOf(Group group) {
        return group.more() == 0 ? "" : more.apply(group.more());
    }

    /// The same with as many things as fit, and how many more there are. Old ones go first, then the least important.
    ///
    /// @param fits whether a message is short enough
    Message shortened(Predicate<Message> fits) {
        Message shorter = this;
        while (!fits.test(shorter)
                && shorter.groups().anyMatch(group -> !group.entries().isEmpty())) {
            shorter = shorter.withoutLast();
        }
        return shorter;
    }

    private Message withoutLast() {
        List<Group> filled =
                groups().filter(group -> !group.entries().isEmpty()).toList().reversed();
        Group last = filled.stream().filter(group -> !group.fresh()).findFirst().orElse(filled.getFirst());
        List<Section> left = sections.stream()
                .map(section -> new Section(
                        section.source(),
                        section.subject(),
                        section.groups().stream()
                                .map(group -> group.equals(last) ? group.shorter() : group)
                                .toList()))
                .toList();
        return new Message(language, subject, note, left, foot, settings, leave, openIn, more);
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

    private void write(Group group, StringBuilder text) {
        text.append("== ").append(group.title()).append(" ==\n\n");
        for (Entry entry : group.entries()) {
            text.append(entry.title()).append(" · ").append(entry.label()).append('\n');
            entry.lines().forEach(line -> text.append(line).append('\n'));
            text.append(entry.url()).append("\n\n");
        }
        if (group.more() > 0) {
            text.append(moreOf(group)).append("\n\n");
        }
    }
}
