package pareto.insight;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import pareto.account.Accounts;
import pareto.analysis.portfolio.KnownAccounts;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.rhythm.change.Changes;
import pareto.analysis.rhythm.change.ShopFall;
import pareto.analysis.rhythm.season.Buyer;
import pareto.analysis.rhythm.season.Hindsight;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Warning;
import pareto.analysis.rhythm.season.Watch;
import pareto.values.Period;

/// The door for whoever warns: which accounts have left their own rhythm by the ledger as it stands.
@Component
public class LeftRhythms {

    private static final int WEEKS = 2 * 52 + Hindsight.VERDICT / 7;

    private final Bases bases;
    private final Computing computing;
    private final Accounts accounts;
    private final Rhythms rhythms;

    LeftRhythms(Bases bases, Computing computing, Accounts accounts, Rhythms rhythms) {
        this.bases = bases;
        this.computing = computing;
        this.accounts = accounts;
        this.rhythms = rhythms;
    }

    /// The list of one day.
    ///
    /// @param asOf the last day of the data
    /// @param ledger the state of the ledger it rests on
    /// @param currency of all amounts
    /// @param warnings by account code, by rhythm and of every further kind, within the bound
    /// @param goodNews of accounts that have risen
    /// @param shop where the whole shop falls
    /// @param falseShare expected share of false ones among the warnings, by group
    /// @param hindsight how earlier lists of this ledger fared
    /// @param units of an account whose share moves within its group, all of the group it was judged beside, itself
    ///   included
    public record Listed(
            LocalDate asOf,
            String ledger,
            String currency,
            List<Warning> warnings,
            List<Warning> goodNews,
            Optional<ShopFall> shop,
            double falseShare,
            Hindsight hindsight,
            Map<String, List<String>> units) {}

    /// Goes through the whole ledger, in a system actor's name: what accounts do is judged beside all others. What was
    /// expected of each of them is kept for the standing analysis of behaviour.
    ///
    /// @param reasons what people have explained, by account code
    /// @param bound expected share of false warnings that the list may have
    /// @return empty while nothing was imported
    public Optional<Listed> on(Changes.Reasons reasons, double bound) {
        return bases.current(Per.ACCOUNT)
                .flatMap(basis -> computing.analyse(basis, portfolio -> listed(portfolio, basis, reasons, bound)));
    }

    private Optional<Listed> listed(Portfolio portfolio, Basis basis, Changes.Reasons reasons, double bound)
            throws SQLException {
        Optional<LocalDate> last = portfolio.history().map(Period::lastDay);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        LocalDate asOf = last.get();
        Changes.Known known = KnownAccounts.of(portfolio, List.of(asOf), accounts.groups(asOf), reasons);
        Watch watch = new Watch(known.buyers(), reasons.silences(), bound);
        List<Watch.Run> runs =
                watch.runs(weeks(portfolio.history().map(Period::from).orElse(asOf), asOf), asOf);
        rhythms.keep(known, watch.standings(), basis.counting().currency());
        Watch.Run run = runs.getLast();
        Changes changes = Changes.on(asOf, known);
        List<Warning> warnings = changes.added(run.warnings(), known.buyers(), bound);
        return Optional.of(new Listed(
                asOf,
                basis.ledger(),
                basis.counting().currency(),
                warnings,
                run.goodNews(),
                changes.shop(),
                Changes.falseShare(warnings, known.buyers()),
                Hindsight.of(known.buyers(), runs, asOf),
                units(warnings, known.groups(asOf))));
    }

    private static Map<String, List<String>> units(List<Warning> warnings, Map<String, List<Buyer>> groups) {
        Set<String> moving = warnings.stream()
                .filter(warning -> warning.kind() == Kind.SHARE_MOVING)
                .map(Warning::account)
                .collect(Collectors.toSet());
        Map<String, List<String>> units = new HashMap<>();
        groups.values().forEach(group -> {
            List<String> codes = group.stream().map(Buyer::account).toList();
            codes.stream().filter(moving::contains).forEach(unit -> units.put(unit, codes));
        });
        return units;
    }

    /// Two years of lists old enough for a verdict, and those since, a week apart.
    private static List<LocalDate> weeks(LocalDate first, LocalDate asOf) {
        return IntStream.rangeClosed(0, WEEKS)
                .mapToObj(week -> asOf.minusWeeks(WEEKS - week))
                .filter(day -> day.isAfter(first) || day.equals(asOf))
                .toList();
    }
}
