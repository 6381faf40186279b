package pareto.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pareto.shell.Text;

/// What would be owed for one miss 赔付试算, with how it is reckoned.
///
/// @param met whether the value keeps the promise
/// @param owed as the promise itself reckons it
record Trial(BigDecimal value, BigDecimal fee, boolean met, Owed owed, List<Text> steps) {

    /// @param fee of what was hit, for the month
    /// @param all fees of the contract for a month
    static Trial of(
            SlaTerm term,
            Compensation compensation,
            BigDecimal value,
            BigDecimal fee,
            BigDecimal all,
            TermWords words) {
        BigDecimal aim = TermFields.aim(term.target());
        boolean met = term.moreIsBetter() ? value.compareTo(aim) >= 0 : value.compareTo(aim) <= 0;
        LocalDate day = LocalDate.EPOCH; // one miss alone, in a month and a year of its own
        Owed owed = compensation
                .of(List.of(new Miss(term.service(), day, value, fee)), day, _ -> all)
                .getFirst();
        return new Trial(value, fee, met, owed, steps(term, compensation, owed, words));
    }

    private static List<Text> steps(SlaTerm term, Compensation compensation, Owed owed, TermWords words) {
        List<Text> steps = new ArrayList<>();
        owed.band().ifPresent(band -> {
            steps.add(words.band(term, band));
            steps.add(exact(owed, band, words));
            steps.add(Text.of(
                    "agreement.trial.rounded",
                    compensation.rounding().decimals(),
                    Text.of("agreement.rounding." + compensation.rounding().mode()),
                    words.money(owed.rounded())));
            if (owed.cutByMonth().signum() > 0) {
                steps.add(Text.of("agreement.trial.month", words.money(owed.cutByMonth())));
            }
            if (owed.cutByYear().signum() > 0) {
                steps.add(Text.of("agreement.trial.year", words.money(owed.cutByYear())));
            }
        });
        return steps;
    }

    private static Text exact(Owed owed, Band band, TermWords words) {
        String exact = words.money(owed.exact());
        Amount once = band.amount();
        BigDecimal times = BigDecimal.ONE;
        if (band.amount() instanceof Amount.ForEach each) {
            once = each.amount();
            times = each.begun(owed.miss().value().subtract(band.limit()).abs());
        }
        return switch (once) {
            case Amount.Share(var percent) ->
                Text.of(
                        "agreement.trial.share",
                        percent,
                        words.money(owed.miss().fee()),
                        exact,
                        times);
            case Amount.Fixed(var money) -> Text.of("agreement.trial.money", words.money(money), exact, times);
            case Amount.ForEach _ -> throw new IllegalStateException("Steps of steps");
        };
    }
}
