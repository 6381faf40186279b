package pareto.service.complaint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.calendar.CalendarId;
import pareto.calendar.Calendars;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestState;
import pareto.service.RequestUndone;
import pareto.service.Requests;
import pareto.service.RequestsBeside;
import pareto.service.complaint.Complaint.How;
import pareto.service.complaint.Complaint.Reached;
import pareto.shell.Refusal;
import pareto.shell.notice.Notices;
import pareto.values.BusinessCalendar;
import pareto.values.Conventions;
import pareto.values.Due;
import pareto.values.TimeLimit;

/// Takes a complaint a level higher: somebody else answers, and the customer is told. Each level is reached once, which
/// the database keeps, whoever asks at once and however often.
@Component
@Transactional
class Raising {

    private final Requests requests;
    private final RequestsBeside beside;
    private final ComplaintRows rows;
    private final Levels levels;
    private final Superiors superiors;
    private final Calendars calendars;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    Raising(
            Requests requests,
            RequestsBeside beside,
            ComplaintRows rows,
            Levels levels,
            Superiors superiors,
            Calendars calendars,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.beside = beside;
        this.rows = rows;
        this.levels = levels;
        this.superiors = superiors;
        this.calendars = calendars;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /// Its first level, or the one it begins at once more; whoever answers is known already.
    void begin(Request request, int level, How how) {
        reach(request, levels.at(level), how, "", null);
    }

    /// What is opened again has the time of its level once more, or one that was over would send it up at once.
    @EventListener
    void on(RequestUndone undone) {
        rows.find(undone.request()).ifPresent(complaint -> {
            Instant due = due(levels.at(complaint.level()), clock.instant());
            if (due != null) {
                rows.anew(requests.known(undone.request()), complaint.level(), due);
            }
        });
    }

    /// @param said why
    /// @throws Refusal when it is closed, or stands at the highest level
    void byHand(RequestId id, String said) {
        Request request = requests.alone(id);
        Complaint complaint = known(id);
        if (!request.state().open()) {
            throw Refusal.conflict("service.step.late", request.number());
        }
        if (complaint.level() == Level.LAST) {
            throw Refusal.conflict("service.complaint.raise.highest", request.number());
        }
        raise(request, complaint, How.HAND, said);
    }

    /// What was done did not work. At the highest level it stays there.
    void again(Request request, String said) {
        Complaint complaint = known(request.id());
        if (complaint.level() < Level.LAST) {
            raise(request, complaint, How.CHECK, said);
        }
    }

    /// Unless somebody has done so meanwhile, or the time is not over.
    void byTime(RequestId id) {
        Request request = requests.alone(id);
        Complaint complaint = known(id);
        Reached last = complaint.reached().getLast();
        if (goesOn(request.state()) && last.due() != null && !last.due().isAfter(clock.instant())) {
            raise(request, complaint, How.TIME, "");
        }
    }

    /// Whether time brings it higher: while it is worked on, also where it waits for the customer.
    private static boolean goesOn(RequestState state) {
        return state == RequestState.RAISED || state == RequestState.TAKEN || state == RequestState.WAITING;
    }

    private void raise(Request request, Complaint complaint, How how, String said) {
        Level next = levels.at(complaint.level() + 1);
        IdentityId to = superiors.at(next.who(), request.account().id(), complaint.about(), request.owner());
        IdentityId told = next.who() == Who.EXECUTIVE
                ? superiors.executive(request, complaint.about()).orElse(null)
                : null;
        if (!to.equals(request.owner())) {
            beside.pass(request, to);
        }
        reach(request, next, how, said, told);
        audit.record("service.did.complaintRaised", request.id().id().toString(), next.level() + " " + how.code());
        notices.news("complaint " + request.id().id() + " " + next.level());
    }

    private void reach(Request request, Level level, How how, String said, @Nullable IdentityId told) {
        rows.reach(request, level.level(), how, said, due(level, clock.instant()), told);
        beside.tell(request, level.words());
    }

    private @Nullable Instant due(Level level, Instant since) {
        Integer hours = level.hours();
        if (hours == null) {
            return null;
        }
        BusinessCalendar calendar = level.calendar() == null
                ? BusinessCalendar.always(clock.getZone())
                : calendars.asOf(new CalendarId(level.calendar()), since);
        return calendar.due(since, new TimeLimit.Working(Duration.ofHours(hours).toSeconds()), Conventions.USUAL)
                .map(Due::at)
                .orElse(null);
    }

    private Complaint known(RequestId id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("service.complaint.unknown"));
    }
}
