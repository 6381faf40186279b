package pareto.account.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whom an account stands under, each with its share: as a row says it, several parted by semicolons, or as it is.
record ParentsSaid(List<Held> parents) {

    static final ParentsSaid NONE = new ParentsSaid(List.of());

    private static final String PARTING = "[;；]";
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s*(%?)");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// One parent.
    ///
    /// @param share percent; null where it is not known or the whole
    record Held(AccountTarget parent, @Nullable BigDecimal share) {

        String words() {
            return share == null ? parent.words() : parent.words() + " " + share.toPlainString() + "%";
        }
    }

    /// Texts of a row: code or name of each parent.
    static List<String> texts(Row row) {
        return parts(row.get(Fields.PARENT));
    }

    /// Shares of a row, as many as it has parents.
    ///
    /// @throws BadRowException when one of them is no share
    static List<@Nullable BigDecimal> shares(Cells cells, int parents) {
        List<String> written = parts(cells.row().get(Fields.SHARE));
        if (written.size() > parents) {
            throw cells.bad("shares", Fields.SHARE, cells.row().get(Fields.SHARE), written.size(), parents);
        }
        List<@Nullable BigDecimal> shares = new ArrayList<>();
        for (int at = 0; at < parents; at++) {
            shares.add(at < written.size() ? share(cells, written.get(at)) : null);
        }
        BigDecimal sum = shares.stream().filter(java.util.Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) > 0) {
            throw cells.bad("shareSum", Fields.SHARE, cells.row().get(Fields.SHARE));
        }
        return shares;
    }

    /// What holds once this was said of an account: a parent alone with part of the shares stands beside the others,
    /// and one that is there already leaves them alone; anything else replaces all.
    ParentsSaid over(ParentsSaid before) {
        if (parents.size() != 1) {
            return keepingShares(before);
        }
        Held only = parents.getFirst();
        boolean there = before.find(only.parent()) != null;
        boolean beside = only.share() != null
                && only.share().compareTo(WHOLE) < 0
                && before.sum().add(only.share()).compareTo(WHOLE) <= 0;
        if (!there && !beside) {
            return this;
        }
        Map<String, Held> all = new LinkedHashMap<>();
        before.parents.forEach(held -> all.put(held.parent().code(), held));
        all.merge(only.parent().code(), only, (old, said) -> said.share() == null ? old : said);
        return new ParentsSaid(List.copyOf(all.values()));
    }

    /// Shares nobody knows are left out of the sum.
    ///
    /// @throws BadRowException when the parents together hold more than all, those the row does not name included
    void refuseMoreThanAll(Cells cells) {
        List<BigDecimal> known = new ArrayList<>();
        for (Held held : parents) {
            if (held.share() != null) {
                known.add(held.share());
            }
        }
        if (known.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(WHOLE) > 0) {
            throw cells.bad(
                    "shareSum",
                    Fields.SHARE,
                    known.stream()
                            .map(share -> share.stripTrailingZeros().toPlainString())
                            .collect(Collectors.joining("; ")));
        }
    }

    boolean sameAs(ParentsSaid other) {
        return key().equals(other.key());
    }

    String words() {
        return parents.stream().map(Held::words).sorted().collect(Collectors.joining("; "));
    }

    private ParentsSaid keepingShares(ParentsSaid before) {
        return new ParentsSaid(parents.stream()
                .map(held -> {
                    Held old = before.find(held.parent());
                    return held.share() == null && old != null ? old : held;
                })
                .toList());
    }

    private @Nullable Held find(AccountTarget parent) {
        return parents.stream()
                .filter(held -> held.parent().code().equals(parent.code()))
                .findFirst()
                .orElse(null);
    }

    private BigDecimal sum() {
        return parents.stream()
                .map(held -> held.share() == null ? WHOLE : held.share())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<String, String> key() {
        return parents.stream()
                .collect(Collectors.toMap(
                        held -> held.parent().code(),
                        held -> held.share() == null
                                ? ""
                                : held.share().stripTrailingZeros().toPlainString(),
                        (one, other) -> other));
    }

    private static @Nullable BigDecimal share(Cells cells, String text) {
        if (text.isEmpty()) {
            return null;
        }
        var share = SHARE.matcher(text);
        if (!share.matches()) {
            throw cells.bad("share", Fields.SHARE, text);
        }
        BigDecimal percent = new BigDecimal(share.group(1));
        boolean unclear = share.group(2).isEmpty() && percent.compareTo(BigDecimal.ONE) <= 0;
        if (unclear || percent.signum() == 0 || percent.compareTo(WHOLE) > 0) {
            throw cells.bad("share", Fields.SHARE, text);
        }
        return percent;
    }

    private static List<String> parts(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(PARTING, -1)).map(String::strip).toList();
    }
}
