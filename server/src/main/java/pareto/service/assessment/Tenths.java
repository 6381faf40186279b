package pareto.service.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Shares to the tenth of a percent that add up to 100.0, by the largest remainder (Hamilton): each gets its whole
/// tenths, and what is left goes to those that lost most by rounding down, the earlier one first.
final class Tenths {

    private static final long ALL = 1_000;
    private static final int DIGITS = 3;

    private Tenths() {}

    /// @param parts none negative
    /// @return shares of 1 in the order of the parts; all zero where the parts are
    static List<BigDecimal> of(List<Long> parts) {
        long sum = parts.stream().mapToLong(Long::longValue).sum();
        if (sum == 0) {
            return parts.stream().map(part -> BigDecimal.ZERO).toList();
        }
        long[] whole = new long[parts.size()];
        long[] lost = new long[parts.size()];
        for (int i = 0; i < whole.length; i++) {
            BigInteger[] share = BigInteger.valueOf(parts.get(i))
                    .multiply(BigInteger.valueOf(ALL))
                    .divideAndRemainder(BigInteger.valueOf(sum));
            whole[i] = share[0].longValueExact();
            lost[i] = share[1].longValueExact();
        }
        long left =
                ALL - IntStream.range(0, whole.length).mapToLong(i -> whole[i]).sum();
        IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost[i], Comparator.reverseOrder()))
                .limit(left)
                .forEach(i -> whole[i]++);
        return IntStream.range(0, whole.length)
                .mapToObj(i -> BigDecimal.valueOf(whole[i], DIGITS))
                .toList();
    }
}
