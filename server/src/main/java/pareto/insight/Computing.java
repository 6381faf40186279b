package pareto.insight;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.analysis.portfolio.MissingRateException;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.portfolio.Question;
import pareto.analysis.portfolio.Windows;
import pareto.orders.OrderHistory;
import pareto.shell.Refusal;
import pareto.shell.job.Progress;
import pareto.values.Period;

/// Works an analysis out and keeps it, as a system actor: the figures are the whole company's.
@Component
class Computing {

    static final String UNIT = "insight.unit.accounts";

    private final OrderHistory history;
    private final Bases bases;
    private final Analyses analyses;
    private final RankingWriter writer;
    private final TierFactsOn facts;
    private final GroupWriter groups;
    private final Rhythms rhythms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /// Two jobs that answer the same question would both keep it; and each may use all the memory there is for one.
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Computing(
            OrderHistory history,
            Bases bases,
            Analyses analyses,
            RankingWriter writer,
            TierFactsOn facts,
            GroupWriter groups,
            Rhythms rhythms,
            TransactionTemplate transaction,
            Clock clock) {
        this.history = history;
        this.bases = bases;
        this.analyses = analyses;
        this.writer = writer;
        this.facts = facts;
        this.groups = groups;
        this.rhythms = rhythms;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The analysis kept ready: the twelve months that end with the last order day of the data.
    ///
    /// @return empty while nothing was imported
    Optional<Analysis> standing(Per per, Progress progress) {
        Optional<Analysis> standing = bases.current(per)
                .flatMap(basis ->
                        lastDay(basis).map(asOf -> answer(basis, asOf, Windows.rollingYear(asOf), false, progress)));
        if (standing.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                analyses.clear();
                rhythms.forget();
            });
        }
        return standing;
    }

    /// An analysis as someone asked for it.
    Optional<Analysis> asked(Per per, LocalDate asOf, Period window, Progress progress) {
        return bases.current(per).map(basis -> answer(basis, asOf, window, true, progress));
    }

    private Optional<LocalDate> lastDay(Basis basis) {
        return analyse(basis, portfolio -> portfolio.history().map(Period::lastDay));
    }

    /// Groups are added up from their accounts, whose figures therefore come first.
    private Analysis answer(Basis basis, LocalDate asOf, Period window, boolean asked, Progress progress) {
        Analysis units = basis.per() == Per.GROUP
                ? asked(Per.ACCOUNT, asOf, window, progress).orElseThrow()
                : null;
        Optional<Analysis> known = analyses.find(basis.key(), basis.per(), asOf, window);
        if (known.isPresent()) {
            return asked ? known.get() : standingAgain(known.get());
        }
        Basis dated = bases.on(asOf, basis);
        return analyse(dated, portfolio -> keep(dated, portfolio, asOf, window, asked, units, progress));
    }

    /// Does an analysis on what figures rest on, while no other is done.
    <T> T analyse(Basis basis, OrderHistory.Analysis<T> work) {
        oneAtATime.lock();
        try {
            return history.analyse(basis.counting(), work);
        } catch (MissingRateException e) {
            throw Refusal.conflict(
                    "insight.rate.missing", e.currency(), basis.counting().currency(), e.day());
        } finally {
            oneAtATime.unlock();
        }
    }

    private Analysis keep(
            Basis basis,
            Portfolio portfolio,
            LocalDate asOf,
            Period window,
            boolean asked,
            @Nullable Analysis units,
            Progress progress)
            throws SQLException {
        Optional<Analysis> known = analyses.find(basis.key(), basis.per(), asOf, window);
        if (known.isPresent()) {
            return asked ? known.get() : standingAgain(known.get());
        }
        var ranking = portfolio.rank(new Question(asOf, window, basis.rules().lines()));
        var analysis = new Analysis(
                AnalysisId.fresh(),
                basis.key(),
                basis.ledger(),
                basis.per(),
                asked,
                asOf,
                window,
                basis.counting().currency(),
                clock.instant());
        Whole whole = Whole.of(ranking, portfolio.history().map(Period::from).orElse(window.from()));
        return kept(status -> {
            analyses.add(analysis, whole);
            writer.write(
                    analysis.id(),
                    ranking,
                    whole.yearBeforeKnown(),
                    TierRuling.of(ranking, basis.rules(), whole.yearBeforeKnown(), facts.classes(basis.rules(), asOf)),
                    done -> progress.report(done, ranking.totals().seen(), UNIT));
            if (units != null) {
                groups.write(analysis, units);
            }
            analyses.tidy(analysis);
            return analysis;
        });
    }

    /// What rules or lines have come back to counts from now on.
    private Analysis standingAgain(Analysis known) {
        return kept(status -> {
            analyses.makeStanding(known.id(), clock.instant());
            return known;
        });
    }

    private interface Keeping {
        Analysis in(Object transaction) throws SQLException;
    }

    private Analysis kept(Keeping keeping) {
        Analysis analysis = transaction.execute(status -> {
            try {
                return keeping.in(status);
            } catch (SQLException e) {
                throw new IllegalStateException("The ranking could not be read", e);
            }
        });
        return Objects.requireNonNull(analysis);
    }
}
