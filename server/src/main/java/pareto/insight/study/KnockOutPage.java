package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.analysis.portfolio.Hold;
import pareto.insight.study.KnockOuts.Outcome;
import pareto.shell.Screen;
import pareto.shell.format.Formats;

/// What would be left without something (失去它会怎样).
///
/// @param all what the reader may see
/// @param lost what is taken away
/// @param outcome null while it is being worked out
record KnockOutPage(Scope all, Lost lost, @Nullable Outcome outcome) {

    /// @param kind `account`, `group`, `agent` or `contact`
    /// @param name empty for a person, who is named on their own page alone
    /// @param address of its own page
    /// @param scope of the account; null for anything else
    /// @param posts at how many accounts a person holds one; 0 for anything else
    /// @param alone at how many of them nobody else does
    record Lost(
            String kind,
            String name,
            String address,
            @Nullable Scope scope,
            long posts,
            long alone) {

        static Lost agent(String name) {
            return new Lost("agent", name, "/analyses/agents", null, 0, 0);
        }

        static Lost contact(UUID id, long posts, long alone) {
            return new Lost("contact", "", "/contacts/" + id, null, posts, alone);
        }
    }

    /// One line of the table.
    ///
    /// @param change empty where there is none to tell
    record Line(String key, String before, String after, String change) {}

    private static final int DIGITS_OF_GINI = 3;

    static String ofAgent(String agent) {
        return "/analyses/without?agent=" + URLEncoder.encode(agent, StandardCharsets.UTF_8);
    }

    /// What the figures say.
    List<Sentence> words(Screen screen) {
        Outcome found = Objects.requireNonNull(outcome);
        Formats formats = screen.formats();
        String revenue = formats.money(found.lost().revenue(), all.currency());
        if (lost.kind().equals("contact")) {
            return ofContact(found, formats);
        }
        if (found.lost().accounts() == 0) {
            return List.of(Sentence.about(lost.name(), "insight.without.said.nothing"));
        }
        List<Sentence> words = new ArrayList<>();
        BigDecimal share = Part.of(found.lost().revenue(), found.all().revenue());
        words.add(
                share == null
                        ? Sentence.about(lost.name(), "insight.without.said.brings", revenue)
                        : Sentence.about(lost.name(), "insight.without.said.share", revenue, formats.percent(share)));
        if (lost.kind().equals("agent")) {
            words.add(Sentence.of("insight.without.said.agent", found.lost().accounts(), found.keeping()));
        }
        words.add(left(found, formats));
        return words;
    }

    private static Sentence left(Outcome found, Formats formats) {
        return found.after().accounts() == 0
                ? Sentence.of("insight.without.said.nobody")
                : Sentence.of(
                        "insight.without.said.left",
                        found.after().accounts(),
                        formats.percent(found.after().top20PercentShare()),
                        formats.percent(found.before().top20PercentShare()),
                        found.after().accountsFor80Percent(),
                        found.before().accountsFor80Percent());
    }

    private List<Sentence> ofContact(Outcome found, Formats formats) {
        List<Sentence> words = new ArrayList<>();
        words.add(Sentence.of("insight.without.said.contact", lost.posts(), lost.alone()));
        if (lost.alone() > 0 && found.lost().accounts() == 0) {
            words.add(Sentence.of("insight.without.said.contact.nothing"));
        }
        if (found.lost().accounts() > 0) {
            BigDecimal share = Part.of(found.lost().revenue(), found.all().revenue());
            words.add(Sentence.of(
                    "insight.without.said.carries",
                    formats.money(found.lost().revenue(), all.currency()),
                    share == null ? "–" : formats.percent(share)));
            words.add(left(found, formats));
        }
        return words;
    }

    List<Line> lines(Screen screen) {
        Outcome found = Objects.requireNonNull(outcome);
        Formats formats = screen.formats();
        List<Line> lines = new ArrayList<>();
        lines.add(money(
                "insight.without.revenue", found.all().revenue(), found.lost().revenue(), formats));
        BigDecimal margin = found.all().margin();
        if (all.margin() && margin != null) {
            lines.add(money(
                    "insight.without.margin",
                    margin,
                    Objects.requireNonNullElse(found.lost().margin(), BigDecimal.ZERO),
                    formats));
        }
        Hold before = found.before();
        Hold after = found.after();
        lines.add(count("insight.without.accounts", before.accounts(), after.accounts(), formats));
        if (after.accounts() == 0) {
            return lines;
        }
        lines.add(new Line(
                "insight.without.top20",
                formats.percent(before.top20PercentShare()),
                formats.percent(after.top20PercentShare()),
                points(after.top20PercentShare().subtract(before.top20PercentShare()), screen)));
        lines.add(count("insight.without.few", before.accountsFor80Percent(), after.accountsFor80Percent(), formats));
        lines.add(number("insight.without.herfindahl", before.herfindahl(), after.herfindahl(), 0));
        lines.add(number("insight.without.gini", before.gini(), after.gini(), DIGITS_OF_GINI));
        return lines;
    }

    private Line money(String key, BigDecimal before, BigDecimal lost, Formats formats) {
        BigDecimal share = Part.of(lost.negate(), before);
        return new Line(
                key,
                formats.money(before, all.currency()),
                formats.money(before.subtract(lost), all.currency()),
                share == null ? "" : formats.change(share));
    }

    private static Line count(String key, long before, long after, Formats formats) {
        return new Line(
                key,
                formats.count(before),
                formats.count(after),
                (after > before ? "+" : "") + formats.count(after - before));
    }

    private static Line number(String key, BigDecimal before, BigDecimal after, int digits) {
        BigDecimal was = before.setScale(digits, RoundingMode.HALF_UP);
        BigDecimal is = after.setScale(digits, RoundingMode.HALF_UP);
        return new Line(key, written(was), written(is), (is.compareTo(was) > 0 ? "+" : "") + written(is.subtract(was)));
    }

    /// With all its digits, also those that are zero.
    private static String written(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + number.scale() + "f", number).replace('-', '\u2212');
    }

    private static String points(BigDecimal share, Screen screen) {
        return screen.text("insight.without.points", AgentsPage.signedPoints(share.doubleValue()));
    }
}
