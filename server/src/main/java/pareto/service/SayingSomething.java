package pareto.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.people.StaffMember;
import pareto.shell.Refusal;
import pareto.shell.file.FileStore;
import pareto.shell.file.StoredFile;
import pareto.shell.notice.Notices;

/// One of ours writes about a request, inside or for the customer too.
@Component
@Transactional
public class SayingSomething {

    private static final DataSize LARGEST = DataSize.ofMegabytes(50);
    private static final int MOST = 10;

    private final RequestRows rows;
    private final RequestMessages messages;
    private final RequestMentions mentions;
    private final RequestFiles kept;
    private final Answerable answerable;
    private final FileStore files;
    private final Notices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    SayingSomething(
            RequestRows rows,
            RequestMessages messages,
            RequestMentions mentions,
            RequestFiles kept,
            Answerable answerable,
            FileStore files,
            Notices notices,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.messages = messages;
        this.mentions = mentions;
        this.kept = kept;
        this.answerable = answerable;
        this.files = files;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
    }

    /// Files without words are called by their names.
    ///
    /// @throws Refusal when nothing is said, when somebody is called who cannot work on the account, or when the
    /// request goes on in another one
    void say(RequestId id, boolean inside, String said, List<IdentityId> called, List<MultipartFile> attached)
            throws IOException {
        Request request = writable(id);
        if (attached.size() > MOST || attached.stream().anyMatch(one -> one.getSize() > LARGEST.toBytes())) {
            throw Refusal.tooLarge("service.file.large", MOST, LARGEST.toMegabytes());
        }
        Set<IdentityId> able =
                answerable.at(request).stream().map(StaffMember::id).collect(Collectors.toSet());
        if (!able.containsAll(called)) {
            throw Refusal.badInput("service.call.cannot");
        }
        List<StoredFile> stored = new ArrayList<>();
        for (MultipartFile one : attached) {
            stored.add(files.keep(one.getInputStream(), Objects.requireNonNullElse(one.getOriginalFilename(), "")));
        }
        String names = stored.stream().map(StoredFile::name).collect(Collectors.joining(" · "));
        String words = said.isBlank() ? names : said;
        UUID message = write(request, inside, words);
        mentions.add(request, message, called);
        if (!called.isEmpty()) {
            notices.news("called " + message);
        }
        stored.forEach(file -> kept.add(request, message, file.id()));
    }

    /// Says something to the customer in the conversation, which answers what they asked.
    ///
    /// @return id of the message
    /// @throws Refusal when nothing is said, or the request goes on in another one
    public UUID answer(RequestId id, String said) {
        return write(writable(id), false, said);
    }

    /// The same where somebody has told them already by other means, so that nothing is sent.
    public UUID answered(RequestId id, String said) {
        Request request = writable(id);
        return written(request, false, messages.told(request, words(said)));
    }

    private Request writable(RequestId id) {
        Request request = rows.alone(id);
        if (request.state() == RequestState.MERGED) {
            throw Refusal.conflict("service.step.late", request.number());
        }
        return request;
    }

    private UUID write(Request request, boolean inside, String words) {
        return written(request, inside, messages.add(request, inside, words(words)));
    }

    private static String words(String said) {
        return Filled.text("service.message", said, Filled.MESSAGE);
    }

    private UUID written(Request request, boolean inside, UUID message) {
        audit.record(
                inside ? "service.did.saidInside" : "service.did.said",
                request.id().id().toString(),
                message.toString());
        if (!inside) {
            events.publishEvent(
                    new RequestAnswered(request.id(), request.account().id()));
        }
        return message;
    }
}
