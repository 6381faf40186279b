package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.util.List;

/// Which product families an account bought in the window, beside the year before.
///
/// @param largest the largest ones, those that brought most in the window first
/// @param others all further ones together
public record Mix(List<FamilyShare> largest, Others others) {

    /// As many families stand by themselves.
    public static final int LARGEST = 12;

    public static final Mix NONE = new Mix(List.of(), new Others(0, BigDecimal.ZERO, BigDecimal.ZERO));

    /// @param families how many there are
    public record Others(long families, BigDecimal revenue, BigDecimal before) {}
}
