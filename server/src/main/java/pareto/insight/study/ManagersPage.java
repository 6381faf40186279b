package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pareto.insight.study.ManagersRows.Led;
import pareto.insight.study.ManagersRows.Move;
import pareto.insight.study.ManagersRows.Past;
import pareto.insight.study.ManagersRows.Row;
import pareto.shell.Screen;
import pareto.shell.format.Formats;

/// What was expected of accounts when a period began, what came, and whose accounts they were.
///
/// @param past all periods, the latest first, quarters before years
/// @param chosen the one that is looked at; null where nothing could be expected yet
/// @param managers who was responsible when it began; empty for one account
/// @param rows accounts that lie furthest from what was expected of them
/// @param moves accounts that changed hands while it ran
record ManagersPage(
        Scope scope, List<Past> past, @Nullable Past chosen, List<Led> managers, List<Row> rows, List<Move> moves) {

    /// One in so many lies outside by chance alone.
    private static final int ONE_IN = 5;

    boolean ended() {
        return chosen != null && chosen.stretch().ended(scope.basis().asOf());
    }

    String address(Past other) {
        String query = scope.selection().query();
        return scope.in(ExpectationStudy.NAME) + (query.isEmpty() ? "?" : "&") + "period="
                + other.stretch().address();
    }

    boolean isChosen(Past other) {
        return chosen != null && chosen.stretch().equals(other.stretch());
    }

    /// Periods of which anything was expected.
    List<Past> choices() {
        return past.stream().filter(one -> one.held().accounts() > 0).toList();
    }

    /// What the figures say, in two to five sentences.
    List<Sentence> words(Screen screen) {
        if (chosen == null) {
            return List.of(Sentence.of("insight.managers.said.none"));
        }
        Formats formats = screen.formats();
        List<Sentence> words = new ArrayList<>();
        Held held = chosen.held();
        words.add(Sentence.of(
                ended() ? said(held) : "insight.managers.said.running",
                chosen.stretch().label(screen),
                formats.money(held.actual(), scope.currency()),
                formats.money(held.expected(), scope.currency()),
                formats.money(held.low(), scope.currency()),
                formats.money(held.high(), scope.currency())));
        if (ended() && named().size() > 1) {
            long outside =
                    named().stream().filter(one -> one.held().side() != 0).count();
            words.add(Sentence.of("insight.managers.said.outside", outside, named().size(), rounded(named().size())));
        }
        if (held.fresh() > 0) {
            words.add(Sentence.of(
                    "insight.managers.said.fresh", held.fresh(), formats.money(held.freshActual(), scope.currency())));
        }
        words.addAll(origin(held, formats));
        return words;
    }

    /// How the expectation came about.
    private static List<Sentence> origin(Held held, Formats formats) {
        List<Sentence> words = new ArrayList<>();
        var at = held.fixedAt();
        LocalDate asOf = held.fixedAsOf();
        if (at != null && asOf != null) {
            LocalDate day = at.atZone(formats.zone()).toLocalDate();
            if (held.afterwards() == held.accounts()) {
                words.add(Sentence.of("insight.managers.said.afterwards", day, asOf));
            } else {
                words.add(Sentence.of("insight.managers.said.fixed", day, asOf));
                if (held.afterwards() > 0) {
                    words.add(Sentence.of("insight.managers.said.some", held.afterwards()));
                }
            }
        }
        if (held.changed() > 0) {
            words.add(Sentence.of("insight.managers.said.changed", held.changed()));
        }
        return words;
    }

    static String said(Held held) {
        return switch (held.side()) {
            case -1 -> "insight.managers.said.below";
            case 1 -> "insight.managers.said.above";
            default -> "insight.managers.said.inside";
        };
    }

    /// In a word: how it lies to the range, or that it runs still.
    String verdict(Held held, Stretch stretch, Screen screen) {
        if (held.accounts() == 0) {
            return screen.text("insight.managers.unsaid");
        }
        if (!stretch.ended(scope.basis().asOf())) {
            return screen.text("insight.managers.running");
        }
        return screen.text(
                switch (held.side()) {
                    case -1 -> "insight.managers.below";
                    case 1 -> "insight.managers.above";
                    default -> "insight.managers.inside";
                });
    }

    String signed(Held held, Stretch stretch, Formats formats) {
        if (!stretch.ended(scope.basis().asOf()) || held.accounts() == 0) {
            return "–";
        }
        BigDecimal by = held.difference();
        return (by.signum() > 0 ? "+" : "") + formats.money(by, scope.currency());
    }

    String range(Held held, Formats formats) {
        return formats.money(held.low(), scope.currency()) + " – " + formats.money(held.high(), scope.currency());
    }

    String name(Led one, Screen screen) {
        if (!one.managed()) {
            return screen.text("insight.managers.nobody");
        }
        return name(true, one.name(), screen);
    }

    /// Who gave an account away, or took it.
    String name(boolean anybody, @Nullable String name, Screen screen) {
        return name != null ? name : screen.text(anybody ? "insight.managers.others" : "insight.managers.nobody");
    }

    /// Where an expectation comes from.
    String origin(Held held, Screen screen) {
        if (held.afterwards() == 0) {
            return screen.text("insight.managers.fixed");
        }
        return screen.text(
                held.afterwards() == held.accounts() ? "insight.managers.afterwards" : "insight.managers.partly");
    }

    /// Managers of whom something was expected.
    List<Led> named() {
        return managers.stream()
                .filter(one -> one.manager() != null && one.held().accounts() > 0)
                .toList();
    }

    private static String rounded(int managers) {
        return BigDecimal.valueOf(managers)
                .divide(BigDecimal.valueOf(ONE_IN), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Quarters of the chart, oldest first.
    private List<Past> quarters() {
        return choices().stream().filter(one -> !one.stretch().year()).toList().reversed();
    }

    boolean drawn() {
        return quarters().size() > 1;
    }

    /// Data of the chart: the band of what was expected, and what came where the quarter has ended.
    Map<String, Object> band(Screen screen) {
        List<Past> quarters = quarters();
        Map<String, Object> band = new LinkedHashMap<>(Map.of(
                "x", quarters.stream().map(one -> one.stretch().label(screen)).toList(),
                "lo", quarters.stream().map(one -> one.held().low()).toList(),
                "mid", quarters.stream().map(one -> one.held().expected()).toList(),
                "hi", quarters.stream().map(one -> one.held().high()).toList(),
                "act", quarters.stream().map(this::came).toList(),
                "currency", scope.currency()));
        missing(quarters, screen).ifPresent(miss -> band.put("miss", miss));
        return band;
    }

    /// The stretch that leads to the latest quarter that has ended, where that stayed below what was expected.
    private Optional<Map<String, String>> missing(List<Past> quarters, Screen screen) {
        int latest = quarters.size() - 1;
        while (latest > 0 && came(quarters.get(latest)) == null) {
            latest--;
        }
        Held held = quarters.get(latest).held();
        return latest == 0 || held.side() >= 0
                ? Optional.empty()
                : Optional.of(Map.of(
                        "from",
                        quarters.get(latest - 1).stretch().label(screen),
                        "to",
                        quarters.get(latest).stretch().label(screen),
                        "text",
                        screen.text(
                                "insight.expectation.missing",
                                screen.formats().money(held.difference(), scope.currency()))));
    }

    private @Nullable Object came(Past one) {
        return one.stretch().ended(scope.basis().asOf()) ? one.held().actual() : null;
    }

    /// Data of the chart of managers: how far from what was expected, as shares of it.
    Map<String, Object> chart(Screen screen) {
        List<Held> all = named().stream().map(Led::held).toList();
        return Map.of(
                "x",
                        named().stream()
                                .map(one -> Objects.requireNonNullElse(one.name(), ""))
                                .toList(),
                "lo", all.stream().map(one -> share(one.low(), one)).toList(),
                "hi", all.stream().map(one -> share(one.high(), one)).toList(),
                "at", all.stream().map(one -> share(one.actual(), one)).toList(),
                "words", List.of(screen.text("insight.managers.actual"), screen.text("insight.managers.range")));
    }

    private static double share(BigDecimal amount, Held held) {
        return held.band().mean() > 0 ? amount.doubleValue() / held.band().mean() : 0;
    }
}
