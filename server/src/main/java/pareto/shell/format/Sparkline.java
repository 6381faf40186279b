package pareto.shell.format;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// A row's course in small: this year's line before last year's band, drawn by the server.
///
/// The band is the same months a year earlier, a quarter up and down; without figures of the year before there is none.
/// It says what was, not what is expected, so nothing in it is red.
///
/// @param now the months shown, oldest first
/// @param before the same months of the year before, or empty
public record Sparkline(List<? extends Number> now, List<? extends Number> before) implements Content {

    private static final double WIDTH = 84;
    private static final double HEIGHT = 24;
    private static final double PAD = 3;
    private static final double LEEWAY = 0.25;

    @Override
    public void writeTo(TemplateOutput output) {
        if (now.isEmpty()) {
            return;
        }
        output.writeContent(
                "<svg class=\"spark\" viewBox=\"0 0 84 24\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        if (before.size() == now.size()) {
            output.writeContent("<polygon class=\"b\" points=\"" + band() + "\"/>");
        }
        output.writeContent("<polyline class=\"l\" points=\""
                + line(now.stream().mapToDouble(Number::doubleValue)) + "\"/><circle class=\"e\" cx=\"84\" cy=\""
                + text(y(now.getLast().doubleValue())) + "\" r=\"2.6\"/></svg>");
    }

    private String band() {
        var upper = line(before.stream().mapToDouble(value -> value.doubleValue() * (1 + LEEWAY)));
        var lower = new StringBuilder();
        for (var i = before.size() - 1; i >= 0; i--) {
            lower.append(' ').append(point(i, before.get(i).doubleValue() * (1 - LEEWAY)));
        }
        return upper + lower;
    }

    private String line(DoubleStream values) {
        var points = new StringBuilder();
        var i = 0;
        for (var value : values.toArray()) {
            points.append(i == 0 ? "" : " ").append(point(i++, value));
        }
        return points.toString();
    }

    private String point(int index, double value) {
        var x = now.size() == 1 ? WIDTH : WIDTH * index / (now.size() - 1);
        return text(x) + "," + text(y(value));
    }

    private double y(double value) {
        var low = Math.min(0, extreme(false));
        var high = Math.max(extreme(true), low + 1e-9);
        return PAD + (HEIGHT - 2 * PAD) * (high - value) / (high - low);
    }

    private double extreme(boolean high) {
        var all = DoubleStream.concat(
                now.stream().mapToDouble(Number::doubleValue),
                before.stream().mapToDouble(value -> value.doubleValue() * (1 + LEEWAY)));
        return high ? all.max().orElse(1) : all.min().orElse(0);
    }

    private static String text(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
