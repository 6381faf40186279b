package pareto.values;

/// How long something may take.
public sealed interface TimeLimit {

    /// So much working time.
    ///
    /// @param seconds zero or more
    record Working(long seconds) implements TimeLimit {

        public Working {
            if (seconds < 0) {
                throw new IllegalArgumentException("A limit of " + seconds + " seconds is none; give zero or more.");
            }
        }

        public static Working hours(long hours) {
            return new Working(hours * 3_600);
        }
    }

    /// So many days; what a day is [Conventions] say. Working days count from when the terms hold that name
    /// them.
    ///
    /// @param days from 0 to 3,660
    record Days(int days) implements TimeLimit {

        public Days {
            if (days < 0 || days > 3_660) {
                throw new IllegalArgumentException("A limit of " + days + " days is none; give 0 to 3660.");
            }
        }
    }

    /// By the end of the working day on which it begins, or of the next one when it begins outside all hours.
    record SameDay() implements TimeLimit {}
}
