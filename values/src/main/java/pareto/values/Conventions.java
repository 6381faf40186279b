package pareto.values;

/// What people count differently; a promise says which of it holds.
///
/// @param zero when something without duration is due that is asked for outside working hours
/// @param slotEnd where a due moment lies that falls on the end of hours
/// @param reversed what lies between two moments of which the later comes first
/// @param day what one day is
public record Conventions(ZeroDuration zero, SlotEnd slotEnd, Reversed reversed, DayMeaning day) {

    /// Zero is due at the next opening, the end of hours stays, reversed is nothing, a day is 24 business
    /// hours.
    public static final Conventions USUAL =
            new Conventions(ZeroDuration.NEXT_OPENING, SlotEnd.STAYS, Reversed.NOTHING, DayMeaning.BUSINESS_HOURS);

    public enum ZeroDuration {
        /// At the first moment that counts, at once when this one does.
        NEXT_OPENING,
        /// At once, whether it counts or not.
        AT_ONCE
    }

    public enum SlotEnd {
        /// Due when the last second has gone by: Friday 18:00.
        STAYS,
        /// Due at the next moment that counts: Monday 09:00.
        NEXT_OPENING
    }

    public enum Reversed {
        NOTHING,
        NEGATIVE
    }

    public enum DayMeaning {
        /// 24 hours of working time.
        BUSINESS_HOURS,
        /// The same time on the next day on which work begins.
        WORKING_DAY
    }

    public Conventions withDay(DayMeaning meaning) {
        return new Conventions(zero, slotEnd, reversed, meaning);
    }
}
