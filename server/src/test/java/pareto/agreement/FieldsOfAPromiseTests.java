package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A template is kept as the form that fills it.
class FieldsOfAPromiseTests {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void sayAgainWhatIsLeftOut(boolean customers, boolean majeure) {
        var term = new SlaTerm(
                ID,
                "专线",
                Metric.AVAILABILITY,
                "",
                TermFields.read(
                                ID,
                                Map.of(
                                        "service",
                                        "专线",
                                        "metric",
                                        "AVAILABILITY",
                                        "kind",
                                        "window",
                                        "target",
                                        "99.9",
                                        "window",
                                        "MONTH"),
                                Set.of())
                        .target(),
                null,
                new Exclusions(null, customers, majeure),
                Optional.empty(),
                new Price(null, Optional.empty()));

        assertThat(TermFields.read(ID, TermFields.of(term), Set.of())).isEqualTo(term);
    }
}
