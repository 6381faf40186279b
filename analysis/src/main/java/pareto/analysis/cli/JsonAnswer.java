package pareto.analysis.cli;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pareto.analysis.portfolio.AccountFigures;
import pareto.analysis.portfolio.Concentration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The answer as JSON. Decimals are exact and written as strings; counts are numbers.
final class JsonAnswer {

    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JsonGenerator json;

    private JsonAnswer(JsonGenerator json) {
        this.json = json;
    }

    static void write(Answer answer, OutputStream out) throws SQLException {
        try (var json = MAPPER.writer().createGenerator(out)) {
            new JsonAnswer(json).write(answer);
        }
    }

    private void write(Answer answer) throws SQLException {
        var totals = answer.ranking().totals();
        var question = answer.ranking().question();
        json.writeStartObject();
        counts(answer.counts());
        json.writeNumberProperty("accounts", totals.accounts());
        json.writeNumberProperty("orders", totals.orders());
        decimal("total", totals.total());
        json.writeStringProperty("currency", answer.currency());
        day("asOf", question.asOf());
        day("from", question.window().from());
        json.writeStringProperty("returns", answer.returns().name().toLowerCase(Locale.ROOT));
        concentration(answer.concentration());
        json.writeName("ranking");
        json.writeStartArray();
        answer.ranking().forEachCounted(this::account);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void counts(LineCounts counts) {
        json.writeName("lines");
        json.writeStartObject();
        counts.byStatus().forEach((status, count) -> json.writeNumberProperty(status, count.lines()));
        json.writeEndObject();
        json.writeName("money");
        json.writeStartObject();
        counts.byStatus().forEach((status, count) -> money(status, count, counts.inOneCurrency()));
        json.writeEndObject();
    }

    /// Several currencies are told apart, never added.
    private void money(String status, LineCounts.Count count, boolean one) {
        if (one) {
            decimal(status, count.money().values().stream().findAny().orElse(BigDecimal.ZERO));
            return;
        }
        json.writeName(status);
        json.writeStartObject();
        count.money().forEach(this::decimal);
        json.writeEndObject();
    }

    private void concentration(Concentration figures) {
        json.writeName("concentration");
        json.writeStartObject();
        decimal("top1Share", figures.top1Share());
        decimal("top5Share", figures.top5Share());
        decimal("top10Share", figures.top10Share());
        decimal("top20PercentShare", figures.top20PercentShare());
        json.writeNumberProperty("accountsFor80Percent", figures.accountsFor80Percent());
        json.writeNumberProperty("accountsFor95Percent", figures.accountsFor95Percent());
        decimal("herfindahl", figures.herfindahl());
        decimal("gini", figures.gini());
        json.writeEndObject();
    }

    private void account(AccountFigures row) {
        json.writeStartObject();
        json.writeNumberProperty("rank", row.rank());
        json.writeStringProperty("account", row.account());
        json.writeStringProperty("name", row.name());
        decimal("revenue", row.now().revenue());
        decimal("share", row.share());
        decimal("cumulativeShare", row.cumulativeShare());
        json.writeNumberProperty("orders", row.now().orders());
        json.writeNumberProperty("orderDays", row.now().orderDays());
        day("firstOrder", row.now().firstOrder());
        day("lastOrder", row.now().lastOrder());
        json.writeStringProperty("tier", row.tier().tier());
        json.writeEndObject();
    }

    private void decimal(String name, BigDecimal value) {
        json.writeStringProperty(name, plain(value));
    }

    private void day(String name, @Nullable LocalDate day) {
        json.writeStringProperty(name, day == null ? null : day.toString());
    }

    /// Without needless zeros, but never an exponent.
    static String plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }
}
