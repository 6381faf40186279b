package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.Groups;
import pareto.insight.MovedFacts;
import pareto.insight.MovedFacts.Moved;
import pareto.insight.MovedFacts.Sister;

/// 北岭汽车 bought 云 for 400 and buys nothing any more; 恒岳重工 bought 1,000 and then 1,920, of which 120 by its
/// prices and 300 by a dearer product.
class WhatHasMovedTests extends OrdersOfThreeYears {

    @Autowired
    private MovedFacts moved;

    @Autowired
    private Groups groups;

    @Autowired
    private Actors actors;

    @Autowired
    private SightGrants grants;

    @Test
    void isPriceAndMixWhereTheyAreWorthAWord() {
        Moved facts = told("A1");

        assertThat(facts.before()).isEqualByComparingTo("1000");
        assertThat(facts.now()).isEqualByComparingTo("1920");
        assertThat(facts.price()).isEqualByComparingTo("120");
        assertThat(facts.mix()).isEqualByComparingTo("300");
        assertThat(facts.lost()).isEmpty();
        assertThat(facts.gained()).isEmpty();
    }

    @Test
    void isWhatAnAccountBuysNoLonger() {
        Moved facts = told("A2");

        assertThat(facts.price()).isNull();
        assertThat(facts.mix()).isNull();
        assertThat(facts.lost()).singleElement().satisfies(family -> {
            assertThat(family.name()).isEqualTo("云");
            assertThat(family.revenue()).isEqualByComparingTo("400");
        });
    }

    @Test
    void isWhatAnotherUnitOfItsGroupBuysMoreToThoseWhoSeeThatUnit() {
        AccountId parent = account("A4");
        actors.system("test", () -> {
            groups.move(account("A1"), parent, null, LocalDate.of(2026, 1, 1));
            groups.move(account("A2"), parent, null, LocalDate.of(2026, 1, 1));
        });
        IdentityId ofOneUnit = house.person("林知夏", Role.MANAGER).id();
        actors.system("test", () -> grants.grant(account("A2").id(), ofOneUnit, "test"));

        assertThat(told("A2").sisters())
                .extracting(sister -> sister.account().code(), Sister::more)
                .containsExactly(tuple("A1", new BigDecimal("920.0000")));
        assertThat(told("A1").sisters()).as("of an account that rises").isEmpty();
        assertThat(house.as(ofOneUnit, () -> moved.of(account("A2")))
                        .orElseThrow()
                        .sisters())
                .isEmpty();
        assertThat(house.as(ofOneUnit, () -> moved.of(account("A2")))
                        .orElseThrow()
                        .lost())
                .hasSize(1);
    }

    private Moved told(String code) {
        Optional<Moved> facts = house.asSystem(() -> moved.of(account(code)));
        return facts.orElseThrow();
    }
}
