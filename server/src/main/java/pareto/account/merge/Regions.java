package pareto.account.merge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Provinces and cities as they stand in company names: 浙江省杭州市…, 杭州….
final class Regions {

    private static final int LONGEST = 5;
    private static final Pattern SUFFIX = Pattern.compile("^(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|地区|省|市|盟|州)");

    /// A place that is on no list still says what it is; 超市, 都市 and the like are none.
    private static final Pattern NAMED = Pattern.compile("^(\\p{IsHan}{1,3}[^超都门夜菜花早集股])(省|市)");

    private static final Pattern COUNTY = Pattern.compile("^\\p{IsHan}{1,3}(新区|区|县|镇)(?=\\p{IsHan}{2})");
    private static final Map<String, String> PROVINCES = read();

    /// What stands before the rest of a name.
    ///
    /// @param place the narrowest one without 省 and 市; empty when there is none
    record Cut(String place, String rest) {}

    private Regions() {}

    /// Takes the places off the beginning of a name, as long as two characters remain.
    static Cut cut(String name) {
        String place = "";
        String rest = name;
        for (Cut next = first(rest); next != null; next = first(rest)) {
            place = next.place();
            rest = next.rest();
        }
        if (!place.isEmpty()) {
            rest = COUNTY.matcher(rest).replaceFirst("");
        }
        return new Cut(place, rest);
    }

    /// Whether this is nothing but a place.
    static boolean isPlace(String text) {
        Cut cut = cut(text + "××");
        return !cut.place().isEmpty() && cut.rest().equals("××");
    }

    /// Whether two places may be the same one: equal, or the one lies in the other.
    static boolean agree(String one, String other) {
        return one.equals(other) || one.equals(PROVINCES.get(other)) || other.equals(PROVINCES.get(one));
    }

    private static @Nullable Cut first(String name) {
        for (int length = Math.min(LONGEST, name.length() - 2); length >= 2; length--) {
            String place = name.substring(0, length);
            if (PROVINCES.containsKey(place)) {
                String rest = SUFFIX.matcher(name.substring(length)).replaceFirst("");
                return rest.length() < 2 ? null : new Cut(place, rest);
            }
        }
        Matcher named = NAMED.matcher(name);
        return named.find() && name.length() - named.end() >= 2
                ? new Cut(named.group(1), name.substring(named.end()))
                : null;
    }

    private static Map<String, String> read() {
        Map<String, String> provinces = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] places = line.split(" ");
                for (String place : places) provinces.putIfAbsent(place, places[0]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        provinces.put("中国", "中国");
        return provinces;
    }
}
