package pareto.analysis.development;

import java.math.BigDecimal;

/// What has become of one product family.
///
/// @param name empty where the file names neither family nor product
/// @param family whether it is a family of the file, not a product that stands for one
public record FamilyChange(String name, boolean family, BigDecimal revenue, BigDecimal before, Parts parts) {

    public BigDecimal change() {
        return revenue.subtract(before);
    }
}
