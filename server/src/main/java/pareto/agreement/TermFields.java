package pareto.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.agreement.Compensation.Form;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// The form of a promise: how a promise fills its fields, and what promise its fields say.
final class TermFields {

    static final int BANDS = 5;
    static final List<String> CAPS = List.of("monthCap", "yearCap");

    private static final int LONGEST = 120;
    private static final int LONGEST_COUNTED = 80;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String IN_MONEY = "money";

    private final Map<String, String> typed;

    private TermFields(Map<String, String> typed) {
        this.typed = typed;
    }

    /// @param calendars those that can be chosen
    /// @throws Refusal with one sentence for the first fault
    static SlaTerm read(UUID id, Map<String, String> typed, Set<UUID> calendars) {
        return new TermFields(typed).term(id, calendars);
    }

    private SlaTerm term(UUID id, Set<UUID> calendars) {
        String service = Typed.text("agreement.service", typed.get("service"), LONGEST);
        Metric metric = Typed.one("agreement.metric", Metric.class, typed.get("metric"));
        String counted =
                metric == Metric.COUNT ? Typed.text("agreement.counted", typed.get("counted"), LONGEST_COUNTED) : "";
        Target target = target(metric);
        Integer maintenance = Typed.whole("agreement.maintenance", typed.get("maintenance"), 0, 365);
        return new SlaTerm(
                id,
                service,
                metric,
                counted,
                target,
                calendar(calendars),
                new Exclusions(maintenance, ticked("customers"), ticked("majeure")),
                termination(),
                new Price(
                        Typed.number("agreement.premium", typed.get("premium")).orElse(null),
                        compensation(metric, target)));
    }

    /// By a form, or by a template that has kept one.
    private boolean ticked(String field) {
        return Set.of("on", "true").contains(typed.getOrDefault(field, ""));
    }

    private Target target(Metric metric) {
        String kind = typed.getOrDefault("kind", "");
        if (!Set.of("window", "each", "share").contains(kind)) {
            throw Refusal.badInput("agreement.wrong.choice", Text.of("agreement.kind"));
        }
        if (!kind.equals("window") && !metric.timed()) {
            throw Refusal.badInput("agreement.kind.untimed", Text.of("agreement.metric." + metric));
        }
        if (kind.equals("each")) {
            return new Target.OfEach(limit());
        }
        Window window = Typed.one("agreement.window", Window.class, typed.get("window"));
        BigDecimal value = Typed.needed("agreement.target", typed.get("target"));
        boolean percent = kind.equals("share") || metric.unit() == Metric.Unit.PERCENT;
        if (percent && value.compareTo(HUNDRED) > 0) {
            throw Refusal.badInput("agreement.target.percent", value);
        }
        return kind.equals("share") ? new Target.OfShare(value, limit(), window) : new Target.OfWindow(value, window);
    }

    private BigDecimal limit() {
        BigDecimal limit = Typed.needed("agreement.limit", typed.get("limit"));
        if (limit.signum() == 0) {
            throw Refusal.badInput("agreement.limit.zero");
        }
        return limit;
    }

    private @Nullable UUID calendar(Set<UUID> calendars) {
        String chosen = typed.getOrDefault("calendar", "");
        return chosen.isEmpty()
                ? null
                : calendars.stream()
                        .filter(one -> one.toString().equals(chosen))
                        .findFirst()
                        .orElseThrow(() -> Refusal.badInput("agreement.wrong.choice", Text.of("agreement.calendar")));
    }

    private Optional<Termination> termination() {
        Integer misses = Typed.whole("agreement.end.misses", typed.get("endMisses"), 1, 100);
        Integer months = Typed.whole("agreement.end.months", typed.get("endMonths"), 1, 60);
        if ((misses == null) != (months == null)) {
            throw Refusal.badInput("agreement.end.half");
        }
        return misses == null || months == null ? Optional.empty() : Optional.of(new Termination(misses, months));
    }

    private Optional<Compensation> compensation(Metric metric, Target target) {
        boolean more = SlaTerm.moreIsBetter(metric, target);
        List<Band> bands = bands(more, aim(target));
        if (bands.isEmpty()) {
            if (CAPS.stream().anyMatch(cap -> !typed.getOrDefault(cap, "").isBlank())) {
                throw Refusal.badInput("agreement.cap.nothing");
            }
            return Optional.empty();
        }
        Integer decimals = Typed.whole("agreement.decimals", typed.get("decimals"), 0, 4);
        return Optional.of(new Compensation(
                more,
                bands,
                cap("monthCap", "agreement.cap.month"),
                cap("yearCap", "agreement.cap.year"),
                new Rounding(decimals == null ? 2 : decimals, mode()),
                Typed.one("agreement.form", Form.class, typed.get("form"))));
    }

    private RoundingMode mode() {
        return switch (typed.getOrDefault("rounding", "")) {
            case "HALF_EVEN" -> RoundingMode.HALF_EVEN;
            case "UP" -> RoundingMode.UP;
            case "DOWN" -> RoundingMode.DOWN;
            default -> RoundingMode.HALF_UP;
        };
    }

    private List<Band> bands(boolean more, BigDecimal aim) {
        List<Band> bands = new ArrayList<>();
        BigDecimal before = aim;
        for (int place = 1; place <= BANDS; place++) {
            Optional<BigDecimal> beyond = Typed.number("agreement.band.beyond", typed.get("beyond" + place));
            Optional<BigDecimal> amount = Typed.number("agreement.band.amount", typed.get("amount" + place));
            if (beyond.isPresent() != amount.isPresent()) {
                throw Refusal.badInput("agreement.band.half", place);
            }
            if (beyond.isPresent()) {
                int compared = beyond.get().compareTo(before) * (more ? -1 : 1);
                if (compared < 0 || compared == 0 && !bands.isEmpty()) {
                    throw Refusal.badInput(
                            bands.isEmpty() ? "agreement.band.early" : "agreement.band.order",
                            place,
                            beyond.get(),
                            before);
                }
                before = beyond.get();
                bands.add(new Band(before, amount(place, amount.get())));
            }
        }
        return bands;
    }

    private Amount amount(int place, BigDecimal typedAmount) {
        boolean money = IN_MONEY.equals(typed.get("in" + place));
        if (typedAmount.signum() == 0 || !money && typedAmount.compareTo(BigDecimal.valueOf(1_000)) > 0) {
            throw Refusal.badInput("agreement.band.amount.wrong", place);
        }
        Amount once = money ? new Amount.Fixed(typedAmount) : new Amount.Share(typedAmount);
        Optional<BigDecimal> step = Typed.number("agreement.band.step", typed.get("step" + place));
        if (step.isPresent() && step.get().signum() == 0) {
            throw Refusal.badInput("agreement.band.step.zero", place);
        }
        return step.<Amount>map(each -> new Amount.ForEach(each, once)).orElse(once);
    }

    private Cap cap(String field, String label) {
        boolean money = IN_MONEY.equals(typed.get(field + "In"));
        return Typed.number(label, typed.get(field))
                .<Cap>map(cap -> money ? new Cap.Fixed(cap) : new Cap.Share(cap))
                .orElseGet(Cap.None::new);
    }

    /// What values are compared with.
    static BigDecimal aim(Target target) {
        return switch (target) {
            case Target.OfWindow(var value, var _) -> value;
            case Target.OfEach(var limit) -> limit;
            case Target.OfShare(var percent, var _, var _) -> percent;
        };
    }

    /// The fields as this promise fills them.
    static Map<String, String> of(SlaTerm term) {
        Map<String, String> fields = new HashMap<>();
        fields.put("service", term.service());
        fields.put("metric", term.metric().name());
        fields.put("counted", term.counted());
        fields.put("calendar", term.calendar() == null ? "" : term.calendar().toString());
        switch (term.target()) {
            case Target.OfWindow(var value, var window) -> {
                fields.putAll(Map.of("kind", "window", "target", plain(value), "window", window.name()));
            }
            case Target.OfEach(var limit) -> fields.putAll(Map.of("kind", "each", "limit", plain(limit)));
            case Target.OfShare(var percent, var limit, var window) ->
                fields.putAll(Map.of(
                        "kind", "share", "target", plain(percent), "limit", plain(limit), "window", window.name()));
        }
        Integer maintenance = term.exclusions().maintenanceDays();
        fields.put("maintenance", maintenance == null ? "" : maintenance.toString());
        fields.put("customers", String.valueOf(term.exclusions().customersFault()));
        fields.put("majeure", String.valueOf(term.exclusions().forceMajeure()));
        term.termination().ifPresent(right -> {
            fields.put("endMisses", String.valueOf(right.misses()));
            fields.put("endMonths", String.valueOf(right.months()));
        });
        if (term.price() != null && term.price().premium() != null) {
            fields.put("premium", plain(term.price().premium()));
        }
        term.compensation().ifPresent(owed -> put(fields, owed));
        return fields;
    }

    private static void put(Map<String, String> fields, Compensation owed) {
        fields.put("form", owed.form().name());
        fields.put("decimals", String.valueOf(owed.rounding().decimals()));
        fields.put("rounding", owed.rounding().mode().name());
        put(fields, "monthCap", owed.monthly());
        put(fields, "yearCap", owed.yearly());
        for (int i = 0; i < owed.bands().size(); i++) {
            Band band = owed.bands().get(i);
            int place = i + 1;
            fields.put("beyond" + place, plain(band.limit()));
            Amount once = band.amount();
            if (band.amount() instanceof Amount.ForEach(var step, var amount)) {
                fields.put("step" + place, plain(step));
                once = amount;
            }
            switch (once) {
                case Amount.Fixed(var money) ->
                    fields.putAll(Map.of("in" + place, IN_MONEY, "amount" + place, plain(money)));
                case Amount.Share(var percent) -> fields.put("amount" + place, plain(percent));
                case Amount.ForEach _ -> throw new IllegalStateException("Steps of steps");
            }
        }
    }

    private static void put(Map<String, String> fields, String field, Cap cap) {
        switch (cap) {
            case Cap.None _ -> fields.put(field, "");
            case Cap.Share(var percent) -> fields.put(field, plain(percent));
            case Cap.Fixed(var money) -> fields.putAll(Map.of(field + "In", IN_MONEY, field, plain(money)));
        }
    }

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
