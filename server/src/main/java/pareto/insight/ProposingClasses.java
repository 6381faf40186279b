package pareto.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.Industries;

/// Proposes classes whenever the figures are new: each rule over the latest standing analysis, as a system actor.
@Component
@Transactional
class ProposingClasses {

    private static final int MOST_OF_A_RULE = 500;

    /// What a rule says of an account.
    private record Said(AccountId account, List<String> evidence) {

        /// The same with its last word said.
        Said with(String last) {
            return new Said(account, List.of(evidence.get(0), evidence.get(1), last));
        }
    }

    private final ClassRules rules;
    private final ClassProposals proposals;
    private final Analyses analyses;
    private final List<Industries> industries;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    ProposingClasses(
            ClassRules rules,
            ClassProposals proposals,
            Analyses analyses,
            List<Industries> industries,
            Accounts accounts,
            JdbcClient jdbc,
            Actors actors,
            Clock clock) {
        this.rules = rules;
        this.proposals = proposals;
        this.analyses = analyses;
        this.industries = industries;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ProfilesRefreshed event) {
        propose();
    }

    /// @return how many proposals are new
    int propose() {
        return actors.system(RefreshingFigures.ACTOR, () -> {
            List<UUID> accounts = new ArrayList<>();
            List<UUID> kinds = new ArrayList<>();
            int fresh = 0;
            for (ClassRule rule : rules.current()) {
                for (Said said : rule.active() ? said(rule) : List.<Said>of()) {
                    accounts.add(said.account().id());
                    kinds.add(rule.kind().id());
                    fresh += proposals.add(said.account(), rule, said.evidence()) ? 1 : 0;
                }
            }
            proposals.keepOnly(accounts, kinds);
            return fresh;
        });
    }

    private List<Said> said(ClassRule rule) {
        return switch (rule.basis()) {
            case VOLUME -> byFigures(rule, "r.orders::text", "r.orders >= :orders");
            case CHAIN -> byChain(rule);
            case POTENTIAL ->
                byFigures(rule, "round(r.growth::numeric, 4)::text", "r.growth >= :growth and r.orders >= :orders");
            case SECTOR -> bySector(rule);
        };
    }

    private List<Said> byFigures(ClassRule rule, String evidence, String condition) {
        return analyses.standing(Per.ACCOUNT)
                .map(analysis -> jdbc.sql("select r.account_id, r.revenue, " + evidence
                                + " as evidence from ranking_row r where r.analysis_id = :analysis and r.share >= :share"
                                + " and r.revenue > 0 and " + condition + " order by r.rank limit :most")
                        .param("analysis", analysis.id().id())
                        .param("share", rule.share())
                        .param("orders", rule.orders())
                        .param("growth", rule.growth().doubleValue())
                        .param("most", MOST_OF_A_RULE)
                        .query((row, number) -> said(row, analysis.currency(), row.getString("evidence")))
                        .list())
                .orElse(List.of());
    }

    /// A group by what all of it brings.
    private record Brought(String code, Said said) {}

    /// Groups by what all of them bring, with those of their members that buy themselves.
    private List<Said> byChain(ClassRule rule) {
        Optional<Analysis> single = analyses.standing(Per.ACCOUNT);
        Optional<Analysis> grouped = analyses.standing(Per.GROUP);
        if (single.isEmpty() || grouped.isEmpty()) {
            return List.of();
        }
        List<Brought> groups = jdbc.sql("""
                select r.account_id, a.code, r.revenue from ranking_row r join account a on a.id = r.account_id
                where r.analysis_id = ? and r.share >= ? and r.revenue > 0 order by r.rank limit ?
                """)
                .params(grouped.get().id().id(), rule.share(), MOST_OF_A_RULE)
                .query((row, number) -> new Brought(
                        row.getString("code"), said(row, grouped.get().currency(), "")))
                .list();
        Map<String, Long> buying =
                buying(single.get(), groups.stream().map(Brought::code).collect(Collectors.toSet()));
        return groups.stream()
                .filter(group -> buying.getOrDefault(group.code(), 0L) >= Math.max(1, rule.members()))
                .map(group -> group.said().with(String.valueOf(buying.get(group.code()))))
                .toList();
    }

    /// How many members of these groups buy themselves, by the code of the group.
    private Map<String, Long> buying(Analysis analysis, Set<String> tops) {
        Map<String, String> groups = new HashMap<>(accounts.groups(LocalDate.now(clock)));
        groups.values().retainAll(tops);
        tops.forEach(top -> groups.put(top, top));
        return jdbc
                .sql("""
                select a.code from account a join ranking_row r on r.account_id = a.id and r.analysis_id = ?
                where a.code = any(?) and r.revenue > 0
                """)
                .params(analysis.id().id(), groups.keySet().toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(code -> groups.getOrDefault(code, code), Collectors.counting()));
    }

    private static Said said(ResultSet row, String currency, String evidence) throws SQLException {
        return new Said(
                new AccountId(row.getObject("account_id", UUID.class)),
                List.of(plain(row.getBigDecimal("revenue")), currency, evidence));
    }

    private List<Said> bySector(ClassRule rule) {
        List<Said> said = new ArrayList<>();
        industries.forEach(module -> module.all().forEach((account, industry) -> {
            String word = rule.wordIn(industry);
            if (!word.isEmpty()) {
                said.add(new Said(account, List.of(industry, word)));
            }
        }));
        return said;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
