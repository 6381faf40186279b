package pareto.analysis.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The special functions, against values with a closed form and against each other.
class GammasTests {

    @Test
    void logGammaOfWholeAndHalfNumbers() {
        assertThat(Gammas.logGamma(1)).isCloseTo(0, within(1e-14));
        assertThat(Gammas.logGamma(2)).isCloseTo(0, within(1e-14));
        assertThat(Gammas.logGamma(6)).isCloseTo(Math.log(120), within(1e-14));
        assertThat(Gammas.logGamma(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
        assertThat(Gammas.logGamma(1e-4)).isCloseTo(9.210282658633966, within(1e-13));
        assertThat(Gammas.logGamma(100.5)).isCloseTo(361.4355404677776, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 0.3, 1, 2.5, 14.9, 15, 200, 1e6})
    void digammaIsTheSlopeOfLogGamma(double x) {
        double h = x * 1e-4;
        double slope = (Gammas.logGamma(x + h) - Gammas.logGamma(x - h)) / (2 * h);

        assertThat(Gammas.digamma(x)).isCloseTo(slope, within(Math.abs(slope) * 1e-6));
        assertThat(Gammas.digamma(x + 1)).isCloseTo(Gammas.digamma(x) + 1 / x, within(1e-12 * (1 + 1 / x)));
    }

    @Test
    void digammaOfOneIsEulersConstant() {
        assertThat(Gammas.digamma(1)).isCloseTo(-0.5772156649015329, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.2, 0.39999, 0.41, 0.7, 0.99, 0.9999, 0.999999})
    void hypergeometricFunctionsWithAClosedForm(double z) {
        double logarithm = z == 0 ? 1 : -Math.log1p(-z) / z;
        double root = Math.sqrt(z);
        double arc = z == 0 ? 1 : 0.5 * (Math.log1p(root) - Math.log1p(-root)) / root;

        assertThat(GaussFraction.at(1, 2, z)).isCloseTo(logarithm, within(1e-12 * logarithm + rounding(z)));
        assertThat(GaussFraction.at(0.5, 1.5, z)).isCloseTo(arc, within(1e-12 * arc + rounding(z)));
    }

    /// What the last bit of z changes near 1.
    private static double rounding(double z) {
        return 4e-16 / (1 - z);
    }

    /// c ₂F₁(1, b; c; z) = c + b z ₂F₁(1, b + 1; c + 1; z)
    @ParameterizedTest
    @CsvSource({
        "0.25, 1.9, 0.9",
        "30, 31.6, 0.99",
        "0.01, 0.02, 0.999",
        "300, 300.001, 0.9999",
        "0.5, 50, 0.5",
        "5000, 12000, 0.7",
        "1e-4, 1.0002, 0.9999999",
        "10000, 10001, 0.99999",
        "2.5, 4, 0.3"
    })
    void hypergeometricFunctionsAgreeWithTheirNeighbours(double b, double c, double z) {
        double here = GaussFraction.at(b, c, z);
        double neighbour = 1 + b / c * z * GaussFraction.at(b + 1, c + 1, z);

        assertThat(here).isCloseTo(neighbour, within(1e-11 * here + rounding(z)));
    }

    @Test
    void incompleteBetaWithAClosedForm() {
        assertThat(IncompleteBeta.regularised(0.3, 1, 1)).isCloseTo(0.3, within(1e-15));
        assertThat(IncompleteBeta.regularised(0.3, 1, 4)).isCloseTo(1 - Math.pow(0.7, 4), within(1e-15));
        assertThat(IncompleteBeta.regularised(0.3, 2, 5)).isCloseTo(0.579825, within(1e-14));
        assertThat(IncompleteBeta.regularised(0.5, 300, 310)).isCloseTo(0.6573251825149163, within(1e-12));
        assertThat(IncompleteBeta.regularised(0.999, 1, .01)).isCloseTo(0.06674569920300895, within(1e-13));
        assertThat(IncompleteBeta.regularised(-1, 2, 2)).isZero();
        assertThat(IncompleteBeta.regularised(1, 2, 2)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 2, 5", "0.001, 40, 0.5", "0.9, 3.7, 120", "0.5, 300, 310", "0.999, 1, 0.01"})
    void incompleteBetaAndItsNeighboursAtOnce(double x, double a, double b) {
        var beta = IncompleteBeta.neighbours(x, a, b);

        assertThat(beta.at()).isCloseTo(IncompleteBeta.regularised(x, a, b), within(1e-14));
        assertThat(beta.nextA()).isCloseTo(IncompleteBeta.regularised(x, a + 1, b), within(1e-12));
        assertThat(beta.nextB()).isCloseTo(IncompleteBeta.regularised(x, a, b + 1), within(1e-12));
    }
}
