package pareto.analysis.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalDouble;
import pareto.analysis.portfolio.BuyingHistories.History;
import tools.jackson.core.JsonGenerator;

/// What is foretold as JSON, an account at a time. Times are weeks of seven days.
final class LifetimeJson {

    private static final double WEEK = 7;

    private final JsonGenerator json;

    private LifetimeJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(Foretold foretold, OutputStream out) throws IOException, SQLException {
        var buffered = new BufferedOutputStream(out);
        try (var json = JsonAnswer.MAPPER.writer().createGenerator(buffered)) {
            new LifetimeJson(json).write(foretold);
        }
    }

    private void write(Foretold foretold) throws SQLException {
        var fit = foretold.fit();
        json.writeStartObject();
        json.writeStringProperty("model", fit.model().code());
        json.writeStringProperty("timeUnit", "week");
        json.writeNumberProperty("customers", fit.customers());
        json.writeName("parameters");
        json.writeStartObject();
        numbers(fit.parameters());
        json.writeEndObject();
        json.writeNumberProperty("logLikelihood", fit.logLikelihood());
        spend(foretold);
        json.writeBooleanProperty("identified", fit.identified());
        fit.fallback()
                .ifPresentOrElse(
                        why -> json.writeStringProperty("fallback", why), () -> json.writeNullProperty("fallback"));
        json.writeName("accounts");
        json.writeStartArray();
        foretold.histories().forEach(history -> account(history, foretold));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void spend(Foretold foretold) {
        json.writeName("gammaGamma");
        if (!foretold.spend().fitted()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        numbers(foretold.spend().parameters());
        number("logLikelihood", foretold.spend().logLikelihood());
        json.writeEndObject();
    }

    private void numbers(Map<String, Double> named) {
        named.forEach((name, value) -> {
            if (name.equals("k")) {
                json.writeNumberProperty(name, value.intValue());
            } else {
                json.writeNumberProperty(name, value);
            }
        });
    }

    private void account(History history, Foretold foretold) {
        var score = foretold.scores().of(history.x(), history.tx(), history.t());
        json.writeStartObject();
        json.writeStringProperty("account", history.account());
        json.writeNumberProperty("x", history.x());
        json.writeNumberProperty("tx", history.tx() / WEEK);
        json.writeNumberProperty("T", history.t() / WEEK);
        number("pActive", score.active());
        json.writeNumberProperty("pNoOrder", score.noOrder());
        json.writeNumberProperty("expectedOrders", score.expectedOrders());
        number("expectedSpend", foretold.spend().expected(history.spendDays(), history.spendMean()));
        json.writeEndObject();
    }

    private void number(String name, OptionalDouble value) {
        json.writeName(name);
        if (value.isPresent()) {
            json.writeNumber(value.getAsDouble());
        } else {
            json.writeNull();
        }
    }
}
