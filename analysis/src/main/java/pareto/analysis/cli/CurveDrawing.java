package pareto.analysis.cli;

import java.util.Locale;
import pareto.analysis.portfolio.Concentration;
import pareto.analysis.portfolio.CurvePoint;

/// The 80/20 curve as SVG: each account's revenue as a bar, what the largest hold together as a line above.
record CurveDrawing(Concentration figures, Words words) {

    private static final int LEFT = 40;
    private static final int TOP = 12;
    private static final int WIDTH = 580;
    private static final int HEIGHT = 220;

    String svg() {
        var svg = new StringBuilder("<svg viewBox=\"0 0 640 260\" role=\"img\" aria-label=\""
                + words.text("curve.label", words.count(figures.accountsFor80Percent())) + "\">");
        for (int percent = 0; percent <= 100; percent += 20) {
            var y = y(percent / 100.0);
            svg.append(
                    at("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, LEFT + WIDTH, y, y));
            svg.append(at("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d%%</text>", LEFT - 6, y + 4, percent));
        }
        if (!figures.curve().isEmpty()) {
            svg.append(bars()).append(line()).append(mark());
        }
        svg.append(at("<text x=\"%d\" y=\"252\" text-anchor=\"middle\">", LEFT + WIDTH / 2));
        return svg.append(words.text("curve.axis")).append("</text></svg>").toString();
    }

    private String bars() {
        var largest = figures.curve().getFirst().revenue().doubleValue();
        var path = new StringBuilder(at("M%d %.1f", LEFT, y(0)));
        for (var point : figures.curve()) {
            path.append(at("V%.1fH%.2f", y(point.revenue().doubleValue() / largest), x(point.rank())));
        }
        return "<path class=\"bars\" d=\"" + path + at("V%.1fZ", y(0)) + "\"/>";
    }

    private String line() {
        var points = new StringBuilder(at("%d,%.1f", LEFT, y(0)));
        for (var point : figures.curve()) {
            points.append(
                    at(" %.2f,%.1f", x(point.rank()), y(point.cumulativeShare().doubleValue())));
        }
        return "<polyline class=\"curve\" points=\"" + points + "\"/>";
    }

    private String mark() {
        var point = crossing();
        var x = x(point.rank());
        var y = y(point.cumulativeShare().doubleValue());
        var right = x < LEFT + WIDTH * 0.6;
        return at("<circle class=\"mark\" cx=\"%.2f\" cy=\"%.1f\" r=\"4\"/>", x, y)
                + at("<text class=\"label\" x=\"%.1f\" y=\"%.1f\"", right ? x + 10 : x - 10, y + 16)
                + " text-anchor=\"" + (right ? "start" : "end") + "\">"
                + words.text("curve.label", words.count(point.rank())) + "</text>";
    }

    private CurvePoint crossing() {
        return figures.curve().stream()
                .filter(point -> point.rank() == figures.accountsFor80Percent())
                .findFirst()
                .orElseGet(() -> figures.curve().getLast());
    }

    private double x(long rank) {
        return LEFT + (double) WIDTH * rank / figures.accounts();
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }

    private static String at(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
