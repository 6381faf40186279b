package pareto.service.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.analysis.comparison.Proportion;
import pareto.insight.Selection;
import pareto.insight.study.Scope;
import pareto.insight.study.Sentence;
import pareto.insight.study.StudyView;
import pareto.service.MeasuredLevels;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.Requests;
import pareto.service.assessment.TimeOfBreaches;
import pareto.service.study.ServedRows.Row;
import pareto.service.study.ServedRows.Told;
import pareto.shell.Screen;
import pareto.shell.file.TableOut;
import pareto.shell.format.Language;
import pareto.values.Period;

/// The service analysis, as pages show it.
@Component
class ServiceView implements StudyView {

    private static final int LISTED = 30;
    private static final int LATEST = 10;
    private static final int MONTHS = 12;

    /// Whose time it was is worked out request by request.
    static final int MOST_BROKEN = 200;

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

    private final ServedRows rows;
    private final Requests requests;
    private final TimeOfBreaches times;
    private final MeasuredLevels levels;
    private final Clock clock;

    ServiceView(ServedRows rows, Requests requests, TimeOfBreaches times, MeasuredLevels levels, Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.times = times;
        this.levels = levels;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public String template() {
        return "service/study/service";
    }

    @Override
    public boolean led() {
        return true;
    }

    @Override
    public ServicePage page(Scope scope, Language language) {
        Selection chosen = scope.selection();
        Period days = days();
        Period before = new Period(days.from().minusYears(1), days.to().minusYears(1));
        Told told = rows.told(chosen, days, MOST_BROKEN, scope.one() ? 0 : LISTED);
        List<RequestId> broken = told.broken();
        return new ServicePage(
                scope,
                days,
                told.kinds(),
                rows.of(chosen, before),
                chosen.all() ? null : rows.comparable(chosen, days),
                rows.since(),
                rows.months(chosen, days),
                rows.months(chosen, before),
                rows.damage(chosen, days),
                rows.open(chosen),
                times.byDepartment(broken),
                broken.size(),
                latest(broken),
                levels.of(chosen.where(), chosen.parameters(), days),
                levels.of(chosen.where(), chosen.parameters(), before),
                told.rows(),
                clock.instant());
    }

    private List<Request> latest(List<RequestId> broken) {
        List<RequestId> few = broken.stream().limit(LATEST).toList();
        Map<RequestId, Request> seen = requests.seen(few);
        return few.stream().flatMap(id -> Stream.ofNullable(seen.get(id))).toList();
    }

    /// Twelve calendar months up to today, so that the same days a year before can be compared.
    Period days() {
        LocalDate today = LocalDate.now(clock);
        return new Period(today.withDayOfMonth(1).minusMonths(MONTHS - 1), today.plusDays(1));
    }

    @Override
    public Headline headline(Scope scope, Screen screen) {
        Served served = rows.of(scope.selection(), days()).all();
        Proportion promises = served.promises();
        return new Headline(
                name(),
                promises.enough() ? screen.formats().percent(promises.share()) : "",
                served.requests() == 0
                        ? Sentence.of("service.study.said.none")
                        : ServiceWords.kept(served, screen.formats()));
    }

    @Override
    public void export(Scope scope, Screen screen, TableOut out) {
        List<String> heads = Stream.concat(
                        Stream.of("insight.code", "insight.name"),
                        Stream.of(
                                        "requests",
                                        "complaints",
                                        "answers.all",
                                        "answers.kept",
                                        "solutions.all",
                                        "solutions.kept",
                                        "answered.n",
                                        "answered.hours",
                                        "solved.n",
                                        "solved.hours",
                                        "closed",
                                        "reopened",
                                        "judged",
                                        "rightFirst",
                                        "marks",
                                        "mean")
                                .map(word -> "service.study.column." + word))
                .map(screen::text)
                .toList();
        out.table(screen.text("insight.study.service"), heads);
        rows.each(scope.selection(), days(), row -> out.row(cells(row)));
    }

    private static List<@Nullable Object> cells(Row row) {
        Served served = row.served();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.account().code());
        cells.add(row.account().name());
        for (long count : new long[] {
            served.requests(),
            served.complaints(),
            served.answers().all(),
            served.answers().of(),
            served.solutions().all(),
            served.solutions().of(),
            served.answered().count()
        }) {
            cells.add(BigDecimal.valueOf(count));
        }
        cells.add(hours(served.answered().median()));
        cells.add(BigDecimal.valueOf(served.solved().count()));
        cells.add(hours(served.solved().median()));
        for (long count : new long[] {
            served.reopened().all(),
            served.reopened().of(),
            served.rightFirst().all(),
            served.rightFirst().of(),
            served.marks().count()
        }) {
            cells.add(BigDecimal.valueOf(count));
        }
        cells.add(served.marks().mean());
        return cells;
    }

    private static @Nullable BigDecimal hours(@Nullable Duration time) {
        return time == null ? null : BigDecimal.valueOf(time.toSeconds()).divide(HOUR, 2, RoundingMode.HALF_UP);
    }
}
