package pareto.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pareto.agreement.Version.Fee;
import pareto.shell.Refusal;

/// What is typed of a draft: days, fee, note.
///
/// @param fee null where none is agreed
record VersionFields(VersionDays days, @Nullable Fee fee, String note) {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_RENEWAL = 120;
    private static final int LONGEST_NOTICE = 730;

    /// @throws Refusal with one sentence for the first fault
    static VersionFields read(Map<String, String> typed) {
        LocalDate first = Typed.neededDay("agreement.first", typed.get("first"));
        Optional<LocalDate> last = Typed.day("agreement.last", typed.get("last"));
        Integer renewal = Typed.whole("agreement.renewal", typed.get("renewal"), 1, LONGEST_RENEWAL);
        Integer notice = Typed.whole("agreement.notice", typed.get("notice"), 0, LONGEST_NOTICE);
        if (last.isPresent() && last.get().isBefore(first)) {
            throw Refusal.badInput("agreement.days.order", last.get(), first);
        }
        if (renewal != null && last.isEmpty()) {
            throw Refusal.badInput("agreement.renewal.endless");
        }
        Optional<BigDecimal> fee = Typed.number("agreement.fee", typed.get("fee"));
        String currency = typed.getOrDefault("currency", "").strip();
        if ((fee.isPresent() || !currency.isEmpty()) && !currency.matches("[A-Z]{3}")) {
            throw Refusal.badInput("agreement.currency.wrong", currency);
        }
        if (fee.isEmpty() && !currency.isEmpty() && !currency.equals(Version.USUAL)) {
            fee = Optional.of(BigDecimal.ZERO); // what it promises is given in that currency all the same
        }
        String note = typed.getOrDefault("note", "").strip();
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.badInput("agreement.note.long", LONGEST_NOTE);
        }
        return new VersionFields(
                new VersionDays(first, last.orElse(null), renewal, notice),
                fee.isPresent() ? new Fee(fee.get(), currency) : null,
                note);
    }
}
