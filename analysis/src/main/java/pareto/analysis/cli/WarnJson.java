package pareto.analysis.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import pareto.analysis.rhythm.change.ShopFall;
import pareto.analysis.rhythm.season.Assessment;
import pareto.analysis.rhythm.season.PriceQuarter;
import pareto.analysis.rhythm.season.Warning;
import pareto.values.Period;
import tools.jackson.core.JsonGenerator;

/// Warnings as JSON, a day at a time. Both ends of a window belong to it.
final class WarnJson {

    private final JsonGenerator json;
    private final Warned warned;
    private final Words words;

    private WarnJson(JsonGenerator json, Warned warned, Words words) {
        this.json = json;
        this.warned = warned;
        this.words = words;
    }

    static void write(Warned warned, Words words, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out);
        try (var json = JsonAnswer.MAPPER.writer().createGenerator(buffered)) {
            new WarnJson(json, warned, words).write();
        }
    }

    private void write() {
        json.writeStartArray();
        warned.days().forEach(this::day);
        json.writeEndArray();
    }

    private void day(Warned.Day run) {
        json.writeStartObject();
        json.writeStringProperty("asOf", run.asOf().toString());
        json.writeName("warnings");
        json.writeStartArray();
        run.warnings().forEach(warning -> warning(warning, run.asOf()));
        json.writeEndArray();
        json.writeName("goodNews");
        json.writeStartArray();
        run.goodNews().forEach(warning -> warning(warning, run.asOf()));
        json.writeEndArray();
        run.shop().ifPresent(this::shop);
        if (warned.assessed()) {
            json.writeName("assessed");
            json.writeStartArray();
            run.assessed().forEach(this::assessment);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void warning(Warning warning, LocalDate asOf) {
        json.writeStartObject();
        json.writeStringProperty("account", warning.account());
        json.writeStringProperty("kind", warning.kind().code());
        json.writeName("window");
        json.writeStartObject();
        ends(warning.window());
        json.writeEndObject();
        json.writeNumberProperty("expectedLow", warning.expected().low());
        json.writeNumberProperty("expectedMid", warning.expected().mid());
        json.writeNumberProperty("expectedHigh", warning.expected().high());
        json.writeNumberProperty("actual", warning.actual());
        json.writeNumberProperty("chance", warning.chance());
        json.writeNumberProperty("falseAlarm", warning.falseAlarm());
        json.writeName("revenueAtRisk");
        json.writeStartObject();
        json.writeNumberProperty("low", warning.revenueAtRisk().low());
        json.writeNumberProperty("mid", warning.revenueAtRisk().mid());
        json.writeNumberProperty("high", warning.revenueAtRisk().high());
        json.writeEndObject();
        json.writeStringProperty("since", warning.since().toString());
        json.writeStringProperty("sentence", WarningSentence.of(warning, asOf, warned.currency(), words));
        if (!warning.named().isEmpty()) {
            json.writeName("named");
            json.writeStartArray();
            warning.named().forEach(json::writeString);
            json.writeEndArray();
        }
        if (!warning.prices().isEmpty()) {
            json.writeName("prices");
            json.writeStartArray();
            warning.prices().forEach(this::prices);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void prices(PriceQuarter quarter) {
        json.writeStartObject();
        json.writeStringProperty("from", quarter.from().toString());
        json.writeNumberProperty("own", quarter.own());
        if (quarter.beside().isPresent()) {
            json.writeNumberProperty("beside", quarter.beside().getAsInt());
        }
        json.writeEndObject();
    }

    private void shop(ShopFall fall) {
        json.writeName("shop");
        json.writeStartObject();
        json.writeName("window");
        json.writeStartObject();
        ends(fall.window());
        json.writeEndObject();
        json.writeNumberProperty("expectedLow", fall.expected().low());
        json.writeNumberProperty("expectedMid", fall.expected().mid());
        json.writeNumberProperty("expectedHigh", fall.expected().high());
        json.writeNumberProperty("actual", fall.actual());
        json.writeNumberProperty("chance", fall.chance());
        json.writeNumberProperty("accounts", fall.accounts());
        json.writeNumberProperty("fewer", fall.fewer());
        json.writeNumberProperty("revenue", fall.revenue());
        json.writeStringProperty("sentence", WarningSentence.of(fall, warned.currency(), words));
        json.writeEndObject();
    }

    private void assessment(Assessment assessment) {
        json.writeStartObject();
        json.writeStringProperty("account", assessment.account());
        ends(assessment.window());
        json.writeNumberProperty("chance", assessment.chance());
        json.writeNumberProperty("chanceBelow", assessment.chanceBelow());
        json.writeEndObject();
    }

    private void ends(Period window) {
        json.writeStringProperty("from", window.from().toString());
        json.writeStringProperty("to", window.lastDay().toString());
    }
}
