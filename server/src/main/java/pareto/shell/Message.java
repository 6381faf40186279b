package pareto.shell;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One sentence with gaps: `{0}` for an argument, `{0|account|accounts}` for the word its number asks for.
record Message(String pattern) {

    private static final Pattern GAP = Pattern.compile("\\{(\\d+)(?:\\|([^|}]*)\\|([^|}]*))?}");

    String fill(List<Object> args, Function<Object, String> write) {
        return GAP.matcher(pattern).replaceAll(gap -> Matcher.quoteReplacement(word(gap, args, write)));
    }

    private static String word(MatchResult gap, List<Object> args, Function<Object, String> write) {
        var index = Integer.parseInt(gap.group(1));
        if (index >= args.size()) {
            return gap.group();
        }
        var arg = args.get(index);
        if (gap.group(2) == null) {
            return write.apply(arg);
        }
        return arg instanceof Number number && number.doubleValue() == 1 ? gap.group(2) : gap.group(3);
    }
}
