package pareto.shell.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.shell.Refusal;
import pareto.shell.Screens;
import pareto.shell.format.Language;

/// One's own notices: by mail, by webhook, how often, and the last ones.
@Controller
@RequestMapping(Delivering.PAGE)
class NoticesController {

    private static final int LATEST = 20;
    private static final String BACK = "redirect:" + Delivering.PAGE;
    private static final String MAIL = "mail";

    private final Choosing choosing;
    private final Channels channels;
    private final Codes codes;
    private final Deliveries deliveries;
    private final NoticeSettings settings;
    private final Mailer mailer;
    private final Webhooks webhooks;
    private final QuietHours quietHours;
    private final Actors actors;
    private final Screens screens;
    private final Clock clock;

    NoticesController(
            Choosing choosing,
            Channels channels,
            Codes codes,
            Deliveries deliveries,
            NoticeSettings settings,
            Mailer mailer,
            Webhooks webhooks,
            QuietHours quietHours,
            Actors actors,
            Screens screens,
            Clock clock) {
        this.choosing = choosing;
        this.channels = channels;
        this.codes = codes;
        this.deliveries = deliveries;
        this.settings = settings;
        this.mailer = mailer;
        this.webhooks = webhooks;
        this.quietHours = quietHours;
        this.actors = actors;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        return page(null, model);
    }

    @PostMapping("/mail")
    String ask(@RequestParam String address, HttpServletRequest request) {
        return "redirect:" + choosing.ask(address, language(request)).href();
    }

    @PostMapping("/mail/confirmation")
    String confirm(@RequestParam String code) {
        choosing.confirm(code);
        return BACK;
    }

    /// A secret of ours is shown in the answer and never again.
    @PostMapping("/webhook")
    String webhook(
            @RequestParam Channel.Kind kind,
            @RequestParam String address,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            Model model) {
        String ours = choosing.webhook(kind, webhooks.checked(address), secret, language(request));
        return ours.isEmpty() ? BACK : page(ours, model);
    }

    @PostMapping("/{way:mail|webhook}/rhythm")
    String change(
            @PathVariable String way,
            @RequestParam Rhythm.Pace pace,
            @RequestParam(defaultValue = "8") int hour,
            @RequestParam(defaultValue = "MONDAY") DayOfWeek day) {
        if (hour < 0 || hour > 23) {
            throw Refusal.badInput("shell.notice.hour.bad");
        }
        choosing.change(way.equals(MAIL), new Rhythm(pace, hour, day));
        return BACK;
    }

    @PostMapping("/{way:mail|webhook}/test")
    String test(@PathVariable String way) {
        return "redirect:" + choosing.test(way.equals(MAIL)).href();
    }

    @PostMapping("/{way:mail|webhook}/removal")
    String remove(@PathVariable String way) {
        choosing.remove(way.equals(MAIL));
        return BACK;
    }

    private String page(@Nullable String secret, Model model) {
        model.addAttribute(
                "page",
                new NoticesPage(
                        mailer.given(),
                        settings.domains(),
                        channels.own(true).orElse(null),
                        codes.awaited().map(Codes.Code::address).orElse(null),
                        channels.own(false).orElse(null),
                        deliveries.latest(LATEST),
                        LocalDate.now(clock),
                        new NoticesPage.OwnQuiet(
                                quietHours.company(), quietHours.own().orElse(null)),
                        actors.current().may(Right.DECIDE),
                        secret));
        return "shell/notice/notices";
    }

    private Language language(HttpServletRequest request) {
        return screens.of(request).language();
    }
}
