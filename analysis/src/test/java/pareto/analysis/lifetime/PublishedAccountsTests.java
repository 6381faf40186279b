package pareto.analysis.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What independent programs say of about twenty accounts a set, at the parameters those programs found: so the
/// formulas are compared, not the search for the maximum.
class PublishedAccountsTests {

    private static final double WEEKS = 39;

    @Test
    void cdnowSampleByLifetimes() throws Exception {
        lifetimes("lifetimes_cdnow_sample_txn_cal19970930_39w.json");
    }

    @Test
    void cdnowByLifetimes() throws Exception {
        lifetimes("lifetimes_cdnow_master_cal19970930_39w.json");
    }

    @Test
    void onlineRetailByLifetimes() throws Exception {
        lifetimes("lifetimes_online_retail_i_full_39w.json");
    }

    private static void lifetimes(String name) throws Exception {
        var oracle = Oracle.read(name);
        var spend = oracle.json().at("/models/gamma_gamma/params");
        assertThat(oracle.customers("/customers")).hasSize(20).allSatisfy(customer -> {
            compare(customer, "bg", BetaGeometric.BG_NBD, parameters(oracle, "bg_nbd", "a", "b"));
            compare(customer, "mbg", BetaGeometric.MBG_NBD, parameters(oracle, "mbg_nbd", "a", "b"));
            compare(customer, "pn", new ParetoDropOut(), parameters(oracle, "pareto_nbd", "s", "beta"));
            spend(customer, spend);
        });
    }

    private static double[] parameters(Oracle oracle, String model, String third, String fourth) {
        var at = "/models/" + model + "/params/";
        return new double[] {
            oracle.number(at + "r"), oracle.number(at + "alpha"), oracle.number(at + third), oracle.number(at + fourth)
        };
    }

    private static void compare(JsonNode customer, String model, Family family, double[] parameters) {
        var forecast = family.forecast(
                parameters, customer.at("/frequency").asInt(), days(customer, "/recency"), days(customer, "/T"));
        assertThat(forecast.active())
                .as("%s %s", customer, model)
                .isCloseTo(customer.at("/" + model + "_p_alive").asDouble(), within(1e-8));
        assertThat(forecast.expectedOrders(WEEKS))
                .as("%s %s", customer, model)
                .isCloseTo(customer.at("/" + model + "_expected").asDouble(), withinPercentage(1e-5));
    }

    private static int days(JsonNode customer, String pointer) {
        return (int) Math.round(customer.at(pointer).asDouble() * Cells.WEEK);
    }

    /// E(M | x, m) at the parameters of the oracle: p (v + x m)/(p x + q − 1).
    private static void spend(JsonNode customer, JsonNode parameters) {
        if (customer.at("/gg_expected_average").isNull()) {
            return;
        }
        int x = customer.at("/frequency").asInt();
        double p = parameters.at("/p").asDouble();
        double mean = customer.at("/monetary_value").asDouble();
        double expected = p
                * (parameters.at("/v").asDouble() + x * mean)
                / (p * x + parameters.at("/q").asDouble() - 1);
        assertThat(expected).isCloseTo(customer.at("/gg_expected_average").asDouble(), withinPercentage(1e-6));
    }

    @Test
    void cdnowSampleByBtyd() throws Exception {
        var oracle = Oracle.read("r_btyd_btydplus_cdnow.json");
        var bg = at(oracle, "bg_nbd", "a", "b");
        var mbg = at(oracle, "mbg_nbd_k1", "a", "b");
        var pareto = at(oracle, "pareto_nbd", "s", "beta");
        assertThat(oracle.customers("/cdnow/customers")).hasSize(20).allSatisfy(customer -> {
            btyd(
                    customer,
                    "bgnbd",
                    BetaGeometric.BG_NBD.forecast(bg, x(customer), days(customer, "/t_x"), days(customer, "/T")));
            btyd(
                    customer,
                    "mbg_nbd_k1",
                    BetaGeometric.MBG_NBD.forecast(mbg, x(customer), days(customer, "/t_x"), days(customer, "/T")));
            btyd(
                    customer,
                    "mbg_cnbd_k",
                    BetaGeometric.mbgCnbd(1).forecast(mbg, x(customer), days(customer, "/t_x"), days(customer, "/T")));
            btyd(
                    customer,
                    "pnbd",
                    new ParetoDropOut().forecast(pareto, x(customer), days(customer, "/t_x"), days(customer, "/T")));
        });
    }

    private static double[] at(Oracle oracle, String model, String third, String fourth) {
        var at = "/cdnow/models/" + model + "/params/";
        return new double[] {
            oracle.number(at + "r"), oracle.number(at + "alpha"), oracle.number(at + third), oracle.number(at + fourth)
        };
    }

    private static int x(JsonNode customer) {
        return customer.at("/x").asInt();
    }

    private static void btyd(JsonNode customer, String model, Forecast forecast) {
        assertThat(forecast.active())
                .as("%s %s", customer, model)
                .isCloseTo(customer.at("/" + model + "_p_alive").asDouble(), within(1e-8));
        assertThat(forecast.expectedOrders(WEEKS))
                .as("%s %s", customer, model)
                .isCloseTo(customer.at("/" + model + "_expected").asDouble(), withinPercentage(1e-5));
    }
}
