package pareto.calendar;

/// What days are called, at most as long as people may type it.
final class DayNames {

    static final int LONGEST = 80;

    private DayNames() {}

    /// On one line, cut where it is too long.
    static String cut(String name) {
        var line = name.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }

    /// Both where they differ.
    static String joined(String known, String other) {
        return known.equals(other) || known.endsWith(" / " + other) ? known : cut(known + " / " + other);
    }
}
