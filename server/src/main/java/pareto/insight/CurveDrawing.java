package pareto.insight;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Locale;
import pareto.analysis.portfolio.Concentration;

/// The 80/20 curve for paper: what the largest accounts hold together, with the point where they reach 80 %.
///
/// @param label said beside that point
record CurveDrawing(Concentration figures, String label) implements Content {

    private static final int LEFT = 40;
    private static final int TOP = 10;
    private static final int WIDTH = 590;
    private static final int HEIGHT = 180;

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<svg class=\"curve\" viewBox=\"0 0 640 215\" role=\"img\"><title>");
        output.writeUserContent(label);
        output.writeContent("</title>");
        for (int percent = 0; percent <= 100; percent += 20) {
            output.writeContent(at(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d%%</text>",
                    LEFT,
                    LEFT + WIDTH,
                    y(percent / 100.0),
                    y(percent / 100.0),
                    LEFT - 6,
                    y(percent / 100.0) + 4,
                    percent));
        }
        output.writeContent("<polyline points=\"" + points() + "\"/>");
        mark(output);
        output.writeContent("</svg>");
    }

    private String points() {
        StringBuilder points = new StringBuilder(at("%d,%.1f", LEFT, y(0)));
        figures.curve()
                .forEach(point -> points.append(at(
                        " %.2f,%.1f", x(point.rank()), y(point.cumulativeShare().doubleValue()))));
        return points.toString();
    }

    private void mark(TemplateOutput output) {
        figures.curve().stream()
                .filter(point -> point.rank() == figures.accountsFor80Percent())
                .findFirst()
                .ifPresent(point -> {
                    double x = x(point.rank());
                    double y = y(point.cumulativeShare().doubleValue());
                    boolean right = x < LEFT + WIDTH * 0.6;
                    output.writeContent(at("<circle cx=\"%.2f\" cy=\"%.1f\" r=\"4\"/>", x, y));
                    output.writeContent(at(
                            "<text class=\"label\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">",
                            right ? x + 10 : x - 10, y + 16, right ? "start" : "end"));
                    output.writeUserContent(label);
                    output.writeContent("</text>");
                });
    }

    private double x(long rank) {
        return LEFT + (double) WIDTH * rank / Math.max(1, figures.accounts());
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }

    private static String at(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
