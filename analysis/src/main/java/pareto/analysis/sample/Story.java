package pareto.analysis.sample;

/// What happens to an account beyond season and growth; told in docs/guide/sample-company.md.
enum Story {
    NONE,
    /// Orders every year in the same eight weeks, this year not once.
    QUIET_SEASON,
    /// Buys far less for four months now.
    FALLING,
    /// Bought no cloud service until eighteen months ago.
    CLOUD_LATE,
    /// Sent one large delivery of devices back.
    BIG_RETURN;

    private static final int FALLING_DAYS = 120;
    private static final int CLOUD_DAYS = 548;

    static Story of(String text) {
        return text.isEmpty() ? NONE : valueOf(text);
    }

    /// Share of the usual revenue so many days before the as-of date.
    double level(int daysBefore) {
        return this == FALLING && daysBefore < FALLING_DAYS ? 0.36 : 1;
    }

    boolean buysCloud(int daysBefore) {
        return this != CLOUD_LATE || daysBefore < CLOUD_DAYS;
    }
}
