package pareto.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;

/// Answers from the standing analyses.
@Component
@Transactional(readOnly = true)
class PerformanceRows implements Performances {

    private final Analyses analyses;
    private final RankingRows rows;

    PerformanceRows(Analyses analyses, RankingRows rows) {
        this.analyses = analyses;
        this.rows = rows;
    }

    @Override
    public Optional<Performance> of(AccountId account) {
        return in(Per.GROUP, account).or(() -> in(Per.ACCOUNT, account));
    }

    @Override
    public List<Performance> largest(int most) {
        return analyses.standing(Per.GROUP).stream()
                .flatMap(analysis -> rows.page(analysis, Wanted.of(Map.of()), most).stream()
                        .map(row -> Performance.of(analysis, row)))
                .toList();
    }

    private Optional<Performance> in(Per per, AccountId account) {
        return analyses.standing(per)
                .flatMap(analysis -> rows.of(analysis.id(), account).map(row -> Performance.of(analysis, row)));
    }
}
