package pareto.service.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One level as the table has it.
///
/// @param level from 1 to 4
/// @param hours until it goes to the next one; null for the last
/// @param calendar on which they count; null for day and night
/// @param zh what the customer is told in Chinese
/// @param en the same in English
record Level(
        int level,
        Who who,
        @Nullable Integer hours,
        @Nullable UUID calendar,
        String zh,
        String en) {

    static final int FIRST = 1;
    static final int LAST = 4;

    /// What the customer reads, in both languages, since nobody has said which one is theirs.
    String words() {
        return zh + "\n" + en;
    }
}
