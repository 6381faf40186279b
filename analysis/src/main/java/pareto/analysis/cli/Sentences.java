package pareto.analysis.cli;

import java.util.ArrayList;
import java.util.List;
import pareto.analysis.ledger.recognition.Mapping;

/// What every form of the answer says in the same words.
final class Sentences {

    /// A figure with its name.
    record Figure(String label, String value) {}

    private Sentences() {}

    static String lead(Answer answer, Words words) {
        var figures = answer.concentration();
        return figures.accounts() == 0
                ? words.text("lead.empty")
                : words.text(
                        "lead",
                        words.count(figures.accountsFor80Percent()),
                        words.count(figures.accounts()),
                        words.percent(figures.top1Share()));
    }

    static String basis(Answer answer, Words words) {
        var question = answer.ranking().question();
        return words.text(
                "basis",
                question.asOf(),
                question.window().from(),
                question.asOf(),
                currency(answer, words),
                words.text("returns." + answer.returns()));
    }

    private static String currency(Answer answer, Words words) {
        return answer.currency().equals(Mapping.NO_CURRENCY) ? words.text("currency.none") : answer.currency();
    }

    static List<Figure> concentration(Answer answer, Words words) {
        var figures = answer.concentration();
        var lines = new ArrayList<Figure>();
        lines.add(new Figure(words.text("total"), words.money(figures.total(), answer.currency())));
        lines.add(new Figure(words.text("accounts"), words.count(figures.accounts())));
        lines.add(new Figure(
                words.text("orders"), words.count(answer.ranking().totals().orders())));
        lines.add(new Figure(words.text("top1"), words.percent(figures.top1Share())));
        lines.add(new Figure(words.text("top5"), words.percent(figures.top5Share())));
        lines.add(new Figure(words.text("top10"), words.percent(figures.top10Share())));
        lines.add(new Figure(words.text("top20"), words.percent(figures.top20PercentShare())));
        lines.add(new Figure(words.text("for80"), words.count(figures.accountsFor80Percent())));
        lines.add(new Figure(words.text("for95"), words.count(figures.accountsFor95Percent())));
        lines.add(new Figure(words.text("herfindahl"), words.decimal(figures.herfindahl(), 2)));
        lines.add(new Figure(words.text("gini"), words.decimal(figures.gini(), 4)));
        for (var loss : figures.losses()) {
            lines.add(new Figure(
                    words.text("loss", loss.accounts()),
                    words.text("loss.left", words.money(loss.left()), words.percent(loss.leftShare()))));
        }
        return lines;
    }
}
