package pareto.shell.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Languages;
import pareto.access.OwnPlace;
import pareto.shell.Messages;
import pareto.shell.Text;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;

/// Writes a notice for whoever acts: in their language, of what they may see.
@Component
class Composing {

    /// Beyond that a notice is read by nobody; the page it leads to has them all.
    private static final int NEW_ONES = 50;

    private static final int OLD_ONES = 20;

    /// A notice, and ids of all that is open for its reader, written down or not.
    ///
    /// @param fresh how many of them are new; without any it is not sent
    record Composed(Message message, int fresh, List<UUID> open) {}

    private final ObjectProvider<NoticeSource> sources;
    private final Messages messages;
    private final Languages languages;
    private final OwnPlace place;
    private final Clock clock;

    Composing(
            ObjectProvider<NoticeSource> sources, Messages messages, Languages languages, OwnPlace place, Clock clock) {
        this.sources = sources;
        this.messages = messages;
        this.languages = languages;
        this.place = place;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Composed digest(Set<UUID> told) {
        Formats formats = formats();
        List<Message.Section> sections = new ArrayList<>();
        List<UUID> open = new ArrayList<>();
        int fresh = 0;
        for (NoticeSource source : sources.orderedStream().toList()) {
            Digest digest = source.digest(told, formats);
            Stream.concat(digest.fresh().stream(), digest.open().stream()).forEach(thing -> open.add(thing.id()));
            fresh += digest.fresh().size();
            if (!digest.fresh().isEmpty()) {
                sections.add(section(source.name(), digest, formats));
            }
        }
        String subject = sections.stream().map(Message.Section::subject).collect(Collectors.joining(" · "));
        return new Composed(message(subject, "", sections, formats), fresh, open);
    }

    /// Says nothing of any account.
    @Transactional(readOnly = true)
    Message test() {
        Formats formats = formats();
        String subject = messages.say(Text.of("shell.notice.test.subject"), formats);
        return message(subject, messages.say(Text.of("shell.notice.test.note"), formats), List.of(), formats);
    }

    /// With the code that shows whose a mail address is.
    @Transactional(readOnly = true)
    Message code(String code, String name) {
        Formats formats = formats();
        String subject = messages.say(Text.of("shell.notice.code.subject"), formats);
        return message(
                subject, messages.say(Text.of("shell.notice.code.note", code, name), formats), List.of(), formats);
    }

    private Message message(String subject, String note, List<Message.Section> sections, Formats formats) {
        return new Message(
                formats.language(),
                subject,
                note,
                sections,
                messages.say(Text.of("shell.notice.foot"), formats),
                place.address() + "/me/notices",
                messages.say(Text.of("shell.notice.leave"), formats),
                messages.say(Text.of("shell.notice.openIn"), formats),
                more -> messages.say(Text.of("shell.notice.more", more), formats));
    }

    private Message.Section section(String name, Digest digest, Formats formats) {
        List<Message.Group> groups = new ArrayList<>();
        groups.add(group(true, digest.fresh(), NEW_ONES, formats));
        if (!digest.open().isEmpty()) {
            groups.add(group(false, digest.open(), OLD_ONES, formats));
        }
        return new Message.Section(name, messages.say(digest.subject(), formats), groups);
    }

    private Message.Group group(boolean fresh, List<Digest.Thing> things, int most, Formats formats) {
        return new Message.Group(
                fresh,
                messages.say(Text.of(fresh ? "shell.notice.fresh" : "shell.notice.open", things.size()), formats),
                things.stream().limit(most).map(thing -> entry(thing, formats)).toList(),
                things.size() - Math.min(most, things.size()));
    }

    private Message.Entry entry(Digest.Thing thing, Formats formats) {
        return new Message.Entry(
                thing.id(),
                thing.title().replaceAll("\\p{Cntrl}+", " "),
                messages.say(thing.label(), formats),
                thing.lines().stream().map(line -> messages.say(line, formats)).toList(),
                place.address() + thing.path(),
                thing.data());
    }

    private Formats formats() {
        return new Formats(languages.current().flatMap(Language::of).orElse(Language.ZH), clock.getZone());
    }
}
