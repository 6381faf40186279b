package pareto.analysis.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import pareto.analysis.rhythm.backtest.BackTest;
import pareto.analysis.rhythm.backtest.Comparison;
import pareto.analysis.rhythm.backtest.Delay;
import pareto.analysis.rhythm.backtest.Method;
import pareto.analysis.rhythm.backtest.TrackRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A back-test as JSON. What cannot be told is null.
final class BackTestJson {

    private BackTestJson() {}

    static void write(BackTest found, OutputStream out) throws IOException {
        var json = JsonAnswer.MAPPER.createObjectNode();
        cutOffs(found.cutOffs(), json.putArray("cutoffs"));
        json.put("bootstrapSeed", Comparison.SEED);
        var comparisons = json.putArray("comparisons");
        found.comparisons().forEach(comparison -> {
            var node = comparisons
                    .addObject()
                    .put("baseline", comparison.baseline().code());
            difference(node.putObject("auc"), comparison.auc());
            difference(node.putObject("averagePrecision"), comparison.averagePrecision());
        });
        var methods = json.putObject("methods");
        Arrays.stream(Method.values()).forEach(method -> delays(found, method, methods));
        record(found.trackRecord(), json.putObject("trackRecord"));
        out.write(JsonAnswer.MAPPER.writeValueAsBytes(json));
        out.write('\n');
        out.flush();
    }

    private static void cutOffs(List<BackTest.Row> rows, ArrayNode cutOffs) {
        rows.forEach(row -> {
            var node = cutOffs.addObject()
                    .put("cutoff", LocalDate.ofEpochDay(row.day()).toString())
                    .put("horizonDays", row.horizon())
                    .put("method", row.method().code())
                    .put("accounts", row.accounts())
                    .put("lost", row.lost());
            number(node, "auc", row.auc());
            number(node, "averagePrecision", row.averagePrecision());
            number(node, "precisionAt5Percent", row.precisionAt5Percent());
            number(node, "brier", row.brier().orElse(Double.NaN));
            node.put("used", row.used().code());
        });
    }

    private static void delays(BackTest found, Method method, ObjectNode methods) {
        var delays = methods.putObject(method.code()).putArray("delays");
        found.delays().stream().filter(delay -> delay.method() == method).forEach(delay -> delay(delay, delays));
    }

    private static void delay(Delay delay, ArrayNode delays) {
        var node = delays.addObject()
                .put("targetRate", delay.targetRate())
                .put("achievedRate", delay.achievedRate())
                .put("lost", delay.lost())
                .put("medianDays", delay.medianDays())
                .put("p75Days", delay.p75Days())
                .put("medianDaysByRevenue", delay.medianDaysByRevenue())
                .put("within60", delay.within60())
                .put("within90", delay.within90());
        difference(node.putObject("daysParetoIsSooner"), delay.daysSooner());
    }

    private static void record(TrackRecord record, ObjectNode node) {
        node.put("falseAlarmBound", record.bound()).put("alarms", record.alarms());
        number(node, "precision", record.precision());
        number(node, "recall", record.recall());
        node.put("medianDays", record.medianDays())
                .put("plainRule", record.plainRule())
                .put("sentence", record.sentence());
        var calibration = node.putArray("calibration");
        record.calibration()
                .forEach(tenth -> calibration
                        .addObject()
                        .put("accounts", tenth.accounts())
                        .put("said", tenth.said())
                        .put("came", tenth.came()));
    }

    private static void difference(ObjectNode node, Comparison.Difference difference) {
        number(node, "mean", difference.mean());
        number(node, "low", difference.low());
        number(node, "high", difference.high());
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
