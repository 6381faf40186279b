package pareto.analysis.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// 3,000 simulated accounts that order on a clock (k = 3), fitted with BTYDplus for R and foretold in closed
/// form by an independent program (`cnbd_k3` of the oracles).
class RegularBuyersTests {

    private static final LocalDate CALIBRATED = LocalDate.of(2024, 7, 1);

    @Test
    void theirRegularityIsFound() throws Exception {
        var fit = Fitting.fit(Model.MBG_CNBD_K, OrderBook.regularBuyers().cells(CALIBRATED));

        assertThat(fit.k()).isEqualTo(3);
        assertThat(fit.logLikelihood()).isCloseTo(-58256.7072, within(1e-2));
        assertThat(fit.parameters().get("k")).isEqualTo(3);
        assertThat(fit.parameters().get("r")).isCloseTo(1.60547, withinPercentage(0.1));
        assertThat(fit.parameters().get("alpha")).isCloseTo(2.17166, withinPercentage(0.1));
        assertThat(fit.parameters().get("a")).isCloseTo(.97284, withinPercentage(0.1));
        assertThat(fit.parameters().get("b")).isCloseTo(7.74716, withinPercentage(0.1));
        assertThat(fit.identified()).isTrue();
        assertThat(fit.fallback()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyRegularityHasItsPublishedLikelihood(int k) throws Exception {
        var expected = fit(Oracle.read("cnbd_k3/oracle.json"), "mbgcnbd", k);
        var polished = expected.at("/polished");
        var search = new Search(OrderBook.regularBuyers().cells(CALIBRATED));
        var found = search.maximum(BetaGeometric.mbgCnbd(k));

        assertThat(found.value()).isCloseTo(polished.at("/logLikelihood").asDouble(), within(1e-4));
        assertThat(found.parameters()[0]).isCloseTo(polished.at("/parameters/r").asDouble(), withinPercentage(0.01));
        assertThat(found.parameters()[1])
                .isCloseTo(polished.at("/parameters/alpha").asDouble(), withinPercentage(0.01));
        assertThat(found.parameters()[2]).isCloseTo(polished.at("/parameters/a").asDouble(), withinPercentage(0.01));
        assertThat(found.parameters()[3]).isCloseTo(polished.at("/parameters/b").asDouble(), withinPercentage(0.02));
        standardErrors(found, polished.at("/standardErrorOfLogParameters"));
    }

    private static void standardErrors(Optimum found, JsonNode published) {
        int i = 0;
        for (var name : new String[] {"r", "alpha", "a", "b"}) {
            assertThat(Math.sqrt(found.metric()[i][i]))
                    .as(name)
                    .isCloseTo(published.at("/" + name).asDouble(), withinPercentage(0.5));
            i++;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void withoutLeavingAtTheFirstOrderToo(int k) throws Exception {
        var expected = fit(Oracle.read("cnbd_k3/oracle.json"), "bgcnbd", k);
        var search = new Search(OrderBook.regularBuyers().cells(CALIBRATED));
        var found = search.maximum(new BetaGeometric(Model.BG_NBD, k, false));

        assertThat(found.value()).isCloseTo(expected.at("/logLikelihood").asDouble(), within(1e-2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatIsForetoldOfEachIsExact(int k) throws Exception {
        var fit = fit(Oracle.read("cnbd_k3/oracle.json"), "mbgcnbd", k);
        var parameters = parameters(fit);
        assertThat(fit.at("/customers")).hasSizeGreaterThan(15).allSatisfy(customer -> {
            var forecast = BetaGeometric.mbgCnbd(k)
                    .forecast(parameters, customer.at("/x").asInt(), days(customer, "/tx"), days(customer, "/T"));
            assertThat(forecast.active()).isCloseTo(customer.at("/pAlive").asDouble(), withinPercentage(1e-6));
            assertThat(forecast.expectedOrders(52))
                    .isCloseTo(customer.at("/expectedExact").asDouble(), withinPercentage(1e-6));
            assertThat(forecast.noOrder(13))
                    .isCloseTo(customer.at("/pNoOrder13Weeks").asDouble(), withinPercentage(1e-8));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatIsForetoldOfAll(int k) throws Exception {
        var fit = fit(Oracle.read("cnbd_k3/oracle.json"), "mbgcnbd", k);
        var histories = OrderBook.regularBuyers().upTo(CALIBRATED);
        double expected = histories.stream()
                .mapToDouble(h -> BetaGeometric.mbgCnbd(k)
                        .forecast(parameters(fit), h.x(), h.tx(), h.t())
                        .expectedOrders(52))
                .sum();

        assertThat(histories.stream().mapToInt(OrderBook.History::later).sum()).isEqualTo(8571);
        assertThat(expected).isCloseTo(fit.at("/holdoutExpectedExact").asDouble(), within(1e-3));
    }

    private static JsonNode fit(Oracle oracle, String model, int k) {
        return oracle.customers("/fits").stream()
                .filter(fit -> fit.at("/model").asString().equals(model)
                        && fit.at("/k").asInt() == k)
                .findAny()
                .orElseThrow();
    }

    private static double[] parameters(JsonNode fit) {
        var at = fit.at("/parameters");
        return new double[] {
            at.at("/r").asDouble(),
            at.at("/alpha").asDouble(),
            at.at("/a").asDouble(),
            at.at("/b").asDouble()
        };
    }

    private static int days(JsonNode customer, String pointer) {
        return (int) Math.round(customer.at(pointer).asDouble() * Cells.WEEK);
    }
}
