package pareto.service.crisis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.service.Filled;
import pareto.service.RequestRights;
import pareto.service.SaidOutside;
import pareto.service.crisis.Crisis.Kind;
import pareto.service.crisis.CrisisPage.OfRoom;
import pareto.service.crisis.Rooms.Room;
import pareto.shell.Refusal;

/// The room of a crisis, and what is said, noted and done in it.
@Controller
@RequestMapping("/crises/{id}")
class RoomController {

    private static final int WHOM = 120;
    private static final int WHAT = 300;
    private static final int NOTE = 2_000;

    private final Rooms rooms;
    private final Playbooks playbooks;
    private final Speaking speaking;
    private final KeepingLog log;
    private final SaidOutside outside;
    private final Actors actors;

    RoomController(
            Rooms rooms, Playbooks playbooks, Speaking speaking, KeepingLog log, SaidOutside outside, Actors actors) {
        this.rooms = rooms;
        this.playbooks = playbooks;
        this.speaking = speaking;
        this.log = log;
        this.outside = outside;
        this.actors = actors;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Model model) {
        Room room = rooms.known(id);
        Crisis crisis = room.crisis();
        var able = rooms.able(room.request());
        model.addAttribute(
                "page",
                new OfRoom(
                        room.request(),
                        crisis,
                        playbooks.of(crisis.playbook()).stream()
                                .filter(one -> one.number() == crisis.number())
                                .findFirst()
                                .orElseThrow(),
                        Logged.of(crisis),
                        outside.of(room.request(), crisis.messages()),
                        outside.hint(room.request()),
                        able,
                        rooms.seers(room.request()),
                        able.stream()
                                .anyMatch(one -> one.id().equals(crisis.leader().who())),
                        actors.current().id(),
                        actors.current().may(Right.DECIDE),
                        rooms.runs(room),
                        rooms.works(room),
                        rooms.today(),
                        rooms.now()));
        return "service/crisis/show";
    }

    /// @param line of the plan
    /// @param next minutes until the next word; the interval where that is left out
    /// @param mail whether these words go to the customer by mail
    @PostMapping("/words")
    @PreAuthorize(RequestRights.CHANGES)
    String say(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID line,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "false") boolean last,
            @RequestParam(defaultValue = "false") boolean mail) {
        UUID to = known(line);
        Way how = Filled.one("service.crisis.way", Way.class, way);
        String words = Filled.text("service.crisis.said", said, Filled.MESSAGE);
        if (mail) {
            speaking.mail(id, to, how, words, last, Minutes.maybe(next));
        } else {
            speaking.say(id, to, how, words, last, Minutes.maybe(next));
        }
        return page(id);
    }

    /// @param line of the plan; another audience where that is left out
    /// @param out whether it is left out of the plan
    @PostMapping("/plan")
    @PreAuthorize(RequestRights.CHANGES)
    String plan(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID line,
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String every,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "false") boolean out) {
        if (line != null && out) {
            speaking.leaveOut(id, line);
            return page(id);
        }
        Part by = Filled.one("service.crisis.part", Part.class, part);
        Way how = Filled.one("service.crisis.way", Way.class, way);
        String content = Filled.optional("service.crisis.what", what, WHAT);
        if (line == null) {
            Audience to = Filled.one("service.crisis.audience", Audience.class, audience);
            speaking.add(id, to, Filled.text("service.crisis.whom", whom, WHOM), by, how, Minutes.of(every), content);
        } else {
            speaking.plan(id, line, by, how, Minutes.of(every), content);
        }
        return page(id);
    }

    @PostMapping("/log")
    @PreAuthorize(RequestRights.CHANGES)
    String note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String said) {
        Kind of = Filled.one("service.crisis.log.kind", Kind.class, kind);
        if (of == Kind.SEVERITY) {
            throw Refusal.badInput("service.crisis.log.kind.wrong");
        }
        log.enter(id, of, Filled.text("service.crisis.log.said", said, NOTE));
        return page(id);
    }

    /// @param action that is done; another is added where that is left out
    /// @param minutes until the one that is added should be done
    @PostMapping("/actions")
    @PreAuthorize(RequestRights.CHANGES)
    String act(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID action,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String said) {
        if (action != null) {
            log.done(id, action, Filled.optional("service.crisis.action.said", said, Filled.SENTENCE));
        } else {
            log.act(
                    id,
                    Filled.one("service.crisis.part", Part.class, part),
                    Filled.text("service.crisis.action", what, WHAT),
                    Minutes.of(minutes));
        }
        return page(id);
    }

    private static UUID known(@Nullable UUID line) {
        if (line == null) {
            throw Refusal.notFound("service.crisis.audience.unknown");
        }
        return line;
    }

    private static String page(UUID id) {
        return "redirect:/crises/" + id;
    }
}
