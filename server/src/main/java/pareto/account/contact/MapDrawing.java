package pareto.account.contact;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Locale;
import java.util.OptionalDouble;
import pareto.account.contact.MapLayout.Spot;
import pareto.shell.Screen;

/// Draws a relationship map. Ring: attitude, with its word; size: influence; width of a line: how close we are; dashed:
/// a gap.
record MapDrawing(RelationshipMap map, Screen screen) implements Content {

    private static final int CELL = 136;
    private static final int ROW = 132;
    private static final int TOP = 36;
    private static final int SMALLEST = 14;
    private static final double PER_INFLUENCE = 2.4;
    private static final int OURS = 15;
    private static final int WIDEST_TEXT = 20;
    private static final int BELOW_OURS = 44;
    private static final int BELOW_THEIRS = 84;

    /// How far beside its ends, in rows, a line has come to the column it runs down in.
    private static final double ASIDE = 0.6;

    int width() {
        return (int) Math.ceil(Math.max(1, map.layout().columns()) * CELL);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        boolean ours = !map.layout().ours().isEmpty();
        int height = TOP + Math.max(0, map.layout().rows() - 1) * ROW + (ours ? BELOW_OURS : BELOW_THEIRS);
        write(output, "<svg class=\"relations\" style=\"--w:%1$d\" viewBox=\"0 0 %1$d %2$d\">", width(), height);
        hierarchy(output);
        ties(output);
        for (int at = 0; at < map.gaps().size(); at++) {
            line(output, "gap", 1.5, map.spot(map.gaps().get(at).id()), map.spotOfGap(at));
        }
        map.circle().people().forEach(person -> person(output, person));
        for (int at = 0; at < map.ours().size(); at++) {
            ours(output, map.ours().get(at), map.spotOfOurs(at));
        }
        for (int at = 0; at < map.gaps().size(); at++) {
            gap(output, map.spotOfGap(at));
        }
        output.writeContent("</svg>");
    }

    private void hierarchy(TemplateOutput output) {
        for (Person person : map.circle().people()) {
            ContactId superior = map.circle().superior(person.id());
            if (superior != null) {
                Spot from = map.spot(superior);
                Spot to = map.spot(person.id());
                write(
                        output,
                        "<line class=\"above\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                        x(from),
                        y(from),
                        x(to),
                        y(to));
            }
        }
    }

    private void ties(TemplateOutput output) {
        for (int at = 0; at < map.ours().size(); at++) {
            for (Tie tie : map.ours().get(at).ties()) {
                line(output, "tie", 0.4 + 0.9 * tie.strength(), map.spot(tie.contact()), map.spotOfOurs(at));
            }
        }
    }

    private void line(TemplateOutput output, String kind, double width, Spot from, Spot to) {
        OptionalDouble channel = map.layout().channel(from, to);
        write(output, "<path class=\"%s\" stroke-width=\"%.1f\" d=\"M%.1f %.1f", kind, width, x(from), y(from));
        if (channel.isPresent()) {
            double aside = x(new Spot(channel.getAsDouble(), from.row()));
            curve(output, x(from), y(from), aside, y(from) + ASIDE * ROW);
            write(output, "L%.1f %.1f", aside, y(to) - ASIDE * ROW);
            curve(output, aside, y(to) - ASIDE * ROW, x(to), y(to) - OURS);
        } else {
            curve(output, x(from), y(from), x(to), y(to) - OURS);
        }
        output.writeContent("\"/>");
    }

    /// Upright at both ends.
    private static void curve(TemplateOutput output, double x, double y, double toX, double toY) {
        double middle = (y + toY) / 2;
        write(output, "C%.1f %.1f %.1f %.1f %.1f %.1f", x, middle, toX, middle, toX, toY);
    }

    private void person(TemplateOutput output, Person person) {
        Attitude attitude = person.post().attitude();
        Spot spot = map.spot(person.id());
        double radius = SMALLEST + PER_INFLUENCE * person.post().influence();
        String ring = attitude == null ? "unknown" : attitude.code();
        write(output, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", ring, x(spot), y(spot), radius);
        text(output, "face", spot, 5, screen.initialOf(person.name()));
        double below = radius + 17;
        text(output, "name", spot, below, person.name());
        String role = screen.text(person.post().role().key());
        String title = person.details().title();
        text(output, "what", spot, below + 15, title.isEmpty() ? role : title + " · " + role);
        if (attitude != null) {
            text(output, ring, spot, below + 29, screen.text(attitude.key()));
        }
    }

    private void ours(TemplateOutput output, RelationshipMap.Ours ours, Spot spot) {
        box(output, "ours", spot);
        text(output, "face ours", spot, 5, screen.initialOf(ours.name()));
        text(output, "name", spot, OURS + 17, ours.name());
    }

    private void gap(TemplateOutput output, Spot spot) {
        box(output, "gap", spot);
        text(output, "face gap", spot, 5, "?");
        text(output, "gap", spot, OURS + 17, screen.text("account.contact.map.nobody"));
    }

    private static void box(TemplateOutput output, String kind, Spot spot) {
        write(
                output,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"8\"/>",
                kind,
                x(spot) - OURS,
                y(spot) - OURS,
                2 * OURS,
                2 * OURS);
    }

    private static void text(TemplateOutput output, String kind, Spot spot, double below, String text) {
        write(output, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" translate=\"no\">", kind, x(spot), y(spot) + below);
        output.writeUserContent(cut(text));
        output.writeContent("</text>");
    }

    /// As much of a text as fits into a column; Chinese characters are twice as wide as Latin ones.
    static String cut(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            width += Character.isIdeographic(text.codePointAt(at)) ? 2 : 1;
            if (width > WIDEST_TEXT) {
                return text.substring(0, at) + "…";
            }
        }
        return text;
    }

    private static double x(Spot spot) {
        return (spot.column() + 0.5) * CELL;
    }

    private static double y(Spot spot) {
        return TOP + spot.row() * ROW;
    }

    private static void write(TemplateOutput output, String format, Object... values) {
        output.writeContent(String.format(Locale.ROOT, format, values));
    }
}
