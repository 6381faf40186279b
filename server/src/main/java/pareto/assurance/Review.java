package pareto.assurance;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pareto.agreement.SignedContract;
import pareto.agreement.SlaTerm;
import pareto.agreement.TermWords;
import pareto.assurance.Owing.Debt;
import pareto.shell.format.Formats;

/// What would have been owed in the last 24 months by the terms of a draft 签约前试算.
///
/// @param debts what would have been owed for each miss
/// @param gaps misses for which nothing could have been reckoned
record Review(SignedContract draft, int judged, List<Debt> debts, List<Gap> gaps, Map<UUID, String> calendars) {

    static final int MONTHS = 24;

    BigDecimal sum() {
        return debts.stream().map(debt -> debt.owed().owed()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Shown shown(Formats formats) {
        String currency = draft.held().getFirst().currency();
        return new Shown(
                new TermWords(formats, currency, calendars),
                draft.held().getFirst().days().lastDay());
    }

    SlaTerm term(Debt debt) {
        return draft.held().stream()
                .map(SignedContract.Held::terms)
                .flatMap(Collection::stream)
                .filter(term -> term.id().equals(debt.missed().term()))
                .findFirst()
                .orElseThrow();
    }
}
