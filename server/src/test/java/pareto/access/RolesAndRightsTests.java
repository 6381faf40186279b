package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.testing.IntegrationTest;

@IntegrationTest
class RolesAndRightsTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areTheSameInTheDatabase() {
        Map<String, Set<String>> known = new HashMap<>();
        jdbc.sql("select role, may from role_right").query(row -> {
            known.computeIfAbsent(row.getString("role"), role -> new HashSet<>())
                    .add(row.getString("may"));
        });

        for (Role role : Role.values()) {
            assertThat(known.get(role.code())).as(role.name()).isEqualTo(codes(role.rights()));
        }
        assertThat(known.get("system")).isEqualTo(codes(Set.of(Right.values())));
        assertThat(known).hasSize(Role.values().length + 1);
    }

    @Test
    void everyoneWhoDecidesNeedsASecondFactor() {
        assertThat(Arrays.stream(Role.values()).filter(Role::needsSecondFactor))
                .containsExactly(Role.ADMINISTRATOR, Role.DIRECTOR);
    }

    private static Set<String> codes(Set<Right> rights) {
        return rights.stream().map(Right::code).collect(Collectors.toSet());
    }
}
