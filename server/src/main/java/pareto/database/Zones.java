package pareto.database;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// Time zones as PostgreSQL reads them.
public final class Zones {

    private Zones() {}

    /// What stands behind `at time zone`. PostgreSQL reads an offset as POSIX has it, hours west of Greenwich, so that
    /// `GMT+8` would be sixteen hours off; names of places mean the same to both.
    public static String sql(ZoneId zone) {
        if (!zone.getRules().isFixedOffset()) {
            return zone.getId();
        }
        int east = zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds();
        int all = Math.abs(east);
        return String.format(
                Locale.ROOT, "UTC%s%02d:%02d:%02d", east > 0 ? "-" : "+", all / 3_600, all / 60 % 60, all % 60);
    }
}
