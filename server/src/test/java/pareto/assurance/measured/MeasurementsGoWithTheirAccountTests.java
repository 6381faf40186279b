package pareto.assurance.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.agreement.Metric;
import pareto.assurance.measured.SubjectRows.Called;
import pareto.testing.Visitor;

/// What was measured stays through merges of accounts, and goes with them.
class MeasurementsGoWithTheirAccountTests extends OneMeasuredContract {

    @Autowired
    private SubjectFacts facts;

    private static final List<String> TABLES = List.of(
            "measured_subject",
            "measured_fee",
            "measured_place",
            "measured_fee_since",
            "outage",
            "outage_revision",
            "sample_revision");

    @Test
    void whenTwoBecomeOneAndBack() {
        measured();
        Visitor director = house.signedIn(Role.DIRECTOR);
        director.get("/accounts/" + bank.id() + "/merges/new?with=" + retail.id());
        var merged = director.post(
                "/accounts/" + bank.id() + "/merges", Map.of("with", retail.id().toString(), "reason", "其实是一家"));
        assertThat(merged.statusCode()).isEqualTo(302);
        TABLES.forEach(
                table -> assertThat(accountsIn(table)).containsOnly(bank.id().toString()));

        String merge = house.asSystem(() -> jdbc.sql(
                        "select id::text from account_merge where undone_at is null order by merged_at desc limit 1")
                .query(String.class)
                .single());
        assertThat(director.post("/accounts/" + bank.id() + "/merges/" + merge + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(302);
        TABLES.forEach(
                table -> assertThat(accountsIn(table)).containsOnly(retail.id().toString()));
    }

    @Test
    void whenAllAreForgotten() {
        measured();
        actors.system("test", accounts::forgetAll);
        TABLES.forEach(table -> assertThat(accountsIn(table)).isEmpty());
    }

    private void measured() {
        took(Source.API, outage("T-1", NINE, TWO));
        took(Source.API, new SentSample(line, "P-1", Metric.LATENCY, NINE, TEN, new BigDecimal("20.5")));
        asManager(() -> {
            Called known = subjects.known(contract, line.id().id());
            facts.change(known, null, List.of(new Fact.Place("广州", true), new Fact.Fee(null)), "");
            return true;
        });
    }

    private List<String> accountsIn(String table) {
        return house.asSystem(() -> jdbc.sql("select account_id::text from " + table)
                .query(String.class)
                .list());
    }
}
