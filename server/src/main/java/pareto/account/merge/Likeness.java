package pareto.account.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pareto.shell.Text;

/// How much speaks for two accounts being one company, with each reason in words. Weights add up; from [#THRESHOLD] on
/// a person is asked.
///
/// @param kind whether they may be one company or are parts of one group
record Likeness(Kind kind, double score, List<Text> reasons) {

    enum Kind {
        SAME,
        GROUP,
        DIFFERENT
    }

    static final double THRESHOLD = 0.6;

    private static final double CREDIT_CODE = 0.9;
    private static final double CORE = 0.5;
    private static final double SPOKEN = 0.3;
    private static final double PLACE = 0.3;
    private static final double PLACE_OPEN = 0.15;
    private static final double PLACE_OTHER = -0.6;
    private static final double CONTACT = 0.35;
    private static final double SHORT = -0.1;
    private static final int SHORT_CORE = 2;

    /// What is known of one side.
    ///
    /// @param credit its unified social credit code; empty when unknown
    /// @param contacts telephone numbers and addresses of its people, hashed
    /// @param written its name as it is written
    record Side(CompanyName name, String credit, Set<String> contacts, String written) {

        static Side of(String name, String credit, Set<String> contacts) {
            return new Side(CompanyName.of(name), credit, contacts, name);
        }
    }

    /// The greatest likeness that two accounts have under any of their names; says so where it is another name than the
    /// one an account goes by.
    ///
    /// @param one the names of one of them, first the one it goes by
    static Likeness of(List<Side> one, List<Side> other) {
        Likeness best = of(one.getFirst(), other.getFirst());
        for (Side left : one) {
            for (Side right : other) {
                Likeness found = of(left, right);
                if (found.likelierThan(best)) {
                    best = found.because(one.getFirst(), left).because(other.getFirst(), right);
                }
            }
        }
        return best;
    }

    private boolean likelierThan(Likeness other) {
        return kind == other.kind() ? score > other.score() : kind.compareTo(other.kind()) < 0;
    }

    private Likeness because(Side main, Side name) {
        if (name == main) {
            return this;
        }
        Text called = Text.of("account.same.because.name", main.written(), name.written());
        return new Likeness(
                kind, score, Stream.concat(Stream.of(called), reasons.stream()).toList());
    }

    static Likeness of(Side one, Side other) {
        List<Text> reasons = new ArrayList<>();
        double score = names(one.name(), other.name(), reasons);
        boolean codesKnown = !one.credit().isEmpty() && !other.credit().isEmpty();
        boolean sameCode = codesKnown && one.credit().equals(other.credit());
        if (sameCode) {
            score += CREDIT_CODE;
            reasons.add(Text.of("account.same.because.code"));
        }
        if (one.contacts().stream().anyMatch(other.contacts()::contains)) {
            score += CONTACT;
            reasons.add(Text.of("account.same.because.contact"));
        }
        Kind kind = kind(one.name(), other.name(), sameCode, codesKnown && !sameCode, reasons);
        return new Likeness(score < THRESHOLD ? Kind.DIFFERENT : kind, score, List.copyOf(reasons));
    }

    private static double names(CompanyName one, CompanyName other, List<Text> reasons) {
        double score;
        if (one.core().equals(other.core())) {
            score = CORE + (one.core().length() <= SHORT_CORE ? SHORT : 0);
            reasons.add(Text.of("account.same.because.core"));
        } else if (one.spoken().equals(other.spoken())) {
            score = SPOKEN;
            reasons.add(Text.of("account.same.because.spoken"));
        } else {
            return 0;
        }
        if (one.place().isEmpty() != other.place().isEmpty()) {
            return score + PLACE_OPEN;
        }
        if (Regions.agree(one.place(), other.place())) {
            if (!one.place().isEmpty()) {
                reasons.add(Text.of("account.same.because.place"));
            }
            return score + PLACE;
        }
        return score + PLACE_OTHER;
    }

    private static Kind kind(
            CompanyName one, CompanyName other, boolean sameCode, boolean otherCode, List<Text> reasons) {
        if (sameCode) {
            return Kind.SAME;
        }
        if (!one.branch().equals(other.branch())) {
            reasons.add(Text.of("account.same.because.branch"));
            return Kind.GROUP;
        }
        if (!one.inBrackets().equals(other.inBrackets()) && !moved(one, other) && !moved(other, one)) {
            reasons.add(Text.of("account.same.because.brackets"));
            return Kind.GROUP;
        }
        if (one.holding() != other.holding()) {
            reasons.add(Text.of("account.same.because.holding"));
            return Kind.GROUP;
        }
        return otherCode ? Kind.DIFFERENT : Kind.SAME;
    }

    /// 恒岳（江城）有限公司 and 江城恒岳有限公司.
    private static boolean moved(CompanyName one, CompanyName other) {
        return one.place().isEmpty()
                && other.inBrackets().isEmpty()
                && one.inBrackets().equals(other.place());
    }
}
